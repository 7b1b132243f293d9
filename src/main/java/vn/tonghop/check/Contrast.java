package vn.tonghop.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.tonghop.expression.Evaluator;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Quantity;
import vn.tonghop.expression.Rounding;
import vn.tonghop.expression.Verdict;

/**
 * What a failed rule found, what it expected, and the difference: for the rules whose shape tells. Numbers are written as
 * machines read them; what is not exact is rounded half up at the precision of the figures it is held against.
 */
final class Contrast {
    private static final int MOST_PLACES = 6;

    private final Evaluator evaluator;

    private Contrast(PlacedFigures figures) {
        this.evaluator = new Evaluator(figures);
    }

    /** Plain numbers, the expected one with a sign before it where it is a bound; empty where they do not apply. */
    record Texts(String found, String expected, String difference) {}

    private static final Texts NONE = new Texts("", "", "");

    static Texts of(Expression test, PlacedFigures figures) {
        return new Contrast(figures).contrast(test);
    }

    private Texts contrast(Expression test) {
        if (test instanceof Binary b && !b.operator().isLogical()) {
            return compared(number(b.left()), number(b.right()), sign(b));
        }
        if (test instanceof Call c && c.function() == Function.ADDS_UP) {
            return compared(
                    number(c.arguments().get(0)),
                    sum(c.arguments().subList(1, c.arguments().size())),
                    "");
        }
        if (test instanceof Call c && c.function() == Function.AGREES) {
            return compared(number(c.arguments().get(0)), number(c.arguments().get(1)), "");
        }
        if (test instanceof Call c && c.function() == Function.SHARE_OK) {
            return share(c.arguments());
        }
        if (test instanceof Binary b) {
            // Of "not asked, or adds up" the second part is the one with the figures.
            Texts right = contrast(b.right());
            return right.expected().isEmpty() ? contrast(b.left()) : right;
        }
        return NONE;
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

    private Texts compared(List<Quantity> found, List<Quantity> expected, String sign) {
        if (found.isEmpty() || expected.isEmpty()) {
            return NONE;
        }
        // A quotient has more digits than anybody needs.
        int places = Math.max(found.get(0).places(), expected.get(0).places()) + 2;
        BigDecimal difference = found.get(0).value().subtract(expected.get(0).value());
        return new Texts(
                brief(found.get(0).value(), places),
                sign + brief(expected.get(0).value(), places),
                brief(difference, places));
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
                brief(stated.get(0).value().subtract(exact), places));
    }

    private static BigDecimal percentage(Quantity part, Quantity whole, int places) {
        return part.value().movePointRight(2).divide(whole.value(), places, RoundingMode.HALF_UP);
    }

    private List<Quantity> number(Expression expression) {
        return evaluator.evaluate(expression) instanceof Verdict.Number n ? List.of(n.quantity()) : List.of();
    }

    private List<Quantity> sum(List<Expression> parts) {
        return number(parts.size() == 1 ? parts.get(0) : new Call(Function.SUM, parts));
    }

    private static String brief(BigDecimal value, int places) {
        BigDecimal rounded = value.setScale(Math.min(places, MOST_PLACES), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
