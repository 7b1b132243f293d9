package vn.tonghop.intake;

import java.util.List;
import vn.tonghop.model.Answer;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Finding;

/**
 * What one file of decisions says.
 *
 * @param decisions rows that are complete
 * @param answers every row that was filled in, complete or not
 * @param findings what is wrong with the others
 */
public record DecisionReading(List<Decision> decisions, List<Answer> answers, List<Finding> findings) {
    public DecisionReading {
        decisions = List.copyOf(decisions);
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
    }
}
