package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.expression.Evaluator;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.expression.Figures;
import vn.tonghop.expression.Quantity;
import vn.tonghop.expression.Verdict;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Total;

/**
 * The indicators of a period. One that rests on a flow has a figure for the period and a cumulative one; a stock stands
 * in both. The coverage of an indicator is that of the weakest total it rests on.
 */
final class IndicatorTotals {
    private final Catalogue catalogue;
    private final Period period;
    private final ObservationIndex index;
    private final Earlier earlier;
    private final Comparisons comparisons;
    private final Map<Code, DataElement> elements;
    private final Map<Code, Integer> places = new HashMap<>();
    private final Map<Earlier.Key, Total> totals = new HashMap<>();
    private final Map<Earlier.Key, BigDecimal> sameIndicators = new HashMap<>();
    private final Set<Code> restOnFlows = new HashSet<>();

    IndicatorTotals(
            Catalogue catalogue,
            Period period,
            ObservationIndex index,
            List<Total> elementTotals,
            Earlier earlier,
            Comparisons comparisons) {
        this.catalogue = catalogue;
        this.period = period;
        this.index = index;
        this.earlier = earlier;
        this.comparisons = comparisons;
        this.elements = catalogue.elementsByCode();
        elements.values().forEach(e -> places.put(e.code(), e.decimals()));
        catalogue.indicators().forEach(i -> places.put(i.code(), i.decimals()));
        elementTotals.stream()
                .filter(t -> t.item().isEmpty())
                .forEach(t -> totals.put(new Earlier.Key(t.code(), t.measure()), t));
    }

