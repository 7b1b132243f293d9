package vn.tonghop.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Constant;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Negation;
import vn.tonghop.expression.Expression.Not;
import vn.tonghop.expression.Expression.Operator;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.expression.Expression.UnitCount;

/**
 * Writes an expression as an Excel formula, with English function names and commas, without "=". Excel calculates in
 * binary, so comparisons round to nine decimals first; tolerances are those of {@link Rounding}.
 */
public final class ExcelCompiler {
    /** Where figures stand in the workbook the formula is for. */
    public interface Locator {
        /** The cell of a figure, such as {@code F12} or {@code 'Đất đai'!F12}; empty when it is not in the workbook. */
        Optional<String> cell(Reference reference);

        /**
         * The cell of what stands in no row of its own: a figure of one item, unit or kind of unit, a number of rows, a
         * cumulative figure before the period, the plan of the year after. None unless the workbook has one.
         */
        default Optional<String> special(Reference reference) {
            return Optional.empty();
        }

        /** The cells of a figure's reporting units, as one range. */
        default Optional<String> units(Reference reference) {
            return cell(reference);
        }

        /** The number of decimals that figures of this code are printed with. */
        int places(Reference reference);

        int unitCount(String kind);
    }

    private final Locator locator;

    public ExcelCompiler(Locator locator) {
        this.locator = locator;
    }

    /** The formula, or empty when a figure it needs is not in the workbook. */
    public Optional<String> compile(Expression expression) {
        for (Reference reference : expression.references()) {
            if (located(reference).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(write(expression));
    }

    /**
     * A test as a formula that gives {@code pass}, {@code fail}, or an empty text as long as a figure is missing.
     *
     * @param pass text shown when the test holds; no quotes in it
     * @param fail text shown when it does not
     */
    public Optional<String> verdict(Expression test, String pass, String fail) {
        return compile(test).map(formula -> {
            String cells = test.references().stream().map(this::cell).distinct().collect(Collectors.joining(","));
            long count = test.references().stream().map(this::cell).distinct().count();
            return "IF(COUNT(" + cells + ")<" + count + ",\"\",IF(" + formula + ",\"" + pass + "\",\"" + fail + "\"))";
        });
    }

    private Optional<String> located(Reference reference) {
        return isInRow(reference) ? locator.cell(reference) : locator.special(reference);
    }

    /** Whether the figure stands in the row of its code. */
    private static boolean isInRow(Reference reference) {
        return reference.isWhole()
                && reference.selector() != Selector.BEFORE
                && reference.selector() != Selector.NEXT_PLAN;
    }

    private String cell(Reference reference) {
        return located(reference).orElseThrow();
    }

    private String write(Expression expression) {
        if (expression instanceof Constant c) {
            return c.value().toPlainString();
        }
        if (expression instanceof Reference r) {
            return cell(r);
        }
        if (expression instanceof UnitCount u) {
            return Integer.toString(locator.unitCount(u.kind()));
        }
        if (expression instanceof Negation n) {
            return "-(" + write(n.operand()) + ")";
        }
        if (expression instanceof Not n) {
            return "NOT(" + write(n.operand()) + ")";
        }
        if (expression instanceof Binary b) {
            return binary(b);
        }
        return call((Call) expression);
    }

    private String binary(Binary b) {
        String left = write(b.left());
        String right = write(b.right());
        Operator operator = b.operator();
        if (operator.isLogical()) {
            return (operator == Operator.AND ? "AND(" : "OR(") + left + "," + right + ")";
        }
        if (operator.isArithmetic()) {
            return "(" + left + operator.sign() + right + ")";
        }
        return "ROUND(" + left + "-(" + right + "),9)" + operator.sign() + "0";
    }

    private String call(Call call) {
        List<String> arguments = call.arguments().stream().map(this::write).toList();
        return switch (call.function()) {
            case ABS, MIN, MAX, SUM, ROUND, IF -> call.function().name() + "(" + String.join(",", arguments) + ")";
            case PRESENT -> "ISNUMBER(" + arguments.get(0) + ")";
            case LOW -> "MIN(" + units(call) + ")";
            case HIGH -> "MAX(" + units(call) + ")";
            case ADDS_UP -> addsUp(call, arguments);
            case AGREES ->
                "ROUND(ABS(" + arguments.get(0) + "-(" + arguments.get(1) + ")),9)<"
                        + agreement(call).toPlainString();
            case SHARE_OK -> shareOk(arguments);
            case COMMON_BASE -> commonBase(arguments);
        };
    }

    private String units(Call call) {
        Reference reference = (Reference) call.arguments().get(0);
        return locator.units(reference).orElseGet(() -> cell(reference));
    }

    private String addsUp(Call call, List<String> arguments) {
        int parts = arguments.size() - 1;
        int places = call.arguments().stream().mapToInt(this::places).min().orElse(0);
        return "ROUND(ABS(" + arguments.get(0) + "-(" + String.join("+", arguments.subList(1, arguments.size()))
                + ")),9)<=" + Rounding.tolerance(parts, places).toPlainString();
    }

    private BigDecimal agreement(Call call) {
        int one = places(call.arguments().get(0));
        int other = places(call.arguments().get(1));
        return one == other ? new BigDecimal("0.000000001") : BigDecimal.ONE.movePointLeft(Math.min(one, other));
    }

    private int places(Expression expression) {
        if (expression instanceof Reference r) {
            return locator.places(r);
        }
        if (expression instanceof Constant c) {
            return Math.max(0, c.value().scale());
        }
        return expression.parts().stream().mapToInt(this::places).max().orElse(0);
    }

    /** Excel does not keep the decimals that were typed; they are counted from the stated value. */
    private static String shareOk(List<String> arguments) {
        String stated = arguments.get(0);
        String exact = "ROUND(" + arguments.get(1) + "/(" + arguments.get(2) + ")*100,9)";
        String places = typedPlaces(stated);
        return "OR(ROUND(" + exact + "," + places + ")=" + stated + ",TRUNC(" + exact + "," + places + ")=" + stated
                + ")";
    }

    private static String typedPlaces(String stated) {
        return "IF(" + stated + "=ROUND(" + stated + ",0),0,IF(" + stated + "=ROUND(" + stated + ",1),1,IF(" + stated
                + "=ROUND(" + stated + ",2),2,3)))";
    }

    /** The largest of the least bases is no more than the smallest of the greatest: {@link CommonBase} as a formula. */
    private static String commonBase(List<String> arguments) {
        List<String> least = new ArrayList<>();
        List<String> most = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String stated = arguments.get(i);
            String part = arguments.get(i + 1);
            String place = "10^-" + typedPlaces(stated);
            least.add("INT(ROUND(100*" + part + "/(" + stated + "+" + place + "),9))+1");
            most.add("IF(" + stated + "=0,1E+15,INT(ROUND(100*" + part + "/(" + stated + "-" + place + "/2),9)))");
        }
        return "AND(MIN(" + String.join(",", arguments) + ")>=0,MAX(" + String.join(",", least) + ")<=MIN("
                + String.join(",", most) + "))";
    }

    /** Whether a test can be shown beside the figures of one unit: no figure of other units, no history. */
    public static boolean isLocal(Expression expression) {
        if (expression instanceof UnitCount
                || expression instanceof Reference r && !isInRow(r)
                || expression instanceof Call c && (c.function() == Function.LOW || c.function() == Function.HIGH)) {
            return false;
        }
        return expression.parts().stream().allMatch(ExcelCompiler::isLocal);
    }
}
