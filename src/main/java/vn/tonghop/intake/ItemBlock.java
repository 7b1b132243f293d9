package vn.tonghop.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.catalogue.FormLayout.ItemTable;
import vn.tonghop.model.Code;
import vn.tonghop.model.grid.Sheet;

/**
 * A list table found on a sheet.
 *
 * @param columns 1-based column of each element that is there
 * @param byCode the elements whose codes stand above their columns; none where the row of codes is gone
 * @param disputed elements whose columns have the code of one and the head of another; what stands below is held
 * @param firstRow first row of what belongs to its head
 * @param headerRow the row of codes, or of labels where the codes are gone
 * @param rows the rows below it that hold anything, totals left out
 * @param lastRow the last row of the table, totals and blank rows included
 */
record ItemBlock(
        Sheet sheet,
        ItemTable table,
        Map<Code, Integer> columns,
        Set<Code> byCode,
        Set<Code> disputed,
        int firstRow,
        int headerRow,
        List<Integer> rows,
        int lastRow) {
    ItemBlock {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        byCode = Set.copyOf(byCode);
        disputed = Set.copyOf(disputed);
        rows = List.copyOf(rows);
    }

    /** Whether the row of codes is there. */
    boolean isCoded() {
        return !byCode.isEmpty();
    }

    /** Whether a column was known by its head only, although the others have their codes. */
    boolean isByHead(Code element) {
        return isCoded() && !byCode.contains(element);
    }

    ItemBlock withRows(List<Integer> found, int last) {
        return new ItemBlock(sheet, table, columns, byCode, disputed, firstRow, headerRow, found, last);
    }
}
