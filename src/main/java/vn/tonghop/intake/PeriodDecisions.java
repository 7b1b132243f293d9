package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.model.Answer;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Decisions;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Period;
import vn.tonghop.model.QuestionKey;
import vn.tonghop.model.UnitCode;

/**
 * The decisions of a period, all its files of decisions together. The same answer in several files counts once; two
 * different answers to one question cancel each other, and are reported.
 */
public record PeriodDecisions(Decisions decisions, List<Finding> findings) {
    public PeriodDecisions {
        findings = List.copyOf(findings);
    }

    /** @param results those of all files of the period's folder, in any order that is always the same */
    public static PeriodDecisions of(Period period, List<IntakeResult> results) {
        Map<QuestionKey, List<Decision>> byQuestion = new LinkedHashMap<>();
        List<Answer> answers = new ArrayList<>();
        results.stream().flatMap(r -> r.decisions().stream()).forEach(reading -> {
            reading.decisions()
                    .forEach(d -> byQuestion
                            .computeIfAbsent(d.key(), k -> new ArrayList<>())
                            .add(d));
            answers.addAll(reading.answers());
        });
        List<Decision> decisions = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        byQuestion.forEach((key, given) -> {
            Decision first = given.get(0);
            List<Decision> others = given.stream().filter(d -> !d.agrees(first)).toList();
            if (others.isEmpty()) {
                decisions.add(first);
            }
            others.forEach(other -> findings.add(contradiction(period, first, other)));
        });
        return new PeriodDecisions(new Decisions(decisions, answers), findings);
    }

    private static Finding contradiction(Period period, Decision first, Decision other) {
        return DecisionRule.CONTRADICTION.at(
                other.answer().row(),
                new UnitCode(other.answer().then().unit()),
                period,
                first.answer().choice(),
                other.answer().choice(),
                other.line(),
                FindingLog.shown(first.answer().row()),
                first.line());
    }
}
