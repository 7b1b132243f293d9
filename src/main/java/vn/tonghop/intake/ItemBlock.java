package vn.tonghop.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.FormLayout.ItemTable;
import vn.tonghop.model.Code;
import vn.tonghop.model.grid.Sheet;

/**
 * A list table found on a sheet.
 *
 * @param columns 1-based column of each element that is there
 * @param firstRow first row of what belongs to its head
 * @param headerRow the row of codes, or of labels where the codes are gone
 * @param rows the rows below it that hold anything, totals left out
 * @param lastRow the last row of the table, totals and blank rows included
 */
record ItemBlock(
        Sheet sheet,
        ItemTable table,
        Map<Code, Integer> columns,
        int firstRow,
        int headerRow,
        List<Integer> rows,
        int lastRow) {
    ItemBlock {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        rows = List.copyOf(rows);
    }

    ItemBlock withRows(List<Integer> found, int last) {
        return new ItemBlock(sheet, table, columns, firstRow, headerRow, found, last);
    }
}
