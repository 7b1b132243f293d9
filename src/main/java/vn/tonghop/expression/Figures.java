package vn.tonghop.expression;

import java.util.List;
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

    /** The sum, over the reporting units, of the products of these figures; of one unit it is the product. */
    default Optional<Quantity> sumOfProducts(List<Reference> references) {
        Optional<Quantity> first = figure(references.get(0));
        if (first.filter(f -> f.value().signum() == 0).isPresent()) {
            return first;
        }
        List<Quantity> factors =
                references.stream().flatMap(r -> figure(r).stream()).toList();
        return factors.stream()
                .reduce((a, b) -> new Quantity(a.value().multiply(b.value()), a.places() + b.places()))
                .filter(p -> factors.size() == references.size());
    }

    int unitCount(String kind);
}
