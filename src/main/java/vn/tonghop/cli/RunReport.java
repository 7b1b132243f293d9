package vn.tonghop.cli;

import java.util.List;
import java.util.Optional;
import vn.tonghop.batch.RunResult;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.model.Message;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.VisibleText;

/** Says how a run ended and what to do now, and gives the exit status. */
final class RunReport {
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
            if (refused.reasons().stream().anyMatch(reason -> reason.key().equals("console.no-period-folder"))) {
                root.tellPeriods();
            }
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
                    .println(VisibleText.line(
                            "  " + place + column + ": " + root.phrases().say(fault.message())));
        }
        return ExitStatus.UNUSABLE;
    }

    private int published(RunResult.Published published) {
        PeriodOutcome outcome = published.outcome();
        if (root.json()) {
            root.console().out().print(published.receipt());
        } else if (!root.quiet()) {
            new RunSummary(root, published).tell();
        }
        return outcome.hasOpenQuestions() ? ExitStatus.OPEN_QUESTIONS : ExitStatus.DONE;
    }
}
