package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that a formula puts together. They read the Vietnamese way whatever the settings of the computer: the program is
 * asked which decimal mark it writes, and the marks are swapped when it is not the comma.
 */
final class LiveText {
    /** Excel takes 255 characters in one text of a formula; a doubled quotation mark counts twice here, to be safe. */
    private static final int MAX_LITERAL = 120;

    private LiveText() {}

    /**
     * A formula for a figure with dots between thousands and a decimal comma.
     *
     * @param figure a cell, or an expression in brackets
     */
    static String number(String figure, int decimals) {
        String fixed = "FIXED(" + figure + "," + decimals + ")";
        return "IF(MID(FIXED(1.5,1),2,1)=\",\"," + fixed + ",SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(" + fixed
                + ",\",\",\"|\"),\".\",\",\"),\"|\",\".\"))";
    }

    /** A text as a formula writes it, in pieces that are not too long. */
    static String quote(String text) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        do {
            int end = Math.min(text.length(), at + MAX_LITERAL);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            pieces.add("\"" + text.substring(at, end).replace("\"", "\"\"") + "\"");
            at = end;
        } while (at < text.length());
        return String.join("&", pieces);
    }
}
