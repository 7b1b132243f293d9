package vn.tonghop.adapter.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text safe for a log: one line, nothing that steers a terminal or turns the reading direction, and no number that may be
 * a person's. Stricter than what is shown to officers: a log is sent to maintainers.
 */
final class LogText {
    private static final int LONGEST = 400;

    /** Nine to fifteen digits, as of identity cards and telephones, also in groups. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\+?\\d(?:[ ._-]?\\d){8,14}(?!\\d)");

    private LogText() {}

    static String of(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        StringBuilder safe = new StringBuilder();
        NUMBER.matcher(cut)
                .replaceAll(number -> Matcher.quoteReplacement(masked(number.group())))
                .codePoints()
                .forEach(letter -> append(safe, letter));
        return safe.toString();
    }

    private static String masked(String number) {
        return number.charAt(0) + "*".repeat(number.length() - 2) + number.charAt(number.length() - 1);
    }

    private static void append(StringBuilder safe, int letter) {
        switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                safe.append("\\u{").append(Integer.toHexString(letter)).append('}');
            default -> safe.appendCodePoint(letter);
        }
    }
}
