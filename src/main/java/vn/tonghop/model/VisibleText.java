package vn.tonghop.model;

/**
 * What of a text is seen. Names of files, reasons and texts out of records may hold characters that are no letters but steer
 * whatever shows them: they move the cursor of a terminal, or turn the reading direction so that a name reads as another one.
 */
public final class VisibleText {
    /** Stands where such a character was. */
    private static final char MARK = '\uFFFD';

    private VisibleText() {}

    /** Whether a character steers what shows it, instead of being shown: controls, marks of direction, breaks of line. */
    public static boolean steers(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** The text as one line in which everything is seen. */
    public static String line(String text) {
        if (text.codePoints().noneMatch(VisibleText::steers)) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().map(letter -> steers(letter) ? MARK : letter).forEach(seen::appendCodePoint);
        return seen.toString();
    }
}
