package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorBasis;
import vn.tonghop.catalogue.IndicatorBasis.Group;
import vn.tonghop.catalogue.IndicatorBasis.Part;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.expression.Evaluator;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
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
import vn.tonghop.model.UnitCode;

/**
 * The indicators of a period. One that rests on a flow has a figure for the period and a cumulative one; a stock stands
 * in both. Parts that are asked of the same units are taken of the units that gave them all, which the coverage counts; it
 * is that of the weakest group of units that the indicator rests on.
 */
final class IndicatorTotals {
    private final Catalogue catalogue;
    private final Period period;
    private final ObservationIndex index;
    private final Set<UnitCode> held;
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
            Set<UnitCode> held,
            List<Total> elementTotals,
            Earlier earlier,
            Comparisons comparisons) {
        this.catalogue = catalogue;
        this.period = period;
        this.index = index;
        this.held = held;
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
        Settled settled = settled(indicator, measure);
        TownshipFigures figures = new TownshipFigures(measure, false, settled.bases());
        Verdict verdict = settled.lacksUnits()
                ? new Verdict.NotEvaluable(
                        Set.copyOf(settled.basis().expression().references()))
                : new Evaluator(figures).evaluate(settled.basis().expression());
        Optional<BigDecimal> value = number(verdict);
        Optional<BigDecimal> same = earlier.same(indicator.code(), measure)
                .or(() -> number(
                        new Evaluator(new TownshipFigures(measure, true, Map.of())).evaluate(indicator.expression())));
        same.ifPresent(s -> sameIndicators.put(new Earlier.Key(indicator.code(), measure), s));
        Coverage coverage = coverage(settled, measure);
        Total bare = new Total(
                indicator.code(),
                Total.Kind.INDICATOR,
                "",
                measure,
                value,
                coverage,
                status(verdict, coverage, settled, measure),
                Comparison.NONE);
        Total total = bare.withComparison(
                comparisons.of(bare, planned ? comparisons.target(indicator.code()) : Optional.empty(), same));
        totals.put(new Earlier.Key(indicator.code(), measure), total);
        return total;
    }

    private static Optional<BigDecimal> number(Verdict verdict) {
        return verdict instanceof Verdict.Number n ? Optional.of(n.quantity().value()) : Optional.empty();
    }

    /**
     * An indicator with its conditions decided.
     *
     * @param bases of each group of the basis, the units that gave all of it
     * @param conditions what the decisions rest on
     */
    private record Settled(IndicatorBasis basis, Map<Group, GroupBase> bases, List<Reference> conditions) {
        boolean lacksUnits() {
            return basis.needsAll()
                    && bases.entrySet().stream()
                            .anyMatch(e -> e.getKey().isExtensive()
                                    && !e.getValue().coverage().isComplete());
        }
    }

    private Settled settled(Indicator indicator, Measure measure) {
        IndicatorBasis whole = IndicatorBasis.of(catalogue, period, indicator);
        List<Reference> conditions = new ArrayList<>();
        Expression decided = decided(whole.expression(), measure, conditions);
        IndicatorBasis basis = conditions.isEmpty() ? whole : whole.with(catalogue, period, decided);
        Map<Group, GroupBase> bases = new LinkedHashMap<>();
        basis.groups().forEach(group -> bases.put(group, new GroupBase(index, group, measure, held, basis.common())));
        return new Settled(basis, bases, conditions);
    }

    /** Only what is asked for counts: without any field nobody waits for its yield. */
    private Expression decided(Expression expression, Measure measure, List<Reference> conditions) {
        if (expression instanceof Call call && call.function() == Function.IF) {
            Expression condition = call.arguments().get(0);
            if (new Evaluator(new TownshipFigures(measure, false, Map.of())).evaluate(condition)
                    instanceof Verdict.Truth truth) {
                conditions.addAll(condition.references());
                return decided(call.arguments().get(truth.value() ? 1 : 2), measure, conditions);
            }
        }
        return expression.withParts(part -> decided(part, measure, conditions));
    }

    private Total.Status status(Verdict verdict, Coverage coverage, Settled settled, Measure measure) {
        if (verdict instanceof Verdict.NotEvaluable nothing) {
            boolean answered = nothing.missing().stream()
                    .allMatch(r -> find(r.code(), measure)
                            .filter(t -> t.status() == Total.Status.NOT_APPLICABLE)
                            .isPresent());
            return Standing.ofNothing(coverage, answered);
        }
        List<Total.Status> behind = Stream.concat(
                        settled.basis().expression().references().stream(), settled.conditions().stream())
                .filter(r -> r.selector().isOfThePeriod())
                .flatMap(r -> find(r.code(), measure).stream())
                .map(Total::status)
                .toList();
        return Standing.ofFigure(coverage, behind);
    }

    private Coverage coverage(Settled settled, Measure measure) {
        Stream<Coverage> ofUnits = settled.bases().entrySet().stream()
                .filter(e -> !e.getKey().parts().isEmpty())
                .map(e -> e.getValue().coverage());
        Stream<Coverage> ofOthers = Stream.concat(settled.basis().others().stream(), settled.conditions().stream())
                .flatMap(r -> find(r.code(), measure).stream())
                .map(Total::coverage);
        return Stream.concat(ofUnits, ofOthers)
                .reduce((weakest, next) -> isWeaker(next, weakest) ? next : weakest)
                .orElse(new Coverage(0, 0, 0));
    }

    private static boolean isWeaker(Coverage next, Coverage weakest) {
        return (long) next.reported() * weakest.expected() < (long) weakest.reported() * next.expected();
    }

    private Optional<Total> find(Code code, Measure measure) {
        Total total = totals.get(new Earlier.Key(code, measure));
        return Optional.ofNullable(total != null ? total : totals.get(new Earlier.Key(code, Measure.PERIOD)));
    }

    /** The township's figures for one measure, of this period or, when {@code lastYear}, of the same period before. */
    private final class TownshipFigures implements Figures {
        private final Measure measure;
        private final boolean lastYear;
        private final Map<Group, GroupBase> bases;

        /** @param bases the units that figures are of; none where a figure is of whoever gave it */
        TownshipFigures(Measure measure, boolean lastYear, Map<Group, GroupBase> bases) {
            this.measure = measure;
            this.lastYear = lastYear;
            this.bases = bases;
        }

        @Override
        public Optional<Quantity> figure(Reference reference) {
            return value(reference).map(v -> new Quantity(v, places.getOrDefault(reference.code(), 0)));
        }

        private Optional<BigDecimal> value(Reference reference) {
            Code code = reference.code();
            Optional<GroupBase> base = base(reference).filter(b -> b.isCommon());
            if (base.isPresent() && reference.selector().isOfThePeriod()) {
                DataElement element = elements.get(code);
                return element == null
                        ? Optional.empty()
                        : new ElementValue(index, element).of(base.get().observations(reference, element));
            }
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

        private Optional<GroupBase> base(Reference reference) {
            return bases.entrySet().stream()
                    .filter(e -> part(e.getKey(), List.of(reference)).isPresent())
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        private static Optional<Part> part(Group group, List<Reference> references) {
            return group.parts().stream()
                    .filter(p -> p.references().equals(references))
                    .findFirst();
        }

        @Override
        public Optional<Quantity> sumOfProducts(List<Reference> references) {
            if (lastYear) {
                return weighed(references) ? Figures.super.sumOfProducts(references) : Optional.empty();
            }
            int decimals = references.stream()
                    .mapToInt(r -> places.getOrDefault(r.code(), 0))
                    .sum();
            return bases.entrySet().stream()
                    .flatMap(e ->
                            part(e.getKey(), references).stream().flatMap(part -> e.getValue().products(part).stream()))
                    .findFirst()
                    .map(v -> new Quantity(v, decimals));
        }

        /** A mean times what it is weighed with is the sum of the products again; of other totals it is not. */
        private boolean weighed(List<Reference> references) {
            DataElement last =
                    elements.get(references.get(references.size() - 1).code());
            return references.size() == 2
                    && last != null
                    && last.aggregation()
                            .companions()
                            .equals(List.of(references.get(0).code()));
        }

        @Override
        public int unitCount(String kind) {
            return bases.entrySet().stream()
                    .filter(e -> e.getKey().kinds().contains(kind)
                            && !e.getKey().parts().isEmpty()
                            && e.getValue().isCommon())
                    .map(e -> e.getValue().units())
                    .findFirst()
                    .orElseGet(() -> catalogue.unitCount(kind, period));
        }
    }
}
