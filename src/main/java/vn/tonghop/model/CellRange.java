package vn.tonghop.model;

/** A rectangle of cells, both corners included. */
public record CellRange(CellAddress first, CellAddress last) {
    public CellRange {
        if (last.row() < first.row() || last.column() < first.column()) {
            throw new IllegalArgumentException("corners are swapped: " + first + ":" + last);
        }
    }

    public static CellRange of(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        return new CellRange(new CellAddress(firstRow, firstColumn), new CellAddress(lastRow, lastColumn));
    }

    public boolean contains(CellAddress cell) {
        return cell.row() >= first.row()
                && cell.row() <= last.row()
                && cell.column() >= first.column()
                && cell.column() <= last.column();
    }

    /** Written as {@code $A$1:$C$3}. */
    public String absolute() {
        return absolute(first) + ":" + absolute(last);
    }

    private static String absolute(CellAddress cell) {
        return "$" + CellAddress.letters(cell.column()) + "$" + cell.row();
    }

    /** Written as {@code A1:C3}, or {@code A1} for a single cell. */
    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + ":" + last;
    }
}
