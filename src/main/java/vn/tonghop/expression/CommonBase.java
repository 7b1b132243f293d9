package vn.tonghop.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * Whether several stated percentages can be shares of one whole number that was never printed. A part p stated as s per cent,
 * with u one unit of its last printed place, allows the bases N with 100p / (s + u) &lt; N &lt;= 100p / (s - u/2): the lower
 * bound is that of truncation, the upper that of rounding half up. The bases of all must overlap.
 */
final class CommonBase {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private CommonBase() {}

    /**
     * @param pairs stated percentage, part, stated percentage, part ...
     */
    static boolean exists(List<Quantity> pairs) {
        BigInteger least = BigInteger.ONE;
        // Empty of meaning until a percentage above zero bounds it.
        List<BigInteger> most = List.of();
        for (int i = 0; i < pairs.size(); i += 2) {
            BigDecimal stated = pairs.get(i).value();
            BigDecimal part = pairs.get(i + 1).value();
            if (stated.signum() < 0 || part.signum() < 0) {
                return false;
            }
            BigDecimal place = BigDecimal.ONE.movePointLeft(Math.max(0, stated.scale()));
            least = least.max(floor(part, stated.add(place)).add(BigInteger.ONE));
            BigDecimal lowest = stated.subtract(place.multiply(HALF));
            if (lowest.signum() > 0) {
                BigInteger bound = floor(part, lowest);
                most = List.of(most.isEmpty() ? bound : most.get(0).min(bound));
            }
        }
        return most.isEmpty() || least.compareTo(most.get(0)) <= 0;
    }

    /** The whole part of the base of which {@code part} is {@code percent}. */
    private static BigInteger floor(BigDecimal part, BigDecimal percent) {
        return part.movePointRight(2).divide(percent, 0, RoundingMode.FLOOR).toBigIntegerExact();
    }
}
