package vn.tonghop.model.grid;

import java.math.BigDecimal;

/** What stands in a cell. For a formula this is the result that was stored with it. */
public sealed interface CellValue {
    /** A numeric cell, exact as stored after rounding away binary noise beyond 15 significant digits. */
    record Number(BigDecimal value) implements CellValue {}

    record Text(String text) implements CellValue {}

    record Truth(boolean value) implements CellValue {}

    /** A formula error such as {@code #REF!}. */
    record Error(String code) implements CellValue {}

    /** A formula without a stored result: the file was written by a program that does not calculate. */
    record Uncomputed() implements CellValue {}

    /** A numeric cell whose stored text is no acceptable number, such as {@code NaN}. */
    record BadNumber(String stored) implements CellValue {}

    record Blank() implements CellValue {}

    static CellValue blank() {
        return new Blank();
    }
}
