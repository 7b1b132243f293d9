package vn.tonghop.batch;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.intake.IntakeRule;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Severity;

/**
 * A range says only that a figure is unusual. Where a rule of the catalogue points at the same cell and weighs as much, the
 * rule says what is wrong, and the one fact is told once. So it is where the figure is held for a better reason: one list
 * must not say of one cell that it is used and that it is held.
 */
final class RangeRemarks {
    private static final Set<String> RANGES = EnumSet.of(IntakeRule.VALUE_RANGE, IntakeRule.VALUE_RANGE_FAR).stream()
            .map(IntakeRule::code)
            .collect(Collectors.toUnmodifiableSet());

    private RangeRemarks() {}

    /** What reading found, without the ranges that give way to what the rules found. */
    static List<Finding> givingWay(List<Finding> reading, List<Finding> rules) {
        Map<CellRef, Severity> told = rules.stream()
                .filter(f -> !f.place().cell().isEmpty())
                .collect(Collectors.toMap(Finding::place, Finding::severity, RangeRemarks::heavier));
        Set<CellRef> held = reading.stream()
                .filter(f -> f.outcome() == Outcome.HELD)
                .map(Finding::place)
                .collect(Collectors.toSet());
        return reading.stream()
                .filter(f -> !RANGES.contains(f.rule())
                        || !weighsAsMuch(told.get(f.place()), f.severity())
                                && (f.outcome() == Outcome.HELD || !held.contains(f.place())))
                .toList();
    }

    private static Severity heavier(Severity one, Severity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static boolean weighsAsMuch(@org.jspecify.annotations.Nullable Severity told, Severity range) {
        return told != null && told.compareTo(range) <= 0;
    }
}
