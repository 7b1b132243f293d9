package vn.tonghop.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.Period;
import vn.tonghop.model.Wording;

/**
 * What somebody may have meant who typed something else. Guesses are only ever offered: a period or a day that is not
 * written as it must be is refused, however clear it seems.
 */
final class Guesses {
    private static final int OFFERED = 3;

    /** Of this many letters typed, one may be wrong. */
    private static final int LETTERS_PER_MISTAKE = 3;

    private static final int SHORTEST_BEGINNING = 3;

    private static final Pattern LEADING_NOUGHTS = Pattern.compile("(?<!\\d)0+(?=\\d)");

    private static final Pattern MONTH_YEAR = Pattern.compile("(?:thang |t ?|m)?0?(\\d{1,2}) (?:nam )?(\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4}) ?(?:thang |t ?|m)?0?(\\d{1,2})");
    private static final Pattern QUARTER_YEAR = Pattern.compile("(?:quy |q ?)([1-4]|iv|i{1,3}) (?:nam )?(\\d{4})");
    private static final Pattern YEAR_QUARTER = Pattern.compile("(\\d{4}) ?(?:quy |q ?)([1-4]|iv|i{1,3})");
    private static final Pattern HALF_YEAR =
            Pattern.compile("(?:6 thang |6t|6m|sau thang )(dau |cuoi )?(?:nam )?(?: ?)(\\d{4})|h ?([12]) (\\d{4})");
    private static final Pattern YEAR_HALF = Pattern.compile("(\\d{4}) ?(?:h ?([12])|6 ?(?:m|t|thang))");
    private static final Pattern NINE_MONTHS_YEAR =
            Pattern.compile("(?:9 thang |9t|9m|chin thang )(?:dau )?(?:nam )?(?: ?)(\\d{4})");
    private static final Pattern YEAR_NINE_MONTHS = Pattern.compile("(\\d{4}) ?9 ?(?:m|t|thang)");
    private static final Pattern YEAR = Pattern.compile("(?:ca )?(?:nam |n)?(\\d{4})(?: ca nam)?");
    private static final Map<String, String> ROMAN = Map.of("i", "1", "ii", "2", "iii", "3", "iv", "4");

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:ngay )?(\\d{1,2}) (?:thang )?(\\d{1,2}) (?:nam )?(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}) ?(\\d{1,2}) ?(\\d{1,2})");

    private Guesses() {}

    /** The known words that are nearly the one typed, or begin with it: at most three, the nearest first. */
    static List<String> words(String typed, Collection<String> known) {
        String wanted = bare(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        int allowed = Math.max(1, wanted.length() / LETTERS_PER_MISTAKE);
        record Near(String word, int distance) {}
        List<Near> near = known.stream()
                .map(word -> new Near(word, distance(wanted, bare(word))))
                .filter(one -> one.distance() <= allowed)
                .sorted(Comparator.comparingInt(Near::distance))
                .toList();
        boolean same = !near.isEmpty() && near.get(0).distance() == 0;
        return near.stream()
                .filter(one -> !same || one.distance() == 0)
                .map(Near::word)
                .distinct()
                .limit(OFFERED)
                .toList();
    }

    private static int distance(String typed, String known) {
        int changes = swapped(typed, known) ? 1 : Wording.distance(typed, known);
        boolean beginning = typed.length() >= SHORTEST_BEGINNING && known.startsWith(typed);
        return beginning ? Math.min(1, changes) : changes;
    }

    /** Whether two neighbouring letters stand in the wrong order, and nothing else is wrong. */
    private static boolean swapped(String typed, String known) {
        int at = 0;
        while (at < typed.length() && at < known.length() && typed.charAt(at) == known.charAt(at)) {
            at++;
        }
        return typed.length() == known.length()
                && at + 1 < typed.length()
                && typed.charAt(at) == known.charAt(at + 1)
                && typed.charAt(at + 1) == known.charAt(at)
                && typed.substring(at + 2).equals(known.substring(at + 2));
    }

    /** Without marks, hyphens and the noughts before a number: "TDP1" is "TDP01". */
    private static String bare(String text) {
        return LEADING_NOUGHTS.matcher(Wording.foldBare(text)).replaceAll("").replace(" ", "");
    }

    /** The period that is written in another way: "11/2023", "T11-2023", "q4/2023", "6 tháng đầu năm 2023". */
    static Optional<Period> period(String typed) {
        String bare = Wording.foldBare(typed);
        List<String> names = new ArrayList<>();
        find(MONTH_YEAR, bare).ifPresent(m -> names.add(month(m.group(2), m.group(1))));
        find(YEAR_MONTH, bare).ifPresent(m -> names.add(month(m.group(1), m.group(2))));
        find(QUARTER_YEAR, bare).ifPresent(m -> names.add(quarter(m.group(2), m.group(1))));
        find(YEAR_QUARTER, bare).ifPresent(m -> names.add(quarter(m.group(1), m.group(2))));
        find(HALF_YEAR, bare).ifPresent(m -> names.add(half(m)));
        find(YEAR_HALF, bare).ifPresent(m -> names.add(m.group(1) + "-H" + (m.group(2) == null ? "1" : m.group(2))));
        find(NINE_MONTHS_YEAR, bare).ifPresent(m -> names.add(m.group(1) + "-9M"));
        find(YEAR_NINE_MONTHS, bare).ifPresent(m -> names.add(m.group(1) + "-9M"));
        find(YEAR, bare).ifPresent(m -> names.add(m.group(1)));
        return names.stream().map(Period::parse).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Matcher> find(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.matches() ? Optional.of(m) : Optional.empty();
    }

    private static String month(String year, String month) {
        return year + "-" + (month.length() < 2 ? "0" : "") + month;
    }

    private static String quarter(String year, String number) {
        return year + "-Q" + ROMAN.getOrDefault(number, number);
    }

    private static String half(Matcher m) {
        if (m.group(4) != null) {
            return m.group(4) + "-H" + m.group(3);
        }
        return m.group(2) + ("cuoi ".equals(m.group(1)) ? "-H2" : "-H1");
    }

    /** The day that is written in another way: "20/11/2023", "20.11.2023", "20231120". */
    static Optional<LocalDate> day(String typed) {
        String bare = Wording.foldBare(typed);
        return find(DAY_FIRST, bare)
                .flatMap(m -> day(m.group(3), m.group(2), m.group(1)))
                .or(() -> find(YEAR_FIRST, bare).flatMap(m -> day(m.group(1), m.group(2), m.group(3))));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
