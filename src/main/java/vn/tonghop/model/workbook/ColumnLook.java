package vn.tonghop.model.workbook;

/**
 * One column.
 *
 * @param width in characters of the default font
 * @param level outline level, 0 for none; grouped columns can be folded away
 */
public record ColumnLook(double width, boolean hidden, int level) {
    public static ColumnLook width(double characters) {
        return new ColumnLook(characters, false, 0);
    }
}
