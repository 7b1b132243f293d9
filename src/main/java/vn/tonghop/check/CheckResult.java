package vn.tonghop.check;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.model.Finding;
import vn.tonghop.model.RuleTally;
import vn.tonghop.model.RuleVerdict;

/**
 * What a pass over the rules found.
 *
 * @param tallies one per rule code of the scopes that were gone over, in the catalogue's order
 * @param verdicts of the rules over the township, one per rule and measure
 */
public record CheckResult(List<Finding> findings, List<RuleTally> tallies, List<RuleVerdict> verdicts) {
    public CheckResult {
        findings = List.copyOf(findings);
        tallies = RuleTally.answered(tallies, findings);
        verdicts = List.copyOf(verdicts);
    }

    public CheckResult(List<Finding> findings, List<RuleTally> tallies) {
        this(findings, tallies, List.of());
    }

    public CheckResult plus(CheckResult other) {
        return new CheckResult(
                joined(findings, other.findings), joined(tallies, other.tallies), joined(verdicts, other.verdicts));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
