package vn.tonghop.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Threshold;
import vn.tonghop.check.CheckResult;
import vn.tonghop.check.Checker;
import vn.tonghop.check.ClosedMonths;
import vn.tonghop.check.Outliers;
import vn.tonghop.check.TotalEffect;
import vn.tonghop.check.WarningCap;
import vn.tonghop.consolidate.Consolidator;
import vn.tonghop.consolidate.RollUp;
import vn.tonghop.intake.Explained;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.intake.Receipts;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.ExplanationHistory;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Submission;

/**
 * What the steps of one run hand to each other. The steps run one after the other; only intake results may come from
 * several threads. A restarted run starts with an empty board: the files are read again.
 */
final class RunBoard {
    /** One returned file, with the month into whose folder it was put. */
    record Return(Period month, Entry entry) {}

    /** What became of it. */
    record Read(Period month, List<IntakeResult> results) {
        Read {
            results = List.copyOf(results);
        }
    }

    private final Catalogue catalogue;
    private final Period period;
    private final LocalDate asOf;
    private final List<Return> returns;
    private final List<Read> reads = new ArrayList<>();
    private @Nullable MonthsInHand months;
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

    synchronized List<Read> reads() {
        return List.copyOf(reads);
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
        Map<Period, Receipts> receipts = new TreeMap<>();
        // In order: a month is held against the one before.
        for (Period month :
                returns.stream().map(Return::month).distinct().sorted().toList()) {
            // The folder of a longer period holds decisions about it, and no returns.
            if (month.kind() == Period.Kind.MONTH) {
                List<Submission> before = receipts.containsKey(month.previous())
                        ? known(receipts.get(month.previous())).submissions()
                        : List.of();
                receipts.put(month, Receipts.assemble(catalogue, month, asOf, results(month), before));
            }
        }
        MonthsInHand inHand = new MonthsInHand(catalogue, asOf, receipts);
        RollUp.Result rolled = inHand.submissions(period);
        unitChecks = new CheckResult(rolled.findings(), List.of())
                .plus(checker(inHand).checkUnits(rolled.submissions()));
        months = inHand;
    }

    private List<IntakeResult> results(Period month) {
        return reads.stream()
                .filter(r -> r.month().equals(month))
                .flatMap(r -> r.results().stream())
                .sorted(Comparator.comparing(r -> r.outcome().file().name()))
                .toList();
    }

    private Checker checker(MonthsInHand inHand) {
        return new Checker(catalogue, period, inHand.before(period));
    }

    void consolidate() {
        MonthsInHand inHand = known(months);
        Consolidation consolidation = Consolidator.consolidate(
                catalogue,
                period,
                inHand.submissions(period).submissions(),
                inHand.held(period),
                inHand.earlier(period));
        CheckResult checks = known(unitChecks).plus(checker(inHand).checkTownship(consolidation));
        List<Finding> findings = new ArrayList<>();
        List<FileOutcome> files = new ArrayList<>();
        // What was found in earlier months was told when they were consolidated.
        for (Receipts in : inHand.within(period)) {
            findings.addAll(RangeRemarks.givingWay(remembered(in, inHand), checks.findings()));
            files.addAll(in.files());
        }
        DecisionRecord decided = decisions(inHand);
        files.addAll(decided.files());
        List<Submission> submissions = inHand.submissions(period).submissions();
        List<Finding> judged = new ArrayList<>(checks.findings());
        judged.addAll(new ClosedMonths(catalogue, period, inHand.before(period)).find(submissions));
        judged.addAll(new Outliers(catalogue, period, inHand.before(period)).find(submissions, consolidation));
        Set<Finding> ofFiles = new HashSet<>(findings);
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(judged);
        List<Finding> shown = capped(all, consolidation);
        List<Finding> told =
                new ArrayList<>(shown.stream().filter(ofFiles::contains).toList());
        DecisionRecord answered = decided.answering(
                shown.stream().filter(f -> !ofFiles.contains(f)).toList(), files, submissions);
        told.addAll(answered.findings());
        outcome = new PeriodOutcome(
                period,
                asOf,
                inHand.states(period),
                files,
                told,
                consolidation,
                answered.questions(),
                checks.tallies(),
                checks.verdicts(),
                inHand.months(period),
                submissions.stream().flatMap(s -> s.explanations().stream()).toList(),
                inHand.punctuality(period));
    }

    /** What was found in the files of a month, warnings answered by what the unit explained of the same value before. */
    private static List<Finding> remembered(Receipts in, MonthsInHand inHand) {
        List<Finding> findings = in.findings();
        Optional<Period> month =
                in.submissions().stream().map(Submission::period).findFirst();
        if (month.isPresent()) {
            ExplanationHistory explained =
                    new ExplanationHistory(inHand.before(month.get()).months());
            for (Submission submission : in.submissions()) {
                findings = Explained.of(submission, findings, explained);
            }
        }
        return findings;
    }

    private DecisionRecord decisions(MonthsInHand inHand) {
        return period.kind() == Period.Kind.MONTH
                ? DecisionRecord.ofMonth(catalogue, inHand.of(period), period)
                : DecisionRecord.ofLonger(catalogue, period, inHand.byMonth(), results(period));
    }

    private List<Finding> capped(List<Finding> findings, Consolidation consolidation) {
        int most = catalogue.thresholds().whole(Threshold.WARNINGS_PER_UNIT);
        return new WarningCap(most, new TotalEffect(catalogue, consolidation)::of).apply(findings);
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
