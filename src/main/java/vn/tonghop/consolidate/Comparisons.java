package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Target;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;
import vn.tonghop.model.Total;

/**
 * Holds totals against plan and earlier figures. The plan of a year is for the cumulative figure of a flow, and for the
 * figure itself of everything else.
 */
final class Comparisons {
    private final Catalogue catalogue;
    private final Period period;
    private final Earlier earlier;
    private final Map<Code, DataElement> elements;

    Comparisons(Catalogue catalogue, Period period, Earlier earlier) {
        this.catalogue = catalogue;
        this.period = period;
        this.earlier = earlier;
        this.elements = catalogue.elementsByCode();
    }

    /** A total of an element with its comparisons; an item has a plan only as part of the whole. */
    Total compare(Total total) {
        if (!total.item().isEmpty()) {
            return total.withComparison(of(total, Optional.empty(), earlier.same(total)));
        }
        DataElement element = elements.get(total.code());
        boolean planned = element == null || !element.nature().hasCumulative() || total.measure() == Measure.YTD;
        return total.withComparison(of(
                total, planned ? target(total.code()) : Optional.empty(), earlier.same(total.code(), total.measure())));
    }

    Optional<BigDecimal> target(Code code) {
        return catalogue.target(period.year(), code).map(Target::value);
    }

    Comparison of(Total total, Optional<BigDecimal> target, Optional<BigDecimal> same) {
        Optional<BigDecimal> value = total.value();
        // What some units have not reported yet is no decrease.
        Optional<BigDecimal> change =
                total.status() == Total.Status.COMPLETE ? value.flatMap(v -> same.map(v::subtract)) : Optional.empty();
        return new Comparison(
                target,
                value.flatMap(v -> target.flatMap(t -> Arithmetic.percent(v, t))),
                same,
                change,
                change.flatMap(c -> same.flatMap(s -> Arithmetic.percent(c, s))),
                total.item().isEmpty() ? earlier.previous(total.code(), total.measure()) : Optional.empty());
    }
}
