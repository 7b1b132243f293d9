package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.expression.ExcelCompiler;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Operator;
import vn.tonghop.expression.FormulaBound;

/**
 * A rule as a live formula that says no more than the consolidation would: as long as a figure is missing that the answer
 * depends on, the rule is silent. A rule about several figures is silent, too, until one of them is there.
 */
final class RuleFormula {
    private final ExcelCompiler.Locator locator;
    private final ExcelCompiler compiler;

    RuleFormula(ExcelCompiler.Locator locator) {
        this.locator = locator;
        this.compiler = new ExcelCompiler(locator);
    }

    /**
     * A formula that is true when the test is evaluable and false; empty when a figure is not in the workbook, or when it would
     * be more than a spreadsheet takes.
     */
    static Optional<String> broken(Expression test, ExcelCompiler.Locator locator) {
        RuleFormula formula = new RuleFormula(locator);
        return formula.compiler.compile(test).flatMap(truth -> FormulaBound.within(() -> formula.broken(test, truth)));
    }

    private String broken(Expression test, String truth) {
        return FormulaBound.piece("IF(" + judged(test) + ",NOT(" + truth + "),FALSE)");
    }

    /**
     * A formula that shows one text when the test holds, another when it does not, and nothing when it cannot be judged; empty
     * as {@link #broken} is.
     *
     * @param locators where the figures are, once for each measure that the test is evaluated for
     */
    static Optional<String> verdict(Expression test, List<ExcelCompiler.Locator> locators, String pass, String fail) {
        List<RuleFormula> formulas = locators.stream().map(RuleFormula::new).toList();
        if (formulas.stream().anyMatch(f -> f.compiler.compile(test).isEmpty())) {
            return Optional.empty();
        }
        return FormulaBound.within(() -> {
            String fails = formulas.stream()
                    .map(f -> f.broken(test, f.compiler.compile(test).orElseThrow()))
                    .map(broken -> "IF(" + broken + ",\"" + fail + "\",")
                    .collect(Collectors.joining());
            String judged = formulas.stream().map(f -> f.judged(test)).collect(Collectors.joining(","));
            return "IFERROR(" + fails + "IF(OR(" + judged + "),\"" + pass + "\",\"\")" + ")".repeat(locators.size())
                    + ",\"\")";
        });
    }

    private String judged(Expression test) {
        String cells = cells(test);
        String known = known(test);
        return known.startsWith("COUNT(") ? known : "IF(COUNT(" + cells + ")=0,FALSE," + known + ")";
    }

    /** A formula that is true when the expression can be evaluated. */
    private String known(Expression expression) {
        if (expression instanceof Call call && call.function() == Function.PRESENT) {
            return "TRUE";
        }
        if (expression instanceof Binary b && b.operator().isLogical()) {
            return FormulaBound.piece(logical(b));
        }
        if (isPlain(expression)) {
            return counted(expression);
        }
        List<String> parts = expression.parts().stream().map(this::known).toList();
        return parts.size() == 1 ? parts.get(0) : FormulaBound.piece("AND(" + String.join(",", parts) + ")");
    }

    /** Known when one of what is joined decides alone, or when all of it is known. */
    private String logical(Binary b) {
        boolean decisive = b.operator() == Operator.OR;
        List<String> all = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        for (Expression operand : b.operands()) {
            String known = known(operand);
            all.add(known);
            alone.add("AND(" + known + "," + when(operand, decisive) + ")");
        }
        // What needs the very same figures is known or unknown at once, and nothing decides alone.
        return all.stream().distinct().count() == 1 && b.operands().stream().allMatch(RuleFormula::isPlain)
                ? all.get(0)
                : "OR(" + String.join(",", alone) + ",AND(" + String.join(",", all) + "))";
    }

    private String when(Expression test, boolean wanted) {
        String truth = FormulaBound.piece(compiler.compile(test).orElseThrow());
        return wanted ? truth : "NOT(" + truth + ")";
    }

    /** Whether every figure in it is needed. */
    private static boolean isPlain(Expression expression) {
        boolean decides = (expression instanceof Binary b && b.operator().isLogical())
                || (expression instanceof Call call && call.function() == Function.PRESENT);
        return !decides && expression.parts().stream().allMatch(RuleFormula::isPlain);
    }

    private String counted(Expression expression) {
        long cells = expression.references().stream().distinct().count();
        return cells == 0 ? "TRUE" : "COUNT(" + cells(expression) + ")=" + cells;
    }

    private String cells(Expression expression) {
        return expression.references().stream()
                .map(r -> locator.cell(r).orElseThrow())
                .distinct()
                .collect(Collectors.joining(","));
    }
}
