package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.List;

/**
 * Where the middle of some figures lies and how far they scatter, in a way that a few wrong ones do not move. Everything is
 * exact: the mean of two middle figures has at most one decimal more than they have.
 *
 * @param points how many figures there are, at least one
 * @param mad the median of their distances from the median
 */
record Spread(int points, BigDecimal median, BigDecimal mad, BigDecimal lowest, BigDecimal highest) {
    /** Makes a MAD comparable with a standard deviation; its inverse is 1.4826. */
    private static final BigDecimal NORMAL = new BigDecimal("0.6745");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * @throws IllegalArgumentException if there is no figure
     */
    static Spread of(List<BigDecimal> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("nothing has no middle");
        }
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        BigDecimal median = middle(sorted);
        BigDecimal mad = middle(
                sorted.stream().map(f -> f.subtract(median).abs()).sorted().toList());
        return new Spread(sorted.size(), median, mad, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private static BigDecimal middle(List<BigDecimal> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(TWO);
    }

    /** The same of figures that are all so many times as large; {@code factor} is above zero. */
    Spread times(BigDecimal factor) {
        return new Spread(
                points,
                median.multiply(factor),
                mad.multiply(factor),
                lowest.multiply(factor),
                highest.multiply(factor));
    }

    BigDecimal distance(BigDecimal figure) {
        return figure.subtract(median).abs();
    }

    /** Whether more than half of the figures are the same, so that nothing can be said of how they scatter. */
    boolean isFlat() {
        return mad.signum() == 0;
    }

    /** Whether the modified z-score of a figure, 0.6745 × distance / MAD, is at least {@code z}; never when flat. */
    boolean isBeyond(BigDecimal figure, BigDecimal z) {
        return !isFlat() && distance(figure).multiply(NORMAL).compareTo(z.multiply(mad)) >= 0;
    }
}
