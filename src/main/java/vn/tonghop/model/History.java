package vn.tonghop.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was returned and accepted for earlier periods: one submission per unit and period. What is not in it was not
 * returned, or its folder is not in hand: never a zero.
 */
public final class History {
    public static final History NONE = new History(new TreeMap<>());

    private final NavigableMap<Period, Map<UnitCode, Submission>> periods;

    private History(NavigableMap<Period, Map<UnitCode, Submission>> periods) {
        this.periods = periods;
    }

    /**
     * @param byPeriod submissions of each period, one per unit
     */
    public static History of(Map<Period, List<Submission>> byPeriod) {
        NavigableMap<Period, Map<UnitCode, Submission>> periods = new TreeMap<>();
        byPeriod.forEach((period, submissions) -> {
            Map<UnitCode, Submission> byUnit = new LinkedHashMap<>();
            submissions.forEach(s -> byUnit.put(s.unit(), s));
            periods.put(period, byUnit);
        });
        return new History(periods);
    }

    public Optional<Submission> submission(Period period, UnitCode unit) {
        return Optional.ofNullable(periods.getOrDefault(period, Map.of()).get(unit));
    }

    /** What a unit returned for the months before a period, the latest first. */
    public List<Submission> monthsBefore(Period period, UnitCode unit) {
        return periods.headMap(period.months().get(0), false).descendingMap().entrySet().stream()
                .filter(e -> e.getKey().kind() == Period.Kind.MONTH)
                .flatMap(e -> Optional.ofNullable(e.getValue().get(unit)).stream())
                .toList();
    }

    /** What was returned for each month, longer periods left out. */
    public Map<Period, List<Submission>> months() {
        Map<Period, List<Submission>> months = new TreeMap<>();
        periods.forEach((period, byUnit) -> {
            if (period.kind() == Period.Kind.MONTH) {
                months.put(period, List.copyOf(byUnit.values()));
            }
        });
        return months;
    }

    /** The periods of which something is in hand, in order. */
    public List<Period> periods() {
        return List.copyOf(periods.navigableKeySet());
    }
}
