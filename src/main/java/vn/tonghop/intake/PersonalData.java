package vn.tonghop.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of identity cards and telephones in what people write. They never leave the cell: what is shown, stored or
 * published keeps the first and the last digit.
 */
final class PersonalData {
    private static final int SHORTEST = 9;
    private static final int LONGEST = 12;

    /** Nine to twelve digits on end, or a telephone number in groups; sums of money are neither. */
    private static final Pattern SUSPECT = Pattern.compile(
            "(?<![\\p{L}\\d.,])(?:\\d{9,12}|(?:0|\\+84)[\\d]{1,4}(?:[ .-]\\d{2,4}){2,4})(?![\\d])(?![.,]\\d)(?!\\s*(?:đồng|đ\\b|vnđ|vnd))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PersonalData() {}

    static boolean isIn(String text) {
        return !mask(text).equals(text);
    }

    /** The text with each such number masked. */
    static String mask(String text) {
        return SUSPECT.matcher(text).replaceAll(m -> Matcher.quoteReplacement(masked(m.group())));
    }

    private static String masked(String number) {
        long digits = number.chars().filter(c -> c >= '0' && c <= '9').count();
        if (digits < SHORTEST || digits > LONGEST) {
            return number;
        }
        return number.charAt(0) + "*".repeat(number.length() - 2) + number.charAt(number.length() - 1);
    }
}
