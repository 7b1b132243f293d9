package vn.tonghop.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a figure of the township is held against. Everything is exact; absent where there is nothing to compare with.
 *
 * @param target plan of the year
 * @param targetPercent the figure as a percentage of the plan
 * @param samePeriod the figure of the same period of the year before, when every unit was in then
 * @param change figure minus same period; only where the two are comparable
 * @param changePercent change as a percentage of the same period
 * @param sameReturned whether the figure of the same period is added up from forms that were returned then
 * @param comparability whether figure and same period are comparable, and why not
 * @param previous the figure of the period before, when every unit was in then
 * @param previousChange figure minus that of the period before; only where the two are comparable
 * @param previousComparability whether figure and period before are comparable, and why not
 * @param previousCoverage how many units were in then, also when some were not; absent when nothing was returned then
 */
public record Comparison(
        Optional<BigDecimal> target,
        Optional<BigDecimal> targetPercent,
        Optional<BigDecimal> samePeriod,
        Optional<BigDecimal> change,
        Optional<BigDecimal> changePercent,
        boolean sameReturned,
        Comparability comparability,
        Optional<BigDecimal> previous,
        Optional<BigDecimal> previousChange,
        Comparability previousComparability,
        Optional<Coverage> previousCoverage) {
    public static final Comparison NONE = new Comparison(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Comparability.NOTHING,
            Optional.empty(),
            Optional.empty(),
            Comparability.NOTHING,
            Optional.empty());
}