    List<Total> totals() {
        List<Total> computed = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            boolean flows = indicator.expression().references().stream().anyMatch(this::isFlow);
            if (flows) {
                restOnFlows.add(indicator.code());
            }
            computed.add(total(indicator, Measure.PERIOD, !flows));
            if (flows) {
                computed.add(total(indicator, Measure.YTD, true));
            }
        }
        return computed;
    }

    private boolean isFlow(Reference reference) {
        DataElement element = elements.get(reference.code());
        return reference.selector() == Selector.CURRENT
                && (element == null
                        ? restOnFlows.contains(reference.code())
                        : element.nature().hasCumulative());
    }

    private Total total(Indicator indicator, Measure measure, boolean planned) {
        Optional<BigDecimal> value = evaluate(indicator, new TownshipFigures(measure, false));
        Optional<BigDecimal> same = earlier.same(indicator.code(), measure)
                .or(() -> evaluate(indicator, new TownshipFigures(measure, true)));
        same.ifPresent(s -> sameIndicators.put(new Earlier.Key(indicator.code(), measure), s));
        Coverage coverage = coverage(indicator, measure);
        Total.Status status = value.isEmpty()
                ? Total.Status.MISSING
                : coverage.isComplete() ? Total.Status.COMPLETE : Total.Status.PARTIAL;
        Total bare = new Total(
                indicator.code(), Total.Kind.INDICATOR, "", measure, value, coverage, status, Comparison.NONE);
        Total total = bare.withComparison(
                comparisons.of(bare, planned ? comparisons.target(indicator.code()) : Optional.empty(), same));
        totals.put(new Earlier.Key(indicator.code(), measure), total);
        return total;
    }

    private static Optional<BigDecimal> evaluate(Indicator indicator, Figures figures) {
        Verdict verdict = new Evaluator(figures).evaluate(indicator.expression());
        return verdict instanceof Verdict.Number n ? Optional.of(n.quantity().value()) : Optional.empty();
    }

    private Coverage coverage(Indicator indicator, Measure measure) {
        Optional<Coverage> weakest = Optional.empty();
        for (Reference reference : indicator.expression().references()) {
            Optional<Coverage> coverage = find(reference.code(), measure).map(Total::coverage);
            if (coverage.isPresent()
                    && weakest.map(w -> isWeaker(coverage.get(), w)).orElse(true)) {
                weakest = coverage;
            }
        }
        return weakest.orElse(new Coverage(0, 0, 0));
    }

    private static boolean isWeaker(Coverage one, Coverage other) {
        return (long) one.reported() * other.expected() < (long) other.reported() * one.expected();
    }

    private Optional<Total> find(Code code, Measure measure) {
        Total total = totals.get(new Earlier.Key(code, measure));
        return Optional.ofNullable(total != null ? total : totals.get(new Earlier.Key(code, Measure.PERIOD)));
    }

    /** The township's figures for one measure, of this period or, when {@code lastYear}, of the same period before. */
    private final class TownshipFigures implements Figures {
        private final Measure measure;
        private final boolean lastYear;

        TownshipFigures(Measure measure, boolean lastYear) {
            this.measure = measure;
            this.lastYear = lastYear;
        }

        @Override
        public Optional<Quantity> figure(Reference reference) {
            return value(reference).map(v -> new Quantity(v, places.getOrDefault(reference.code(), 0)));
        }

        private Optional<BigDecimal> value(Reference reference) {
            Code code = reference.code();
            if (reference.countsRows()) {
                return lastYear ? Optional.empty() : rows(code);
            }
            return switch (reference.selector()) {
                case CURRENT ->
                    lastYear ? same(code, measure) : find(code, measure).flatMap(Total::value);
                case PERIOD -> lastYear ? same(code, Measure.PERIOD) : exactly(code, Measure.PERIOD);
                case YTD -> lastYear ? same(code, Measure.YTD) : exactly(code, Measure.YTD);
                case PLAN -> comparisons.target(code, lastYear ? period.year() - 1 : period.year());
                case NEXT_PLAN -> comparisons.target(code, lastYear ? period.year() : period.year() + 1);
                case SAME -> lastYear ? Optional.empty() : same(code, measure);
                case PREVIOUS -> lastYear ? Optional.empty() : earlier.previous(code, measure);
                case BEFORE -> lastYear ? Optional.empty() : before(code);
            };
        }

        /** A flow up to the period before; in the first period of a year nothing has been counted yet. */
        private Optional<BigDecimal> before(Code code) {
            return period.ordinal() == 1 ? Optional.of(BigDecimal.ZERO) : earlier.previous(code, Measure.YTD);
        }

        /** The items that were named; without any unit that was asked nobody knows their number. */
        private Optional<BigDecimal> rows(Code list) {
            return elements.values().stream()
                    .filter(e -> e.list().equals(list.value()) && e.nature() == Nature.NAME)
                    .findFirst()
                    .filter(e -> catalogue.reportersOf(e, period).stream().anyMatch(u -> index.isIn(u.code())))
                    .map(e -> index.of(e.code(), Measure.PERIOD).stream()
                            .filter(o -> !o.words().isEmpty())
                            .count())
                    .map(BigDecimal::valueOf);
        }

        private Optional<BigDecimal> exactly(Code code, Measure wanted) {
            return Optional.ofNullable(totals.get(new Earlier.Key(code, wanted)))
                    .flatMap(Total::value);
        }

        private Optional<BigDecimal> same(Code code, Measure wanted) {
            return earlier.same(code, wanted)
                    .or(() -> Optional.ofNullable(sameIndicators.get(new Earlier.Key(code, wanted))))
                    .or(() -> wanted == Measure.YTD && !isCumulative(code)
                            ? same(code, Measure.PERIOD)
                            : Optional.empty());
        }

        private boolean isCumulative(Code code) {
            DataElement element = elements.get(code);
            return element == null
                    ? restOnFlows.contains(code)
                    : element.nature().hasCumulative();
        }

        @Override
        public Optional<Quantity> lowest(Reference reference) {
            return extreme(reference, false);
        }

        @Override
        public Optional<Quantity> highest(Reference reference) {
            return extreme(reference, true);
        }

        private Optional<Quantity> extreme(Reference reference, boolean highest) {
            if (lastYear) {
                return Optional.empty();
            }
            var figures = index.of(reference.code(), measure).stream()
                    .map(Observation::figure)
                    .flatMap(Optional::stream);
            return (highest ? figures.max(BigDecimal::compareTo) : figures.min(BigDecimal::compareTo))
                    .map(v -> new Quantity(v, places.getOrDefault(reference.code(), 0)));
        }

        @Override
        public int unitCount(String kind) {
            return catalogue.unitCount(kind, period);
        }
    }
}
