package vn.tonghop.model.workbook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;

/**
 * One sheet to write. Made with {@link SheetBuilder}.
 *
 * @param below rows under all of the cells
 * @param columns by 1-based number
 * @param heights row heights in points by 1-based number; other rows find their own
 * @param charts charts over cells of the sheet
 * @param frozenRows number of rows that stay at the top, 0 for none
 * @param isProtected whether locked cells refuse typing (never with a password)
 * @param tab colour of the tab as RRGGBB, empty for none
 */
public record WrittenSheet(
        String name,
        boolean visible,
        NavigableMap<CellAddress, WrittenCell> cells,
        Optional<LongTable> below,
        NavigableMap<Integer, ColumnLook> columns,
        Map<Integer, Double> heights,
        List<CellRange> merged,
        List<Validation> validations,
        List<Highlight> highlights,
        List<Chart> charts,
        int frozenRows,
        int frozenColumns,
        Optional<CellRange> filter,
        PageSetup page,
        boolean isProtected,
        String tab) {

    public static final int MAX_NAME = 31;

    public WrittenSheet {
        cells = Collections.unmodifiableNavigableMap(new TreeMap<>(cells));
        columns = Collections.unmodifiableNavigableMap(new TreeMap<>(columns));
        heights = Map.copyOf(heights);
        merged = List.copyOf(merged);
        validations = List.copyOf(validations);
        highlights = List.copyOf(highlights);
        charts = List.copyOf(charts);
        boolean under = cells.isEmpty()
                || below.map(LongTable::firstRow).orElse(Integer.MAX_VALUE)
                        > cells.lastKey().row();
        if (!under) {
            throw new IllegalArgumentException("cells beside or under the rows that are below them: " + name);
        }
        if (name.isBlank() || name.length() > MAX_NAME || name.matches(".*[\\[\\]:*?/\\\\].*")) {
            throw new IllegalArgumentException("no sheet name: " + name);
        }
    }

    /** The cells and the rows below them: for a sheet that is not long. */
    public NavigableMap<CellAddress, WrittenCell> allCells() {
        NavigableMap<CellAddress, WrittenCell> all = new TreeMap<>(cells);
        below.ifPresent(table -> {
            for (int number = 0; number < table.count(); number++) {
                List<WrittenCell> row = table.cells(number);
                for (int column = 1; column <= row.size(); column++) {
                    all.put(new CellAddress(table.firstRow() + number, column), row.get(column - 1));
                }
            }
        });
        return all;
    }

    /** The same sheet with other cells. */
    public WrittenSheet withCells(NavigableMap<CellAddress, WrittenCell> others) {
        return new WrittenSheet(
                name,
                visible,
                others,
                below,
                columns,
                heights,
                merged,
                validations,
                highlights,
                charts,
                frozenRows,
                frozenColumns,
                filter,
                page,
                isProtected,
                tab);
    }
}
