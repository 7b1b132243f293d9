package vn.tonghop.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads digits with "." and "," among them. One separator followed by exactly three digits parts thousands; followed by
 * another number of digits it is the decimal mark. Of two different separators the last is the decimal mark. Several equal
 * ones part thousands, and then every group after the first has three digits.
 *
 * <p>The sign is not part of a numeral.
 */
final class Numeral {
    /** Digits and separators, with a digit somewhere. */
    static final Pattern SHAPE = Pattern.compile("\\d+(?:[.,]\\d+)*|[.,]\\d+");

    private static final Pattern FIRST_GROUP = Pattern.compile("[1-9]\\d{0,2}");
    private static final int GROUP = 3;

    /** What a numeral says. */
    sealed interface Reading {}

    /** @param separated whether there was a separator in it */
    record Exact(BigDecimal value, boolean separated) implements Reading {}

    /** One separator before three digits: a decimal mark would be possible too. */
    record Either(BigDecimal thousands, BigDecimal decimal) implements Reading {}

    record Unreadable() implements Reading {}

    private Numeral() {}

    static Reading read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return new Unreadable();
        }
        boolean points = text.indexOf('.') >= 0;
        boolean commas = text.indexOf(',') >= 0;
        if (!points && !commas) {
            return new Exact(new BigDecimal(text), false);
        }
        if (points && commas) {
            return mixed(text);
        }
        List<String> groups = List.of(text.split("[.,]", -1));
        if (groups.size() > 2) {
            return areThousands(groups) ? new Exact(joined(groups), true) : new Unreadable();
        }
        return areThousands(groups)
                ? new Either(joined(groups), decimal(groups.get(0), groups.get(1)))
                : new Exact(decimal(groups.get(0), groups.get(1)), true);
    }

    private static Reading mixed(String text) {
        int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        char decimalMark = text.charAt(mark);
        String whole = text.substring(0, mark);
        List<String> groups = List.of(whole.split("[.,]", -1));
        return whole.indexOf(decimalMark) < 0 && areThousands(groups)
                ? new Exact(decimal(String.join("", groups), text.substring(mark + 1)), true)
                : new Unreadable();
    }

    private static boolean areThousands(List<String> groups) {
        return FIRST_GROUP.matcher(groups.get(0)).matches()
                && groups.stream().skip(1).allMatch(g -> g.length() == GROUP);
    }

    private static BigDecimal joined(List<String> groups) {
        return new BigDecimal(String.join("", groups));
    }

    private static BigDecimal decimal(String whole, String part) {
        return new BigDecimal((whole.isEmpty() ? "0" : whole) + "." + part);
    }
}
