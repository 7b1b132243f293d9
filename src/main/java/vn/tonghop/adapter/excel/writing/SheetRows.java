package vn.tonghop.adapter.excel.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * The rows of a sheet as XML, written from front to back. They are most of a workbook: as records in memory they would
 * cost more than everything else together.
 */
final class SheetRows {
    private final CellWriter cells;

    SheetRows(CellWriter cells) {
        this.cells = cells;
    }

    /** The element {@code sheetData}. */
    void write(WrittenSheet sheet, OutputStream target) throws IOException {
        NavigableMap<Integer, RowHeights.Height> heights = RowHeights.of(sheet);
        XmlText xml = new XmlText().raw("<sheetData>");
        for (int row : rows(sheet, heights)) {
            xml.raw("<row r=\"").number(row).raw("\"");
            RowHeights.Height height = heights.get(row);
            if (height != null) {
                xml.raw(" ht=\"").raw(Double.toString(height.points())).raw("\"");
                xml.raw(height.fixed() ? " customHeight=\"true\"" : "");
            }
            Map<CellAddress, WrittenCell> content = sheet.cells()
                    .subMap(new CellAddress(row, 1), true, new CellAddress(row, CellAddress.MAX_COLUMN), true);
            if (content.isEmpty()) {
                xml.raw("/>");
            } else {
                xml.raw(">");
                content.forEach((at, cell) -> cells.write(xml, at, cell));
                xml.raw("</row>");
            }
            xml.drain(target);
        }
        xml.raw("</sheetData>").drainAll(target);
    }

    private static NavigableSet<Integer> rows(WrittenSheet sheet, NavigableMap<Integer, RowHeights.Height> heights) {
        NavigableSet<Integer> rows = new TreeSet<>(heights.keySet());
        sheet.cells().keySet().forEach(at -> rows.add(at.row()));
        return rows;
    }
}
