package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;

/** The totals of one data element: one per measure, and for a column of a list one per item too. */
final class ElementTotals {
    private final ObservationIndex index;
    private final DataElement element;
    private final Set<UnitCode> expected;
    private final Map<UnitCode, String> names;
    private final long heldUnits;

    ElementTotals(Catalogue catalogue, Period period, ObservationIndex index, Set<UnitCode> held, DataElement element) {
        this.index = index;
        this.element = element;
        this.names = catalogue.reportersOf(element, period).stream()
                .collect(Collectors.toMap(ReportingUnit::code, ReportingUnit::name));
        this.expected = names.keySet();
        this.heldUnits = expected.stream().filter(held::contains).count();
    }

    List<Total> totals() {
        List<Total> totals = new ArrayList<>();
        totals.addAll(totals(Measure.PERIOD));
        if (element.nature().hasCumulative()) {
            totals.addAll(totals(Measure.YTD));
        }
        return totals;
    }

    private List<Total> totals(Measure measure) {
        List<Observation> observations = index.of(element.code(), measure).stream()
                .filter(o -> expected.contains(o.unit()))
                .toList();
        List<Total> totals = new ArrayList<>();
        totals.add(total("", measure, value(observations), coverage(observations)));
        if (element.aggregation() instanceof Aggregation.Rank && !element.isListColumn()) {
            observations.stream()
                    .filter(o -> o.figure().isPresent())
                    .forEach(o -> totals.add(total(name(o), measure, o.figure(), new Coverage(1, 1, 0))));
        }
        if (element.isListColumn()) {
            byItem(observations)
                    .forEach((item, rows) -> totals.add(total(item, measure, itemValue(rows), items(rows))));
        }
        return totals;
    }

    /** A rank is kept per unit: the unit is the item. */
    private String name(Observation observation) {
        return names.getOrDefault(observation.unit(), observation.unit().value());
    }

    private Total total(String item, Measure measure, Optional<BigDecimal> value, Coverage coverage) {
        Total.Status status = value.isEmpty() && coverage.reported() == 0
                ? Total.Status.MISSING
                : coverage.isComplete() ? Total.Status.COMPLETE : Total.Status.PARTIAL;
        return new Total(element.code(), Total.Kind.ELEMENT, item, measure, value, coverage, status, Comparison.NONE);
    }

    /**
     * A unit counts as in when everything due of it is: every row of a list where the element is required, and what a mean
     * or ratio is weighed with. A unit with a held value is held, even when other rows of its list are in. A unit that says
     * it does not apply is not expected.
     */
    private Coverage coverage(List<Observation> observations) {
        Map<UnitCode, List<Observation>> byUnit =
                observations.stream().collect(Collectors.groupingBy(Observation::unit));
        int asked = expected.size();
        int reported = 0;
        int held = (int) heldUnits;
        for (List<Observation> rows : byUnit.values()) {
            if (rows.stream().allMatch(o -> o.status() == ValueStatus.NOT_APPLICABLE)) {
                asked--;
            } else if (rows.stream().anyMatch(this::isHeld)) {
                held++;
            } else if (isIn(rows)) {
                reported++;
            }
        }
        return new Coverage(asked, reported, held);
    }

    private boolean isHeld(Observation observation) {
        return observation.status() == ValueStatus.HELD
                || companions().stream().anyMatch(code -> index.isHeldBeside(observation, code));
    }

    private boolean isIn(List<Observation> rows) {
        return element.isListColumn() && !element.required()
                ? rows.stream().anyMatch(this::contributes)
                : rows.stream().allMatch(o -> contributes(o) || o.status() == ValueStatus.NOT_APPLICABLE);
    }

    private boolean contributes(Observation observation) {
        return observation.figure().isPresent()
                && companions().stream()
                        .allMatch(code -> index.beside(observation, code).isPresent());
    }

    /** The elements without which a value of this one cannot enter the total. */
    private List<Code> companions() {
        if (element.aggregation() instanceof Aggregation.WeightedMean mean) {
            return List.of(mean.weight());
        }
        return element.aggregation() instanceof Aggregation.RatioOfSums ratio
                ? List.of(ratio.numerator(), ratio.denominator())
                : List.of();
    }

    private static Coverage items(List<Observation> rows) {
        int reported = (int) rows.stream().filter(o -> o.figure().isPresent()).count();
        int held =
                (int) rows.stream().filter(o -> o.status() == ValueStatus.HELD).count();
        return new Coverage(rows.size(), reported, held);
    }

    private static Map<String, List<Observation>> byItem(List<Observation> observations) {
        return observations.stream()
                .collect(Collectors.groupingBy(Observation::item, LinkedHashMap::new, Collectors.toList()));
    }

    /** An item that several units or rows share adds up like the element; a single one stands for itself. */
    private Optional<BigDecimal> itemValue(List<Observation> rows) {
        List<Observation> figures =
                rows.stream().filter(o -> o.figure().isPresent()).toList();
        return figures.size() == 1 ? figures.get(0).figure() : value(figures);
    }

    private Optional<BigDecimal> value(List<Observation> observations) {
        List<Observation> counted =
                observations.stream().filter(o -> o.figure().isPresent()).toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> values =
                counted.stream().map(o -> o.figure().orElseThrow()).toList();
        Aggregation aggregation = element.aggregation();
        if (aggregation instanceof Aggregation.Sum) {
            return Optional.of(Arithmetic.sum(values));
        }
        if (aggregation instanceof Aggregation.Minimum) {
            return values.stream().min(BigDecimal::compareTo);
        }
        if (aggregation instanceof Aggregation.Maximum) {
            return values.stream().max(BigDecimal::compareTo);
        }
        if (aggregation instanceof Aggregation.CountWhere count) {
            return Optional.of(
                    BigDecimal.valueOf(values.stream().filter(count::accepts).count()));
        }
        if (aggregation instanceof Aggregation.WeightedMean mean) {
            return weightedMean(counted, mean);
        }
        if (aggregation instanceof Aggregation.RatioOfSums ratio) {
            return ratioOfSums(counted, ratio);
        }
        // Two figures for what one unit should report: neither is the township's.
        return aggregation instanceof Aggregation.Single && values.size() == 1
                ? Optional.of(values.get(0))
                : Optional.empty();
    }

    private Optional<BigDecimal> weightedMean(List<Observation> counted, Aggregation.WeightedMean mean) {
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Observation o : counted) {
            Optional<BigDecimal> weight = index.beside(o, mean.weight());
            if (weight.isPresent()) {
                weighted = weighted.add(o.figure().orElseThrow().multiply(weight.get()));
                weights = weights.add(weight.get());
            }
        }
        return Arithmetic.quotient(weighted, weights);
    }

    /** Both sums over the units that gave both parts. */
    private Optional<BigDecimal> ratioOfSums(List<Observation> counted, Aggregation.RatioOfSums ratio) {
        BigDecimal numerators = BigDecimal.ZERO;
        BigDecimal denominators = BigDecimal.ZERO;
        for (Observation o : counted) {
            Optional<BigDecimal> numerator = index.beside(o, ratio.numerator());
            Optional<BigDecimal> denominator = index.beside(o, ratio.denominator());
            if (numerator.isPresent() && denominator.isPresent()) {
                numerators = numerators.add(numerator.get());
                denominators = denominators.add(denominator.get());
            }
        }
        return Arithmetic.quotient(numerators.movePointRight(2), denominators);
    }
}
