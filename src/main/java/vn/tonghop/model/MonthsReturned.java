package vn.tonghop.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Of which months of a period something is in hand.
 *
 * @param units for each month of the period, in order, the units whose figures of it are in hand
 */
public record MonthsReturned(List<Month> units) {
    /**
     * One month and the units whose figures of it are in hand.
     *
     * @param returns what every unit of the month returned; empty where nothing is said of it
     * @param heldValues the number of its values that wait for an answer
     */
    public record Month(Period period, Set<UnitCode> units, List<UnitReturn> returns, int heldValues) {
        public Month {
            units = Set.copyOf(units);
            returns = List.copyOf(returns);
        }

        /** A month of which only the units are known. */
        public Month(Period period, Set<UnitCode> units) {
            this(period, units, List.of(), 0);
        }

        public long received() {
            return returns.stream().filter(UnitReturn::isReceived).count();
        }

        /** Whether a unit or an answer is wanting. */
        public boolean isOpen() {
            return received() < returns.size() || heldValues > 0;
        }
    }

    public MonthsReturned {
        units = List.copyOf(units);
    }

    /** Nothing is said about months: for a single month, which is either in hand or not there at all. */
    public static MonthsReturned unsaid() {
        return new MonthsReturned(List.of());
    }

    /** @param byMonth what the units returned, by month and unit; other months than those of the period are passed over */
    public static MonthsReturned of(Period period, Map<Period, ? extends Map<UnitCode, Submission>> byMonth) {
        Map<Period, Set<UnitCode>> returned = new TreeMap<>();
        byMonth.forEach((month, submissions) -> returned.put(month, submissions.keySet()));
        return new MonthsReturned(period.months().stream()
                .map(month -> new Month(month, returned.getOrDefault(month, Set.of())))
                .toList());
    }

    public boolean isSaid() {
        return !units.isEmpty();
    }

    /** The months of which any unit's figures are in hand. */
    public List<Period> inHand() {
        return units.stream()
                .filter(month -> !month.units().isEmpty())
                .map(Month::period)
                .toList();
    }

    /** The months of which no unit's figures are in hand. */
    public List<Period> missing() {
        return units.stream()
                .filter(month -> month.units().isEmpty())
                .map(Month::period)
                .toList();
    }

    /** The months in hand of which a unit or an answer is wanting. */
    public List<Month> open() {
        return units.stream()
                .filter(month -> !month.units().isEmpty() && month.isOpen())
                .toList();
    }

    /** Whether a unit is not in for one of the months in hand. */
    public boolean isWanting(UnitCode unit) {
        return open().stream()
                .flatMap(month -> month.returns().stream())
                .anyMatch(returned -> returned.unit().equals(unit) && !returned.isReceived());
    }

    /** The number of values in all months that wait for an answer. */
    public long heldValues() {
        return units.stream().mapToLong(Month::heldValues).sum();
    }

    /** The months of which one unit's figures are in hand. */
    public List<Period> inHand(UnitCode unit) {
        return units.stream()
                .filter(month -> month.units().contains(unit))
                .map(Month::period)
                .toList();
    }

    /** The months of which one unit's figures are not in hand. */
    public List<Period> missing(UnitCode unit) {
        return units.stream()
                .filter(month -> !month.units().contains(unit))
                .map(Month::period)
                .toList();
    }

    /** Names of months of one year as they stand in a sentence: {@code 10, 11/2023}; runs as {@code 1-9, 11/2023}; "–" for none. */
    public static String names(Collection<Period> months) {
        List<String> runs = new ArrayList<>();
        List<Period> sorted = months.stream().sorted().toList();
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            while (to + 1 < sorted.size()
                    && sorted.get(to + 1).ordinal() == sorted.get(to).ordinal() + 1) {
                to++;
            }
            // Two months in a row are easier read one by one.
            if (to - from >= 2) {
                runs.add(sorted.get(from).ordinal() + "-" + sorted.get(to).ordinal());
            } else {
                sorted.subList(from, to + 1).forEach(month -> runs.add(Integer.toString(month.ordinal())));
            }
            from = to + 1;
        }
        return sorted.isEmpty()
                ? "–"
                : runs.stream().collect(Collectors.joining(", ")) + "/"
                        + sorted.get(0).year();
    }
}
