package vn.tonghop.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.expression.ExcelCompiler;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Operator;

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

    /** A formula that is true when the test is evaluable and false; empty when a figure is not in the workbook. */
    static Optional<String> broken(Expression test, ExcelCompiler.Locator locator) {
        RuleFormula formula = new RuleFormula(locator);
        return formula.compiler.compile(test).map(truth -> "IF(" + formula.judged(test) + ",NOT(" + truth + "),FALSE)");
    }

    /**
     * A formula that shows one text when the test holds, another when it does not, and nothing when it cannot be judged.
     *
     * @param locators where the figures are, once for each measure that the test is evaluated for
     */
    static Optional<String> verdict(Expression test, List<ExcelCompiler.Locator> locators, String pass, String fail) {
        List<RuleFormula> formulas = locators.stream().map(RuleFormula::new).toList();
        if (formulas.stream().anyMatch(f -> f.compiler.compile(test).isEmpty())) {
            return Optional.empty();
        }
        String fails = locators.stream()
                .flatMap(locator -> broken(test, locator).stream())
                .map(broken -> "IF(" + broken + ",\"" + fail + "\",")
                .collect(Collectors.joining());
        String judged = formulas.stream().map(f -> f.judged(test)).collect(Collectors.joining(","));
        return Optional.of("IFERROR(" + fails + "IF(OR(" + judged + "),\"" + pass + "\",\"\")"
                + ")".repeat(locators.size()) + ",\"\")");
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
            return logical(b);
        }
        if (isPlain(expression)) {
            return counted(expression);
        }
        List<String> parts = expression.parts().stream().map(this::known).toList();
        return parts.size() == 1 ? parts.get(0) : "AND(" + String.join(",", parts) + ")";
    }

    /** Known when one side decides alone, or when both are known. */
    private String logical(Binary b) {
        String left = known(b.left());
        String right = known(b.right());
        boolean decisive = b.operator() == Operator.OR;
        return "OR(AND(" + left + "," + when(b.left(), decisive) + "),AND(" + right + "," + when(b.right(), decisive)
                + "),AND(" + left + "," + right + "))";
    }

    private String when(Expression test, boolean wanted) {
        String truth = compiler.compile(test).orElseThrow();
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
