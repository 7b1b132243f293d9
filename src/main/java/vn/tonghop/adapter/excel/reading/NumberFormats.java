package vn.tonghop.adapter.excel.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import vn.tonghop.model.grid.Cell.Format;

/** What a number format makes of a number: a percentage, a date, or just a number. */
final class NumberFormats {
    /** What is shown as it stands: quoted, escaped, filler or spacer. POI takes the words in a date for no date. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*+\"|\\\\.|[_*].");

    /** Colours, conditions, locales. */
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*+]");

    private static final int LONGEST_CODE = 1_000;

    private NumberFormats() {}

    /**
     * @param id number of the format
     * @param code its format code; empty for a format that is built in
     */
    static Format meaning(int id, String code) {
        String effective = code.isEmpty()
                ? Optional.ofNullable(BuiltinFormats.getBuiltinFormat(id)).orElse("")
                : code;
        if (effective.length() > LONGEST_CODE) {
            return Format.GENERAL; // Excel allows 255 letters
        }
        String bare = LITERAL.matcher(effective).replaceAll("");
        if (isPercent(bare)) {
            return Format.PERCENT;
        }
        return DateUtil.isADateFormat(id, bare) ? Format.DATE : Format.GENERAL;
    }

    /** Only the first section counts: it is the one for positive numbers. */
    private static boolean isPercent(String code) {
        String bare = BRACKETS.matcher(code).replaceAll("");
        int end = bare.indexOf(';');
        return (end < 0 ? bare : bare.substring(0, end)).indexOf('%') >= 0;
    }
}
