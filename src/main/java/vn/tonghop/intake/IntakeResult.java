package vn.tonghop.intake;

import java.util.List;
import java.util.Optional;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Submission;

/**
 * What became of one file.
 *
 * @param outcome accepted, held or refused, with the reason
 * @param submission what was read; also there for a held file whose unit and form are known, so that an answer can set it
 *     free, and never there for a refused one. Only an accepted file's values may enter totals
 * @param findings everything that has to be said of the file, in reading order
 * @param quoted what the form says of the month before
 * @param decisions what the officer decided, where the file is one of decisions and no return
 */
public record IntakeResult(
        FileOutcome outcome,
        Optional<Submission> submission,
        List<Finding> findings,
        Optional<DecisionReading> decisions,
        List<QuotedFigure> quoted) {
    public IntakeResult {
        findings = List.copyOf(findings);
        quoted = List.copyOf(quoted);
    }

    /** A file that quotes nothing. */
    public IntakeResult(
            FileOutcome outcome,
            Optional<Submission> submission,
            List<Finding> findings,
            Optional<DecisionReading> decisions) {
        this(outcome, submission, findings, decisions, List.of());
    }

    /** A return, or what was taken for one. */
    public IntakeResult(FileOutcome outcome, Optional<Submission> submission, List<Finding> findings) {
        this(outcome, submission, findings, Optional.empty());
    }

    IntakeResult with(FileOutcome other, List<Finding> said) {
        return new IntakeResult(other, submission, said, decisions, quoted);
    }

    boolean isAccepted() {
        return outcome.result() == FileOutcome.Result.ACCEPTED;
    }
}
