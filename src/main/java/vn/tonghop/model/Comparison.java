package vn.tonghop.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a figure of the township is held against. Everything is exact; absent where there is nothing to compare with.
 *
 * @param target plan of the year
 * @param targetPercent the figure as a percentage of the plan
 * @param samePeriod the figure of the same period of the year before
 * @param change figure minus same period
 * @param changePercent change as a percentage of the same period
 * @param previous the figure of the period before
 */
public record Comparison(
        Optional<BigDecimal> target,
        Optional<BigDecimal> targetPercent,
        Optional<BigDecimal> samePeriod,
        Optional<BigDecimal> change,
        Optional<BigDecimal> changePercent,
        Optional<BigDecimal> previous) {
    public static final Comparison NONE = new Comparison(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
