package vn.tonghop.model;

import java.math.BigDecimal;

/** What a cell says once it is read: a figure, words, or nothing. Something unreadable is a finding, never a zero. */
public sealed interface Content {
    /**
     * A figure with the decimals that were typed (its scale).
     *
     * @param qualifier the word that stood before it, such as "trên" or "khoảng"; empty when there was none
     */
    record Figure(BigDecimal value, String qualifier) implements Content {
        public Figure(BigDecimal value) {
            this(value, "");
        }
    }

    /** Free text. */
    record Words(String text) implements Content {}

    /** No content: the status of the observation says which kind of nothing. */
    enum Nothing implements Content {
        NOTHING
    }

    static Content nothing() {
        return Nothing.NOTHING;
    }
}
