package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.tonghop.catalogue.FormChange.Aspect;
import vn.tonghop.catalogue.FormChange.Difference;

/** What is different between two definitions of an element, as far as those who fill forms in can see it. */
final class ElementDifferences {
    private final DataElement before;
    private final DataElement after;
    private final List<Difference> differences = new ArrayList<>();

    private ElementDifferences(DataElement before, DataElement after) {
        this.before = before;
        this.after = after;
    }

    static List<Difference> of(DataElement before, DataElement after) {
        return new ElementDifferences(before, after).all();
    }

    private List<Difference> all() {
        compare(Aspect.LABEL, DataElement::label);
        compare(Aspect.UNIT, DataElement::unit);
        compare(Aspect.NATURE, e -> e.nature().code());
        compare(Aspect.AGGREGATION, e -> e.aggregation().written());
        compare(Aspect.SUBJECT, DataElement::subject);
        compare(Aspect.DECIMALS, e -> e.nature().isFigure() ? Integer.toString(e.decimals()) : "");
        compare(Aspect.RANGE, ElementDifferences::range);
        compare(Aspect.REQUIRED, e -> e.required() ? "yes" : "no");
        compare(Aspect.FREQUENCY, e -> e.frequency().name().toLowerCase(Locale.ROOT));
        compare(Aspect.NOTE, DataElement::note);
        return differences;
    }

    private void compare(Aspect aspect, Function<DataElement, String> written) {
        String old = written.apply(before);
        String now = written.apply(after);
        if (!old.equals(now)) {
            differences.add(new Difference(aspect, old, now));
        }
    }

    private static String range(DataElement element) {
        return element.min().isEmpty() && element.max().isEmpty()
                ? ""
                : element.min().map(BigDecimal::toPlainString).orElse("") + ".."
                        + element.max().map(BigDecimal::toPlainString).orElse("");
    }
}
