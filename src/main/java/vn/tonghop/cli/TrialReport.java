package vn.tonghop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.tonghop.batch.RuleTrial;
import vn.tonghop.batch.RuleTrial.InPeriod;
import vn.tonghop.model.Finding;
import vn.tonghop.model.RuleTally;
import vn.tonghop.publish.Json;

/** Says what rules on trial would have raised, period by period. */
final class TrialReport {
    private final RootCommand root;

    TrialReport(RootCommand root) {
        this.root = root;
    }

    void report(RuleTrial.Tried tried) {
        if (root.json()) {
            root.answer(Json.items(tried.periods().stream().map(this::json).toList())
                    .write());
            return;
        }
        tried.periods().forEach(this::period);
        root.tell(
                "catalogtool.trial.end",
                Integer.toString(tried.codes().size()),
                Integer.toString(tried.periods().size()),
                count(tried, InPeriod::added),
                count(tried, InPeriod::kept),
                count(tried, InPeriod::gone));
    }

    private static String count(RuleTrial.Tried tried, Function<InPeriod, List<Finding>> which) {
        return Integer.toString(
                tried.periods().stream().mapToInt(p -> which.apply(p).size()).sum());
    }

    private void period(InPeriod period) {
        for (RuleTally tally : period.tallies()) {
            String when = period.period().toString();
            if (tally.isRun()) {
                root.tell(
                        "catalogtool.trial.tally",
                        tally.rule(),
                        when,
                        Integer.toString(tally.evaluated()),
                        Integer.toString(tally.failed()),
                        Integer.toString(tally.notEvaluable()));
            } else {
                String why =
                        root.phrases().say("catalogtool.trial." + tally.run().code());
                root.tell("catalogtool.trial.not-run", tally.rule(), when, why);
            }
            lines(tally, period.added(), "new");
            lines(tally, period.kept(), "same");
            lines(tally, period.gone(), "gone");
        }
    }

    private void lines(RuleTally tally, List<Finding> findings, String what) {
        if (root.quiet()) {
            return;
        }
        String mark = "  " + root.phrases().say("catalogtool.trial." + what) + ": ";
        for (Finding finding : findings) {
            if (finding.rule().equals(tally.rule())) {
                String unit = finding.unit().isNone() ? "" : finding.unit() + ", ";
                root.console().out().println(mark + unit + FindingText.of(finding, root.phrases()));
            }
        }
    }

    private Json json(InPeriod period) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("period", Json.text(period.period().toString()));
        members.put(
                "rules",
                Json.items(period.tallies().stream().map(TrialReport::json).toList()));
        members.put("added", findings(period.added()));
        members.put("kept", findings(period.kept()));
        members.put("gone", findings(period.gone()));
        return Json.members(members);
    }

    private static Json json(RuleTally tally) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("rule", Json.text(tally.rule()));
        members.put("run", Json.text(tally.run().code()));
        members.put("evaluated", Json.number(tally.evaluated()));
        members.put("passed", Json.number(tally.passed()));
        members.put("failed", Json.number(tally.failed()));
        members.put("explained", Json.number(tally.explained()));
        members.put("not_evaluable", Json.number(tally.notEvaluable()));
        return Json.members(members);
    }

    private Json findings(List<Finding> findings) {
        return Json.items(findings.stream().map(this::json).toList());
    }

    private Json json(Finding finding) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("rule", Json.text(finding.rule()));
        members.put("severity", Json.text(finding.severity().code()));
        members.put("outcome", Json.text(finding.outcome().code()));
        members.put("unit", Json.text(finding.unit().value()));
        members.put("file", Json.text(finding.place().file()));
        members.put("sheet", Json.text(finding.place().sheet()));
        members.put("cell", Json.text(finding.place().cell()));
        members.put("code", Json.text(finding.code().value()));
        members.put("message", Json.text(root.phrases().say(finding.message())));
        return Json.members(members);
    }
}
