package vn.tonghop.publish;

import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;

/** One or more cells on a sheet of the workbook. */
record Place(String sheet, CellRange cells) {
    static Place cell(String sheet, int row, int column) {
        return new Place(sheet, CellRange.of(row, column, row, column));
    }

    /** The cells as a formula on the sheet {@code viewer} writes them, such as {@code F12} or {@code 'Đất đai'!F12}. */
    String from(String viewer) {
        return viewer.equals(sheet) ? cells.toString() : quoted() + "!" + cells;
    }

    /** The cells as a formula elsewhere writes them, so that copying it does not move them. */
    String fixed() {
        String first = fixed(cells.first());
        return quoted() + "!" + (cells.first().equals(cells.last()) ? first : first + ":" + fixed(cells.last()));
    }

    private static String fixed(CellAddress cell) {
        return "$" + CellAddress.letters(cell.column()) + "$" + cell.row();
    }

    private String quoted() {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** Whether the two stand side by side cell for cell, so that products of pairs are products of one unit. */
    boolean isAlignedWith(Place other) {
        CellRange mine = cells;
        CellRange theirs = other.cells;
        boolean sameColumns = mine.first().column() == theirs.first().column()
                && mine.last().column() == theirs.last().column()
                && isRow(mine)
                && isRow(theirs);
        boolean sameRows = mine.first().row() == theirs.first().row()
                && mine.last().row() == theirs.last().row()
                && isColumn(mine)
                && isColumn(theirs);
        return sheet.equals(other.sheet) && (sameColumns || sameRows);
    }

    private static boolean isRow(CellRange range) {
        return range.first().row() == range.last().row();
    }

    private static boolean isColumn(CellRange range) {
        return range.first().column() == range.last().column();
    }
}
