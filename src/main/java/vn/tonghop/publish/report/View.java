package vn.tonghop.publish.report;

import java.util.Locale;
import java.util.Optional;

/** What of a figure is printed. */
enum View {
    VALUE,
    /** With the unit of measure. */
    UNIT,
    /** How many reporting units are in it: {@code 15/16}. */
    COVERAGE,
    /** A count of units among all that it is a matter of, or those of them that are in: {@code 15/16 tổ dân phố}. */
    OF_UNITS,
    TARGET,
    TARGET_PERCENT,
    /** The plan of the year after that of the period. */
    TARGET_NEXT,
    /** Whether the plan is met, in words; knows when less is better. */
    PLAN,
    SAME_PERIOD,
    /** The difference from the same period in words. */
    CHANGE,
    CHANGE_PERCENT,
    /** How many rows a list has; the code is that of the list. */
    ROWS,
    /** In a condition only: whether the catalogue asks for it, or computes it, in the period. */
    ASKED,
    /** In a condition only: whether there is a figure, and no error over it that nobody has answered. */
    SETTLED,
    /** In a condition only: whether there is a figure, and no error over it, whatever was answered. */
    AGREED;

    /** Whether it can be asked in a condition, and says nothing itself. */
    boolean isQuestion() {
        return this == ASKED || this == SETTLED || this == AGREED;
    }

    /** Whether what is printed is, or comes from, the figure of the period itself. */
    boolean restsOnFigure() {
        return this != COVERAGE && this != TARGET && this != TARGET_NEXT && this != SAME_PERIOD;
    }

    /** Whether a single unit's or item's figure can be shown so. */
    boolean fitsOne() {
        return this == VALUE || this == UNIT || this == SETTLED || this == AGREED;
    }

    /** Whether a rank, which is kept unit by unit with its comparison, can be shown so for one unit. */
    boolean fitsRankOfOne() {
        return fitsOne() || this == SAME_PERIOD || this == CHANGE;
    }

    /** The name as it is written in an outline. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<View> parse(String word) {
        for (View view : values()) {
            if (view.word().equals(word)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }
}
