package vn.tonghop.expression;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a spreadsheet takes of one formula: Excel refuses a whole workbook over one that is longer than 8192 characters or
 * has more than 64 functions within each other. A formula is put together from the inside, and its pieces are repeated; so
 * each piece is measured when it is ready, and writing stops at the first that alone is too long.
 */
public final class FormulaBound {
    public static final int MAX_LENGTH = 8_000;
    public static final int MAX_DEPTH = 60;

    private FormulaBound() {}

    /** What was written; empty when it is longer or deeper than a spreadsheet takes. */
    public static Optional<String> within(Supplier<String> writing) {
        try {
            return Optional.of(writing.get()).filter(FormulaBound::isWithin);
        } catch (TooLong longer) {
            return Optional.empty();
        }
    }

    /** A piece of what is being written {@link #within} the bound. */
    public static String piece(String written) {
        if (written.length() > MAX_LENGTH) {
            throw new TooLong();
        }
        return written;
    }

    static boolean isWithin(String formula) {
        return formula.length() <= MAX_LENGTH && depth(formula) <= MAX_DEPTH;
    }

    /** Brackets within each other, which is no less than functions within each other; those in texts count as well. */
    private static int depth(String formula) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < formula.length(); i++) {
            char c = formula.charAt(i);
            if (c == '(') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')') {
                depth--;
            }
        }
        return deepest;
    }

    /** Unwinds the writing; never leaves {@link #within}. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("formula too long", null, false, false);
        }
    }
}
