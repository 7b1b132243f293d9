package vn.tonghop.catalogue;

import vn.tonghop.expression.Expression;
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
        boolean beta) {

    /** Whose figures a rule sees. */
    public enum Scope {
        /** The figures of one unit. */
        UNIT,
        /** One row of a list table of one unit. */
        ITEM,
        /** The totals of the township. */
        TOWNSHIP
    }

    /** A rule on trial never says more than a warning. */
    public Severity effectiveSeverity() {
        return beta && severity == Severity.ERROR ? Severity.WARNING : severity;
    }
}
