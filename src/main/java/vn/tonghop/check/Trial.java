package vn.tonghop.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.Evaluator;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Verdict;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;

/**
 * A rule applied to some figures, with what came of it.
 *
 * @param measure the month's figures or the cumulative ones
 * @param item name of the row of a list, or empty
 */
record Trial(Rule rule, Measure measure, String item, PlacedFigures figures, Verdict verdict) {
    /** @param figures those of the measure */
    static Trial of(Rule rule, Measure measure, String item, PlacedFigures figures) {
        return new Trial(
                rule, measure, item, figures, decided(rule, new Evaluator(figures).evaluate(rule.expression())));
    }

    /** What a rule says in the end, missing figures decided as it chose. */
    private static Verdict decided(Rule rule, Verdict verdict) {
        if (!(verdict instanceof Verdict.NotEvaluable n) || n.missing().isEmpty()) {
            return verdict;
        }
        return switch (rule.whenMissing()) {
            case NOT_EVALUABLE -> verdict;
            case FAIL -> new Verdict.Truth(false);
            case PASS -> new Verdict.Truth(true);
        };
    }

    boolean isFailed() {
        return verdict instanceof Verdict.Truth t && !t.value();
    }

    boolean isPassed() {
        return verdict instanceof Verdict.Truth t && t.value();
    }

    /** Whether the rule is kept once some cells say something else. */
    boolean wouldPass(List<Edit> edits) {
        return new Evaluator(new ChangedFigures(figures, edits)).evaluate(rule.expression()) instanceof Verdict.Truth t
                && t.value();
    }

    /** The cells that the result depends on, in the order in which the rule names them. */
    Set<Observation> cells() {
        Set<Observation> cells = new LinkedHashSet<>();
        collect(rule.expression(), cells);
        return cells;
    }

    private void collect(Expression expression, Set<Observation> cells) {
        for (Reference reference : expression.references()) {
            cells.addAll(figures.cells(reference));
            figures.formula(reference).ifPresent(f -> collect(f, cells));
        }
    }
}
