package vn.tonghop.model.grid;

import vn.tonghop.model.CellAddress;

/**
 * One cell.
 *
 * @param formula the formula without its "=", or empty
 * @param format what the number format makes of a number
 * @param font the font's name where it matters for legacy Vietnamese encodings; may be empty
 */
public record Cell(CellAddress address, CellValue value, String formula, Format format, String font) {
    /** What a number format makes of a number. */
    public enum Format {
        GENERAL,
        PERCENT,
        DATE
    }

    public static Cell blank(CellAddress address) {
        return new Cell(address, CellValue.blank(), "", Format.GENERAL, "");
    }

    public boolean isBlank() {
        return value instanceof CellValue.Blank;
    }

    public boolean hasFormula() {
        return !formula.isEmpty();
    }

    /** The text of the cell as a person sees it, roughly: for labels, codes and messages. */
    public String text() {
        if (value instanceof CellValue.Text t) {
            return t.text();
        }
        if (value instanceof CellValue.Number n) {
            return n.value().signum() == 0
                    ? "0"
                    : n.value().stripTrailingZeros().toPlainString();
        }
        if (value instanceof CellValue.Error e) {
            return e.code();
        }
        if (value instanceof CellValue.Truth t) {
            return t.value() ? "TRUE" : "FALSE";
        }
        if (value instanceof CellValue.BadNumber b) {
            return b.stored();
        }
        return "";
    }
}
