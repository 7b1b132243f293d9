package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;

/** {@code xl/workbook.xml}: the sheets in their order, and from where dates count. */
final class WorkbookPart extends PartHandler {
    /** @param relation id of the relation that leads to the sheet's part */
    record SheetEntry(String name, boolean visible, String relation) {}

    private static final Set<String> RELATION_ID = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships");

    private final List<SheetEntry> sheets = new ArrayList<>();
    private final Set<String> namesSeen = new HashSet<>();
    private boolean inSheets;
    private boolean date1904;

    WorkbookPart(String part, Budget budget) {
        super(part, "workbook", SPREADSHEET, budget);
    }

    List<SheetEntry> sheets() {
        return List.copyOf(sheets);
    }

    boolean date1904() {
        return date1904;
    }

    @Override
    void start(int level, String name, Attributes attributes) {
        if (level == 2) {
            inSheets = name.equals("sheets");
            if (name.equals("workbookPr")) {
                date1904 = XmlAttributes.isTrue(attributes, "date1904");
            }
        } else if (level == 3 && inSheets) {
            if (!name.equals("sheet")) {
                throw Unreadable.damaged(part());
            }
            add(sheet(attributes));
        }
    }

    @Override
    void end(int level, String name) {}

    private void add(SheetEntry sheet) {
        if (!namesSeen.add(sheet.name().toLowerCase(Locale.ROOT))) {
            throw Unreadable.ambiguousSheet(sheet.name());
        }
        sheets.add(sheet);
    }

    private SheetEntry sheet(Attributes attributes) {
        String name = XmlAttributes.find(attributes, "name").orElseThrow(() -> Unreadable.damaged(part()));
        boolean visible = switch (XmlAttributes.find(attributes, "state").orElse("visible")) {
            case "visible" -> true;
            case "hidden", "veryHidden" -> false;
            default -> throw Unreadable.damaged(part());
        };
        return new SheetEntry(name, visible, relation(attributes));
    }

    private String relation(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id") && RELATION_ID.contains(attributes.getURI(i))) {
                return attributes.getValue(i);
            }
        }
        throw Unreadable.damaged(part());
    }
}
