package vn.tonghop.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.check.CheckResult;
import vn.tonghop.check.Checker;
import vn.tonghop.consolidate.Consolidator;
import vn.tonghop.consolidate.Earlier;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.intake.Receipts;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;

/**
 * What the steps of one run hand to each other. The steps run one after the other; only intake results may come from
 * several threads. A restarted run starts with an empty board: the files are read again.
 */
final class MonthBoard {
    private final Catalogue catalogue;
    private final Period period;
    private final LocalDate asOf;
    private final List<Entry> entries;
    private final List<IntakeResult> results = new ArrayList<>();
    private @Nullable Receipts receipts;
    private @Nullable CheckResult unitChecks;
    private @Nullable PeriodOutcome outcome;

    MonthBoard(Catalogue catalogue, Period period, LocalDate asOf, List<Entry> entries) {
        this.catalogue = catalogue;
        this.period = period;
        this.asOf = asOf;
        this.entries = List.copyOf(entries);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Period period() {
        return period;
    }

    List<Entry> entries() {
        return entries;
    }

    synchronized int add(List<? extends IntakeResult> read) {
        results.addAll(read);
        return results.size();
    }

    /** Settles whose files they are and which of them count, then applies the rules to each unit. */
    void check() {
        List<IntakeResult> sorted = results.stream()
                .sorted(Comparator.comparing(r -> r.outcome().file().name()))
                .toList();
        Receipts in = Receipts.assemble(catalogue, period, asOf, sorted);
        receipts = in;
        unitChecks = new Checker(catalogue, period).checkUnits(in.submissions());
    }

    void consolidate() {
        Receipts in = receipts();
        Set<UnitCode> held = in.returns().stream()
                .filter(r -> r.state() == UnitReturn.State.HELD)
                .map(UnitReturn::unit)
                .collect(Collectors.toSet());
        Consolidation consolidation = Consolidator.consolidate(
                catalogue, period, in.submissions(), held, Earlier.fromBaseline(catalogue, period));
        CheckResult checks = known(unitChecks).plus(new Checker(catalogue, period).checkTownship(consolidation));
        List<Finding> findings = new ArrayList<>(in.findings());
        findings.addAll(checks.findings());
        outcome = new PeriodOutcome(period, asOf, in.returns(), in.files(), findings, consolidation);
    }

    Receipts receipts() {
        return known(receipts);
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
