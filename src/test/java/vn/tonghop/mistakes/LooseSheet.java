package vn.tonghop.mistakes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/** A sheet in which everything can be changed. Marks stay with their cells when rows and columns move. */
final class LooseSheet {
    /** A cell that is followed wherever it moves. */
    static final class Mark {
        private final LooseSheet sheet;
        private int row;
        private int column;

        private Mark(LooseSheet sheet, int row, int column) {
            this.sheet = sheet;
            this.row = row;
            this.column = column;
        }

        LooseSheet sheet() {
            return sheet;
        }

        int row() {
            return row;
        }

        int column() {
            return column;
        }

        String cell() {
            return new CellAddress(row, column).toString();
        }
    }

    /** The sheet of the file as it was written that this one is or was copied from; empty for a new one. */
    final String origin;

    String name;
    boolean visible;
    final NavigableMap<CellAddress, Cell> cells = new TreeMap<>();
    final List<CellRange> merged = new ArrayList<>();
    final Set<Integer> hiddenRows = new TreeSet<>();
    final List<CellRange> validated = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    LooseSheet(Sheet sheet) {
        this.origin = sheet.name();
        this.name = sheet.name();
        this.visible = sheet.visible();
        cells.putAll(sheet.cells());
        merged.addAll(sheet.merged());
        hiddenRows.addAll(sheet.hiddenRows());
        validated.addAll(sheet.validated());
    }

    private LooseSheet(LooseSheet other, String name) {
        this.origin = other.origin;
        this.name = name;
        this.visible = other.visible;
        cells.putAll(other.cells);
        merged.addAll(other.merged);
        hiddenRows.addAll(other.hiddenRows);
        validated.addAll(other.validated);
    }

    LooseSheet copy(String other) {
        return new LooseSheet(this, other);
    }

    Sheet sheet() {
        return new Sheet(name, visible, cells, merged, hiddenRows, validated);
    }

    Mark mark(int row, int column) {
        Mark mark = new Mark(this, row, column);
        marks.add(mark);
        return mark;
    }

    Cell at(int row, int column) {
        CellAddress at = new CellAddress(row, column);
        return cells.getOrDefault(at, Cell.blank(at));
    }

    String text(int row, int column) {
        return at(row, column).text();
    }

    int lastRow() {
        return cells.isEmpty() ? 0 : cells.lastKey().row();
    }

    int lastColumn() {
        return cells.keySet().stream().mapToInt(CellAddress::column).max().orElse(0);
    }

    void put(int row, int column, CellValue value, String formula, Cell.Format format, String font) {
        CellAddress at = new CellAddress(row, column);
        cells.put(at, new Cell(at, value, formula, format, font));
    }

    void put(Mark at, CellValue value) {
        put(at.row, at.column, value, "", Cell.Format.GENERAL, "");
    }

    void put(Mark at, CellValue value, String formula) {
        put(at.row, at.column, value, formula, Cell.Format.GENERAL, "");
    }

    void put(Mark at, CellValue value, Cell.Format format) {
        put(at.row, at.column, value, "", format, "");
    }

    void type(int row, int column, String text) {
        put(row, column, new CellValue.Text(text), "", Cell.Format.GENERAL, "");
    }

    void type(int row, int column, BigDecimal number) {
        put(row, column, new CellValue.Number(number), "", Cell.Format.GENERAL, "");
    }

    void clear(int row, int column) {
        cells.remove(new CellAddress(row, column));
    }

    /** The first cell in which exactly a text stands. */
    Optional<CellAddress> find(String text) {
        return cells.values().stream()
                .filter(c -> c.text().equals(text))
                .map(Cell::address)
                .findFirst();
    }

    void insertRow(int before) {
        moveRows(row -> row >= before ? row + 1 : row);
    }

    void deleteRow(int row) {
        cells.keySet().removeIf(at -> at.row() == row);
        hiddenRows.remove(row);
        moveRows(r -> r > row ? r - 1 : r);
    }

    void swapRows(int one, int other) {
        moveRows(row -> row == one ? other : row == other ? one : row);
    }

    void insertColumn(int before) {
        moveColumns(column -> column >= before ? column + 1 : column);
    }

    void swapColumns(int one, int other) {
        moveColumns(column -> column == one ? other : column == other ? one : column);
    }

    private void moveRows(IntUnaryOperator to) {
        move(to, IntUnaryOperator.identity());
        Set<Integer> hidden = new TreeSet<>();
        hiddenRows.forEach(row -> hidden.add(to.applyAsInt(row)));
        hiddenRows.clear();
        hiddenRows.addAll(hidden);
    }

    private void moveColumns(IntUnaryOperator to) {
        move(IntUnaryOperator.identity(), to);
    }

    private void move(IntUnaryOperator row, IntUnaryOperator column) {
        NavigableMap<CellAddress, Cell> moved = new TreeMap<>();
        cells.forEach((at, cell) -> {
            CellAddress to = new CellAddress(row.applyAsInt(at.row()), column.applyAsInt(at.column()));
            moved.put(to, new Cell(to, cell.value(), cell.formula(), cell.format(), cell.font()));
        });
        cells.clear();
        cells.putAll(moved);
        marks.forEach(mark -> {
            mark.row = row.applyAsInt(mark.row);
            mark.column = column.applyAsInt(mark.column);
        });
        moveRanges(merged, row, column);
        moveRanges(validated, row, column);
    }

    private static void moveRanges(List<CellRange> ranges, IntUnaryOperator row, IntUnaryOperator column) {
        ranges.replaceAll(range -> {
            int firstRow = row.applyAsInt(range.first().row());
            int firstColumn = column.applyAsInt(range.first().column());
            return CellRange.of(
                    firstRow,
                    firstColumn,
                    Math.max(firstRow, row.applyAsInt(range.last().row())),
                    Math.max(firstColumn, column.applyAsInt(range.last().column())));
        });
    }
}
