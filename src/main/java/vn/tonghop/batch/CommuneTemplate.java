package vn.tonghop.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.ExchangeCodes;
import vn.tonghop.catalogue.RuleExamples;
import vn.tonghop.catalogue.Table;
import vn.tonghop.catalogue.founding.Founding;

/** The template of a commune's catalogue and its outlines, which come with the program. */
final class CommuneTemplate {
    private static final String PLACE = "/vn/tonghop/start/";

    /** The outlines, which are the same for every commune: what differs is filled in from its catalogue. */
    private static final List<String> OUTLINES = List.of("bao-cao-thang.docx", "ghi-chu-bao-cao.docx", "thu-nhac.docx");

    private CommuneTemplate() {}

    /** The files of a catalogue in the order in which they are written. */
    static List<String> tables() {
        return Stream.concat(
                        CatalogueReader.COLUMNS.keySet().stream(), Stream.of(RuleExamples.FILE, ExchangeCodes.FILE))
                .toList();
    }

    static Founding founding() {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables().forEach(name -> tables.put(name, table("catalog/" + name, name)));
        tables.put(Founding.WORDS, table(Founding.WORDS, Founding.WORDS));
        tables.put(Founding.NAMES, table(Founding.NAMES, Founding.NAMES));
        return new Founding(tables);
    }

    /** The outlines by their paths below an input folder. */
    static Map<String, byte[]> outlines() {
        Map<String, byte[]> outlines = new LinkedHashMap<>();
        OUTLINES.forEach(name -> outlines.put("report/" + name, bytes("report/" + name)));
        return outlines;
    }

    private static Table table(String resource, String name) {
        try {
            return CatalogueFolder.table(name, bytes(resource));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = CommuneTemplate.class.getResourceAsStream(PLACE + resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
