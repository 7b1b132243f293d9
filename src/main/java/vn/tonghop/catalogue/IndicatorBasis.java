package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.expression.Expression.UnitCount;
import vn.tonghop.expression.GuardedFormula;
import vn.tonghop.model.Code;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitCode;

/**
 * What an indicator rests on: the figures that units report, those asked of the same units together.
 *
 * <p>Except for a plain total, parts that are asked of the same units must come from the same units: of those that gave
 * every one of them. What counts with its units (a sum, a number of units) and is asked of other units than another such
 * part can only be held against it when all units of both are in.
 *
 * @param expression the indicator's own, with indicators that only add up replaced by what they are made of
 * @param common whether parts asked of the same units must be of the same units; not so for a plain total, which adds what
 *     there is
 * @param groups the parts, by whom they are asked of
 * @param others codes whose figures are taken as they are: indicators that divide, lowest and highest
 */
public record IndicatorBasis(Expression expression, boolean common, List<Group> groups, List<Reference> others) {
    /** A part of the expression that every unit has its own figures for: one, or several whose product is meant. */
    public record Part(List<Reference> references, List<DataElement> elements) {
        public Part {
            references = List.copyOf(references);
            elements = List.copyOf(elements);
        }

        public boolean isProduct() {
            return elements.size() > 1;
        }

        /** Whether it counts with the units that are in it. */
        public boolean isExtensive() {
            return isProduct() || elements.get(0).aggregation().isExtensive();
        }
    }

    /**
     * Parts that are asked of the same units.
     *
     * @param list the list table whose rows they are columns of, or empty
     * @param kinds kinds of unit that are counted and are these units
     */
    public record Group(List<ReportingUnit> asked, String list, List<Part> parts, Set<String> kinds) {
        public Group {
            asked = List.copyOf(asked);
            parts = List.copyOf(parts);
            kinds = Set.copyOf(kinds);
        }

        public boolean isExtensive() {
            return !kinds.isEmpty() || parts.stream().anyMatch(Part::isExtensive);
        }

        public boolean isListed() {
            return !list.isEmpty();
        }
    }

    private record Key(Set<UnitCode> asked, String list) {}

    public IndicatorBasis {
        groups = List.copyOf(groups);
        others = List.copyOf(others);
    }

    /** Whether parts that count with their units are asked of different units: then all of them must be in. */
    public boolean needsAll() {
        return common && groups.stream().filter(Group::isExtensive).count() > 1;
    }

    /** The group that a part of the expression belongs to. */
    public Optional<Group> groupOf(Reference reference) {
        return groups.stream()
                .filter(g -> g.parts().stream().anyMatch(p -> p.references().contains(reference)))
                .findFirst();
    }

    /**
     * @param edition the catalogue in force in the period
     */
    public static IndicatorBasis of(Catalogue edition, Period period, Indicator indicator) {
        return of(edition, period, indicator.relation(), whole(edition, indicator.expression()));
    }

    /** The same with another expression, such as one whose conditions are decided. */
    public IndicatorBasis with(Catalogue edition, Period period, Expression other) {
        return of(edition, period, common ? Relation.RATIO : Relation.TOTAL, other);
    }

    private static IndicatorBasis of(Catalogue edition, Period period, Relation relation, Expression expression) {
        Collector found = new Collector(edition);
        found.collect(expression);
        Map<Key, List<Part>> parts = new LinkedHashMap<>();
        for (Part part : found.parts) {
            DataElement first = part.elements().get(0);
            Set<UnitCode> asked = codes(edition.reportersOf(first, period));
            parts.computeIfAbsent(new Key(asked, first.list()), k -> new ArrayList<>())
                    .add(part);
        }
        List<Group> groups = new ArrayList<>();
        Set<String> counted = new LinkedHashSet<>();
        parts.forEach((key, its) -> {
            Set<String> kinds = found.kinds.stream()
                    .filter(kind -> key.list().isEmpty() && key.asked().equals(ofKind(edition, period, kind)))
                    .collect(Collectors.toSet());
            counted.addAll(kinds);
            List<ReportingUnit> asked = edition.units(period).stream()
                    .filter(u -> key.asked().contains(u.code()))
                    .toList();
            groups.add(new Group(asked, key.list(), its, kinds));
        });
        // The number of units of a kind that nothing else is asked of is known without them.
        found.kinds.stream()
                .filter(kind -> !counted.contains(kind))
                .forEach(kind -> groups.add(new Group(List.of(), "", List.of(), Set.of(kind))));
        return new IndicatorBasis(expression, relation != Relation.TOTAL, groups, found.others);
    }

