package vn.tonghop.model;

import java.util.Optional;

/**
 * A place on a sheet.
 *
 * @param row 1-based, as people and Excel count
 * @param column 1-based, A is 1
 */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {
    /** The limits of the .xlsx format. */
    public static final int MAX_ROW = 1_048_576;

    public static final int MAX_COLUMN = 16_384;

    public CellAddress {
        if (row < 1 || row > MAX_ROW || column < 1 || column > MAX_COLUMN) {
            throw new IllegalArgumentException("no such cell: row " + row + " column " + column);
        }
    }

    /** The address written as {@code A1} (upper case, no dollar signs), or empty. */
    public static Optional<CellAddress> parse(String text) {
        int at = 0;
        int column = 0;
        while (at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z' && at < 3) {
            column = column * 26 + (text.charAt(at) - 'A' + 1);
            at++;
        }
        if (at == 0 || at == text.length() || text.length() - at > 7) {
            return Optional.empty();
        }
        int row = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            row = row * 10 + (c - '0');
        }
        return row >= 1 && row <= MAX_ROW && column <= MAX_COLUMN
                ? Optional.of(new CellAddress(row, column))
                : Optional.empty();
    }

    /** The letters of a column: 1 is A, 27 is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public int compareTo(CellAddress other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    /** The address as people write it, such as {@code B7}. */
    @Override
    public String toString() {
        return letters(column) + row;
    }
}
