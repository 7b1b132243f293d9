package vn.tonghop.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.batch.EditedReports;
import vn.tonghop.model.Message;
import vn.tonghop.model.VisibleText;
import vn.tonghop.model.document.WrittenDocument;
import vn.tonghop.publish.Json;
import vn.tonghop.publish.report.ReportCheck;

/** Tells what became of a report that was edited by hand. */
final class EditedReportVerdict {
    private final RootCommand root;
    private final String name;

    EditedReportVerdict(RootCommand root, String name) {
        this.root = root;
        this.name = name;
    }

    /**
     * Prints the verdict, or adds it to the machine summary.
     *
     * @return whether something has to be looked at
     */
    boolean tell(WrittenDocument report, List<Json> verdicts) throws IOException {
        EditedReports.Result result = new EditedReports(root.readingPlace()).check(report);
        if (result instanceof EditedReports.Impossible impossible) {
            if (root.json()) {
                verdicts.add(refused(impossible));
            } else {
                root.tell("console.check-report-impossible", name);
                impossible.reasons().forEach(this::line);
            }
            return true;
        }
        ReportCheck.Verdict verdict = ((EditedReports.Checked) result).verdict();
        if (root.json()) {
            verdicts.add(json(verdict));
        } else {
            print(verdict);
        }
        return !verdict.deviations().isEmpty();
    }

    private void print(ReportCheck.Verdict verdict) {
        String period = verdict.period().toString();
        String right = Integer.toString(verdict.right());
        int open = verdict.deviations().size();
        if (open == 0) {
            root.tell("console.check-report-clean", name, period, right);
        } else {
            root.tell("console.check-report-open", name, period, right, Integer.toString(open));
        }
        verdict.deviations().forEach(deviation -> line(deviation.message()));
    }

    private void line(Message message) {
        if (!root.quiet()) {
            root.console().out().println("  " + VisibleText.line(root.phrases().say(message)));
        }
    }

    private Json refused(EditedReports.Impossible impossible) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("file", Json.text(name));
        members.put(
                "reasons",
                Json.items(impossible.reasons().stream()
                        .map(reason -> Json.text(root.phrases().say(reason)))
                        .toList()));
        return Json.members(members);
    }

    private Json json(ReportCheck.Verdict verdict) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("file", Json.text(name));
        members.put("report", Json.text(verdict.period().toString()));
        members.put("right", Json.number(verdict.right()));
        members.put(
                "deviations",
                Json.items(verdict.deviations().stream().map(this::json).toList()));
        return Json.members(members);
    }

    private Json json(ReportCheck.Deviation deviation) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(
                "kind",
                Json.text(deviation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        members.put("place", Json.text(deviation.place()));
        members.put("code", Json.text(deviation.code()));
        members.put("found", Json.text(deviation.found()));
        members.put("expected", Json.text(deviation.expected()));
        members.put("message", Json.text(root.phrases().say(deviation.message())));
        return Json.members(members);
    }
}
