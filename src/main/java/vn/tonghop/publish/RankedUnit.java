package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Measure;

/**
 * A rank that one unit holds now and held a year ago. The township has no rank of its own of this kind, so that the
 * comparison stands with the unit.
 *
 * @param rank absent when the unit has not reported it
 */
record RankedUnit(
        DataElement element, ReportingUnit unit, Optional<BigDecimal> rank, BigDecimal before, Comparison comparison) {

    /** The ranks of all units that have something to be compared with, in the order of rows and columns. */
    static List<RankedUnit> of(Evidence evidence, List<DataElement> elements, UnitBlock block) {
        return elements.stream()
                .filter(e -> e.aggregation() instanceof Aggregation.Rank && !e.isListColumn())
                .flatMap(e -> block.units().stream().flatMap(unit -> of(evidence, e, unit).stream()))
                .toList();
    }

    private static Optional<RankedUnit> of(Evidence evidence, DataElement element, ReportingUnit unit) {
        return evidence.rank(element.code(), unit)
                .flatMap(total -> total.comparison()
                        .samePeriod()
                        .map(before -> new RankedUnit(
                                element,
                                unit,
                                evidence.observation(unit.code(), element.code(), Measure.PERIOD)
                                        .flatMap(o -> o.figure()),
                                before,
                                total.comparison())));
    }
}
