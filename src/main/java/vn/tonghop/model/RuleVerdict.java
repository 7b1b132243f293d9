package vn.tonghop.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a rule over the township says.
 *
 * @param index which of the period's rules, 0-based: a rule for a family of elements is there once for each of them
 * @param measure what a figure without a measure means in it
 * @param sides the pairs of numbers it holds against each other, in the order they are written
 */
public record RuleVerdict(String rule, int index, Measure measure, Result result, List<Pair> sides) {

    /** True, false, or neither. */
    public enum Result {
        PASSED,
        FAILED,
        /** A figure is missing that the answer depends on. */
        UNKNOWN
    }

    /** Two numbers, exact; absent where they cannot be computed. */
    public record Pair(Optional<BigDecimal> found, Optional<BigDecimal> expected) {
        public Optional<BigDecimal> difference() {
            return found.flatMap(f -> expected.map(f::subtract));
        }
    }

    public RuleVerdict {
        sides = List.copyOf(sides);
    }
}
