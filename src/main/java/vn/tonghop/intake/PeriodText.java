package vn.tonghop.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.Period;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/**
 * Reads the period written on a form: its name ({@code 2023-11}, {@code 2023-Q4}), the words of documents ("tháng 11 năm
 * 2023", "quý IV/2023", "6 tháng đầu năm 2023"), "11/2023", or the date into which Excel turns those.
 */
final class PeriodText {
    private static final Pattern MONTH = Pattern.compile("(?:tháng )?0?(\\d{1,2})(?: ?[/.-] ?|,? năm )(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("quý (1|2|3|4|i|ii|iii|iv)(?: ?[/.-] ?|,? năm )(\\d{4})");
    private static final Pattern HALF = Pattern.compile("(?:6|sáu) tháng (đầu|cuối)(?: năm)? (\\d{4})");
    private static final Pattern NINE_MONTHS = Pattern.compile("(?:9|chín) tháng(?: đầu)?(?: năm)? (\\d{4})");
    private static final Pattern YEAR = Pattern.compile("năm (\\d{4})");
    private static final Map<String, String> ROMAN = Map.of("i", "1", "ii", "2", "iii", "3", "iv", "4");

    /** Length of {@code 2023-11}. */
    private static final int YEAR_AND_MONTH = 7;

    private PeriodText() {}

    static Optional<Period> read(Cell cell, boolean date1904) {
        if (cell.value() instanceof CellValue.Number n && cell.format() == Cell.Format.DATE) {
            return ExcelDate.of(n.value(), date1904)
                    .flatMap(day -> Period.parse(day.toString().substring(0, YEAR_AND_MONTH)));
        }
        return read(cell.text());
    }

    static Optional<Period> read(String text) {
        String folded = Wording.foldHead(text).replaceFirst("^kỳ ?:? ", "");
        Optional<Period> named = Period.parse(folded.toUpperCase(Locale.ROOT));
        return named.or(() ->
                        named(MONTH, folded, m -> m.group(2) + "-" + (m.group(1).length() < 2 ? "0" : "") + m.group(1)))
                .or(() -> named(QUARTER, folded, m -> m.group(2) + "-Q" + ROMAN.getOrDefault(m.group(1), m.group(1))))
                .or(() ->
                        named(HALF, folded, m -> m.group(2) + "-H" + (m.group(1).equals("đầu") ? "1" : "2")))
                .or(() -> named(NINE_MONTHS, folded, m -> m.group(1) + "-9M"))
                .or(() -> named(YEAR, folded, m -> m.group(1)));
    }

    private static Optional<Period> named(Pattern pattern, String text, Function<Matcher, String> name) {
        Matcher m = pattern.matcher(text);
        return m.matches() ? Period.parse(name.apply(m)) : Optional.empty();
    }
}
