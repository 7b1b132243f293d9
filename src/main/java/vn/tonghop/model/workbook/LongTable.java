package vn.tonghop.model.workbook;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Rows below the cells of a sheet that are made when somebody asks for them, one at a time: a table with a row for every
 * value of thousands of units is never in memory as a whole. The same row is made the same however often it is asked for.
 *
 * @param firstRow 1-based row of the sheet
 * @param columns number of columns, from the first of the sheet on
 * @param row makes the cells of a row by its 0-based number, without links and comments
 */
public record LongTable(int firstRow, int count, int columns, IntFunction<List<WrittenCell>> row) {
    /** The cells of a row, a cell for each column. */
    public List<WrittenCell> cells(int number) {
        List<WrittenCell> cells = row.apply(number);
        if (cells.size() != columns) {
            throw new IllegalStateException(cells.size() + " cells in " + columns + " columns");
        }
        return cells;
    }

    /** By what the rows are, whoever makes them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LongTable table
                && firstRow == table.firstRow
                && count == table.count
                && columns == table.columns
                && IntStream.range(0, count).allMatch(number -> cells(number).equals(table.cells(number)));
    }

    @Override
    public int hashCode() {
        return Objects.hash(firstRow, count, columns);
    }

    public int lastRow() {
        return firstRow + count - 1;
    }
}
