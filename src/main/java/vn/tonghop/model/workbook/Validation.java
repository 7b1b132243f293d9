package vn.tonghop.model.workbook;

import java.util.List;
import vn.tonghop.model.CellRange;

/**
 * What may be typed into a range of cells: one rule for the whole range, never one per cell. Titles are at most 32
 * characters and texts at most 255, or Excel calls the file damaged.
 *
 * @param strict whether Excel refuses another value, or only warns
 */
public record Validation(
        List<CellRange> ranges,
        Constraint constraint,
        boolean strict,
        String promptTitle,
        String prompt,
        String errorTitle,
        String error) {

    public static final int MAX_TITLE = 32;
    public static final int MAX_TEXT = 255;

    /** The kinds of constraint that are used. */
    public sealed interface Constraint {
        /** A formula that must be true for the first cell of the first range (relative references follow). */
        record Custom(String formula) implements Constraint {}

        /** A number between two bounds, written as in a formula. */
        record Decimal(String min, String max) implements Constraint {}

        record Whole(String min, String max) implements Constraint {}

        /** One of a few words; no word may hold a comma. */
        record OneOf(List<String> words) implements Constraint {}

        /** One of the values of a range of cells. */
        record FromRange(String reference) implements Constraint {}

        record TextLength(int max) implements Constraint {}

        /** A date on or after the first day of 2000. */
        record AnyDate() implements Constraint {}

        /** Anything; only the prompt is wanted. */
        record Anything() implements Constraint {}
    }

    public Validation {
        ranges = List.copyOf(ranges);
        if (promptTitle.length() > MAX_TITLE
                || errorTitle.length() > MAX_TITLE
                || prompt.length() > MAX_TEXT
                || error.length() > MAX_TEXT) {
            throw new IllegalArgumentException("too long for a validation: " + prompt + " / " + error);
        }
    }
}
