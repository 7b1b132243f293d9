package vn.tonghop.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.expression.Evaluator;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Verdict;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ValueStatus;

/** What the arithmetic of a rule itself says: the part that is missing from a total, the percentage that was meant. */
final class Shortfalls {
    private final CellSlips cells;

    Shortfalls(CellSlips cells) {
        this.cells = cells;
    }

    /** An optional row that the rule names, left empty, with what is missing from the total. */
    List<TypedChange> missingParts(Trial failed) {
        List<Observation> empty = failed.cells().stream()
                .filter(c -> c.figure().isEmpty() && c.status() == ValueStatus.BLANK)
                .toList();
        List<TypedChange> parts = new ArrayList<>();
        for (Call sum : calls(failed.rule().expression(), Function.ADDS_UP)) {
            Optional<BigDecimal> total = number(failed, sum.arguments().get(0));
            Optional<BigDecimal> rest =
                    sum(failed, sum.arguments().subList(1, sum.arguments().size()));
            if (total.isPresent() && rest.isPresent()) {
                for (Observation cell : empty) {
                    Edit edit = new Edit(cell, total.get().subtract(rest.get()));
                    // An empty cell may stay empty only where the element is not required.
                    if (cells.isPlausible(new Edit(cell, Optional.empty())) && cells.isPlausible(edit)) {
                        parts.add(new TypedChange.MissingPart(edit));
                    }
                }
            }
        }
        return parts;
    }

    /**
     * The stated percentage as its two numbers give it, rounded and truncated at the decimals it was typed with; and rounded
     * together with the other failed percentages, which may have been made to agree with a wrong one.
     */
    List<TypedChange> percentages(Trial failed, Trials around) {
        List<TypedChange> changes = new ArrayList<>();
        List<Edit> rounded = recomputed(failed, RoundingMode.HALF_UP);
        if (rounded.isEmpty()) {
            return List.of();
        }
        changes.add(new TypedChange.Recomputed(rounded));
        changes.add(new TypedChange.Recomputed(recomputed(failed, RoundingMode.DOWN)));
        Set<Edit> together = new LinkedHashSet<>(rounded);
        around.failed().stream().forEach(t -> together.addAll(recomputed(t, RoundingMode.HALF_UP)));
        if (together.size() > rounded.size()) {
            changes.add(new TypedChange.Recomputed(List.copyOf(together)));
        }
        return changes.stream().filter(c -> !c.edits().isEmpty()).toList();
    }

    private List<Edit> recomputed(Trial trial, RoundingMode rounding) {
        List<Edit> edits = new ArrayList<>();
        for (Call share : calls(trial.rule().expression(), Function.SHARE_OK)) {
            Optional<BigDecimal> stated = number(trial, share.arguments().get(0));
            Optional<BigDecimal> part = number(trial, share.arguments().get(1));
            Optional<BigDecimal> whole = number(trial, share.arguments().get(2));
            if (share.arguments().get(0) instanceof Reference reference
                    && stated.isPresent()
                    && part.isPresent()
                    && whole.isPresent()
                    && whole.get().signum() != 0) {
                List<Observation> cell = trial.figures().cells(reference);
                BigDecimal exact = part.get()
                        .movePointRight(2)
                        .divide(whole.get(), Math.max(0, stated.get().scale()), rounding);
                if (cell.size() == 1 && cells.isPlausible(new Edit(cell.get(0), exact))) {
                    edits.add(new Edit(cell.get(0), exact));
                }
            }
        }
        return edits;
    }

    private static List<Call> calls(Expression expression, Function function) {
        List<Call> calls = new ArrayList<>();
        if (expression instanceof Call call && call.function() == function) {
            calls.add(call);
        }
        expression.parts().forEach(p -> calls.addAll(calls(p, function)));
        return calls;
    }

    private static Optional<BigDecimal> number(Trial trial, Expression expression) {
        return new Evaluator(trial.figures()).evaluate(expression) instanceof Verdict.Number n
                ? Optional.of(n.quantity().value())
                : Optional.empty();
    }

    private static Optional<BigDecimal> sum(Trial trial, List<Expression> parts) {
        return number(trial, parts.size() == 1 ? parts.get(0) : new Call(Function.SUM, parts));
    }
}
