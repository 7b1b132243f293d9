package vn.tonghop.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.check.CheckResult;
import vn.tonghop.check.Checker;
import vn.tonghop.consolidate.Consolidator;
import vn.tonghop.consolidate.Earlier;
import vn.tonghop.consolidate.RollUp;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.intake.Receipts;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;

/**
 * What the steps of one run hand to each other. The steps run one after the other; only intake results may come from
 * several threads. A restarted run starts with an empty board: the files are read again.
 */
final class RunBoard {
    /** One returned file, with the month into whose folder it was put. */
    record Return(Period month, Entry entry) {}

    /** What became of it. */
    record Read(Period month, IntakeResult result) {}

    private final Catalogue catalogue;
    private final Period period;
    private final LocalDate asOf;
    private final List<Return> returns;
    private final List<Read> reads = new ArrayList<>();
    private final NavigableMap<Period, Receipts> receipts = new TreeMap<>();
    private List<Submission> submissions = List.of();
    private @Nullable CheckResult unitChecks;
    private @Nullable PeriodOutcome outcome;

    RunBoard(Catalogue catalogue, Period period, LocalDate asOf, List<Return> returns) {
        this.catalogue = catalogue;
        this.period = period;
        this.asOf = asOf;
        this.returns = List.copyOf(returns);
    }

    List<Return> returns() {
        return returns;
    }

    synchronized int add(List<? extends Read> read) {
        reads.addAll(read);
        return reads.size();
    }

    /**
     * Settles whose files they are and which of them count, rolls months up where the period is longer than one, and applies
     * the rules to each unit.
     */
    void check() {
        receipts.clear();
        for (Period month : returns.stream().map(Return::month).distinct().toList()) {
            // The folder of a longer period holds decisions about it, and no returns.
            if (month.kind() == Period.Kind.MONTH) {
                receipts.put(month, Receipts.assemble(catalogue, month, asOf, results(month)));
            }
        }
        List<Finding> findings = new ArrayList<>();
        if (period.kind() == Period.Kind.MONTH) {
            submissions = receiptsOf(period).submissions();
        } else {
            NavigableMap<Period, List<Submission>> byMonth = new TreeMap<>();
            receipts.forEach((month, in) -> byMonth.put(month, in.submissions()));
            RollUp.Result rolled = RollUp.of(catalogue, period, byMonth);
            submissions = rolled.submissions();
            findings.addAll(rolled.findings());
        }
        unitChecks = new CheckResult(findings, List.of()).plus(new Checker(catalogue, period).checkUnits(submissions));
    }

    private List<IntakeResult> results(Period month) {
        return reads.stream()
                .filter(r -> r.month().equals(month))
                .map(Read::result)
                .sorted(Comparator.comparing(r -> r.outcome().file().name()))
                .toList();
    }

    /** A month into whose folder nothing was put has receipts too: that of every unit missing. */
    private Receipts receiptsOf(Period month) {
        return receipts.computeIfAbsent(month, m -> Receipts.assemble(catalogue, m, asOf, List.of()));
    }

    void consolidate() {
        List<UnitReturn> states = states();
        Set<UnitCode> held = states.stream()
                .filter(r -> r.state() == UnitReturn.State.HELD)
                .map(UnitReturn::unit)
                .collect(Collectors.toSet());
        Consolidation consolidation =
                Consolidator.consolidate(catalogue, period, submissions, held, Earlier.fromBaseline(catalogue, period));
        CheckResult checks = known(unitChecks).plus(new Checker(catalogue, period).checkTownship(consolidation));
        List<Finding> findings = new ArrayList<>();
        List<FileOutcome> files = new ArrayList<>();
        receipts.forEach((month, in) -> {
            if (period.months().contains(month)) {
                findings.addAll(in.findings());
                files.addAll(in.files());
            }
        });
        DecisionRecord decided = decisions();
        files.addAll(decided.files());
        DecisionRecord answered = decided.answering(checks.findings(), files, submissions);
        findings.addAll(answered.findings());
        outcome = new PeriodOutcome(period, asOf, states, files, findings, consolidation, answered.questions());
    }

    private DecisionRecord decisions() {
        return period.kind() == Period.Kind.MONTH
                ? DecisionRecord.ofMonth(catalogue, receiptsOf(period), period)
                : DecisionRecord.ofLonger(catalogue, period, receipts, results(period));
    }

    /** For a longer period a unit is in when any of its months is; otherwise what its latest month says stands. */
    private List<UnitReturn> states() {
        if (period.kind() == Period.Kind.MONTH) {
            return receiptsOf(period).returns();
        }
        Set<UnitCode> in = submissions.stream().map(Submission::unit).collect(Collectors.toSet());
        List<UnitReturn> states = new ArrayList<>();
        for (ReportingUnit unit : catalogue.units(period)) {
            List<UnitReturn> monthly = receipts.entrySet().stream()
                    .filter(e -> period.months().contains(e.getKey()))
                    .flatMap(e -> e.getValue().returns().stream())
                    .filter(r -> r.unit().equals(unit.code()))
                    .toList();
            Optional<UnitReturn> received =
                    monthly.stream().filter(UnitReturn::isReceived).reduce((a, b) -> b);
            Optional<UnitReturn> latest = monthly.stream().reduce((a, b) -> b);
            boolean counts = in.contains(unit.code());
            states.add((counts ? received : latest)
                    .orElse(new UnitReturn(
                            unit.code(),
                            UnitReturn.State.MISSING,
                            UnitReturn.Timeliness.UNKNOWN,
                            "",
                            "",
                            Optional.empty())));
        }
        return states;
    }

    PeriodOutcome outcome() {
        return known(outcome);
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a step ran before the step it needs");
        }
        return value;
    }
}
