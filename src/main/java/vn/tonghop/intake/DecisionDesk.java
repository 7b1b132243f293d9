package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Decisions;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Question;
import vn.tonghop.model.QuestionKey;
import vn.tonghop.model.UnitCode;

/** Puts questions, finds their answers, and keeps both for the record. */
final class DecisionDesk {
    private final Period period;
    private final Decisions decisions;
    private final Map<QuestionKey, Question> questions = new LinkedHashMap<>();
    private final List<Finding> faults = new ArrayList<>();

    DecisionDesk(Period period, Decisions decisions) {
        this.period = period;
        this.decisions = decisions;
    }

    /** The decision that answers a finding with one of the choices; one with another choice is a fault. */
    Optional<Decision> ask(QuestionKey key, Finding finding, CellRef place, List<Decision.Kind> choices) {
        questions.put(key, new Question(key, finding, place, choices, decisions.answer(key)));
        Optional<Decision> decision = decisions.find(key);
        if (decision.isPresent() && !choices.contains(decision.get().kind())) {
            fault(
                    DecisionRule.CHOICE_NOT_OFFERED,
                    decision.get(),
                    "",
                    decision.get().answer().choice());
            return Optional.empty();
        }
        return decision;
    }

    /** The finding, answered: also where it is asked as another question. */
    Finding settle(Finding finding, Decision decision) {
        Finding settled = finding.answered(Outcome.DECIDED, decision.line());
        questions.replaceAll(
                (key, question) -> question.finding().equals(finding) ? question.about(settled) : question);
        return settled;
    }

    void fault(DecisionRule rule, Decision decision, String expected, String found, String... more) {
        List<String> arguments = new ArrayList<>(List.of(decision.line()));
        arguments.addAll(List.of(more));
        faults.add(rule.at(
                decision.answer().row(),
                new UnitCode(decision.answer().then().unit()),
                period,
                expected,
                found,
                arguments.toArray(String[]::new)));
    }

    List<Question> questions() {
        return List.copyOf(questions.values());
    }

    /** What is wrong with answers that were found. */
    List<Finding> faults() {
        return List.copyOf(faults);
    }
}
