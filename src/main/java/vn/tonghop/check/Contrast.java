package vn.tonghop.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.tonghop.expression.Evaluator;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Operator;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.expression.Quantity;
import vn.tonghop.expression.Rounding;
import vn.tonghop.expression.Verdict;

/**
 * What a failed rule found, what it expected, and the difference: for the rules whose shape tells. Numbers are written as
 * machines read them; what is not exact is rounded half up at the precision of the figures it is held against.
 */
final class Contrast {
    private static final int MOST_PLACES = 6;

    private final PlacedFigures figures;
    private final Evaluator evaluator;

    private Contrast(PlacedFigures figures) {
        this.figures = figures;
        this.evaluator = new Evaluator(figures);
    }

    /** Where what was found stands. */
    enum Standing {
        /** In one cell, as it is told. */
        TYPED,
        /** In the plan. */
        PLANNED,
        /** Nowhere: it was computed from cells. */
        COMPUTED
    }

    /**
     * Plain numbers, the expected one with a sign before it where it is a bound; empty where they do not apply.
     *
     * @param about the figures that they come from, those of the found one first
     */
    record Texts(String found, String expected, String difference, Standing standing, List<Reference> about) {
        Texts {
            about = List.copyOf(about);
        }
    }

    private static final Texts NONE = new Texts("", "", "", Standing.COMPUTED, List.of());

    static Texts of(Expression test, PlacedFigures figures) {
        return new Contrast(figures).contrast(test);
    }

    private Texts contrast(Expression test) {
        if (test instanceof Binary b && !b.operator().isLogical()) {
            return compared(b.left(), b.right(), sign(b));
        }
        if (test instanceof Call c && c.function() == Function.ADDS_UP) {
            List<Expression> parts = c.arguments().subList(1, c.arguments().size());
            return compared(c.arguments().get(0), parts.size() == 1 ? parts.get(0) : new Call(Function.SUM, parts), "");
        }
        if (test instanceof Call c && c.function() == Function.AGREES) {
            return compared(c.arguments().get(0), c.arguments().get(1), "");
        }
        if (test instanceof Call c && c.function() == Function.SHARE_OK) {
            return share(c.arguments());
        }
        if (test instanceof Binary b) {
            return ofClauses(b);
        }
        return NONE;
    }

    /** Of clauses that must all hold, one that does not; of alternatives the last, which has the figures: "not asked, or adds up". */
    private Texts ofClauses(Binary clauses) {
        boolean all = clauses.operator() == Operator.AND;
        List<Expression> told = all && isFalse(clauses.left()) && !isFalse(clauses.right())
                ? List.of(clauses.left())
                : all && isFalse(clauses.right()) && !isFalse(clauses.left())
                        ? List.of(clauses.right())
                        : List.of(clauses.right(), clauses.left());
        return told.stream()
                .map(this::contrast)
                .filter(texts -> !texts.expected().isEmpty())
                .findFirst()
                .orElse(NONE);
    }

    private boolean isFalse(Expression test) {
        return evaluator.evaluate(test) instanceof Verdict.Truth t && !t.value();
    }

    private static String sign(Binary b) {
        return switch (b.operator()) {
            case AT_MOST -> "≤ ";
            case AT_LEAST -> "≥ ";
            case LESS -> "< ";
            case GREATER -> "> ";
            case DIFFERENT -> "≠ ";
            default -> "";
        };
    }

    private Texts compared(Expression left, Expression right, String sign) {
        List<Quantity> found = number(left);
        List<Quantity> expected = number(right);
        if (found.isEmpty() || expected.isEmpty()) {
            return NONE;
        }
        // A quotient has more digits than anybody needs.
        int places = Math.max(found.get(0).places(), expected.get(0).places()) + 2;
        BigDecimal difference = found.get(0).value().subtract(expected.get(0).value());
        return new Texts(
                brief(found.get(0).value(), places),
                sign + brief(expected.get(0).value(), places),
                brief(difference, places),
                standing(left),
                about(List.of(left, right)));
    }

    private static List<Reference> about(List<Expression> sides) {
        return sides.stream().flatMap(side -> side.references().stream()).toList();
    }

    private Standing standing(Expression found) {
        if (!(found instanceof Reference reference) || reference.countsRows()) {
            return Standing.COMPUTED;
        }
        if (reference.selector() == Selector.PLAN || reference.selector() == Selector.NEXT_PLAN) {
            return Standing.PLANNED;
        }
        return figures.source(reference).isPresent()
                        && reference.selector().isOfThePeriod()
                        && figures.cells(reference).size() == 1
                ? Standing.TYPED
                : Standing.COMPUTED;
    }

    /** The recomputed percentage has one decimal more than the stated one, or more, so that the rounding can be followed. */
    private Texts share(List<Expression> arguments) {
        List<Quantity> stated = number(arguments.get(0));
        List<Quantity> part = number(arguments.get(1));
        List<Quantity> whole = number(arguments.get(2));
        if (stated.isEmpty() || part.isEmpty() || whole.isEmpty()) {
            return NONE;
        }
        int places = Math.max(0, stated.get(0).value().scale()) + 1;
        BigDecimal exact = percentage(part.get(0), whole.get(0), places);
        // 2.348 shown as 2.35 would seem to round to the 2.4 that it contradicts.
        while (places < MOST_PLACES && Rounding.isRoundingOf(stated.get(0).value(), exact)) {
            exact = percentage(part.get(0), whole.get(0), ++places);
        }
        return new Texts(
                brief(stated.get(0).value(), places),
                brief(exact, places),
                brief(stated.get(0).value().subtract(exact), places),
                standing(arguments.get(0)),
                about(arguments));
    }

    private static BigDecimal percentage(Quantity part, Quantity whole, int places) {
        return part.value().movePointRight(2).divide(whole.value(), places, RoundingMode.HALF_UP);
    }

    private List<Quantity> number(Expression expression) {
        return evaluator.evaluate(expression) instanceof Verdict.Number n ? List.of(n.quantity()) : List.of();
    }

    private static String brief(BigDecimal value, int places) {
        BigDecimal rounded = value.setScale(Math.min(places, MOST_PLACES), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
