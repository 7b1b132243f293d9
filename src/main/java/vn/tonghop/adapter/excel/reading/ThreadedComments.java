package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import vn.tonghop.model.CellAddress;

/**
 * The part in which new Excel keeps the comments of a sheet that people answer each other in (MS-XLSX 2.1.17). Only where they
 * stand is read; what is written in them is no data.
 */
final class ThreadedComments extends PartHandler {
    private final List<String> cells = new ArrayList<>();

    ThreadedComments(String part, Budget budget) {
        super(
                part,
                "ThreadedComments",
                Set.of("http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"),
                budget);
    }

    /** The cells they stand at, each once, in the order of the part. */
    List<String> cells() {
        return cells.stream().distinct().toList();
    }

    @Override
    void start(int level, String name, Attributes attributes) {
        if (level == 2 && name.equals("threadedComment")) {
            XmlAttributes.find(attributes, "ref")
                    .filter(ref -> CellAddress.parse(ref).isPresent())
                    .ifPresent(cells::add);
        }
        if (level > 1) {
            skip();
        }
    }

    @Override
    void end(int level, String name) {}
}
