package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.Target;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparability;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;

/**
 * Holds totals against plan and earlier figures. The plan of a year is for the cumulative figure of a flow, and for the
 * figure itself of everything else. Figures of two periods are comparable when every unit is in both, the same units were
 * asked, and they were asked for the same.
 */
final class Comparisons {
    private final Catalogue catalogue;
    private final Period period;
    private final Earlier earlier;
    private final Map<Code, DataElement> elements;
    private final Map<Period, Catalogue> editions = new HashMap<>();
    private final Map<Code, Boolean> sameAskedLastYear = new HashMap<>();
    private final Map<Code, Boolean> sameAskedBefore = new HashMap<>();

    /**
     * @param catalogue with all its editions: an element of now may have been another then
     */
    Comparisons(Catalogue catalogue, Period period, Earlier earlier) {
        this.catalogue = catalogue;
        this.period = period;
        this.earlier = earlier;
        this.elements = edition(period).elementsByCode();
    }

    private Catalogue edition(Period when) {
        return editions.computeIfAbsent(when, catalogue::edition);
    }

    /** A total of an element with its comparisons; an item has a plan only as part of the whole. */
    Total compare(Total total) {
        Optional<BigDecimal> same = earlier.sameFigures().figure(Earlier.Key.of(total));
        if (!total.item().isEmpty()) {
            return total.withComparison(of(total, Optional.empty(), same));
        }
        DataElement element = elements.get(total.code());
        boolean planned = element == null || !element.nature().hasCumulative() || total.measure() == Measure.YTD;
        return total.withComparison(of(total, planned ? target(total.code()) : Optional.empty(), same));
    }

    Optional<BigDecimal> target(Code code) {
        return target(code, period.year());
    }

    Optional<BigDecimal> target(Code code, int year) {
        return catalogue.target(year, code).map(Target::value);
    }

    /**
     * @param figureThen that of the same period, which for an indicator may have been computed from a baseline's figures
     */
    Comparison of(Total total, Optional<BigDecimal> target, Optional<BigDecimal> figureThen) {
        Optional<BigDecimal> value = total.value();
        // What was counted otherwise is no figure of the same.
        Optional<BigDecimal> same = figureThen.filter(
                f -> !isRedefined(total.code(), earlier.sameFigures().period()));
        Comparability comparability = comparability(total, earlier.sameFigures(), figureThen, sameAskedLastYear);
        Optional<BigDecimal> change = change(value, same, comparability);
        Optional<BigDecimal> figureBefore = earlier.previousFigures().figure(Earlier.Key.of(total));
        Optional<BigDecimal> previous = figureBefore.filter(
                f -> !isRedefined(total.code(), earlier.previousFigures().period()));
        Comparability againstPrevious = comparability(total, earlier.previousFigures(), figureBefore, sameAskedBefore);
        return new Comparison(
                target,
                value.flatMap(v -> target.flatMap(t -> Arithmetic.percent(v, t))),
                same,
                change,
                change.flatMap(c -> same.flatMap(s -> Arithmetic.percent(c, s))),
                earlier.sameFigures().coverage(Earlier.Key.of(total)).isPresent(),
                comparability,
                previous,
                change(value, previous, againstPrevious),
                againstPrevious,
                earlier.previousFigures().returnedCoverage(Earlier.Key.of(total)));
    }

    private static Optional<BigDecimal> change(
            Optional<BigDecimal> now, Optional<BigDecimal> then, Comparability comparability) {
        return comparability == Comparability.COMPARABLE ? now.flatMap(n -> then.map(n::subtract)) : Optional.empty();
    }

    private Comparability comparability(
            Total now, EarlierFigures earlierFigures, Optional<BigDecimal> then, Map<Code, Boolean> sameAsked) {
        if (now.value().isEmpty()) {
            return Comparability.NOTHING;
        }
        if (then.isEmpty()) {
            return earlierFigures.isPartial(Earlier.Key.of(now)) ? Comparability.PARTIAL_THEN : Comparability.NOTHING;
        }
        if (!now.status().isWhole()) {
            return Comparability.PARTIAL_NOW;
        }
        if (isRedefined(now.code(), earlierFigures.period())) {
            return Comparability.REDEFINED;
        }
        boolean same = earlierFigures
                .coverage(Earlier.Key.of(now))
                .map(coverage -> coverage.expected() == now.coverage().expected()
                        && sameAsked.computeIfAbsent(now.code(), c -> areSameAsked(c, earlierFigures.period())))
                .orElse(true);
        return same ? Comparability.COMPARABLE : Comparability.UNITS_CHANGED;
    }

    /** Whether the code, or any that an indicator rests on, is counted otherwise since then. */
    private boolean isRedefined(Code code, Period then) {
        return catalogue.isRedefined(code, then, period)
                || edition(period)
                        .indicator(code)
                        .filter(i -> i.expression().references().stream()
                                .filter(r -> r.selector().isOfThePeriod())
                                .anyMatch(r -> isRedefined(r.code(), then)))
                        .isPresent();
    }

    private boolean areSameAsked(Code code, Period other) {
        return asked(code, period).equals(asked(code, other));
    }

    /** The units asked for a code, or for all that an indicator rests on, in a period. */
    private Set<UnitCode> asked(Code code, Period when) {
        return edition(when)
                .indicator(code)
                .map(i -> i.expression().references().stream()
                        .flatMap(r -> asked(r.code(), when).stream())
                        .collect(Collectors.toSet()))
                .orElseGet(() -> askedForElement(code, when));
    }

    private Set<UnitCode> askedForElement(Code code, Period when) {
        return edition(when)
                .element(code)
                .map(e -> catalogue.reportersOf(e, when).stream()
                        .map(ReportingUnit::code)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
