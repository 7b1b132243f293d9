package vn.tonghop.adapter.excel.reading;

import java.util.BitSet;
import java.util.Optional;
import vn.tonghop.model.CellAddress;

/**
 * Where the rows and cells of a sheet stand. A file may leave the place out, which then is the next one; it may not give
 * a place twice, because programs differ in which of the two they take.
 */
final class Positions {
    private final String sheet;
    private final BitSet rows = new BitSet();
    private final BitSet columns = new BitSet();
    private int row;
    private int column;

    Positions(String sheet) {
        this.sheet = sheet;
    }

    /**
     * Goes to a row.
     *
     * @param stated the number as the file has it
     */
    int row(Optional<String> stated) {
        row = stated.isPresent() ? XmlAttributes.wholeNumber(stated.get()).orElse(0) : row + 1;
        if (row < 1 || row > CellAddress.MAX_ROW) {
            throw Unreadable.damagedAt(sheet, stated.orElse(Integer.toString(row)));
        }
        if (rows.get(row)) {
            throw Unreadable.ambiguousRow(sheet, row);
        }
        rows.set(row);
        columns.clear();
        column = 0;
        return row;
    }

    /** Goes to a cell of the current row. */
    CellAddress cell(Optional<String> stated) {
        CellAddress address = stated.map(this::parsed).orElseGet(this::next);
        if (address.row() != row || columns.get(address.column())) {
            throw Unreadable.ambiguousCell(sheet, address);
        }
        column = address.column();
        columns.set(column);
        return address;
    }

    private CellAddress parsed(String stated) {
        return CellAddress.parse(stated).orElseThrow(() -> Unreadable.damagedAt(sheet, stated));
    }

    private CellAddress next() {
        if (column == CellAddress.MAX_COLUMN) {
            throw Unreadable.damagedAt(sheet, Integer.toString(row));
        }
        return new CellAddress(row, column + 1);
    }
}
