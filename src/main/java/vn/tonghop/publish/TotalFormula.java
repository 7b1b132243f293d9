package vn.tonghop.publish;

import java.util.Optional;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;

/** The live formula of an element's total over the cells of its units. */
final class TotalFormula {
    /** The condition that a cell holds a number, which empty cells and words do not meet. */
    static final String NUMBERS = "\">=-999999999999\"";

    private final WorkbookPlan plan;
    private final String sheet;

    /** @param sheet the sheet that the formula stands on */
    TotalFormula(WorkbookPlan plan, String sheet) {
        this.plan = plan;
        this.sheet = sheet;
    }

    /** The formula without "="; absent when there are no cells to compute it from. */
    Optional<String> of(DataElement element, Measure measure) {
        return plan.values(element.code(), measure).flatMap(values -> of(element.aggregation(), measure, values));
    }

    private Optional<String> of(Aggregation aggregation, Measure measure, Place values) {
        String cells = values.from(sheet);
        if (aggregation instanceof Aggregation.Sum) {
            return Optional.of(Formulas.ifAny(cells, "SUM(" + cells + ")"));
        }
        if (aggregation instanceof Aggregation.Minimum) {
            return Optional.of(Formulas.ifAny(cells, "MIN(" + cells + ")"));
        }
        if (aggregation instanceof Aggregation.Maximum) {
            return Optional.of(Formulas.ifAny(cells, "MAX(" + cells + ")"));
        }
        if (aggregation instanceof Aggregation.Single) {
            return Optional.of("IF(COUNT(" + cells + ")<>1,\"\",SUM(" + cells + "))");
        }
        if (aggregation instanceof Aggregation.CountWhere count) {
            return Optional.of(Formulas.ifAny(cells, "COUNTIF(" + cells + "," + criterion(count) + ")"));
        }
        if (aggregation instanceof Aggregation.WeightedMean mean) {
            return beside(mean.weight(), measure, values).map(weights -> mean(cells, weights));
        }
        if (aggregation instanceof Aggregation.RatioOfSums ratio) {
            return beside(ratio.numerator(), measure, values)
                    .flatMap(numerators -> beside(ratio.denominator(), measure, values)
                            .map(denominators -> ratio(cells, numerators, denominators)));
        }
        return Optional.empty();
    }

    /** The bound is joined to the sign in the formula, so that no reader's decimal separator changes its meaning. */
    static String criterion(Aggregation.CountWhere count) {
        return "\"" + count.comparison().sign() + "\"&" + count.bound().toPlainString();
    }

    /** The cells of another element of the same units, in the same order. */
    private Optional<String> beside(Code other, Measure measure, Place values) {
        return plan.values(other, measure)
                .or(() -> plan.values(other, Measure.PERIOD))
                .filter(values::isAlignedWith)
                .map(place -> place.from(sheet));
    }

    /** A unit without a value does not lend its weight; SUMPRODUCT takes empty cells and words as 0. */
    private static String mean(String values, String weights) {
        String weight = "SUMIF(" + values + "," + NUMBERS + "," + weights + ")";
        return "IFERROR(SUMPRODUCT(" + values + "," + weights + ")/" + weight + ",\"\")";
    }

    /** Over the units that have the value and both parts of it. */
    private static String ratio(String values, String numerators, String denominators) {
        String numerator = sumIf(numerators, values, denominators);
        String denominator = sumIf(denominators, values, numerators);
        return "IFERROR(100*" + numerator + "/" + denominator + ",\"\")";
    }

    private static String sumIf(String summed, String one, String other) {
        return "SUMIFS(" + summed + "," + one + "," + NUMBERS + "," + other + "," + NUMBERS + ")";
    }
}
