package vn.tonghop.catalogue;

import java.util.Arrays;
import vn.tonghop.expression.Expression;
import vn.tonghop.model.Code;
import vn.tonghop.model.Severity;

/**
 * A rule as data.
 *
 * @param expression what must be true
 * @param written the expression as the catalogue has it
 * @param message what is wrong when it is not; {@code {CODE}} stands for the figure of a code
 * @param action what to do
 * @param origin where the rule comes from
 * @param beta whether it is on trial and therefore only warns
 * @param whenMissing what is said when a figure that it needs is missing
 */
public record Rule(
        String code,
        Severity severity,
        Scope scope,
        Expression expression,
        String written,
        String message,
        String action,
        String origin,
        Validity validity,
        boolean beta,
        WhenMissing whenMissing) {

    /** What a rule says when a figure that decides it is missing. Dividing by zero is never decided by it. */
    public enum WhenMissing {
        /** Nothing: it is counted as not evaluable. */
        NOT_EVALUABLE,
        /** That it does not hold. */
        FAIL,
        /** That it holds. */
        PASS
    }

    /** Whose figures a rule sees. */
    public enum Scope {
        /** The figures of one unit. */
        UNIT,
        /** One row of a list table of one unit. */
        ITEM,
        /** The totals of the township. */
        TOWNSHIP
    }

    /** The rule with a placeholder replaced by an element, in its expression and in the gaps of its sentences. */
    Rule about(Code placeholder, DataElement element) {
        return new Rule(
                code,
                severity,
                scope,
                expression.withReferences(r -> r.code().equals(placeholder) ? r.withCode(element.code()) : r),
                written,
                named(message, placeholder, element),
                named(action, placeholder, element),
                origin,
                validity,
                beta,
                whenMissing);
    }

    /** {@code {CODE@label}} is the label itself, {@code {CODE...}} stays a gap for the figure. */
    private static String named(String sentence, Code placeholder, DataElement element) {
        return sentence.replace("{" + placeholder + "@label}", element.label())
                .replace("{" + placeholder, "{" + element.code());
    }

    /** Whether it is written for each element of a family rather than for certain ones. */
    public boolean isForEach() {
        return Arrays.stream(EachOf.values())
                .anyMatch(each -> written.contains(each.placeholder().value()));
    }

    /** A rule on trial never says more than a warning. */
    public Severity effectiveSeverity() {
        return beta && severity == Severity.ERROR ? Severity.WARNING : severity;
    }
}
