package vn.tonghop.check;

import java.math.BigDecimal;
import java.math.MathContext;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Threshold;
import vn.tonghop.catalogue.Thresholds;

/** When two figures differ by no more than figures do: the comparisons that all three kinds of evidence are made of. */
final class Ordinary {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Thresholds thresholds;

    Ordinary(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** Whether a distance from the usual is at least the greater of the absolute and the relative least deviation. */
    boolean isFar(BigDecimal distance, BigDecimal usual) {
        BigDecimal relative = usual.abs().multiply(thresholds.number(Threshold.DEVIATION_PERCENT));
        return isMany(distance) && distance.multiply(HUNDRED).compareTo(relative) >= 0;
    }

    private boolean isMany(BigDecimal distance) {
        return distance.compareTo(thresholds.number(Threshold.DEVIATION_LEAST)) >= 0;
    }

    /** A distance of whole numbers that is too small to mean anything; figures with decimals have no such measure. */
    boolean isFew(DataElement element, BigDecimal distance) {
        return element.isInteger() && !isMany(distance);
    }

    /** Whether counting alone explains a distance, {@code variance} being the count or the sum of the two counts. */
    boolean isChance(BigDecimal distance, BigDecimal variance) {
        BigDecimal z = thresholds.number(Threshold.COUNTING_Z);
        return distance.pow(2).compareTo(z.pow(2).multiply(variance.abs())) < 0;
    }

    /** Whether one figure is to another as months of two years are: both bounds belong to it. Nothing is like zero but zero. */
    boolean isRatio(BigDecimal figure, BigDecimal other) {
        BigDecimal value = other.signum() < 0 ? figure.negate() : figure;
        BigDecimal base = other.abs();
        return value.compareTo(base.multiply(thresholds.number(Threshold.RATIO_LOW))) >= 0
                && value.compareTo(base.multiply(thresholds.number(Threshold.RATIO_HIGH))) <= 0;
    }

    /** Whether a figure agrees with that of another month: in ratio, or as far as small counts do. */
    boolean isLike(DataElement element, BigDecimal figure, BigDecimal other) {
        BigDecimal distance = figure.subtract(other).abs();
        return isRatio(figure, other)
                || isFew(element, distance)
                || isCount(element) && isChance(distance, figure.abs().add(other.abs()));
    }

    /** Whether it counts what happens; what is there, such as a herd, does not change by chance each month. */
    static boolean isCount(DataElement element) {
        return element.isInteger() && element.nature().hasCumulative();
    }

    /** Whether a distance is at least the least effect on a total. */
    boolean hasEffect(BigDecimal distance, BigDecimal total) {
        return total.signum() != 0
                && distance.multiply(HUNDRED)
                                .compareTo(total.abs().multiply(thresholds.number(Threshold.EFFECT_PERCENT)))
                        >= 0;
    }

    /** The effect of a distance on a total in per cent. */
    static BigDecimal effect(BigDecimal distance, BigDecimal total) {
        return distance.abs().multiply(HUNDRED).divide(total.abs(), MathContext.DECIMAL128);
    }
}
