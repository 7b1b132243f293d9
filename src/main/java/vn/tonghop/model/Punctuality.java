package vn.tonghop.model;

import java.util.List;
import java.util.Optional;

/**
 * How units returned the months in hand. A month whose folder is not in hand is not in it: of such a month nobody can say
 * that a return was missing.
 *
 * @param months in order, at most the twelve up to the end of a period
 */
public record Punctuality(List<Month> months) {
    /** The months that consistency is told of. */
    public static final int MONTHS = 12;

    /** Nothing is said of other months. */
    public static final Punctuality UNSAID = new Punctuality(List.of());

    /** @param returns what came back for the month, one per unit that existed then */
    public record Month(Period period, List<UnitReturn> returns) {
        public Month {
            returns = List.copyOf(returns);
        }

        Optional<UnitReturn> of(UnitCode unit) {
            return returns.stream().filter(r -> r.unit().equals(unit)).findFirst();
        }
    }

    /**
     * In how many months a unit did what.
     *
     * @param inHand months in hand in which the unit was asked and had to return; the sum of the others
     * @param undated received without a day on the form, so that nobody can say whether it was late
     * @param notUsable came, and is held or cannot be read
     * @param missing nothing came
     */
    public record Count(int inHand, int onTime, int late, int undated, int notUsable, int missing) {}

    public Punctuality {
        months = List.copyOf(months);
    }

    public Count of(UnitCode unit) {
        int[] counts = new int[5];
        int inHand = 0;
        for (Month month : months) {
            // What is not due yet is not missing.
            Optional<UnitReturn> returned = month.of(unit).filter(r -> r.timeliness() != UnitReturn.Timeliness.NOT_DUE);
            if (returned.isPresent()) {
                inHand++;
                counts[kind(returned.get())]++;
            }
        }
        return new Count(inHand, counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static int kind(UnitReturn returned) {
        return switch (returned.state()) {
            case RECEIVED ->
                switch (returned.timeliness()) {
                    case ON_TIME -> 0;
                    case LATE -> 1;
                    case UNKNOWN, NOT_DUE, OVERDUE -> 2;
                };
            case HELD, REFUSED -> 3;
            case MISSING -> 4;
        };
    }
}
