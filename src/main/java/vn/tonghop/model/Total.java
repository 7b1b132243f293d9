package vn.tonghop.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure of the township.
 *
 * @param item name of an item of a list table, or empty for the figure as a whole
 * @param value exact, not rounded to the decimals it is printed with; absent when nothing stands behind it
 */
public record Total(
        Code code,
        Kind kind,
        String item,
        Measure measure,
        Optional<BigDecimal> value,
        Coverage coverage,
        Status status,
        Comparison comparison) {

    /** Collected or derived. */
    public enum Kind {
        ELEMENT("element"),
        INDICATOR("indicator");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** How far the figure can be relied on. */
    public enum Status {
        /** Every unit that was asked is in it. */
        COMPLETE("complete"),
        /** Some units are not in it. */
        PARTIAL("partial"),
        /** Nothing stands behind it: there is no figure, and it is not zero. */
        MISSING("missing");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The word used in machine files. */
        public String code() {
            return code;
        }
    }

    public Total withComparison(Comparison other) {
        return new Total(code, kind, item, measure, value, coverage, status, other);
    }
}
