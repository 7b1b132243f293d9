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
        /** Every unit is in it, some with a figure that was derived from others and never typed. */
        ESTIMATED("estimated"),
        /** Every unit is in it, some with the figure of an earlier month. */
        CARRIED("carried"),
        /** Some units are not in it. */
        PARTIAL("partial"),
        /** Every unit has answered, and there can be no figure: it applies to none, or there is nothing to divide by. */
        NOT_APPLICABLE("not_applicable"),
        /** Too little stands behind it: there is no figure, and it is not zero. */
        MISSING("missing");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The word used in machine files. */
        public String code() {
            return code;
        }

        /** Whether there is a figure that every unit is in. */
        public boolean isWhole() {
            return this == COMPLETE || this == ESTIMATED || this == CARRIED;
        }
    }

    public Total withComparison(Comparison other) {
        return new Total(code, kind, item, measure, value, coverage, status, other);
    }
}
