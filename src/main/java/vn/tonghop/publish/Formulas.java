package vn.tonghop.publish;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import vn.tonghop.model.workbook.CellContent;

/** Pieces of formulas. An empty text stands for "no figure": sums and counts pass over it, and it is never 0. */
final class Formulas {
    /** What a spreadsheet keeps of a number. */
    private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

    private Formulas() {}

    /** {@code formula} where at least one of the cells holds a number, else nothing. */
    static String ifAny(String cells, String formula) {
        return "IF(COUNT(" + cells + ")=0,\"\"," + formula + ")";
    }

    /** A condition: that a count of units, written {@code 14/16}, is full. */
    static String isFull(String coverage) {
        String slash = "FIND(\"/\"," + coverage + ")";
        return "LEFT(" + coverage + "," + slash + "-1)=MID(" + coverage + "," + slash + "+1,9)";
    }

    /** {@code formula} where both cells hold numbers and it can be computed, else nothing. */
    static String ifBoth(String one, String other, String formula) {
        return "IF(COUNT(" + one + "," + other + ")<2,\"\",IFERROR(" + formula + ",\"\"))";
    }

    /** A live formula with the figure it gives, or with nothing. */
    static CellContent live(String formula, Optional<BigDecimal> result) {
        return new CellContent.Formula(formula, result.map(Formulas::number).orElseGet(() -> CellContent.text("")));
    }

    static CellContent live(String formula, String result) {
        return new CellContent.Formula(formula, CellContent.text(result));
    }

    static CellContent live(String formula, long result) {
        return new CellContent.Formula(formula, CellContent.number(result));
    }

    /** A number as a spreadsheet keeps it. */
    static CellContent number(BigDecimal exact) {
        BigDecimal kept = exact.round(SPREADSHEET).stripTrailingZeros();
        return CellContent.number(kept.scale() < 0 ? kept.setScale(0) : kept);
    }
}
