package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Baseline;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;
import vn.tonghop.model.Total;

/** Figures of the township in earlier periods: the same period of the year before, and the period before. */
public record Earlier(Map<Key, BigDecimal> same, Map<Key, BigDecimal> previous) {
    /**
     * Which figure.
     *
     * @param item empty for the figure as a whole; for a rank, which every unit keeps, the name of the unit
     */
    public record Key(Code code, String item, Measure measure) {
        public Key(Code code, Measure measure) {
            this(code, "", measure);
        }
    }

    public static final Earlier NONE = new Earlier(Map.of(), Map.of());

    public Earlier {
        same = Map.copyOf(same);
        previous = Map.copyOf(previous);
    }

    /** What the catalogue's baseline knows of the same period of the year before. */
    public static Earlier fromBaseline(Catalogue catalogue, Period period) {
        Map<Key, BigDecimal> same = new HashMap<>();
        for (Baseline baseline : catalogue.baselines()) {
            if (baseline.period().equals(period.sameLastYear())
                    && baseline.item().isEmpty()) {
                String name =
                        catalogue.unit(baseline.unit()).map(ReportingUnit::name).orElse("");
                same.put(new Key(baseline.code(), name, baseline.measure()), baseline.value());
            }
        }
        return new Earlier(same, Map.of());
    }

    Optional<BigDecimal> same(Code code, Measure measure) {
        return Optional.ofNullable(same.get(new Key(code, measure)));
    }

    /** The figure of an item, or of a unit that keeps its own. */
    Optional<BigDecimal> same(Total total) {
        return Optional.ofNullable(same.get(new Key(total.code(), total.item(), total.measure())));
    }

    Optional<BigDecimal> previous(Code code, Measure measure) {
        return Optional.ofNullable(previous.get(new Key(code, measure)));
    }
}
