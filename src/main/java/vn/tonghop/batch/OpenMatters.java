package vn.tonghop.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.intake.IntakeRule;
import vn.tonghop.model.Finding;
import vn.tonghop.model.MonthsReturned;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.publish.MonthLines;

/** What is open in a period, one sentence each: what somebody has to take upon himself who closes it all the same. */
final class OpenMatters {
    private OpenMatters() {}

    static List<String> of(PeriodOutcome outcome, Phrases phrases) {
        List<String> open = new ArrayList<>();
        for (UnitReturn unit : outcome.returns()) {
            if (!unit.isReceived()) {
                open.add(phrases.say(
                        "handover.open.unit",
                        unit.unit().value(),
                        phrases.say("console.state." + unit.state().code())));
            }
        }
        if (!outcome.months().missing().isEmpty()) {
            open.add(phrases.say(
                    "handover.open.months",
                    MonthsReturned.names(outcome.months().missing())));
        }
        open.addAll(MonthLines.of(outcome, phrases));
        if (outcome.valuesWaiting() > 0) {
            open.add(phrases.say("handover.open.held", Long.toString(outcome.valuesWaiting())));
        }
        for (Finding finding : outcome.findings()) {
            // That a unit sent nothing has been said with the units.
            if (isOpen(finding) && !finding.rule().equals(IntakeRule.UNIT_MISSING.code())) {
                open.add(sentence(finding, phrases));
            }
        }
        return open;
    }

    private static boolean isOpen(Finding finding) {
        return finding.outcome() == Outcome.HELD
                || finding.outcome() == Outcome.REFUSED
                || finding.severity() == Severity.ERROR && finding.outcome() == Outcome.USED;
    }

    private static String sentence(Finding finding, Phrases phrases) {
        String place = Stream.of(
                        finding.unit().value(),
                        finding.place().file(),
                        finding.place().sheet(),
                        finding.place().cell())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String said = finding.rule() + ": " + phrases.say(finding.message());
        return place.isEmpty() ? said : said + " (" + place + ")";
    }
}
