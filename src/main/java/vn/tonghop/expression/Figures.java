package vn.tonghop.expression;

import java.util.Optional;
import vn.tonghop.expression.Expression.Reference;

/** Where an expression finds its figures. Absent means missing, which is never zero. */
public interface Figures {
    Optional<Quantity> figure(Reference reference);

    /** The lowest figure of the code over the reporting units. */
    default Optional<Quantity> lowest(Reference reference) {
        return figure(reference);
    }

    /** The highest figure of the code over the reporting units. */
    default Optional<Quantity> highest(Reference reference) {
        return figure(reference);
    }

    int unitCount(String kind);
}
