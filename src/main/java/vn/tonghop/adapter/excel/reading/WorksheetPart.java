package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.grid.Sheet;

/** {@code xl/worksheets/*.xml}: the rows, which cells are merged, and which have a rule about what may be typed. */
final class WorksheetPart extends PartHandler {
    private static final int SECTION = 2;
    private static final String ROWS = "sheetData";
    private static final String RULES = "dataValidations";
    private static final Pattern SPACES = Pattern.compile(" +");

    private final WorkbookPart.SheetEntry sheet;
    private final RowsOfSheet rows;
    private final List<CellRange> merged = new ArrayList<>();
    private final List<CellRange> validated = new ArrayList<>();
    private String section = "";
    private boolean rowsSeen;

    WorksheetPart(String part, WorkbookPart.SheetEntry sheet, WorkbookContext context, Budget budget) {
        super(part, "worksheet", SPREADSHEET, budget);
        this.sheet = sheet;
        this.rows = new RowsOfSheet(sheet.name(), context, this);
    }

    /** The sheet, once the part is parsed. */
    Sheet sheet() {
        return new Sheet(sheet.name(), sheet.visible(), rows.cells(), merged, rows.hidden(), validated);
    }

    @Override
    void start(int level, String name, Attributes attributes) {
        if (level == SECTION) {
            section(name);
        } else if (section.equals(ROWS)) {
            rows.start(level - SECTION, name, attributes);
        } else if (level == SECTION + 1 && section.equals("mergeCells") && name.equals("mergeCell")) {
            budget().takeCell();
            merged.add(range(XmlAttributes.find(attributes, "ref").orElse("")));
        } else if (level == SECTION + 1 && section.equals(RULES) && name.equals("dataValidation")) {
            validated(XmlAttributes.find(attributes, "sqref").orElse(""));
            skip();
        }
    }

    /** Rules are of no weight for what is read: one that stands at no place is passed over. */
    private void validated(String places) {
        for (String place : SPACES.split(places)) {
            if (place.matches("[A-Z]{1,3}[0-9]{1,7}(:[A-Z]{1,3}[0-9]{1,7})?") && isOnSheet(place)) {
                budget().takeCell();
                validated.add(range(place));
            }
        }
    }

    private static boolean isOnSheet(String place) {
        int colon = place.indexOf(':');
        return CellAddress.parse(colon < 0 ? place : place.substring(0, colon)).isPresent()
                && CellAddress.parse(place.substring(colon + 1)).isPresent();
    }

    private void section(String name) {
        section = name;
        if (name.equals(ROWS)) {
            if (rowsSeen) {
                throw Unreadable.damaged(part());
            }
            rowsSeen = true;
        } else if (!name.equals("mergeCells") && !name.equals(RULES)) {
            skip();
        }
    }

    @Override
    void end(int level, String name) {
        if (level > SECTION && section.equals(ROWS)) {
            rows.end(level - SECTION, name);
        } else if (level == SECTION) {
            section = "";
        } else if (level == 1 && !rowsSeen) {
            throw Unreadable.damaged(part());
        }
    }

    @Override
    void foreign(int level) {
        if (section.equals(ROWS)) {
            throw Unreadable.damaged(part());
        }
    }

    @Override
    void stray(int level) {
        if (section.equals(ROWS)) {
            throw Unreadable.damaged(part());
        }
    }

    private CellRange range(String text) {
        int colon = text.indexOf(':');
        CellAddress one = corner(colon < 0 ? text : text.substring(0, colon));
        CellAddress other = corner(text.substring(colon + 1));
        return CellRange.of(
                Math.min(one.row(), other.row()),
                Math.min(one.column(), other.column()),
                Math.max(one.row(), other.row()),
                Math.max(one.column(), other.column()));
    }

    private CellAddress corner(String text) {
        return CellAddress.parse(text).orElseThrow(() -> Unreadable.damagedAt(sheet.name(), text));
    }
}