    private static Set<UnitCode> ofKind(Catalogue edition, Period period, String kind) {
        return codes(edition.units(period).stream()
                .filter(u -> u.kind().code().equals(kind))
                .toList());
    }

    private static Set<UnitCode> codes(List<ReportingUnit> units) {
        return units.stream().map(ReportingUnit::code).collect(Collectors.toSet());
    }

    /** What is added up from units may stand for the sum; a ratio may not, it has units of its own. */
    private static Expression whole(Catalogue edition, Expression expression) {
        if (expression instanceof Call call && call.function().takesReference()) {
            return expression;
        }
        if (expression instanceof Reference reference) {
            return additive(edition, reference)
                    .map(i -> whole(edition, measured(i.expression(), reference.selector())))
                    .orElse(expression);
        }
        return expression.withParts(part -> whole(edition, part));
    }

    private static Optional<Indicator> additive(Catalogue edition, Reference reference) {
        return reference.isWhole() && reference.selector().isOfThePeriod()
                ? edition.indicator(reference.code()).filter(i -> isPolynomial(i.expression()))
                : Optional.empty();
    }

    private static boolean isPolynomial(Expression expression) {
        boolean decides = expression instanceof Call c
                && (c.function() == Function.IF || c.function() == Function.LOW || c.function() == Function.HIGH);
        return !decides
                && !GuardedFormula.divides(expression)
                && expression.parts().stream().allMatch(IndicatorBasis::isPolynomial);
    }

    private static Expression measured(Expression expression, Selector selector) {
        return selector == Selector.CURRENT
                ? expression
                : expression.withReferences(
                        r -> r.selector() == Selector.CURRENT ? new Reference(r.code(), selector, r.focus()) : r);
    }

    private static final class Collector {
        private final Map<Code, DataElement> elements;
        private final Set<Part> parts = new LinkedHashSet<>();
        private final Set<String> kinds = new LinkedHashSet<>();
        private final List<Reference> others = new ArrayList<>();

        Collector(Catalogue edition) {
            this.elements = edition.elementsByCode();
        }

        void collect(Expression expression) {
            if (expression instanceof UnitCount count) {
                kinds.add(count.kind());
            } else if (expression instanceof Reference reference) {
                reference(reference);
            } else if (expression instanceof Call call && call.function() == Function.SUM_PRODUCT) {
                part(call.referenceArguments());
            } else if (expression instanceof Call call && call.function() == Function.PRESENT) {
                // Whether a figure is there is known in any case.
                return;
            } else if (expression instanceof Call call && call.function().takesReference()) {
                others.addAll(call.referenceArguments());
            } else {
                expression.parts().forEach(this::collect);
            }
        }

        private void reference(Reference reference) {
            if (!reference.selector().isOfThePeriod() || reference.countsRows()) {
                return;
            }
            if (reference.isWhole() && elements.containsKey(reference.code())) {
                part(List.of(reference));
            } else {
                others.add(reference);
            }
        }

        private void part(List<Reference> references) {
            List<DataElement> its = references.stream()
                    .filter(r -> elements.containsKey(r.code()))
                    .map(r -> elements.get(r.code()))
                    .toList();
            if (its.size() == references.size()) {
                parts.add(new Part(references, its));
            } else {
                others.addAll(references);
            }
        }
    }
}
