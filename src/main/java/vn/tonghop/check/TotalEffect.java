package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Total;

/**
 * How much of the township's total is at stake: the difference of a finding in per cent of the total that its cell enters.
 * Known only where the figures of units add up, or where the one unit's figure is the township's.
 */
public final class TotalEffect {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private record Key(Code code, Measure measure) {}

    private record Cell(CellRef place, Code code) {}

    private final Map<Key, BigDecimal> totals = new HashMap<>();
    private final Map<Cell, Measure> measures = new HashMap<>();

    public TotalEffect(Catalogue catalogue, Consolidation consolidation) {
        Map<Code, DataElement> elements = catalogue.elementsByCode();
        for (Total total : consolidation.totals()) {
            DataElement element = elements.get(total.code());
            if (total.item().isEmpty() && element != null && adds(element)) {
                total.value()
                        .filter(value -> value.signum() != 0)
                        .ifPresent(value -> totals.put(new Key(total.code(), total.measure()), value));
            }
        }
        for (Observation o : consolidation.observations()) {
            measures.put(new Cell(o.source(), o.element()), o.measure());
        }
    }

    private static boolean adds(DataElement element) {
        return element.aggregation() instanceof Aggregation.Sum || element.aggregation() instanceof Aggregation.Single;
    }

    /** The total that a figure of the period enters, when it is not zero. */
    Optional<BigDecimal> total(Code code) {
        return Optional.ofNullable(totals.get(new Key(code, Measure.PERIOD)));
    }

    /** The effect of a finding in per cent of the total; nothing where either is not known. */
    public Optional<BigDecimal> of(Finding finding) {
        Measure measure = measures.get(new Cell(finding.place(), finding.code()));
        if (measure == null || !NUMBER.matcher(finding.difference()).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(totals.get(new Key(finding.code(), measure)))
                .map(total -> Ordinary.effect(new BigDecimal(finding.difference()), total));
    }
}
