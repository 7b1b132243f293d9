package vn.tonghop.model.grid;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;

/**
 * One sheet: its cells that are not blank, in reading order (row by row).
 *
 * @param visible false for hidden and very hidden sheets
 * @param merged merged ranges
 * @param hiddenRows 1-based numbers of hidden or filtered rows
 * @param validated ranges that have a rule about what may be typed; none in formats that keep no such rules
 */
public record Sheet(
        String name,
        boolean visible,
        NavigableMap<CellAddress, Cell> cells,
        List<CellRange> merged,
        Set<Integer> hiddenRows,
        List<CellRange> validated) {

    /** A sheet without rules about what may be typed. */
    public Sheet(
            String name,
            boolean visible,
            NavigableMap<CellAddress, Cell> cells,
            List<CellRange> merged,
            Set<Integer> hiddenRows) {
        this(name, visible, cells, merged, hiddenRows, List.of());
    }

    public Sheet {
        cells = Collections.unmodifiableNavigableMap(new TreeMap<>(cells));
        merged = List.copyOf(merged);
        hiddenRows = Set.copyOf(hiddenRows);
        validated = List.copyOf(validated);
    }

    /** The cell at a place; a blank one where nothing stands. */
    public Cell at(int row, int column) {
        CellAddress address = new CellAddress(row, column);
        Cell cell = cells.get(address);
        return cell == null ? Cell.blank(address) : cell;
    }

    /** The cells of one row that are not blank, from left to right. */
    public Iterable<Cell> row(int row) {
        return cells.subMap(new CellAddress(row, 1), true, new CellAddress(row, CellAddress.MAX_COLUMN), true)
                .values();
    }

    public int lastRow() {
        return cells.isEmpty() ? 0 : cells.lastKey().row();
    }
}
