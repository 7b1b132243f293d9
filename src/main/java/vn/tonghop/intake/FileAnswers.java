package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.model.Decision;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.QuestionKey;

/**
 * Answers what is asked about whole files: a held file may be taken, a held or refused one left out. A file that cannot
 * be read, or is another period's, cannot be taken.
 */
final class FileAnswers {
    private static final List<Decision.Kind> TAKE_OR_LEAVE = List.of(Decision.Kind.TAKE_FILE, Decision.Kind.EXCLUDE);
    private static final List<Decision.Kind> LEAVE = List.of(Decision.Kind.EXCLUDE);

    private final DecisionDesk desk;
    private final Map<String, Decision> taken = new TreeMap<>();

    FileAnswers(DecisionDesk desk) {
        this.desk = desk;
    }

    /** The decisions by which held files were taken, by name of file. */
    Map<String, Decision> taken() {
        return Map.copyOf(taken);
    }

    /** The result as it stands with what was decided about the file. */
    IntakeResult answer(IntakeResult result) {
        FileOutcome.Result fate = result.outcome().result();
        boolean kept = fate == FileOutcome.Result.HELD || fate == FileOutcome.Result.REFUSED;
        if (!kept || result.decisions().isPresent()) {
            return result;
        }
        List<Decision.Kind> choices = result.submission().isPresent() ? TAKE_OR_LEAVE : LEAVE;
        List<Decision> given = new ArrayList<>();
        for (Finding finding : decisive(result)) {
            QuestionKey key = QuestionKey.of(finding, result.outcome().file().sha256());
            desk.ask(key, finding, finding.place(), choices).ifPresent(given::add);
        }
        return given.isEmpty() ? result : decided(result, given);
    }

    private static List<Finding> decisive(IntakeResult result) {
        return result.findings().stream()
                .filter(f -> f.outcome() == Outcome.HELD || f.outcome() == Outcome.REFUSED)
                .filter(f -> result.outcome().result() == FileOutcome.Result.REFUSED
                        || f.rule().startsWith("FILE.") && f.outcome() == Outcome.HELD)
                .toList();
    }

    private IntakeResult decided(IntakeResult result, List<Decision> given) {
        Decision first = given.get(0);
        Optional<Decision> other =
                given.stream().filter(d -> d.kind() != first.kind()).findFirst();
        if (other.isPresent()) {
            desk.fault(
                    DecisionRule.CONTRADICTION,
                    other.get(),
                    first.answer().choice(),
                    other.get().answer().choice(),
                    FindingLog.shown(first.answer().row()),
                    first.line());
            return result;
        }
        return first.kind() == Decision.Kind.TAKE_FILE ? take(result, first) : leaveOut(result, first);
    }

    private IntakeResult take(IntakeResult result, Decision decision) {
        taken.put(result.outcome().file().name(), decision);
        List<Finding> decisive = decisive(result);
        List<Finding> findings = result.findings().stream()
                .map(f -> decisive.contains(f) ? desk.settle(f, decision) : f)
                .toList();
        FileOutcome outcome = new FileOutcome(
                result.outcome().file(),
                result.outcome().unit(),
                FileOutcome.Result.ACCEPTED,
                reason("decision.taken", result, decision));
        return result.with(outcome, findings);
    }

    /** The file counts for nothing, and nothing in it is open any more. */
    IntakeResult leaveOut(IntakeResult result, Decision decision) {
        List<Finding> decisive = decisive(result);
        List<Finding> findings = result.findings().stream()
                .filter(f -> f.rule().startsWith("FILE.") || decisive.contains(f))
                .map(f -> f.isOpen() ? desk.settle(f, decision) : f)
                .toList();
        FileOutcome outcome = new FileOutcome(
                result.outcome().file(),
                result.outcome().unit(),
                FileOutcome.Result.DECIDED,
                reason("decision.left-out", result, decision));
        return new IntakeResult(outcome, Optional.empty(), findings);
    }

    private static Message reason(String phrase, IntakeResult result, Decision decision) {
        return Message.of(phrase, result.outcome().file().name(), decision.line());
    }
}
