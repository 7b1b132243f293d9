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
    /** One month and the units whose figures of it are in hand. */
    public record Month(Period period, Set<UnitCode> units) {
        public Month {
            units = Set.copyOf(units);
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
