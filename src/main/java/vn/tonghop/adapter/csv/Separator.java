package vn.tonghop.adapter.csv;

import java.util.Optional;

/** What stands between two fields. */
enum Separator {
    // In this order where two fit equally: a comma is also the decimal mark of Vietnamese.
    TAB('\t', "tab"),
    SEMICOLON(';', ";"),
    COMMA(',', ",");

    private final char mark;
    private final String label;

    Separator(char mark, String label) {
        this.mark = mark;
        this.label = label;
    }

    char mark() {
        return mark;
    }

    String label() {
        return label;
    }

    static Optional<Separator> of(char mark) {
        for (Separator separator : values()) {
            if (separator.mark == mark) {
                return Optional.of(separator);
            }
        }
        return Optional.empty();
    }
}
