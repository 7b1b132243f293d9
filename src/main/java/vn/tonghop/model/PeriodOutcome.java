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
 */
public record PeriodOutcome(
        Period period,
        LocalDate asOf,
        List<UnitReturn> returns,
        List<FileOutcome> files,
        List<Finding> findings,
        Consolidation consolidation,
        List<Question> questions) {
    /** An outcome about which nothing can be decided. */
    public PeriodOutcome(
            Period period,
            LocalDate asOf,
            List<UnitReturn> returns,
            List<FileOutcome> files,
            List<Finding> findings,
            Consolidation consolidation) {
        this(period, asOf, returns, files, findings, consolidation, List.of());
    }

    public PeriodOutcome {
        returns = List.copyOf(returns);
        files = List.copyOf(files);
        questions = List.copyOf(questions);
        findings = findings.stream().sorted(FindingOrder.INSTANCE).toList();
    }

    public long received() {
        return returns.stream().filter(UnitReturn::isReceived).count();
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

    /** Whether anything waits for somebody: a unit that is not in, a held value, an error nobody has answered. */
    public boolean hasOpenQuestions() {
        return received() < returns.size()
                || heldValues() > 0
                || findings.stream()
                        .anyMatch(f -> f.outcome() == Outcome.HELD
                                || f.outcome() == Outcome.REFUSED
                                || f.severity() == Severity.ERROR && f.outcome() == Outcome.USED);
    }
}
