package vn.tonghop.adapter.excel.writing;

import java.util.regex.Pattern;

/** The limits a formula must keep, or Excel calls the whole file damaged. */
final class ExcelFormula {
    private static final int MAX_LENGTH = 8_192;
    private static final int MAX_LITERAL = 255;
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"]|\"\")*+)\"");

    private ExcelFormula() {}

    /**
     * The formula as it is written.
     *
     * @param cell where it stands, for the message
     * @throws IllegalArgumentException if it is empty, begins with "=", is longer than 8,192 characters or holds a text of
     *     more than 255
     */
    static String checked(String formula, String cell) {
        String clean = ExcelText.clean(formula, Integer.MAX_VALUE);
        if (clean.isEmpty() || clean.startsWith("=")) {
            throw new IllegalArgumentException("no formula in " + cell + ": \"" + clean + "\"");
        }
        if (clean.length() > MAX_LENGTH || longestLiteral(clean) > MAX_LITERAL) {
            throw new IllegalArgumentException("the formula or a text in it is too long in " + cell + ": " + clean);
        }
        return clean;
    }

    /** The length of the longest text between quotation marks; a doubled mark inside counts as one character. */
    static int longestLiteral(String formula) {
        return LITERAL.matcher(formula)
                .results()
                .mapToInt(text -> text.group(1).replace("\"\"", "\"").length())
                .max()
                .orElse(0);
    }
}
