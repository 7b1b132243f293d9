package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Exact sums; quotients with 34 digits, absent when dividing by zero. */
final class Arithmetic {
    private static final MathContext CONTEXT = new MathContext(34, RoundingMode.HALF_UP);

    private Arithmetic() {}

    static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Optional<BigDecimal> quotient(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0 ? Optional.empty() : Optional.of(numerator.divide(denominator, CONTEXT));
    }

    static Optional<BigDecimal> percent(BigDecimal numerator, BigDecimal denominator) {
        return quotient(numerator.movePointRight(2), denominator);
    }
}
