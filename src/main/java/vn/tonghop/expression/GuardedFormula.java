package vn.tonghop.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.tonghop.expression.ExcelCompiler.Locator;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Constant;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Not;
import vn.tonghop.expression.Expression.Operator;
import vn.tonghop.expression.Expression.Reference;

/**
 * A live formula that knows when it cannot know: a missing figure or a divisor of zero makes it unknown, unless the rest
 * already decides it, exactly as {@link Evaluator} has it. Inside the formula a truth is a number: 1 true, 0 false, ½
 * unknown; then "and" is the lowest, "or" the highest, "not" what is left to 1.
 */
public final class GuardedFormula {
    private final Locator locator;
    private final ExcelCompiler compiler;
    private final Map<Expression, Optional<String>> numbers = new HashMap<>();

    public GuardedFormula(Locator locator) {
        this.locator = locator;
        this.compiler = new ExcelCompiler(locator, this::isTrue);
    }

    /**
     * A formula that gives one of three texts; empty when a figure it needs is not in the workbook, or when it would be
     * longer or deeper than Excel takes. Texts must not contain quotes.
     */
    public Optional<String> verdict(Expression test, String pass, String fail, String unknown) {
        return bounded(
                test, () -> "CHOOSE(1+2*" + truth(test) + ",\"" + fail + "\",\"" + unknown + "\",\"" + pass + "\")");
    }

    /** A formula that gives a number, or an empty text where it cannot be computed. */
    public Optional<String> number(Expression expression) {
        return numbers.computeIfAbsent(expression, this::written);
    }

    private Optional<String> written(Expression expression) {
        return bounded(
                expression, () -> "IFERROR(IF(" + all(expression) + "," + compiler.write(expression) + ",\"\"),\"\")");
    }

    private Optional<String> bounded(Expression expression, Supplier<String> formula) {
        return compiler.isLocated(expression) ? FormulaBound.within(formula) : Optional.empty();
    }

    private String isTrue(Expression test) {
        return truth(test) + "=1";
    }

    private String truth(Expression test) {
        return FormulaBound.piece(unboundedTruth(test));
    }

    private String unboundedTruth(Expression test) {
        if (test instanceof Not n) {
            return "(1-" + truth(n.operand()) + ")";
        }
        if (test instanceof Binary b && b.operator().isLogical()) {
            return (b.operator() == Operator.AND ? "MIN(" : "MAX(")
                    + b.operands().stream().map(this::truth).collect(Collectors.joining(",")) + ")";
        }
        if (test instanceof Call c && c.function() == Function.IF) {
            String condition = truth(c.arguments().get(0));
            return "IF(" + condition + "=1," + truth(c.arguments().get(1)) + ",IF(" + condition + "=0,"
                    + truth(c.arguments().get(2)) + ",0.5))";
        }
        if (test instanceof Call c && c.function() == Function.PRESENT) {
            return "IF(" + all(c.arguments().get(0)) + ",1,0)";
        }
        return "IFERROR(IF(" + all(test) + ",IF(" + compiler.write(test) + ",1,0),0.5),0.5)";
    }

    /** A formula that is true when everything that the expression needs is there. */
    private String all(Expression expression) {
        Set<String> cells = new LinkedHashSet<>();
        Set<String> conditions = new LinkedHashSet<>();
        collect(expression, cells, conditions);
        List<String> needs = new ArrayList<>();
        if (!cells.isEmpty()) {
            needs.add("COUNT(" + String.join(",", cells) + ")=" + cells.size());
        }
        needs.addAll(conditions);
        return FormulaBound.piece(
                needs.isEmpty() ? "TRUE" : needs.size() == 1 ? needs.get(0) : "AND(" + String.join(",", needs) + ")");
    }

    private void collect(Expression expression, Set<String> cells, Set<String> conditions) {
        if (expression instanceof Reference r) {
            cells.add(compiler.cell(r));
            conditions.addAll(locator.conditions(r));
        } else if (expression instanceof Call c && ExcelCompiler.isProducts(c)) {
            cells.add(compiler.products(c));
        } else if (expression instanceof Call c && (c.function() == Function.LOW || c.function() == Function.HIGH)) {
            conditions.add("COUNT(" + compiler.units(c) + ")>0");
            conditions.addAll(locator.conditions((Reference) c.arguments().get(0)));
        } else if (expression instanceof Call c && c.function() == Function.IF) {
            String condition = truth(c.arguments().get(0));
            conditions.add("IF(" + condition + "=1," + all(c.arguments().get(1)) + ",IF(" + condition + "=0,"
                    + all(c.arguments().get(2)) + ",FALSE))");
        } else {
            expression.parts().forEach(part -> collect(part, cells, conditions));
            divisor(expression).ifPresent(d -> conditions.add(isNotZero(d)));
        }
    }

    private static Optional<Expression> divisor(Expression expression) {
        Optional<Expression> divisor = Optional.empty();
        if (expression instanceof Binary b && b.operator() == Operator.DIVIDE) {
            divisor = Optional.of(b.right());
        } else if (expression instanceof Call c && c.function() == Function.SHARE_OK) {
            divisor = Optional.of(c.arguments().get(2));
        }
        return divisor.filter(d -> !(d instanceof Constant c) || c.value().signum() == 0);
    }

    /** Whether there is a divisor that may be zero. */
    public static boolean divides(Expression expression) {
        return divisor(expression).isPresent() || expression.parts().stream().anyMatch(GuardedFormula::divides);
    }

    /** A missing divisor is an empty text, which cannot be computed with: hence the question before. */
    private String isNotZero(Expression divisor) {
        return "IF(" + all(divisor) + ",ROUND(" + compiler.write(divisor) + ",9)<>0,FALSE)";
    }
}
