package vn.tonghop.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.model.Code;

/**
 * Families of data elements that one rule can be written for: its placeholder stands for each of them in turn, so that
 * "the cumulative figure never falls" is one row of the catalogue and not one for every flow.
 */
public enum EachOf {
    /** Every element that adds up over time and is no column of a list. */
    FLOW(new Code("EACH.FLOW")),
    /** Every element that is there at a moment and is no column of a list. */
    STOCK(new Code("EACH.STOCK"));

    private final Code placeholder;

    EachOf(Code placeholder) {
        this.placeholder = placeholder;
    }

    public Code placeholder() {
        return placeholder;
    }

    static boolean isPlaceholder(Code code) {
        return of(code).isPresent();
    }

    /** The family that a code stands for; absent for one of the catalogue. */
    public static Optional<EachOf> of(Code code) {
        return Arrays.stream(values())
                .filter(each -> each.placeholder.equals(code))
                .findFirst();
    }

    /** The family that a rule is written for, if it is written for one. */
    static Optional<EachOf> of(Rule rule) {
        List<Code> codes =
                rule.expression().references().stream().map(Reference::code).toList();
        return Arrays.stream(values())
                .filter(each -> codes.contains(each.placeholder))
                .findFirst();
    }

    private boolean includes(DataElement element) {
        return !element.isListColumn() && element.nature() == (this == FLOW ? Nature.FLOW : Nature.STOCK);
    }

    /** The rule for each element of the family that exists in the period; the codes in its sentences follow. */
    List<Rule> rules(Rule rule, List<DataElement> elements) {
        return elements.stream()
                .filter(this::includes)
                .map(e -> rule.about(placeholder, e))
                .toList();
    }
}
