package vn.tonghop.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything a run found out about a period, ready to be published.
 *
 * @param asOf the day from which lateness is counted
 * @param returns one per unit that exists in the period, in the catalogue's order
 * @param files every file of the period's folder, by name
 * @param findings in the order of {@link FindingOrder}
 * @param questions what an officer can decide, or has decided
 * @param tallies one per rule of the catalogue
 * @param verdicts what the rules over the township say, one per rule and measure
 * @param months of which months of a period longer than a month something is in hand; unsaid for a month
 * @param explanations what units wrote beside the values that count here
 * @param punctuality how each unit returned the months in hand
 */
public record PeriodOutcome(
        Period period,
        LocalDate asOf,
        List<UnitReturn> returns,
        List<FileOutcome> files,
        List<Finding> findings,
        Consolidation consolidation,
        List<Question> questions,
        List<RuleTally> tallies,
        List<RuleVerdict> verdicts,
        MonthsReturned months,
        List<Explanation> explanations,
        Punctuality punctuality) {
    public PeriodOutcome {
        returns = List.copyOf(returns);
        files = List.copyOf(files);
        questions = List.copyOf(questions);
        findings = findings.stream().sorted(FindingOrder.INSTANCE).toList();
        tallies = RuleTally.answered(tallies, findings);
        verdicts = List.copyOf(verdicts);
        explanations = List.copyOf(explanations);
    }

    /** An outcome of units that explained nothing, without a word on other months. */
    public PeriodOutcome(
            Period period,
            LocalDate asOf,
            List<UnitReturn> returns,
            List<FileOutcome> files,
            List<Finding> findings,
            Consolidation consolidation,
            List<Question> questions,
            List<RuleTally> tallies,
            List<RuleVerdict> verdicts,
            MonthsReturned months) {
        this(
                period,
                asOf,
                returns,
                files,
                findings,
                consolidation,
                questions,
                tallies,
                verdicts,
                months,
                List.of(),
                Punctuality.UNSAID);
    }

    /** An outcome to which no rule was applied. */
    public PeriodOutcome(
            Period period,
            LocalDate asOf,
            List<UnitReturn> returns,
            List<FileOutcome> files,
            List<Finding> findings,
            Consolidation consolidation) {
        this(
                period,
                asOf,
                returns,
                files,
                findings,
                consolidation,
                List.of(),
                List.of(),
                List.of(),
                MonthsReturned.unsaid());
    }

    /** The number of rules that ran. */
    public long rulesRun() {
        return tallies.stream().filter(RuleTally::isRun).count();
    }

    /** The number of rules that ran and of which somewhere a figure was missing. */
    public long rulesLacking() {
        return tallies.stream().filter(t -> t.notEvaluable() > 0).count();
    }

    /** The number of rules that did not run. */
    public long rulesNotRun() {
        return tallies.size() - rulesRun();
    }

    public long received() {
        return returns.stream().filter(UnitReturn::isReceived).count();
    }

    /** The number of units that are received, of a longer period with every month in hand. */
    public long receivedWhole() {
        return returns.stream()
                .filter(unit -> unit.isReceived() && !months.isWanting(unit.unit()))
                .count();
    }

    public long findings(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** The number of values that are held. */
    public long heldValues() {
        return consolidation.observations().stream()
                .filter(o -> o.status() == ValueStatus.HELD)
                .count();
    }

    /**
     * The number of values that wait for an answer. Of a longer period they are those of its months: an earlier or a cumulative
     * figure may stand in for one of them, and it is still open.
     */
    public long valuesWaiting() {
        return Math.max(heldValues(), months.heldValues());
    }

    /** The number of units that are received and of which some value is held; a unit whose whole file is held is not among them. */
    public long unitsWithHeldValues() {
        return consolidation.observations().stream()
                .filter(o -> o.status() == ValueStatus.HELD)
                .map(Observation::unit)
                .distinct()
                .count();
    }

    /** Whether anything waits for somebody: a unit or a month that is not in, a month of a longer period that is not whole, a held value, an error nobody has answered. */
    public boolean hasOpenQuestions() {
        return received() < returns.size()
                || !months.missing().isEmpty()
                || !months.open().isEmpty()
                || valuesWaiting() > 0
                || findings.stream()
                        .anyMatch(f -> f.outcome() == Outcome.HELD
                                || f.outcome() == Outcome.REFUSED
                                || f.severity() == Severity.ERROR && f.outcome() == Outcome.USED);
    }
}
