package vn.tonghop.expression;

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

        /** The sum over the reporting units of the products of their figures, as a formula that is a text while none is known. */
        default Optional<String> products(List<Reference> references) {
            return Optional.empty();
        }

        /** The number of decimals that figures of this code are printed with. */
        int places(Reference reference);

        int unitCount(String kind);

        /** The number of units as it is written in a formula. */
        default String units(String kind) {
            return Integer.toString(unitCount(kind));
        }

        /** What must be true, besides a number in its cell, for a figure to count as known: formulas without "=". */
        default List<String> conditions(Reference reference) {
            return List.of();
        }
    }

    /** Decimals that are told apart in a cell; what is typed with more is not looked at. */
    private static final int MOST_DECIMALS = 6;

    /** Of longer sums the decimals that were typed are not looked at: the formula would be too long. */
    private static final int MOST_TYPED = 20;

    private final Locator locator;
    private final Optional<UnaryCondition> condition;

    /** How the condition of an "if" is written. */
    interface UnaryCondition {
        String write(Expression test);
    }

    public ExcelCompiler(Locator locator) {
        this.locator = locator;
        this.condition = Optional.empty();
    }

    ExcelCompiler(Locator locator, UnaryCondition condition) {
        this.locator = locator;
        this.condition = Optional.of(condition);
    }

    /** The formula, or empty when a figure it needs is not in the workbook or it would be more than a spreadsheet takes. */
    public Optional<String> compile(Expression expression) {
        return isLocated(expression) ? FormulaBound.within(() -> write(expression)) : Optional.empty();
    }

    /** Whether every figure in it has a cell; of the lowest and highest the cells of the units will do. */
    boolean isLocated(Expression expression) {
        if (expression instanceof Reference r) {
            return located(r).isPresent();
        }
        if (isProducts(expression)) {
            return locator.products(((Call) expression).referenceArguments()).isPresent();
        }
        if (isExtreme(expression)) {
            return expression.references().stream()
                    .allMatch(r -> locator.units(r).or(() -> located(r)).isPresent());
        }
        return expression.parts().stream().allMatch(this::isLocated);
    }

    private static boolean isExtreme(Expression expression) {
        return expression instanceof Call c && (c.function() == Function.LOW || c.function() == Function.HIGH);
    }

    static boolean isProducts(Expression expression) {
        return expression instanceof Call c && c.function() == Function.SUM_PRODUCT;
    }

    String products(Call call) {
        return locator.products(call.referenceArguments()).orElseThrow();
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

    String cell(Reference reference) {
        return located(reference).orElseThrow();
    }

    String write(Expression expression) {
        return FormulaBound.piece(unbounded(expression));
    }

    private String unbounded(Expression expression) {
        if (expression instanceof Constant c) {
            return c.value().toPlainString();
        }
        if (expression instanceof Reference r) {
            return cell(r);
        }
        if (expression instanceof UnitCount u) {
            return locator.units(u.kind());
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
        Operator operator = b.operator();
        if (operator.isLogical()) {
            return (operator == Operator.AND ? "AND(" : "OR(")
                    + b.operands().stream().map(this::write).collect(Collectors.joining(",")) + ")";
        }
        String left = write(b.left());
        String right = write(b.right());
        if (operator.isArithmetic()) {
            return "(" + left + operator.sign() + right + ")";
        }
        return "ROUND(" + left + "-(" + right + "),9)" + operator.sign() + "0";
    }

    private String call(Call call) {
        if (isExtreme(call)) {
            return (call.function() == Function.LOW ? "MIN(" : "MAX(") + units(call) + ")";
        }
        if (isProducts(call)) {
            return products(call);
        }
        List<String> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            boolean asked = call.function() == Function.IF && arguments.isEmpty();
            arguments.add(
                    asked ? condition.map(c -> c.write(argument)).orElseGet(() -> write(argument)) : write(argument));
        }
        return switch (call.function()) {
            case ABS, MIN, MAX, SUM, ROUND, IF -> call.function().name() + "(" + String.join(",", arguments) + ")";
            case PRESENT -> "ISNUMBER(" + arguments.get(0) + ")";
            case ADDS_UP -> addsUp(call, arguments);
            case AGREES -> agrees(call, arguments);
            case SHARE_OK -> shareOk(arguments);
            case LOW, HIGH, SUM_PRODUCT -> throw new IllegalStateException("handled before");
            case COMMON_BASE -> commonBase(arguments);
        };
    }

    String units(Call call) {
        Reference reference = (Reference) call.arguments().get(0);
        return locator.units(reference).orElseGet(() -> cell(reference));
    }

    /**
     * The tolerance is that of the coarsest figure: of the fewest decimals printed, or typed when every figure has more
     * typed than that.
     */
    private String addsUp(Call call, List<String> arguments) {
        List<Integer> places = call.arguments().stream().map(this::places).toList();
        int least = places.stream().min(Integer::compare).orElse(0);
        String tolerance = tolerance(arguments, places, least);
        return "ROUND(ABS(" + arguments.get(0) + "-(" + String.join("+", arguments.subList(1, arguments.size()))
                + ")),9)<=" + tolerance;
    }

    private static String tolerance(List<String> arguments, List<Integer> places, int decimals) {
        String here = Rounding.tolerance(arguments.size() - 1, decimals).toPlainString();
        if (decimals >= MOST_DECIMALS || arguments.size() > MOST_TYPED) {
            return here;
        }
        List<String> finer = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (places.get(i) <= decimals) {
                String exact = exact(arguments.get(i));
                finer.add(exact + "<>ROUND(" + arguments.get(i) + "," + decimals + ")");
            }
        }
        String all = finer.size() == 1 ? finer.get(0) : "AND(" + String.join(",", finer) + ")";
        return finer.isEmpty()
                ? tolerance(arguments, places, decimals + 1)
                : "IF(" + all + "," + tolerance(arguments, places, decimals + 1) + "," + here + ")";
    }

    /** The finer figure, truncated or rounded at the decimals of the coarser one, is the coarser one. */
    private String agrees(Call call, List<String> arguments) {
        String one = arguments.get(0);
        String other = arguments.get(1);
        String onePlaces = decimals(one, places(call.arguments().get(0)));
        String otherPlaces = decimals(other, places(call.arguments().get(1)));
        return "IF(" + onePlaces + "<=" + otherPlaces + "," + isRounding(one, exact(other), onePlaces) + ","
                + isRounding(other, exact(one), otherPlaces) + ")";
    }

    private static String isRounding(String printed, String exact, String places) {
        return "OR(ROUND(ROUND(" + exact + "," + places + ")-" + printed + ",9)=0,ROUND(TRUNC(" + exact + "," + places
                + ")-" + printed + ",9)=0)";
    }

    /** Without what binary arithmetic leaves behind. */
    private static String exact(String number) {
        return "ROUND(" + number + ",9)";
    }

    /** The decimals of a number as it stands in its cell, but never fewer than are printed. */
    private static String decimals(String number, int least) {
        StringBuilder chain = new StringBuilder();
        for (int places = least; places < MOST_DECIMALS; places++) {
            chain.append("IF(")
                    .append(exact(number))
                    .append("=ROUND(")
                    .append(number)
                    .append(',');
            chain.append(places).append("),").append(places).append(',');
        }
        int levels = Math.max(0, MOST_DECIMALS - least);
        return chain.append(Math.max(least, MOST_DECIMALS))
                .append(")".repeat(levels))
                .toString();
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
        String exact = exact(arguments.get(1) + "/(" + arguments.get(2) + ")*100");
        return isRounding(arguments.get(0), exact, decimals(arguments.get(0), 0));
    }

    /** The largest of the least bases is no more than the smallest of the greatest: {@link CommonBase} as a formula. */
    private static String commonBase(List<String> arguments) {
        List<String> least = new ArrayList<>();
        List<String> most = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String stated = arguments.get(i);
            String part = arguments.get(i + 1);
            String place = "10^-" + decimals(stated, 0);
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
                || isExtreme(expression)
                || isProducts(expression)) {
            return false;
        }
        return expression.parts().stream().allMatch(ExcelCompiler::isLocal);
    }
}
