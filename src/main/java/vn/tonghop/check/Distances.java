package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Figures in order, of which any one can be left out: the spread of the others is found without sorting them again. With
 * thousands of units, each held against all the others, sorting anew for each would be most of a month's work.
 */
final class Distances {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final List<BigDecimal> sorted;

    /** @param figures at least two */
    Distances(Collection<BigDecimal> figures) {
        if (figures.size() < 2) {
            throw new IllegalArgumentException("without one of them, nothing would be left");
        }
        this.sorted = figures.stream().sorted().toList();
    }

    /**
     * The spread of all but one, the same as {@link Spread#of} of them; in the time that a few binary searches take.
     *
     * @throws IllegalArgumentException if the figure is none of them
     */
    Spread without(BigDecimal figure) {
        int left = Collections.binarySearch(sorted, figure);
        if (left < 0) {
            throw new IllegalArgumentException("not one of them: " + figure);
        }
        return new Others(left).spread();
    }

    /** All but the one at a place. */
    private final class Others {
        private final int absent;
        private final int size = sorted.size() - 1;

        /** Those before are at most the median, those from here on at least. */
        private final int middle = size / 2;

        Others(int absent) {
            this.absent = absent;
        }

        Spread spread() {
            BigDecimal median =
                    size % 2 == 1 ? at(middle) : at(middle - 1).add(at(middle)).divide(TWO);
            BigDecimal mad = size % 2 == 1
                    ? distance(middle, median)
                    : distance(middle - 1, median).add(distance(middle, median)).divide(TWO);
            return new Spread(size, median, mad, at(0), at(size - 1));
        }

        private BigDecimal at(int place) {
            return sorted.get(place < absent ? place : place + 1);
        }

        /**
         * The distance from the median that so many others are not beyond. Distances rise from the middle in both directions, so
         * the nearest ones are a run of figures around it, and how far that reaches down is searched for.
         */
        private BigDecimal distance(int rank, BigDecimal median) {
            int nearest = rank + 1;
            int fewest = Math.max(0, nearest - (size - middle));
            int most = Math.min(nearest, middle);
            while (fewest < most) {
                int below = (fewest + most) / 2;
                // With so few from below, is there a figure below that is nearer than the farthest taken from above?
                boolean more = median.subtract(at(middle - 1 - below))
                                .compareTo(at(middle + nearest - below - 1).subtract(median))
                        < 0;
                if (more) {
                    fewest = below + 1;
                } else {
                    most = below;
                }
            }
            BigDecimal below = fewest == 0 ? BigDecimal.ZERO : median.subtract(at(middle - fewest));
            BigDecimal above = fewest == nearest
                    ? BigDecimal.ZERO
                    : at(middle + nearest - fewest - 1).subtract(median);
            return below.max(above);
        }
    }
}
