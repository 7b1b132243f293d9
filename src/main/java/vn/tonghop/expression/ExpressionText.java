package vn.tonghop.expression;

import java.util.stream.Collectors;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Constant;
import vn.tonghop.expression.Expression.Negation;
import vn.tonghop.expression.Expression.Not;
import vn.tonghop.expression.Expression.Operator;
import vn.tonghop.expression.Expression.UnitCount;

/** Writes an expression the way the catalogue writes it: {@link ExpressionParser} reads it back as the same expression. */
public final class ExpressionText {
    /** How strongly a part holds together; a weaker part of a stronger one needs brackets. */
    private static final int OR = 1;

    private static final int AND = 2;
    private static final int COMPARISON = 3;
    private static final int SUM = 4;
    private static final int PRODUCT = 5;
    private static final int FACTOR = 6;

    private ExpressionText() {}

    public static String of(Expression expression) {
        if (expression instanceof Constant c) {
            return c.value().toPlainString();
        }
        if (expression instanceof UnitCount u) {
            return "units(" + u.kind() + ")";
        }
        if (expression instanceof Negation n) {
            return "-" + at(FACTOR, n.operand());
        }
        if (expression instanceof Not n) {
            return "not " + at(COMPARISON, n.operand());
        }
        if (expression instanceof Call c) {
            return c.function().word()
                    + c.arguments().stream().map(ExpressionText::of).collect(Collectors.joining("; ", "(", ")"));
        }
        if (expression instanceof Binary b) {
            int strength = strength(b);
            // The parser joins from the left; of a comparison neither side may be one.
            int left = strength == COMPARISON ? SUM : strength;
            return at(left, b.left()) + " " + b.operator().sign() + " " + at(strength + 1, b.right());
        }
        return expression.toString();
    }

    private static String at(int least, Expression part) {
        return strength(part) < least ? "(" + of(part) + ")" : of(part);
    }

    private static int strength(Expression expression) {
        if (expression instanceof Not) {
            return COMPARISON;
        }
        if (expression instanceof Binary b) {
            Operator operator = b.operator();
            return switch (operator) {
                case OR -> OR;
                case AND -> AND;
                case ADD, SUBTRACT -> SUM;
                case MULTIPLY, DIVIDE -> PRODUCT;
                default -> COMPARISON;
            };
        }
        return FACTOR;
    }
}
