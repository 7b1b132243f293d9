package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Decisions;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Question;
import vn.tonghop.model.QuestionKey;

/**
 * Answers what the rules of the catalogue ask: a contradiction that an officer has looked into is accepted. The figures
 * stay as they are.
 *
 * @param findings the same findings with their answers, and what is wrong with answers
 */
public record RuleAnswers(List<Finding> findings, List<Question> questions) {
    public RuleAnswers {
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
    }

    /** @param files every file that was read, for its digest */
    public static RuleAnswers of(Period period, List<Finding> findings, List<FileOutcome> files, Decisions decisions) {
        Map<String, String> digests = new HashMap<>();
        files.forEach(f -> digests.put(f.file().name(), f.file().sha256()));
        DecisionDesk desk = new DecisionDesk(period, decisions);
        List<Finding> answered = new ArrayList<>();
        for (Finding finding : findings) {
            boolean asks = finding.isOpen() && finding.outcome() == Outcome.USED;
            QuestionKey key =
                    QuestionKey.of(finding, digests.getOrDefault(finding.place().file(), ""));
            answered.add(
                    asks
                            ? desk.ask(key, finding, finding.place(), List.of(Decision.Kind.ACCEPT))
                                    .map(decision -> desk.settle(finding, decision))
                                    .orElse(finding)
                            : finding);
        }
        answered.addAll(desk.faults());
        return new RuleAnswers(answered, desk.questions());
    }
}
