package vn.tonghop.model;

import java.util.Comparator;

/** The order in which findings are shown: weight first, then unit, place, code and rule. The same findings, the same order. */
public final class FindingOrder {
    public static final Comparator<Finding> INSTANCE = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::unit)
            .thenComparing(Finding::place)
            .thenComparing(Finding::code)
            .thenComparing(Finding::rule)
            .thenComparing(f -> f.message().key())
            .thenComparing(f -> String.join("\u0000", f.message().arguments()))
            .thenComparing(Finding::found);

    private FindingOrder() {}
}
