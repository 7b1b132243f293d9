package vn.tonghop.adapter.excel.writing;

import java.util.regex.Pattern;

/** Text as an .xlsx file can hold it. */
final class ExcelText {
    /** The most characters (UTF-16 units) a cell or a comment can hold. */
    static final int MAX_CELL = 32_767;

    private static final String CUT = "…";
    private static final String FORMULA_SIGNS = "=+-@'";
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private ExcelText() {}

    /**
     * The text without what XML cannot hold: control characters are dropped, lone surrogates become U+FFFD, each kind
     * of line end becomes a line feed. What is longer than {@code max} characters is cut and ends with "…".
     */
    static String clean(String text, int max) {
        StringBuilder clean = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length() && clean.length() <= max) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (point == '\r') {
                clean.append('\n');
                at += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
            } else {
                append(clean, point);
            }
        }
        return clean.length() > max ? cut(clean, max) : clean.toString();
    }

    private static void append(StringBuilder clean, int point) {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            clean.append('\uFFFD');
        } else if (isXml(point)) {
            clean.appendCodePoint(point);
        }
    }

    private static boolean isXml(int point) {
        return point == '\t' || point == '\n' || (point >= ' ' && point != 0xFFFE && point != 0xFFFF);
    }

    private static String cut(StringBuilder text, int max) {
        int end = max - CUT.length();
        boolean inPair = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, inPair ? end - 1 : end) + CUT;
    }

    /**
     * Clean text as the format's {@code ST_Xstring} writes it. A reader turns {@code _x0041_} into "A", so an underscore
     * that starts such a group is written as {@code _x005F_}.
     */
    static String escaped(String clean) {
        return LOOKS_ESCAPED.matcher(clean).replaceAll("_x005F_");
    }

    /** As {@link #escaped}, for an attribute: there XML turns tabs and line feeds into spaces unless they are escaped. */
    static String escapedAttribute(String clean) {
        return escaped(clean).replace("\t", "_x0009_").replace("\n", "_x000a_");
    }

    /** Whether Excel would take the text for a formula, or lose its first character, once somebody edits the cell. */
    static boolean needsQuote(String clean) {
        return !clean.isEmpty() && FORMULA_SIGNS.indexOf(clean.charAt(0)) >= 0;
    }

    /** A sheet's name as formulas and links write it. Always quoted: {@code TDP01} alone would be a cell. */
    static String quotedSheet(String name) {
        return "'" + name.replace("'", "''") + "'";
    }
}
