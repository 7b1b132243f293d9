package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.MonthsReturned;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.VietnameseNumbers;

/**
 * Makes what a unit reports for a quarter, a half, nine months or a year from what it returned for the months.
 *
 * <ul>
 *   <li>A flow is the sum of its months. Where a month is not in hand, the cumulative figures stand in: the latest one for
 *       a span that begins in January, the difference of two for any other. Where they are not known either, it is the sum
 *       of the months in hand. In all these cases the value is marked estimated and a finding says which months are in it.
 *   <li>The cumulative figure is the latest one; where that of a month is not the one before plus the month itself, that is
 *       a finding.
 *   <li>Anything else is the last figure reported, marked carried when it is not of the last month; where that is held, it is
 *       held.
 *   <li>Rows of lists and texts are those of the latest month.
 * </ul>
 *
 * A unit of which no month is in hand has no submission: it is missing, not zero. A month of which nobody returned
 * anything is a finding about the period.
 */
public final class RollUp {
    private final Catalogue catalogue;
    private final Period period;
    private final NavigableMap<Period, Map<UnitCode, Submission>> months = new TreeMap<>();
    private final Map<Code, DataElement> elements;
    private final List<Finding> findings = new ArrayList<>();

    /** What the months give: one submission per unit with any month in hand, in the catalogue's order of units. */
    public record Result(List<Submission> submissions, List<Finding> findings) {
        public Result {
            submissions = List.copyOf(submissions);
            findings = List.copyOf(findings);
        }
    }

    private RollUp(Catalogue catalogue, Period period, Map<Period, List<Submission>> byMonth) {
        this.catalogue = catalogue;
        this.period = period;
        this.elements = catalogue.edition(period).elementsByCode();
        byMonth.forEach((month, submissions) ->
                months.put(month, submissions.stream().collect(Collectors.toMap(Submission::unit, s -> s))));
    }

    /**
     * Rolls months up.
     *
     * @param byMonth accepted submissions of months from January of the period's year to its end
     */
    public static Result of(Catalogue catalogue, Period period, Map<Period, List<Submission>> byMonth) {
        return new RollUp(catalogue, period, byMonth).result();
    }

    private Result result() {
        List<Submission> submissions = new ArrayList<>();
        for (ReportingUnit unit : catalogue.units(period)) {
            NavigableMap<Period, Submission> returned = returned(unit.code());
            // Months before the period only serve to subtract.
            if (!returned.isEmpty() && period.months().contains(returned.lastKey())) {
                submissions.add(new UnitRollUp(returned).submission());
            }
        }
        monthsMissing();
        return new Result(submissions, findings);
    }

    /** Says of which months of the period nobody returned anything. */
    private void monthsMissing() {
        MonthsReturned returned = MonthsReturned.of(period, months);
        if (returned.missing().isEmpty()) {
            return;
        }
        findings.add(Finding.ofFile(
                "ROLLUP.MONTHS-MISSING",
                Severity.WARNING,
                Outcome.USED,
                UnitCode.NONE,
                period,
                "",
                Message.of(
                        "check.rollup-months-missing",
                        period.toString(),
                        MonthsReturned.names(returned.inHand()),
                        MonthsReturned.names(returned.missing()))));
    }

    private NavigableMap<Period, Submission> returned(UnitCode unit) {
        NavigableMap<Period, Submission> returned = new TreeMap<>();
        months.forEach((month, submissions) ->
                Optional.ofNullable(submissions.get(unit)).ifPresent(s -> returned.put(month, s)));
        return returned;
    }

    /** One unit. */
    private final class UnitRollUp {
        private final NavigableMap<Period, Submission> returned;
        private final Map<Period, Map<Key, Observation>> figures = new TreeMap<>();
        private boolean standsIn;
        private boolean summed;

        private record Key(Code code, Measure measure) {}

        UnitRollUp(NavigableMap<Period, Submission> returned) {
            this.returned = returned;
            returned.forEach((month, submission) -> figures.put(
                    month,
                    submission.observations().stream()
                            .filter(o -> o.line() == 0)
                            .collect(Collectors.toMap(o -> new Key(o.element(), o.measure()), o -> o, (a, b) -> a))));
        }

        Submission submission() {
            Submission latest = returned.lastEntry().getValue();
            List<Observation> observations =
                    latest.observations().stream().map(this::rolled).toList();
            if (standsIn) {
                note("ROLLUP.CUMULATIVE-STANDS-IN", "check.rollup-stands-in", latest);
            }
            if (summed) {
                note("ROLLUP.MONTHS-SUMMED", "check.rollup-summed", latest);
            }
            return new Submission(
                    latest.file(),
                    latest.unit(),
                    period,
                    latest.edition(),
                    latest.sent(),
                    observations,
                    latest.explanations());
        }

        private void note(String rule, String key, Submission latest) {
            List<Period> inHand =
                    period.months().stream().filter(returned::containsKey).toList();
            findings.add(Finding.ofFile(
                    rule,
                    Severity.NOTE,
                    Outcome.USED,
                    latest.unit(),
                    period,
                    latest.file().name(),
                    Message.of(key, latest.unit().value(), MonthsReturned.names(inHand))));
        }

        private Observation rolled(Observation latest) {
            DataElement element = elements.get(latest.element());
            if (element == null || element.isListColumn() || !element.nature().isFigure()) {
                return carried(latest, returned.lastKey());
            }
            if (!element.nature().hasCumulative()) {
                return stock(latest);
            }
            return latest.measure() == Measure.YTD ? cumulative(latest) : flow(latest);
        }

