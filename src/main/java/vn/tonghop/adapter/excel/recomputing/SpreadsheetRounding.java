package vn.tonghop.adapter.excel.recomputing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.FreeRefFunction;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.DefaultUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;

/**
 * ROUND as Excel and LibreOffice have it: of the 15 digits that a spreadsheet keeps. POI rounds the bare binary number, so
 * that a half that arithmetic has brought down by its last bit (50.249999999999996 for 50.25) would be rounded down, and
 * an honest workbook stopped.
 */
final class SpreadsheetRounding {
    private static final String NAME = "ROUNDED15";
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    /** Texts and quoted names of sheets come first, so that nothing in them is taken for a function. */
    private static final Pattern ROUND =
            Pattern.compile("\"(?:[^\"]|\"\")*+\"|'(?:[^']|'')*+'|(?<![\\w.])ROUND(?=\\()");

    /** Ours, and those that POI keeps beside the functions of Excel 2003: COUNTIFS, SUMIFS, IFERROR and others. */
    static final UDFFinder FUNCTIONS = new AggregatingUDFFinder(
            AggregatingUDFFinder.DEFAULT,
            new DefaultUDFFinder(new String[] {NAME}, new FreeRefFunction[] {SpreadsheetRounding::round}));

    private SpreadsheetRounding() {}

    /** The formula with our ROUND in place of POI's. */
    static String substituted(String formula) {
        return ROUND.matcher(formula)
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(found.group().equals("ROUND") ? NAME : found.group()));
    }

    private static ValueEval round(ValueEval[] arguments, OperationEvaluationContext context) {
        if (arguments.length != 2) {
            return ErrorEval.VALUE_INVALID;
        }
        try {
            double value = number(arguments[0], context);
            int digits = (int) number(arguments[1], context);
            return new NumberEval(rounded(value, digits));
        } catch (EvaluationException error) {
            return error.getErrorEval();
        }
    }

    private static double number(ValueEval argument, OperationEvaluationContext context) throws EvaluationException {
        return OperandResolver.coerceValueToDouble(
                OperandResolver.getSingleValue(argument, context.getRowIndex(), context.getColumnIndex()));
    }

    static double rounded(double value, int digits) {
        return new BigDecimal(value)
                .round(KEPT)
                .setScale(digits, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
