package vn.tonghop.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Constant;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Not;
import vn.tonghop.expression.Expression.Operator;

/**
 * Two numbers that a test holds against each other.
 *
 * @param found what is there
 * @param relation how it must stand to the other: =, ≠, &lt;, ≤, &gt; or ≥; = within rounding where the test says so
 * @param expected what it must be
 */
public record Sides(Expression found, String relation, Expression expected) {
    private static final Expression HUNDRED = new Constant(BigDecimal.valueOf(100));

    /** The pairs in a test, in the order they are written; none where its shape does not tell. */
    public static List<Sides> of(Expression test) {
        List<Sides> sides = new ArrayList<>();
        collect(test, sides);
        return List.copyOf(sides);
    }

    private static void collect(Expression test, List<Sides> sides) {
        if (test instanceof Not || !test.isTest()) {
            return;
        }
        if (test instanceof Binary b && !b.operator().isLogical()) {
            sides.add(new Sides(b.left(), sign(b.operator()), b.right()));
        } else if (test instanceof Binary b) {
            collect(b.left(), sides);
            collect(b.right(), sides);
        } else if (test instanceof Call c) {
            List<Expression> rest = c.arguments().subList(1, c.arguments().size());
            Expression first = c.arguments().get(0);
            switch (c.function()) {
                case ADDS_UP -> sides.add(new Sides(first, "=", rest.size() == 1 ? rest.get(0) : sum(rest)));
                case AGREES -> sides.add(new Sides(first, "=", rest.get(0)));
                case SHARE_OK -> sides.add(new Sides(first, "=", share(rest.get(0), rest.get(1))));
                default -> {
                    // A condition or a presence holds no two numbers against each other.
                }
            }
        }
    }

    private static Expression sum(List<Expression> parts) {
        return new Call(Function.SUM, parts);
    }

    private static Expression share(Expression part, Expression whole) {
        return new Binary(Operator.MULTIPLY, new Binary(Operator.DIVIDE, part, whole), HUNDRED);
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case AT_MOST -> "≤";
            case AT_LEAST -> "≥";
            case DIFFERENT -> "≠";
            default -> operator.sign();
        };
    }
}
