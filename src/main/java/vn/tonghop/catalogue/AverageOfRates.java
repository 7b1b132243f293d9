package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Constant;
import vn.tonghop.expression.Expression.Negation;
import vn.tonghop.expression.Expression.Operator;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.UnitCount;

/**
 * Finds a mean of rates in an expression: several percentages or averages added with constant weights that make one, such
 * as {@code (A.TL + B.TL) / 2}. Such a mean is wrong whenever the wholes differ, so the catalogue refuses it; a mean whose
 * weights are figures, {@code (A.TL * A.HO + B.TL * B.HO) / (A.HO + B.HO)}, is right.
 */
final class AverageOfRates {
    private static final MathContext EXACT_ENOUGH = new MathContext(34, RoundingMode.HALF_UP);
    private static final BigDecimal DUST = new BigDecimal("0.000000001");

    private final Predicate<Reference> isRate;

    AverageOfRates(Predicate<Reference> isRate) {
        this.isRate = isRate;
    }

    /**
     * Rates with constant weights.
     *
     * @param counted whether the whole was divided by a number of units or rows, which is a mean whatever the weights
     */
    private record Combination(Map<String, BigDecimal> weights, boolean counted) {
        Combination times(BigDecimal factor) {
            Map<String, BigDecimal> scaled = new LinkedHashMap<>();
            weights.forEach((rate, weight) -> scaled.put(rate, weight.multiply(factor, EXACT_ENOUGH)));
            return new Combination(scaled, counted);
        }

        Combination plus(Combination other) {
            Map<String, BigDecimal> sum = new LinkedHashMap<>(weights);
            other.weights.forEach((rate, weight) -> sum.merge(rate, weight, BigDecimal::add));
            return new Combination(sum, counted || other.counted);
        }

        boolean isMean() {
            if (weights.size() < 2 || weights.values().stream().anyMatch(w -> w.signum() <= 0)) {
                return false;
            }
            BigDecimal whole = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return counted || whole.subtract(BigDecimal.ONE).abs().compareTo(DUST) < 0;
        }
    }

    /** The rates that are averaged somewhere in the expression, as they are written; empty when there is no such mean. */
    Optional<String> in(Expression expression) {
        Optional<Combination> mean = combination(expression).filter(Combination::isMean);
        if (mean.isPresent()) {
            return mean.map(m -> String.join(", ", m.weights().keySet()));
        }
        return expression.parts().stream()
                .map(this::in)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Combination> combination(Expression expression) {
        if (expression instanceof Reference r) {
            return isRate.test(r) ? Optional.of(of(r.toString())) : Optional.empty();
        }
        if (expression instanceof Negation n) {
            return combination(n.operand()).map(c -> c.times(BigDecimal.ONE.negate()));
        }
        if (expression instanceof Call c) {
            return ofCall(c);
        }
        return expression instanceof Binary b ? ofBinary(b) : Optional.empty();
    }

    private static Combination of(String rate) {
        return new Combination(Map.of(rate, BigDecimal.ONE), false);
    }

    private Optional<Combination> ofCall(Call call) {
        return switch (call.function()) {
            case LOW, HIGH ->
                isRate.test((Reference) call.arguments().get(0))
                        ? Optional.of(of(
                                call.function().word() + "(" + call.arguments().get(0) + ")"))
                        : Optional.empty();
            case ABS, ROUND -> combination(call.arguments().get(0));
            case SUM ->
                call.arguments().stream()
                        .map(this::combination)
                        .reduce((a, b) -> a.flatMap(x -> b.map(x::plus)))
                        .orElse(Optional.empty());
            default -> Optional.empty();
        };
    }

    private Optional<Combination> ofBinary(Binary b) {
        Optional<Combination> left = combination(b.left());
        Optional<Combination> right = combination(b.right());
        return switch (b.operator()) {
            case ADD -> left.flatMap(l -> right.map(l::plus));
            case SUBTRACT -> left.flatMap(l -> right.map(r -> l.plus(r.times(BigDecimal.ONE.negate()))));
            case MULTIPLY ->
                constant(b.left())
                        .flatMap(f -> right.map(r -> r.times(f)))
                        .or(() -> constant(b.right()).flatMap(f -> left.map(l -> l.times(f))));
            case DIVIDE -> left.flatMap(l -> dividedBy(l, b.right()));
            default -> Optional.empty();
        };
    }

    private static Optional<Combination> dividedBy(Combination sum, Expression divisor) {
        if (divisor instanceof UnitCount || divisor instanceof Reference r && r.countsRows()) {
            return Optional.of(new Combination(sum.weights(), true));
        }
        return constant(divisor)
                .filter(d -> d.signum() != 0)
                .map(d -> sum.times(BigDecimal.ONE.divide(d, EXACT_ENOUGH)));
    }

    /** The value of a part that is made of numbers alone. */
    private static Optional<BigDecimal> constant(Expression expression) {
        if (expression instanceof Constant c) {
            return Optional.of(c.value());
        }
        if (expression instanceof Negation n) {
            return constant(n.operand()).map(BigDecimal::negate);
        }
        if (!(expression instanceof Binary b) || !b.operator().isArithmetic()) {
            return Optional.empty();
        }
        return constant(b.left()).flatMap(l -> constant(b.right()).flatMap(r -> computed(b.operator(), l, r)));
    }

    private static Optional<BigDecimal> computed(Operator operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case ADD -> Optional.of(left.add(right));
            case SUBTRACT -> Optional.of(left.subtract(right));
            case MULTIPLY -> Optional.of(left.multiply(right, EXACT_ENOUGH));
            case DIVIDE -> right.signum() == 0 ? Optional.empty() : Optional.of(left.divide(right, EXACT_ENOUGH));
            default -> Optional.empty();
        };
    }
}
