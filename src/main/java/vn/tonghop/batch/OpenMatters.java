package vn.tonghop.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** What is open in a period: what somebody has to take upon himself who closes it all the same. */
final class OpenMatters {
    /** As many cells of a kind of fault show where it is; the others are found with them. */
    private static final int CELLS_SHOWN = 5;

    private final Phrases phrases;

    private OpenMatters(Phrases phrases) {
        this.phrases = phrases;
    }

    /** One sentence each, as a closed version keeps them; each kind of fault of each unit once before any of them again. */
    static List<String> of(PeriodOutcome outcome, Phrases phrases) {
        OpenMatters matters = new OpenMatters(phrases);
        List<String> open = new ArrayList<>(matters.general(outcome));
        List<String> again = new ArrayList<>();
        for (List<Finding> kind : kinds(outcome.findings())) {
            open.add(matters.sentence(kind.get(0)));
            kind.stream().skip(1).map(matters::sentence).forEach(again::add);
        }
        open.addAll(again);
        return open;
    }

    /** The same with one sentence for all that is of one kind in one unit. */
    static List<RunResult.Open> grouped(PeriodOutcome outcome, Phrases phrases) {
        return Stream.concat(
                        new OpenMatters(phrases).general(outcome).stream().map(one -> new RunResult.Open(one, 1)),
                        grouped(outcome.findings(), phrases).stream())
                .toList();
    }

    static List<RunResult.Open> grouped(List<Finding> findings, Phrases phrases) {
        OpenMatters matters = new OpenMatters(phrases);
        return kinds(findings).stream()
                .map(kind -> new RunResult.Open(matters.sentence(kind), kind.size()))
                .toList();
    }

    private List<String> general(PeriodOutcome outcome) {
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
        return open;
    }

    /** What is of one rule in one unit together, in the order of the first of each. */
    private static List<List<Finding>> kinds(List<Finding> findings) {
        Map<List<String>, List<Finding>> kinds = new LinkedHashMap<>();
        for (Finding finding : findings) {
            // That a unit sent nothing has been said with the units.
            if (isOpen(finding) && !finding.rule().equals(IntakeRule.UNIT_MISSING.code())) {
                kinds.computeIfAbsent(List.of(finding.unit().value(), finding.rule()), k -> new ArrayList<>())
                        .add(finding);
            }
        }
        return List.copyOf(kinds.values());
    }

    private static boolean isOpen(Finding finding) {
        return finding.outcome() == Outcome.HELD
                || finding.outcome() == Outcome.REFUSED
                || finding.severity() == Severity.ERROR && finding.outcome() == Outcome.USED;
    }

    private String sentence(List<Finding> kind) {
        Finding first = kind.get(0);
        if (kind.size() == 1) {
            return sentence(first);
        }
        List<String> places = kind.stream()
                .map(OpenMatters::place)
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
        String shown = places.stream().limit(CELLS_SHOWN).collect(Collectors.joining(", "))
                + (places.size() > CELLS_SHOWN ? ", …" : "");
        String count = Integer.toString(kind.size());
        String said = first.rule().equals(IntakeRule.VALUE_REQUIRED.code())
                ? phrases.say("handover.open.required", count, shown)
                : phrases.say("handover.open.several", count, shown, phrases.say(first.message()));
        return ofUnit(first, said + " [" + first.rule() + "]");
    }

    /** The sentence of a rule does not name its place; the others do. */
    private String sentence(Finding finding) {
        String place = place(finding);
        String said = phrases.say(finding.message());
        boolean namesPlace = place.isEmpty() || !finding.message().key().startsWith("check.");
        return ofUnit(finding, (namesPlace ? said : place + ": " + said) + " [" + finding.rule() + "]");
    }

    private static String ofUnit(Finding finding, String said) {
        String unit = finding.unit().value();
        return unit.isEmpty() ? said : unit + ": " + said;
    }

    private static String place(Finding finding) {
        return finding.place().cell().isEmpty()
                ? finding.place().file()
                : finding.place().sheet() + "!" + finding.place().cell();
    }
}
