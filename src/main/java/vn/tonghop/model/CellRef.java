package vn.tonghop.model;

/**
 * A place in a returned file: what every message and every published number can point at.
 *
 * @param file name as in {@link SourceFile#name()}, or empty
 * @param sheet sheet name, or empty when the whole file is meant
 * @param cell address such as {@code F12}, a range, or empty when the whole sheet is meant
 */
public record CellRef(String file, String sheet, String cell) implements Comparable<CellRef> {
    public static final CellRef NONE = new CellRef("", "", "");

    public static CellRef file(String file) {
        return new CellRef(file, "", "");
    }

    public static CellRef sheet(String file, String sheet) {
        return new CellRef(file, sheet, "");
    }

    @Override
    public int compareTo(CellRef other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int bySheet = sheet.compareTo(other.sheet);
        if (bySheet != 0) {
            return bySheet;
        }
        // Row before column, numerically: "F9" stands before "F10".
        var mine = CellAddress.parse(cell);
        var theirs = CellAddress.parse(other.cell);
        if (mine.isPresent() && theirs.isPresent()) {
            return mine.get().compareTo(theirs.get());
        }
        return cell.compareTo(other.cell);
    }
}
