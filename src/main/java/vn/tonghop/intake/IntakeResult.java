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
 */
public record IntakeResult(FileOutcome outcome, Optional<Submission> submission, List<Finding> findings) {
    public IntakeResult {
        findings = List.copyOf(findings);
    }

    boolean isAccepted() {
        return outcome.result() == FileOutcome.Result.ACCEPTED;
    }
}
