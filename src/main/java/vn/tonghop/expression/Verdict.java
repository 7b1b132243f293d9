package vn.tonghop.expression;

import java.util.Set;
import vn.tonghop.expression.Expression.Reference;

/** The result of an expression. */
public sealed interface Verdict {
    record Number(Quantity quantity) implements Verdict {}

    record Truth(boolean value) implements Verdict {}

    /** Could not be evaluated: these figures are missing; none of them when a divisor is zero. */
    record NotEvaluable(Set<Reference> missing) implements Verdict {
        public NotEvaluable {
            missing = Set.copyOf(missing);
        }
    }
}
