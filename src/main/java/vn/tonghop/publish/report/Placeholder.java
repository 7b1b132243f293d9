package vn.tonghop.publish.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;

/** What stands between double braces in an outline. */
sealed interface Placeholder {
    /**
     * A figure, or in a loop what one unit or item reported.
     *
     * @param measure empty: cumulative for what is collected month by month, else the figure as it stands
     */
    record Figure(Code code, Optional<Measure> measure, View view) implements Placeholder {}

    /** In a condition only: whether there is a figure and it stands so to a bound. */
    record Compared(Figure figure, Sign sign, BigDecimal bound) implements Placeholder {}

    /** Something known of the run: a period, a day, a count. */
    record Known(Name name) implements Placeholder {}

    /** A line of the agency's configuration. */
    record OfAgency(String key) implements Placeholder {}

    /**
     * Opens a part that is printed only if all the subjects have something to say ({@code present}), or if not all
     * have.
     */
    record Condition(List<Placeholder> subjects, boolean present) implements Placeholder {
        public Condition {
            subjects = List.copyOf(subjects);
        }
    }

    /** Closes the last open condition. */
    record EndCondition() implements Placeholder {}

    /** Opens a part that is printed once for each member. */
    record OpenLoop(Loop loop) implements Placeholder {}

    record CloseLoop(Loop.Kind kind) implements Placeholder {}

    /**
     * Repeats its paragraph for each text that units wrote; in a condition, whether there is any.
     *
     * @param members kinds of unit and codes of units, in small letters; none for every unit
     * @param except whether it is everybody but these
     */
    record Texts(Code code, List<String> members, boolean except) implements Placeholder {
        public Texts {
            members = List.copyOf(members);
        }

        static Texts all(Code code) {
            return new Texts(code, List.of(), false);
        }

        boolean of(ReportingUnit unit) {
            boolean named = members.contains(unit.kind().code())
                    || members.contains(unit.code().value().toLowerCase(Locale.ROOT));
            return members.isEmpty() || named != except;
        }
    }

    /**
     * The names of the rows of a list, in one line.
     *
     * @param column of that list: only the rows in which it is filled in
     */
    record Names(Code list, Optional<Code> column) implements Placeholder {}

    /**
     * Repeats its paragraph for each line of a key of the agency's configuration.
     *
     * @param between sign after each line but the last
     * @param last sign after the last line
     */
    record Each(String key, String between, String last) implements Placeholder {}

    /**
     * A chart of figures, alone in its paragraph.
     *
     * @param kind bars for each unit of a kind; empty for a bar for each figure
     * @param figures codes, of the same unit of measure
     * @param title as it is printed above the chart
     */
    record Chart(Optional<String> kind, List<Figure> figures, String title) implements Placeholder {
        public Chart {
            figures = List.copyOf(figures);
        }
    }

    /** In the note for the officer only: repeats its paragraph for each line that is to be said about something. */
    record Noted(About about) implements Placeholder {}

    /** What the note speaks of, by the word after {@code each}. */
    enum About {
        /** Errors that nobody has answered. */
        UNSETTLED,
        /** Warnings that nobody has answered; their figures count. */
        WARNING,
        /** Values that are held, and units that are not in. */
        HELD,
        /** Errors and warnings that a unit or the office has answered. */
        ANSWERED,
        /** What is no error and is to be looked at before the report is signed. */
        REMARK,
        /** Where each figure of the report came from. */
        SOURCE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a figure may stand to a bound. */
    enum Sign {
        AT_LEAST(">="),
        AT_MOST("<="),
        MORE(">"),
        LESS("<"),
        EQUAL("=");

        private final String written;

        Sign(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }

        boolean accepts(BigDecimal value, BigDecimal bound) {
            int order = value.compareTo(bound);
            return switch (this) {
                case AT_LEAST -> order >= 0;
                case AT_MOST -> order <= 0;
                case MORE -> order > 0;
                case LESS -> order < 0;
                case EQUAL -> order == 0;
            };
        }
    }

    /** What a loop goes over. */
    record Loop(Kind kind, String over) {
        /** Reporting units of a kind, or the rows of a list. */
        enum Kind {
            UNITS,
            ITEMS
        }
    }

    /** The names of what is known of a run. */
    enum Name {
        PERIOD("period"),
        PERIOD_FROM("period.from"),
        PERIOD_TO("period.to"),
        /** The last day that the figures are of: of the period, or of the latest month in hand. */
        DATA_TO("data.to"),
        PERIOD_YEAR("period.year"),
        PERIOD_NEXT_YEAR("period.next_year"),
        AS_OF("as_of"),
        UNITS_RECEIVED("units.received"),
        UNITS_EXPECTED("units.expected"),
        /** Who is not in, by kind; empty when everybody is. */
        UNITS_MISSING("units.missing"),
        /** Of a longer period the months in hand, else empty; the latest of them; those not in hand. */
        MONTHS_IN_HAND("months.in_hand"),
        MONTHS_LAST("months.last"),
        MONTHS_MISSING("months.missing"),
        /** The period, unless it begins in January: then it is all of the cumulative figure, and this is empty. */
        PERIOD_ALONE("period.alone"),
        /** How many errors nobody has answered; how many warnings; how much is held or not in; how much was answered; each empty for none. */
        UNSETTLED("unsettled"),
        WARNINGS("warnings"),
        HELD("held"),
        ANSWERED("answered"),
        /** How many things the officer should know of that are no errors. */
        REMARKS("remarks"),
        UNIT_NAME("unit.name"),
        UNIT_BRIEF("unit.brief"),
        /** The day by which the unit should have returned. */
        UNIT_DUE("unit.due"),
        /** The file that came from the unit and does not count; empty when nothing came, or when it counts. */
        UNIT_FILE("unit.file"),
        /** Why that file does not count. */
        UNIT_PROBLEM("unit.problem"),
        ITEM_NAME("item.name");

        private final String word;

        Name(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /** Whether it is for the officer alone, and not for what is signed. */
        boolean isOpen() {
            return this == UNSETTLED || this == WARNINGS || this == HELD || this == ANSWERED || this == REMARKS;
        }
    }
}
