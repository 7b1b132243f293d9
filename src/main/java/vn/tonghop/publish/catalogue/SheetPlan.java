package vn.tonghop.publish.catalogue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a table of the catalogue stands on its sheet: the names of the columns in the first row, their explanations in the
 * second, the rows of the table below. The sheet has the file's name without its ending.
 */
final class SheetPlan {
    /** The sheet that says what the others are; it is not read back. */
    static final String GUIDE = "Hướng dẫn";

    static final int HEADER_ROW = 1;
    static final int EXPLANATION_ROW = 2;
    static final int FIRST_ROW = 3;

    /** Starts every explanation, so that they are told from data in any language and wherever they are moved. */
    static final String MARK = "▸ ";

    private static final String ENDING = ".csv";

    /** Written as Excel gives the number back, so that it may become a number without any loss. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)\\.[0-9]*[1-9]");

    private static final int EXACT_DIGITS = 15;

    private SheetPlan() {}

    static String sheet(String file) {
        return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
    }

    static String file(String sheet) {
        return sheet + ENDING;
    }

    static boolean isExplanation(String text) {
        return text.startsWith(MARK.strip());
    }

    /** The number that a text is, when the cell can hold it as a number and give the very same text back. */
    static Optional<BigDecimal> plainNumber(String text) {
        boolean plain = PLAIN_NUMBER.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() <= EXACT_DIGITS;
        return plain ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
