package vn.tonghop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.batch.RunResult;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.model.Message;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.VisibleText;
import vn.tonghop.publish.Json;

/** Says how a run ended and what to do now, and gives the exit status. */
final class RunReport {
    private static final Set<String> NO_FOLDER = Set.of("console.no-period-folder", "console.no-month-folder");

    /** A sentence that says what it is about, and twenty places. */
    private static final int REASONS_SHOWN = 21;

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
            refused(refused.reasons());
            if (refused.reasons().stream().anyMatch(reason -> NO_FOLDER.contains(reason.key()))) {
                root.tellPeriods();
            }
            return ExitStatus.UNUSABLE;
        }
        if (result instanceof RunResult.Busy busy) {
            return busy(root, busy.pid(), busy.start());
        }
        root.complain(((RunResult.CannotWrite) result).reason());
        return ExitStatus.CANNOT_WRITE;
    }

    /** A screen of them on the console; who asks for JSON gets all. */
    private void refused(List<Message> reasons) {
        int shown = root.json() ? reasons.size() : Math.min(reasons.size(), REASONS_SHOWN);
        reasons.subList(0, shown).forEach(root::complain);
        if (shown < reasons.size()) {
            root.complain(Message.of("console.more-reasons", Integer.toString(reasons.size() - shown)));
        }
    }

    /** Says who works on the same outputs; gives the exit status. */
    static int busy(RootCommand root, long pid, String start) {
        root.complain(Message.of("console.busy", Long.toString(pid), start));
        root.complaints().fact("pid", Json.number(pid));
        root.complaints().fact("start", Json.text(start));
        return ExitStatus.BUSY;
    }

    /** Every fault with its file, line and column. */
    int catalogue(List<CatalogueFault> faults) {
        return catalogue(catalogueRefused(faults), faults);
    }

    static Message catalogueRefused(List<CatalogueFault> faults) {
        return Message.of("console.catalogue-refused", Integer.toString(faults.size()));
    }

    /** The faults under a sentence that says what they are faults of. */
    int catalogue(Message heading, List<CatalogueFault> faults) {
        root.complain(heading);
        List<Json> told = new ArrayList<>();
        for (CatalogueFault fault : faults) {
            String place = fault.line() == 0
                    ? fault.file()
                    : root.phrases().say("console.line", fault.file(), Long.toString(fault.line()));
            String column =
                    fault.column().isEmpty() ? "" : ", " + root.phrases().say("console.column", fault.column());
            String said = root.phrases().say(fault.message());
            root.complaints().say(VisibleText.line("  " + place + column + ": " + said));
            told.add(json(fault, said));
        }
        root.complaints().fact("faults", Json.items(told));
        return ExitStatus.UNUSABLE;
    }

    private static Json json(CatalogueFault fault, String said) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("file", Json.text(fault.file()));
        members.put("line", Json.number(fault.line()));
        members.put("column", Json.text(fault.column()));
        members.put("message", Json.text(said));
        return Json.members(members);
    }

    private int published(RunResult.Published published) {
        PeriodOutcome outcome = published.outcome();
        if (root.json()) {
            root.answer(published.receipt());
        } else if (!root.quiet()) {
            new RunSummary(root, published).tell();
        }
        return outcome.hasOpenQuestions() ? ExitStatus.OPEN_QUESTIONS : ExitStatus.DONE;
    }
}
