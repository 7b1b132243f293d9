package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/**
 * A sheet by its rows that hold something; a sheet formatted down to its last row costs nothing.
 *
 * @param rows the cells that are not blank, from left to right, by 1-based row
 */
record Grid(Sheet sheet, NavigableMap<Integer, List<Cell>> rows) {
    Grid {
        rows = Collections.unmodifiableNavigableMap(rows);
    }

    static Grid of(Sheet sheet) {
        NavigableMap<Integer, List<Cell>> rows = new TreeMap<>();
        for (Cell cell : sheet.cells().values()) {
            if (!cell.isBlank() && !isSpace(cell)) {
                rows.computeIfAbsent(cell.address().row(), row -> new ArrayList<>())
                        .add(cell);
            }
        }
        return new Grid(sheet, rows);
    }

    /** A formula that shows nothing, or spaces only. */
    static boolean isSpace(Cell cell) {
        return cell.value() instanceof CellValue.Text
                && Wording.clean(cell.text()).isEmpty();
    }

    static boolean isEmpty(Cell cell) {
        return cell.isBlank() || isSpace(cell);
    }

    List<Cell> row(int row) {
        return rows.getOrDefault(row, List.of());
    }

    int lastRow() {
        return rows.isEmpty() ? 0 : rows.lastKey();
    }
}