        /**
         * The last figure of any month in hand within the period. One that waits for an answer is not passed over: an older
         * figure in its place would hide the question.
         */
        private Observation stock(Observation latest) {
            for (Period month : returned.descendingKeySet()) {
                Optional<Observation> there = find(month, latest.element(), Measure.PERIOD);
                if (period.months().contains(month)
                        && there.filter(o -> o.figure().isPresent() || o.status() == ValueStatus.HELD)
                                .isPresent()) {
                    return carried(there.get(), month);
                }
            }
            return carried(latest, returned.lastKey());
        }

        private Observation cumulative(Observation latest) {
            reconcile(latest.element());
            return carried(latest, returned.lastKey());
        }

        private Observation flow(Observation latest) {
            List<BigDecimal> parts = parts(latest.element());
            if (parts.size() == period.months().size()) {
                return with(latest, sum(parts), ValueStatus.REPORTED);
            }
            Optional<Observation> end = find(returned.lastKey(), latest.element(), Measure.YTD);
            Optional<BigDecimal> upTo = end.flatMap(Observation::figure);
            Period first = period.months().get(0);
            Optional<BigDecimal> before = first.ordinal() == 1
                    ? Optional.of(BigDecimal.ZERO)
                    : find(first.previous(), latest.element(), Measure.YTD).flatMap(Observation::figure);
            if (upTo.isPresent() && before.isPresent()) {
                standsIn = true;
                return with(end.orElse(latest), upTo.get().subtract(before.get()), ValueStatus.ESTIMATED);
            }
            if (waits(latest.element())) {
                return latest.in(period, latest.measure(), Content.nothing(), ValueStatus.HELD, latest.raw());
            }
            if (parts.isEmpty()) {
                return latest.in(period, latest.measure(), Content.nothing(), latest.status(), latest.raw());
            }
            summed = true;
            return with(latest, sum(parts), ValueStatus.ESTIMATED);
        }

        private static BigDecimal sum(List<BigDecimal> parts) {
            return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** The figures of the months of the period that are in hand. */
        private List<BigDecimal> parts(Code code) {
            return period.months().stream()
                    .flatMap(month -> find(month, code, Measure.PERIOD).flatMap(Observation::figure).stream())
                    .toList();
        }

        /** Whether the figure of a month in hand waits for an answer: a sum without it would count it as 0. */
        private boolean waits(Code code) {
            return period.months().stream()
                    .flatMap(month -> find(month, code, Measure.PERIOD).stream())
                    .anyMatch(o -> o.status() == ValueStatus.HELD);
        }

        /**
         * The cumulative figure of each month must be that of the month before plus the month itself; where months between
         * are not in hand, at least as much.
         */
        private void reconcile(Code code) {
            Optional<BigDecimal> before = Optional.of(BigDecimal.ZERO);
            int lastSeen = 0;
            for (Period month : returned.keySet()) {
                Optional<Observation> stated = find(month, code, Measure.YTD);
                Optional<BigDecimal> cumulative = stated.flatMap(Observation::figure);
                Optional<BigDecimal> own = find(month, code, Measure.PERIOD).flatMap(Observation::figure);
                if (cumulative.isPresent() && own.isPresent() && before.isPresent()) {
                    BigDecimal least = before.get().add(own.get());
                    int order = cumulative.get().compareTo(least);
                    boolean next = month.ordinal() == lastSeen + 1;
                    if (next ? order != 0 : order < 0) {
                        differs(stated.get(), cumulative.get(), least, next ? "" : "≥ ");
                    }
                }
                // From a month without a cumulative figure on, nothing is known until there is one again.
                before = cumulative;
                lastSeen = month.ordinal();
            }
        }

        private void differs(Observation stated, BigDecimal found, BigDecimal expected, String sign) {
            findings.add(new Finding(
                    "ROLLUP.CUMULATIVE-DIFFERS",
                    Severity.WARNING,
                    Outcome.USED,
                    stated.unit(),
                    period,
                    stated.source(),
                    stated.element(),
                    Message.of(
                            "check.rollup-differs",
                            stated.unit().value(),
                            stated.element().value(),
                            stated.period().toString(),
                            VietnameseNumbers.exact(found),
                            sign + VietnameseNumbers.exact(expected)),
                    sign + expected.toPlainString(),
                    found.toPlainString(),
                    found.subtract(expected).toPlainString(),
                    ""));
        }

        private Optional<Observation> find(Period month, Code code, Measure measure) {
            return Optional.ofNullable(figures.getOrDefault(month, Map.of()).get(new Key(code, measure)));
        }

        private Observation carried(Observation o, Period month) {
            boolean ofTheEnd = month.lastMonth() == period.lastMonth() && month.year() == period.year();
            ValueStatus status = !ofTheEnd && o.figure().isPresent() ? ValueStatus.CARRIED : o.status();
            return o.in(period, o.measure(), o.content(), status, o.raw());
        }

        private Observation with(Observation o, BigDecimal value, ValueStatus status) {
            String raw = o.measure() == Measure.YTD ? o.raw() : raws(o.element());
            String qualifier = o.content() instanceof Content.Figure f ? f.qualifier() : "";
            return o.in(period, Measure.PERIOD, new Content.Figure(value, qualifier), status, raw);
        }

        /** What stood in the cells of the months in hand, each with its month. */
        private String raws(Code code) {
            return period.months().stream()
                    .flatMap(month -> find(month, code, Measure.PERIOD).stream().map(o -> month + ": " + o.raw()))
                    .collect(Collectors.joining("; "));
        }
    }
}
