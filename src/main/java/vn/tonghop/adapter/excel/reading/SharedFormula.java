package vn.tonghop.adapter.excel.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.CellAddress;

/**
 * A formula that was filled down or across: the file holds its text once, and each further cell means the same text with
 * the relative references moved along.
 *
 * @param origin the cell whose text it is
 */
record SharedFormula(CellAddress origin, String text) {
    private static final String LETTERS = "(\\$?)([A-Za-z]{1,3})";
    private static final String DIGITS = "(\\$?)([0-9]{1,7})";
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}0-9_.\\\\$])";
    private static final String NO_WORD_AFTER = "(?![\\p{L}0-9_.(!\\\\])";

    /** Text, quoted sheet names and brackets first, so that what looks like a reference in them is left alone. */
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*+\"|'[^']*+'|\\[[^\\[\\]]*+]"
            + "|" + NO_WORD_BEFORE + "(?:"
            + LETTERS + DIGITS
            + "|" + LETTERS + ":" + LETTERS
            + "|" + DIGITS + ":" + DIGITS
            + ")" + NO_WORD_AFTER);

    /** The formula as it stands in another cell; references run around the edges of the sheet, as in Excel. */
    String at(CellAddress cell) {
        int rows = cell.row() - origin.row();
        int columns = cell.column() - origin.column();
        Matcher token = TOKEN.matcher(text);
        StringBuilder moved = new StringBuilder(text.length() + 8);
        while (token.find()) {
            token.appendReplacement(moved, Matcher.quoteReplacement(moved(token, rows, columns)));
        }
        return token.appendTail(moved).toString();
    }

    private static String moved(Matcher token, int rows, int columns) {
        if (token.group(2) != null) {
            return column(token, 1, columns) + row(token, 3, rows);
        }
        if (token.group(6) != null) {
            return column(token, 5, columns) + ':' + column(token, 7, columns);
        }
        return token.group(10) != null ? row(token, 9, rows) + ':' + row(token, 11, rows) : token.group();
    }

    /** @param group the dollar sign, which keeps the column in place; the letters are the next group */
    private static String column(Matcher token, int group, int by) {
        String letters = token.group(group + 1);
        if (!token.group(group).isEmpty()) {
            return '$' + letters;
        }
        int number = letters.chars().reduce(0, (sum, letter) -> sum * 26 + (Character.toUpperCase(letter) - 'A' + 1));
        return CellAddress.letters(Math.floorMod(number - 1 + by, CellAddress.MAX_COLUMN) + 1);
    }

    private static String row(Matcher token, int group, int by) {
        String digits = token.group(group + 1);
        if (!token.group(group).isEmpty()) {
            return '$' + digits;
        }
        return Integer.toString(Math.floorMod(Integer.parseInt(digits) - 1 + by, CellAddress.MAX_ROW) + 1);
    }
}
