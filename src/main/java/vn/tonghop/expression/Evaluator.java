package vn.tonghop.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Constant;
import vn.tonghop.expression.Expression.Negation;
import vn.tonghop.expression.Expression.Not;
import vn.tonghop.expression.Expression.Operator;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.UnitCount;
import vn.tonghop.expression.Verdict.NotEvaluable;
import vn.tonghop.expression.Verdict.Number;
import vn.tonghop.expression.Verdict.Truth;

/**
 * Evaluates expressions exactly, in {@link BigDecimal} with 34 digits for quotients. A missing figure makes the result
 * not evaluable, unless the rest already decides it ({@code false and missing} is false, {@code true or missing} is
 * true). Dividing by zero is not evaluable either.
 */
public final class Evaluator {
    private final Figures figures;

    public Evaluator(Figures figures) {
        this.figures = figures;
    }

    public Verdict evaluate(Expression expression) {
        if (expression instanceof Constant c) {
            return new Number(new Quantity(c.value(), Math.max(0, c.value().scale())));
        }
        if (expression instanceof Reference r) {
            return found(r, figures.figure(r));
        }
        if (expression instanceof UnitCount u) {
            return number(BigDecimal.valueOf(figures.unitCount(u.kind())), 0);
        }
        if (expression instanceof Negation n) {
            Verdict inner = evaluate(n.operand());
            return inner instanceof Number x
                    ? number(x.quantity().value().negate(), x.quantity().places())
                    : inner;
        }
        if (expression instanceof Not n) {
            Verdict inner = evaluate(n.operand());
            return inner instanceof Truth t ? new Truth(!t.value()) : inner;
        }
        if (expression instanceof Binary b) {
            return b.operator().isLogical() ? logical(b) : binary(b);
        }
        return call((Call) expression);
    }

    private static Verdict found(Reference reference, Optional<Quantity> quantity) {
        return quantity.isPresent() ? new Number(quantity.get()) : new NotEvaluable(Set.of(reference));
    }

    private Verdict logical(Binary b) {
        boolean decisive = b.operator() == Operator.OR;
        Verdict left = evaluate(b.left());
        if (left instanceof Truth t && t.value() == decisive) {
            return left;
        }
        Verdict right = evaluate(b.right());
        if (right instanceof Truth t && t.value() == decisive) {
            return right;
        }
        return left instanceof NotEvaluable || right instanceof NotEvaluable
                ? missing(List.of(left, right))
                : new Truth(!decisive);
    }

    private Verdict binary(Binary b) {
        Verdict left = evaluate(b.left());
        Verdict right = evaluate(b.right());
        if (!(left instanceof Number l) || !(right instanceof Number r)) {
            return missing(List.of(left, right));
        }
        BigDecimal x = l.quantity().value();
        BigDecimal y = r.quantity().value();
        int places = Math.max(l.quantity().places(), r.quantity().places());
        return switch (b.operator()) {
            case ADD -> number(x.add(y, Rounding.CONTEXT), places);
            case SUBTRACT -> number(x.subtract(y, Rounding.CONTEXT), places);
            case MULTIPLY -> number(x.multiply(y, Rounding.CONTEXT), places);
            case DIVIDE -> y.signum() == 0 ? new NotEvaluable(Set.of()) : number(x.divide(y, Rounding.CONTEXT), places);
            case EQUAL -> new Truth(x.compareTo(y) == 0);
            case DIFFERENT -> new Truth(x.compareTo(y) != 0);
            case LESS -> new Truth(x.compareTo(y) < 0);
            case AT_MOST -> new Truth(x.compareTo(y) <= 0);
            case GREATER -> new Truth(x.compareTo(y) > 0);
            case AT_LEAST -> new Truth(x.compareTo(y) >= 0);
            case AND, OR -> throw new IllegalStateException("logical operators are handled before");
        };
    }

    private Verdict call(Call call) {
        switch (call.function()) {
            case IF:
                Verdict condition = evaluate(call.arguments().get(0));
                return condition instanceof Truth t ? evaluate(call.arguments().get(t.value() ? 1 : 2)) : condition;
            case PRESENT:
                return new Truth(figures.figure(reference(call)).isPresent());
            case LOW:
                return found(reference(call), figures.lowest(reference(call)));
            case HIGH:
                return found(reference(call), figures.highest(reference(call)));
            case SUM_PRODUCT:
                Optional<Quantity> sum = figures.sumOfProducts(call.referenceArguments());
                return sum.isPresent()
                        ? new Number(sum.get())
                        : new NotEvaluable(Set.copyOf(call.referenceArguments()));
            default:
                return withNumbers(call);
        }
    }

    private static Reference reference(Call call) {
        return (Reference) call.arguments().get(0);
    }

    private Verdict withNumbers(Call call) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Quantity> numbers = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            Verdict verdict = evaluate(argument);
            verdicts.add(verdict);
            if (verdict instanceof Number n) {
                numbers.add(call.function().isTest() ? asPrinted(argument, n.quantity()) : n.quantity());
            }
        }
        if (numbers.size() < verdicts.size()) {
            return missing(verdicts);
        }
        Quantity first = numbers.get(0);
        List<Quantity> rest = numbers.subList(1, numbers.size());
        return switch (call.function()) {
            case ABS -> number(first.value().abs(), first.places());
            case MIN -> new Number(numbers.stream().reduce(first, Evaluator::lower));
            case MAX -> new Number(numbers.stream().reduce(first, Evaluator::higher));
            case SUM -> new Number(rest.stream().reduce(first, Evaluator::plus));
            case ROUND -> rounded(first, rest.get(0).value().intValueExact());
            case ADDS_UP -> new Truth(Rounding.addsUp(first, rest));
            case AGREES -> new Truth(Rounding.agrees(first, rest.get(0)));
            case SHARE_OK ->
                rest.get(1).value().signum() == 0
                        ? new NotEvaluable(Set.of())
                        : new Truth(Rounding.shareOk(
                                first.value(), rest.get(0).value(), rest.get(1).value()));
            case COMMON_BASE -> new Truth(CommonBase.exists(numbers));
            case IF, PRESENT, LOW, HIGH, SUM_PRODUCT -> throw new IllegalStateException("handled before");
        };
    }

    /** What was typed keeps its decimals; of what was computed those that say nothing are dropped. */
    private static Quantity asPrinted(Expression argument, Quantity quantity) {
        return argument instanceof Reference || argument instanceof Constant
                ? quantity
                : new Quantity(quantity.value().stripTrailingZeros(), quantity.places());
    }

    private static Verdict rounded(Quantity quantity, int places) {
        return number(quantity.value().setScale(places, RoundingMode.HALF_UP), places);
    }

    private static Quantity lower(Quantity a, Quantity b) {
        return a.value().compareTo(b.value()) <= 0 ? a : b;
    }

    private static Quantity higher(Quantity a, Quantity b) {
        return a.value().compareTo(b.value()) >= 0 ? a : b;
    }

    private static Quantity plus(Quantity a, Quantity b) {
        return new Quantity(a.value().add(b.value(), Rounding.CONTEXT), Math.max(a.places(), b.places()));
    }

    private static Verdict number(BigDecimal value, int places) {
        return new Number(new Quantity(value, places));
    }

    private static Verdict missing(List<Verdict> verdicts) {
        Set<Reference> missing = new HashSet<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof NotEvaluable n) {
                missing.addAll(n.missing());
            }
        }
        return new NotEvaluable(missing);
    }
}
