package vn.tonghop.batch;

import java.util.List;
import java.util.Optional;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingOrder;
import vn.tonghop.model.Period;

/**
 * The verdict on a single returned file, the same as in a consolidation.
 *
 * @param period for which it was judged; absent when nobody knows which
 * @param isInFolder whether it lies in the folder of that period
 * @param rulesUntried rules over the whole area that lack figures, while files of other units are missing
 */
public record FileCheck(
        FileOutcome outcome, List<Finding> findings, Optional<Period> period, boolean isInFolder, int rulesUntried) {
    public FileCheck {
        findings = findings.stream().sorted(FindingOrder.INSTANCE).toList();
    }
}
