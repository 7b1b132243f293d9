package vn.tonghop.adapter.excel.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.LongTable;
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
            start(xml, row, Optional.ofNullable(heights.get(row)));
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
        if (sheet.below().isPresent()) {
            below(sheet, sheet.below().get(), xml, target);
        }
        xml.raw("</sheetData>").drainAll(target);
    }

    private void below(WrittenSheet sheet, LongTable table, XmlText xml, OutputStream target) throws IOException {
        for (int number = 0; number < table.count(); number++) {
            List<WrittenCell> row = table.cells(number);
            int at = table.firstRow() + number;
            start(xml, at, RowHeights.of(sheet, at, row));
            xml.raw(">");
            for (int column = 1; column <= row.size(); column++) {
                WrittenCell cell = row.get(column - 1);
                if (cell.content() instanceof CellContent.Link
                        || !cell.comment().isEmpty()) {
                    throw new IllegalArgumentException("a link or a comment in the long table of " + sheet.name());
                }
                cells.write(xml, new CellAddress(at, column), cell);
            }
            xml.raw("</row>").drain(target);
        }
    }

    private static void start(XmlText xml, int row, Optional<RowHeights.Height> height) {
        xml.raw("<row r=\"").number(row).raw("\"");
        height.ifPresent(h -> {
            xml.raw(" ht=\"").raw(Double.toString(h.points())).raw("\"");
            xml.raw(h.fixed() ? " customHeight=\"true\"" : "");
        });
    }

    private static NavigableSet<Integer> rows(WrittenSheet sheet, NavigableMap<Integer, RowHeights.Height> heights) {
        NavigableSet<Integer> rows = new TreeSet<>(heights.keySet());
        sheet.cells().keySet().forEach(at -> rows.add(at.row()));
        return rows;
    }
}
