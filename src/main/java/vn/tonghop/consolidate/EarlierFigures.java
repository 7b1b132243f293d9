package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Baseline;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Period;
import vn.tonghop.model.Total;

/**
 * Figures of the township in one earlier period: what its returned forms add up to where every unit is in, else what the
 * catalogue's baseline has. A figure that some units are missing from is not offered for comparison.
 */
public final class EarlierFigures {
    private final Period period;
    private final Map<Earlier.Key, Total> returned = new HashMap<>();
    private final Map<Earlier.Key, BigDecimal> baseline = new HashMap<>();

    /**
     * @param consolidation of that period, when anything was returned for it
     */
    EarlierFigures(Catalogue catalogue, Period period, Optional<Consolidation> consolidation) {
        this.period = period;
        consolidation.ifPresent(c -> c.totals()
                .forEach(t ->
                        t.value().ifPresent(v -> returned.put(new Earlier.Key(t.code(), t.item(), t.measure()), t))));
        for (Baseline b : catalogue.baselines()) {
            if (b.period().equals(period) && b.item().isEmpty()) {
                // A rank, which every unit keeps, is known by the name of the unit.
                String name = catalogue.unit(b.unit()).map(ReportingUnit::name).orElse("");
                baseline.put(new Earlier.Key(b.code(), name, b.measure()), b.value());
            }
        }
    }

    Period period() {
        return period;
    }

    Optional<BigDecimal> figure(Earlier.Key key) {
        return complete(key).flatMap(Total::value).or(() -> Optional.ofNullable(baseline.get(key)));
    }

    /** Whether forms were returned, but not by every unit, and no baseline stands in. */
    boolean isPartial(Earlier.Key key) {
        return returned.containsKey(key) && complete(key).isEmpty() && !baseline.containsKey(key);
    }

    /** The coverage of a figure that was added up from returned forms; none for a baseline. */
    Optional<Coverage> coverage(Earlier.Key key) {
        return complete(key).map(Total::coverage);
    }

    /** The coverage of what was returned, also when units are missing from it and it is not offered for comparison. */
    Optional<Coverage> returnedCoverage(Earlier.Key key) {
        return Optional.ofNullable(returned.get(key)).map(Total::coverage);
    }

    private Optional<Total> complete(Earlier.Key key) {
        return Optional.ofNullable(returned.get(key)).filter(t -> t.status().isWhole());
    }
}
