package vn.tonghop.model;

import java.util.List;
import java.util.Optional;

/**
 * The figures of a period: the observations that were accepted or held, and the totals made of them.
 *
 * @param observations in the order unit, element, item, measure
 * @param totals elements in the catalogue's order (each whole figure before its items), then indicators
 */
public record Consolidation(Period period, List<Observation> observations, List<Total> totals) {
    public Consolidation {
        observations = List.copyOf(observations);
        totals = List.copyOf(totals);
    }

    /** The figure of a code as a whole. Callers that look up many make their own index. */
    public Optional<Total> total(Code code, Measure measure) {
        return totals.stream()
                .filter(t -> t.code().equals(code)
                        && t.measure() == measure
                        && t.item().isEmpty())
                .findFirst();
    }
}
