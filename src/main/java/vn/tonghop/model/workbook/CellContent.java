package vn.tonghop.model.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is written into a cell. Text is always written as text: it never becomes a formula. */
public sealed interface CellContent {
    record Text(String text) implements CellContent {}

    record Number(BigDecimal value) implements CellContent {}

    record Date(LocalDate value) implements CellContent {}

    /**
     * A live formula with the result that is stored beside it.
     *
     * @param formula in English function names with "," between arguments, without "="
     * @param result what a recalculation will give
     */
    record Formula(String formula, CellContent result) implements CellContent {}

    /** Text that leads to a cell of the same workbook. */
    record Link(String text, String sheet, String cell) implements CellContent {}

    record Blank() implements CellContent {}

    static CellContent blank() {
        return new Blank();
    }

    static CellContent text(String text) {
        return new Text(text);
    }

    static CellContent number(BigDecimal value) {
        return new Number(value);
    }

    static CellContent number(long value) {
        return new Number(BigDecimal.valueOf(value));
    }
}
