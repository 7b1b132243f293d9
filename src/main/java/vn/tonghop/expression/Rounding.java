package vn.tonghop.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * What rounding can explain, and nothing more. A sum of n rounded parts may differ from its rounded total by at most
 * (n + 1) half units of the last printed place; integers have no tolerance. A stated percentage is right if it is the
 * recomputed one, truncated or rounded half up, at the decimals it was written with.
 */
public final class Rounding {
    static final MathContext CONTEXT = new MathContext(34, RoundingMode.HALF_UP);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounding() {}

    /** The largest difference that rounding explains between a total and its parts. */
    public static BigDecimal tolerance(int parts, int places) {
        return places <= 0 ? BigDecimal.ZERO : HALF.movePointLeft(places).multiply(BigDecimal.valueOf(parts + 1L));
    }

    public static boolean addsUp(Quantity total, List<Quantity> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        int places = total.precision();
        for (Quantity part : parts) {
            sum = sum.add(part.value());
            places = Math.min(places, part.precision());
        }
        BigDecimal difference = total.value().subtract(sum).abs();
        return difference.compareTo(tolerance(parts.size(), places)) <= 0;
    }

    /** Whether {@code stated} per cent is {@code part} of {@code whole}, which must not be zero. */
    public static boolean shareOk(BigDecimal stated, BigDecimal part, BigDecimal whole) {
        BigDecimal exact = part.multiply(HUNDRED).divide(whole, CONTEXT);
        return isRoundingOf(stated, exact);
    }

    /** Whether {@code printed} is {@code exact} truncated or rounded half up at the decimals of {@code printed}. */
    public static boolean isRoundingOf(BigDecimal printed, BigDecimal exact) {
        int scale = Math.max(0, printed.scale());
        return exact.setScale(scale, RoundingMode.DOWN).compareTo(printed) == 0
                || exact.setScale(scale, RoundingMode.HALF_UP).compareTo(printed) == 0;
    }

    public static boolean agrees(Quantity one, Quantity other) {
        boolean oneIsCoarse = one.precision() <= other.precision();
        Quantity coarse = oneIsCoarse ? one : other;
        Quantity fine = oneIsCoarse ? other : one;
        return isRoundingOf(
                coarse.value()
                        .setScale(Math.max(coarse.precision(), coarse.value().scale()), RoundingMode.UNNECESSARY),
                fine.value());
    }
}
