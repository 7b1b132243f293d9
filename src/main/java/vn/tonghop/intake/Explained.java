package vn.tonghop.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.model.ExplanationHistory;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;

/** Answers warnings about single cells with what the unit wrote beside them, now or in an earlier month. */
public final class Explained {
    private Explained() {}

    /** The findings, those that are explained with their explanation. An error is not explained away. */
    public static List<Finding> of(Submission submission, List<Finding> findings, ExplanationHistory history) {
        return findings.stream()
                .map(finding -> isAsking(finding) ? explained(submission, finding, history) : finding)
                .toList();
    }

    private static boolean isAsking(Finding finding) {
        return finding.severity() == Severity.WARNING
                && finding.outcome() == Outcome.USED
                && finding.rule().startsWith("VALUE.")
                && !finding.rule().equals(IntakeRule.TEXT_PERSONAL_DATA.code())
                && !finding.code().isNone();
    }

    private static Finding explained(Submission submission, Finding finding, ExplanationHistory history) {
        Optional<Observation> value = submission.observations().stream()
                .filter(o -> o.source().equals(finding.place()) && o.element().equals(finding.code()))
                .findFirst();
        if (value.isEmpty()) {
            return finding;
        }
        var about =
                new ExplanationHistory.About(Set.of(finding.code()), value.get().item());
        String text = history.find(submission, about, value.get().measure());
        return text.isEmpty() ? finding : finding.answered(Outcome.EXPLAINED, text);
    }
}
