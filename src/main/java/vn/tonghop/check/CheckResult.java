package vn.tonghop.check;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.model.Finding;

/** What a pass over the rules found. */
public record CheckResult(List<Finding> findings, List<RuleTally> tallies) {
    public CheckResult {
        findings = List.copyOf(findings);
        tallies = List.copyOf(tallies);
    }

    public CheckResult plus(CheckResult other) {
        List<Finding> allFindings = new ArrayList<>(findings);
        allFindings.addAll(other.findings);
        List<RuleTally> allTallies = new ArrayList<>(tallies);
        allTallies.addAll(other.tallies);
        return new CheckResult(allFindings, allTallies);
    }
}
