package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Focus;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Operator;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.expression.Expression.UnitCount;
import vn.tonghop.model.Code;
import vn.tonghop.model.Message;

/** What must hold between an expression and the rest of the catalogue. */
final class ExpressionProof {
    /** Where an expression stands, which decides whose figures it can reach. */
    enum Place {
        INDICATOR,
        ITEM_RULE,
        UNIT_RULE,
        TOWNSHIP_RULE
    }

    private final Catalogue catalogue;
    private final Map<Code, DataElement> elements;
    private final AverageOfRates averages;

    ExpressionProof(Catalogue catalogue, Map<Code, DataElement> elements) {
        this.catalogue = catalogue;
        this.elements = elements;
        this.averages = new AverageOfRates(this::isRate);
    }

    static Place placeOf(Rule rule) {
        return switch (rule.scope()) {
            case ITEM -> Place.ITEM_RULE;
            case UNIT -> Place.UNIT_RULE;
            case TOWNSHIP -> Place.TOWNSHIP_RULE;
        };
    }

    /** What is wrong with an expression; empty when nothing is. */
    List<Message> faults(Expression expression, Place place) {
        List<Message> faults = new ArrayList<>();
        if (place != Place.INDICATOR && expression.references().isEmpty()) {
            // It says the same of every month, and where it fails there is no cell to show.
            faults.add(Message.of("catalogue.rule-no-figure"));
        }
        for (Reference reference : expression.references()) {
            code(reference, place, faults);
            focus(reference, place, faults);
        }
        unitCounts(expression, faults);
        products(expression, place, faults);
        averages.in(expression)
                .ifPresent(rates -> faults.add(Message.of("catalogue.percentages-averaged-here", rates)));
        return faults;
    }

    private void code(Reference reference, Place place, List<Message> faults) {
        String code = reference.code().value();
        if (reference.countsRows()) {
            if (catalogue.list(code).isEmpty()) {
                faults.add(Message.of("catalogue.unknown", code, "lists.csv"));
            }
            return;
        }
        DataElement element = elements.get(reference.code());
        boolean each = EachOf.isPlaceholder(reference.code()) && place != Place.INDICATOR;
        if (element == null && !each && catalogue.indicator(reference.code()).isEmpty()) {
            faults.add(Message.of("catalogue.unknown-code", code));
        }
        boolean flow = element == null
                ? reference.code().equals(EachOf.FLOW.placeholder())
                : element.nature().hasCumulative();
        if (reference.selector() == Selector.BEFORE && !flow) {
            faults.add(Message.of("catalogue.selector-not-flow", code));
        }
    }

    private void focus(Reference reference, Place place, List<Message> faults) {
        if (reference.focus() instanceof Focus.OfUnit one
                && catalogue.unit(one.unit()).isEmpty()) {
            faults.add(Message.of("catalogue.unknown", one.unit().value(), "units.csv"));
        }
        if (reference.focus() instanceof Focus.OfKind kind) {
            kind(kind.kind(), faults);
            if (isRate(reference.ofWhole())) {
                faults.add(Message.of("catalogue.percentages-averaged-here", reference.toString()));
            }
        }
        boolean ofUnits = reference.focus() instanceof Focus.OfUnit || reference.focus() instanceof Focus.OfKind;
        boolean ofItem = reference.focus() instanceof Focus.Item;
        if (ofUnits && place != Place.TOWNSHIP_RULE
                || ofItem && (place == Place.INDICATOR || place == Place.ITEM_RULE)
                || reference.countsRows() && place == Place.ITEM_RULE) {
            faults.add(Message.of("catalogue.focus-not-here", reference.toString()));
        }
        DataElement element = elements.get(reference.code());
        if (ofItem && element != null && !element.isListColumn()) {
            faults.add(Message.of("catalogue.not-in-list", reference.code().value()));
        }
    }

    /**
     * Products over units are for indicators. There a total must not be multiplied with the mean that it weighs: that would
     * give units without a value the mean of the others, such as a harvest to fields that are not harvested.
     */
    private void products(Expression expression, Place place, List<Message> faults) {
        if (expression instanceof Call call && call.function() == Function.SUM_PRODUCT) {
            call.referenceArguments().stream()
                    .filter(r -> place != Place.INDICATOR || !r.isWhole() || !elements.containsKey(r.code()))
                    .findFirst()
                    .map(r -> Message.of("catalogue.products-not-here", r.toString()))
                    .ifPresent(faults::add);
        } else if (place == Place.INDICATOR
                && expression instanceof Binary b
                && b.operator() == Operator.MULTIPLY
                && b.left() instanceof Reference one
                && b.right() instanceof Reference other
                && (weighs(one, other) || weighs(other, one))) {
            faults.add(Message.of("catalogue.extrapolates", one.toString(), other.toString()));
        }
        expression.parts().forEach(part -> products(part, place, faults));
    }

    private boolean weighs(Reference weight, Reference mean) {
        DataElement element = elements.get(mean.code());
        return element != null
                && element.aggregation() instanceof Aggregation.WeightedMean weighted
                && weighted.weight().equals(weight.code());
    }

    private void unitCounts(Expression expression, List<Message> faults) {
        if (expression instanceof UnitCount count) {
            kind(count.kind(), faults);
        }
        expression.parts().forEach(part -> unitCounts(part, faults));
    }

    private void kind(String kind, List<Message> faults) {
        if (catalogue.kinds().stream().noneMatch(k -> k.code().equals(kind))) {
            faults.add(Message.of("catalogue.unknown", kind, "unit_kinds.csv"));
        }
    }

    /** A percentage, a mean or a place: what cannot be averaged without its whole. */
    private boolean isRate(Reference reference) {
        if (reference.countsRows()) {
            return false;
        }
        DataElement element = elements.get(reference.code());
        if (element != null) {
            return element.isPercentage() || element.nature() == Nature.RATE || element.nature() == Nature.RANK;
        }
        return catalogue
                .indicator(reference.code())
                .map(i -> i.unit().equals("%") || i.relation() == Relation.PART_OF_WHOLE)
                .orElse(false);
    }
}
