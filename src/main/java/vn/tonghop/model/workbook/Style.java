package vn.tonghop.model.workbook;

/**
 * How a cell looks and whether it may be typed into. Made from {@link #PLAIN} with the {@code with}-methods.
 *
 * @param size font size in points
 * @param color font colour as RRGGBB, empty for automatic
 * @param fill background as RRGGBB, empty for none
 * @param format Excel number format code, empty for General
 * @param locked whether sheet protection covers the cell
 */
public record Style(
        boolean bold,
        boolean italic,
        boolean underline,
        int size,
        String color,
        String fill,
        Border border,
        Align align,
        boolean middle,
        boolean wrap,
        int indent,
        String format,
        boolean locked) {

    /** Lines around the cell. */
    public enum Border {
        NONE,
        HAIR,
        THIN
    }

    /** Horizontal position. */
    public enum Align {
        GENERAL,
        LEFT,
        CENTER,
        RIGHT
    }

    public static final Style PLAIN =
            new Style(false, false, false, 11, "", "", Border.NONE, Align.GENERAL, false, false, 0, "", true);

    public Style withBold() {
        return new Style(
                true, italic, underline, size, color, fill, border, align, middle, wrap, indent, format, locked);
    }

    public Style withItalic() {
        return new Style(bold, true, underline, size, color, fill, border, align, middle, wrap, indent, format, locked);
    }

    public Style withUnderline() {
        return new Style(bold, italic, true, size, color, fill, border, align, middle, wrap, indent, format, locked);
    }

    public Style withSize(int points) {
        return new Style(
                bold, italic, underline, points, color, fill, border, align, middle, wrap, indent, format, locked);
    }

    public Style withColor(String rgb) {
        return new Style(bold, italic, underline, size, rgb, fill, border, align, middle, wrap, indent, format, locked);
    }

    public Style withFill(String rgb) {
        return new Style(
                bold, italic, underline, size, color, rgb, border, align, middle, wrap, indent, format, locked);
    }

    public Style withBorder(Border lines) {
        return new Style(
                bold, italic, underline, size, color, fill, lines, align, middle, wrap, indent, format, locked);
    }

    public Style withAlign(Align where) {
        return new Style(
                bold, italic, underline, size, color, fill, border, where, middle, wrap, indent, format, locked);
    }

    /** Vertically centred. */
    public Style withMiddle() {
        return new Style(bold, italic, underline, size, color, fill, border, align, true, wrap, indent, format, locked);
    }

    public Style withWrap() {
        return new Style(
                bold, italic, underline, size, color, fill, border, align, middle, true, indent, format, locked);
    }

    public Style withIndent(int steps) {
        return new Style(
                bold, italic, underline, size, color, fill, border, align, middle, wrap, steps, format, locked);
    }

    public Style withFormat(String code) {
        return new Style(bold, italic, underline, size, color, fill, border, align, middle, wrap, indent, code, locked);
    }

    public Style unlocked() {
        return new Style(
                bold, italic, underline, size, color, fill, border, align, middle, wrap, indent, format, false);
    }
}
