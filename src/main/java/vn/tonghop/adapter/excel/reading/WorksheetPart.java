package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.grid.Sheet;

/** {@code xl/worksheets/*.xml}: the rows, and which cells are merged. */
final class WorksheetPart extends PartHandler {
    private static final int SECTION = 2;
    private static final String ROWS = "sheetData";

    private final WorkbookPart.SheetEntry sheet;
    private final RowsOfSheet rows;
    private final List<CellRange> merged = new ArrayList<>();
    private String section = "";
    private boolean rowsSeen;

    WorksheetPart(String part, WorkbookPart.SheetEntry sheet, WorkbookContext context, Budget budget) {
        super(part, "worksheet", SPREADSHEET, budget);
        this.sheet = sheet;
        this.rows = new RowsOfSheet(sheet.name(), context, this);
    }

    /** The sheet, once the part is parsed. */
    Sheet sheet() {
        return new Sheet(sheet.name(), sheet.visible(), rows.cells(), merged, rows.hidden());
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
        }
    }

    private void section(String name) {
        section = name;
        if (name.equals(ROWS)) {
            if (rowsSeen) {
                throw Unreadable.damaged(part());
            }
            rowsSeen = true;
        } else if (!name.equals("mergeCells")) {
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
