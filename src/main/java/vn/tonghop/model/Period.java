package vn.tonghop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period by name: {@code 2023-11}, {@code 2023-Q4}, {@code 2023-H1}, {@code 2023-9M} or {@code 2023}. Which
 * days it covers is not its business: that is a calendar of the catalogue, because administrative months run from the
 * 15th to the 14th while statistical months are calendar months.
 *
 * @param ordinal 1-based number within the year (month 1-12, quarter 1-4, half 1-2); 1 for nine months and year
 */
public record Period(Kind kind, int year, int ordinal) implements Comparable<Period> {
    /** The kinds of period, with the number of months each spans. */
    public enum Kind {
        MONTH("month", 1, 12),
        QUARTER("quarter", 3, 4),
        HALF("half", 6, 2),
        NINE_MONTHS("nine_months", 9, 1),
        YEAR("year", 12, 1);

        private final String code;
        private final int months;
        private final int perYear;

        Kind(String code, int months, int perYear) {
            this.code = code;
            this.months = months;
            this.perYear = perYear;
        }

        public String code() {
            return code;
        }

        public int months() {
            return months;
        }
    }

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;
    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|H([12])|(9M)))?");

    public Period {
        if (year < FIRST_YEAR || year > LAST_YEAR || ordinal < 1 || ordinal > kind.perYear) {
            throw new IllegalArgumentException("no such period: " + kind + " " + ordinal + " of " + year);
        }
    }

    public static Period month(int year, int month) {
        return new Period(Kind.MONTH, year, month);
    }

    /** The period named by {@code text}, or empty when it names none. */
    public static Optional<Period> parse(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        String month = m.group(2);
        if (month != null) {
            int number = Integer.parseInt(month);
            return number >= 1 && number <= 12 ? Optional.of(month(year, number)) : Optional.empty();
        }
        String quarter = m.group(3);
        if (quarter != null) {
            return Optional.of(new Period(Kind.QUARTER, year, Integer.parseInt(quarter)));
        }
        String half = m.group(4);
        if (half != null) {
            return Optional.of(new Period(Kind.HALF, year, Integer.parseInt(half)));
        }
        return Optional.of(new Period(m.group(5) == null ? Kind.YEAR : Kind.NINE_MONTHS, year, 1));
    }

    /** The last calendar month of the period, 1-12. */
    public int lastMonth() {
        return kind == Kind.NINE_MONTHS ? 9 : ordinal * kind.months;
    }

    /** The months the period is made of, in order; a month is made of itself. */
    public List<Period> months() {
        List<Period> months = new ArrayList<>();
        for (int month = lastMonth() - kind.months + 1; month <= lastMonth(); month++) {
            months.add(month(year, month));
        }
        return List.copyOf(months);
    }

    /** The period of the same kind just before this one. */
    public Period previous() {
        return ordinal > 1 ? new Period(kind, year, ordinal - 1) : new Period(kind, year - 1, kind.perYear);
    }

    /** The same period of the year before ("cùng kỳ"). */
    public Period sameLastYear() {
        return new Period(kind, year - 1, ordinal);
    }

    /** Orders by last month, a shorter period before a longer one that ends with it. */
    @Override
    public int compareTo(Period other) {
        int byEnd = Integer.compare(year * 12 + lastMonth(), other.year * 12 + other.lastMonth());
        return byEnd != 0 ? byEnd : kind.compareTo(other.kind);
    }

    /** The name of the period as it stands in folders, files and on the command line. */
    @Override
    public String toString() {
        return switch (kind) {
            case MONTH -> year + "-" + (ordinal < 10 ? "0" : "") + ordinal;
            case QUARTER -> year + "-Q" + ordinal;
            case HALF -> year + "-H" + ordinal;
            case NINE_MONTHS -> year + "-9M";
            case YEAR -> Integer.toString(year);
        };
    }
}
