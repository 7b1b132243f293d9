package vn.tonghop.cli;

import java.util.List;
import java.util.Optional;
import vn.tonghop.batch.RunResult;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.MonthsReturned;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.VietnameseDates;

/** Says how a run ended and what to do now, and gives the exit status. */
final class RunReport {
    private static final int SHOWN = 20;

    private final RootCommand root;

    RunReport(RootCommand root) {
        this.root = root;
    }

    int report(RunResult result) {
        if (result instanceof RunResult.Published published) {
            return published(published);
        }
        Optional<Integer> ofHandover = new HandoverReport(root).report(result);
        if (ofHandover.isPresent()) {
            return ofHandover.get();
        }
        if (result instanceof RunResult.CatalogueRefused refused) {
            return catalogue(refused.faults());
        }
        if (result instanceof RunResult.InputRefused refused) {
            refused.reasons().forEach(root::complain);
            return ExitStatus.UNUSABLE;
        }
        if (result instanceof RunResult.Busy busy) {
            root.complain(Message.of("console.busy", Long.toString(busy.pid()), busy.start()));
            return ExitStatus.BUSY;
        }
        root.complain(((RunResult.CannotWrite) result).reason());
        return ExitStatus.CANNOT_WRITE;
    }

    /** Every fault with its file, line and column. */
    int catalogue(List<CatalogueFault> faults) {
        root.complain(Message.of("console.catalogue-refused", Integer.toString(faults.size())));
        for (CatalogueFault fault : faults) {
            String place = fault.line() == 0
                    ? fault.file()
                    : root.phrases().say("console.line", fault.file(), Long.toString(fault.line()));
            String column =
                    fault.column().isEmpty() ? "" : ", " + root.phrases().say("console.column", fault.column());
            root.console()
                    .err()
                    .println("  " + place + column + ": " + root.phrases().say(fault.message()));
        }
        return ExitStatus.UNUSABLE;
    }

    private int published(RunResult.Published published) {
        PeriodOutcome outcome = published.outcome();
        if (root.json()) {
            root.console().out().print(published.receipt());
        } else if (!root.quiet()) {
            summary(published, outcome);
        }
        return outcome.hasOpenQuestions() ? ExitStatus.OPEN_QUESTIONS : ExitStatus.DONE;
    }

    private void summary(RunResult.Published published, PeriodOutcome outcome) {
        root.tell(
                "console.title",
                VietnameseDates.period(outcome.period()),
                outcome.period().toString());
        root.tell(
                "console.units",
                outcome.received() + "/" + outcome.returns().size(),
                count(outcome, UnitReturn.Timeliness.LATE),
                count(outcome, UnitReturn.State.HELD),
                count(outcome, UnitReturn.State.REFUSED),
                count(outcome, UnitReturn.State.MISSING));
        months(outcome);
        new HandoverReport(root).lateMonths(outcome.period());
        root.tell(
                "console.findings",
                Long.toString(outcome.findings(Severity.ERROR)),
                Long.toString(outcome.findings(Severity.WARNING)),
                Long.toString(outcome.findings(Severity.NOTE)),
                Long.toString(outcome.heldValues()),
                Long.toString(outcome.unitsWithHeldValues()));
        root.tell(
                "console.rules",
                Long.toString(outcome.rulesRun()),
                Long.toString(outcome.rulesLacking()),
                Long.toString(outcome.rulesNotRun()));
        errors(outcome);
        root.tell("console.written");
        for (String name : published.outputs()) {
            root.console().out().println("  " + shown(published.folder().resolve(name)));
        }
        root.tell(outcome.hasOpenQuestions() ? "console.open-questions" : "console.nothing-open");
    }

    /** What a longer period is made of; a month is made of itself. */
    private void months(PeriodOutcome outcome) {
        MonthsReturned months = outcome.months();
        if (months.isSaid()) {
            root.tell(
                    months.missing().isEmpty() ? "console.months" : "console.months-missing",
                    Integer.toString(outcome.period().months().size()),
                    MonthsReturned.names(months.inHand()),
                    MonthsReturned.names(months.missing()));
        }
    }

    /** A path below the caller's folder is shown from there. */
    private String shown(java.nio.file.Path path) {
        java.nio.file.Path from = root.surroundings().folder();
        return path.startsWith(from) ? from.relativize(path).toString() : path.toString();
    }

    private void errors(PeriodOutcome outcome) {
        List<Finding> errors = outcome.findings().stream()
                .filter(Finding::isOpen)
                .filter(f -> f.severity() == Severity.ERROR || f.outcome() == Outcome.REFUSED)
                .toList();
        errors.stream()
                .limit(SHOWN)
                .forEach(f -> root.console().out().println("  - " + FindingText.of(f, root.phrases())));
        if (errors.size() > SHOWN) {
            root.tell("console.more-findings", Integer.toString(errors.size() - SHOWN));
        }
    }

    private static String count(PeriodOutcome outcome, UnitReturn.State state) {
        return Long.toString(
                outcome.returns().stream().filter(r -> r.state() == state).count());
    }

    private static String count(PeriodOutcome outcome, UnitReturn.Timeliness timeliness) {
        return Long.toString(outcome.returns().stream()
                .filter(r -> r.timeliness() == timeliness)
                .count());
    }
}
