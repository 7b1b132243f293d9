package vn.tonghop.batch;

import java.util.List;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingOrder;

/** The verdict on a single returned file, the same as in a consolidation. */
public record FileCheck(FileOutcome outcome, List<Finding> findings) {
    public FileCheck {
        findings = findings.stream().sorted(FindingOrder.INSTANCE).toList();
    }
}
