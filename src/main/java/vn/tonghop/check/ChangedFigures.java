package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.expression.Evaluator;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Figures;
import vn.tonghop.expression.Quantity;
import vn.tonghop.expression.Verdict;
import vn.tonghop.model.Observation;

/**
 * The same figures with some cells saying something else. A figure whose cells do not simply add up to it is missing once
 * one of several cells is changed: what is not known must not acquit.
 */
final class ChangedFigures implements Figures {
    private final PlacedFigures base;
    private final Map<Observation, Optional<BigDecimal>> values = new HashMap<>();

    ChangedFigures(PlacedFigures base, List<Edit> edits) {
        this.base = base;
        edits.forEach(e -> values.put(e.cell(), e.value()));
    }

    @Override
    public Optional<Quantity> figure(Reference reference) {
        Optional<Expression> formula = base.formula(reference);
        if (formula.isPresent()) {
            return formula.get().references().stream().anyMatch(this::isTouched)
                    ? derived(formula.get(), reference)
                    : base.figure(reference);
        }
        List<Observation> cells = base.cells(reference);
        if (cells.stream().noneMatch(values::containsKey)) {
            return base.figure(reference);
        }
        return sum(reference, cells).map(v -> new Quantity(v, base.places(reference)));
    }

    private Optional<Quantity> derived(Expression formula, Reference reference) {
        return new Evaluator(this).evaluate(formula) instanceof Verdict.Number n
                ? Optional.of(new Quantity(n.quantity().value(), base.places(reference)))
                : Optional.empty();
    }

    private boolean isTouched(Reference reference) {
        return base.cells(reference).stream().anyMatch(values::containsKey)
                || base.formula(reference)
                        .map(f -> f.references().stream().anyMatch(this::isTouched))
                        .orElse(false);
    }

    private Optional<BigDecimal> sum(Reference reference, List<Observation> cells) {
        Optional<BigDecimal> before = base.figure(reference).map(Quantity::value);
        Optional<BigDecimal> typed =
                cells.stream().flatMap(o -> o.figure().stream()).reduce(BigDecimal::add);
        boolean addsUp = before.isPresent()
                ? typed.isPresent() && typed.get().compareTo(before.get()) == 0
                : cells.size() == 1 && typed.isEmpty();
        return addsUp ? cells.stream().flatMap(o -> value(o).stream()).reduce(BigDecimal::add) : Optional.empty();
    }

    private Optional<BigDecimal> value(Observation cell) {
        return values.containsKey(cell) ? values.getOrDefault(cell, Optional.empty()) : cell.figure();
    }

    @Override
    public Optional<Quantity> lowest(Reference reference) {
        return extreme(reference, base.lowest(reference), Comparator.naturalOrder());
    }

    @Override
    public Optional<Quantity> highest(Reference reference) {
        return extreme(reference, base.highest(reference), Comparator.reverseOrder());
    }

    private Optional<Quantity> extreme(Reference reference, Optional<Quantity> before, Comparator<BigDecimal> order) {
        List<Observation> cells = base.cells(reference);
        if (before.isEmpty() || cells.stream().noneMatch(values::containsKey)) {
            return before;
        }
        return cells.stream()
                .flatMap(o -> value(o).stream())
                .min(order)
                .map(v -> new Quantity(v, base.places(reference)));
    }

    @Override
    public int unitCount(String kind) {
        return base.unitCount(kind);
    }
}
