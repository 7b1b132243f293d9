package vn.tonghop.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.model.Code;

/** A parsed expression. */
public sealed interface Expression {
    record Constant(BigDecimal value) implements Expression {}

    /** The figure of a code; which one is said by the selector. */
    record Reference(Code code, Selector selector) implements Expression {
        @Override
        public String toString() {
            return selector == Selector.CURRENT ? code.value() : code + "@" + selector.word();
        }
    }

    record Negation(Expression operand) implements Expression {}

    record Not(Expression operand) implements Expression {}

    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The number of reporting units of a kind that exist in the period. */
    record UnitCount(String kind) implements Expression {}

    /** Which figure of a code is meant. */
    enum Selector {
        /** The measure that is being evaluated. */
        CURRENT(""),
        PERIOD("period"),
        YTD("ytd"),
        PLAN("plan"),
        SAME("same"),
        PREVIOUS("previous");

        private final String word;

        Selector(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Operators, with their sign here and in Excel. */
    enum Operator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        EQUAL("="),
        DIFFERENT("<>"),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">="),
        AND("and"),
        OR("or");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean isArithmetic() {
            return this == ADD || this == SUBTRACT || this == MULTIPLY || this == DIVIDE;
        }

        public boolean isLogical() {
            return this == AND || this == OR;
        }
    }

    /** Functions with the number of arguments they take. */
    enum Function {
        ABS("abs", 1, 1),
        MIN("min", 1, 60),
        MAX("max", 1, 60),
        SUM("sum", 1, 60),
        ROUND("round", 2, 2),
        IF("if", 3, 3),
        /** True when the reference has a figure. */
        PRESENT("present", 1, 1),
        /** The lowest and highest figure of a code over the reporting units. */
        LOW("low", 1, 1),
        HIGH("high", 1, 1),
        /** The first argument equals the sum of the others, within the rounding of what was printed. */
        ADDS_UP("adds_up", 2, 60),
        /** The first argument is the second as a percentage of the third, truncated or rounded half up as printed. */
        SHARE_OK("share_ok", 3, 3),
        /** Two figures of one fact agree within the coarser printed place. */
        AGREES("agrees", 2, 2);

        private final String word;
        private final int least;
        private final int most;

        Function(String word, int least, int most) {
            this.word = word;
            this.least = least;
            this.most = most;
        }

        public String word() {
            return word;
        }

        public int least() {
            return least;
        }

        public int most() {
            return most;
        }

        /** Whether the result is true or false rather than a number. */
        public boolean isTest() {
            return this == PRESENT || this == ADDS_UP || this == SHARE_OK || this == AGREES;
        }

        /** Whether the one argument must be a plain reference. */
        public boolean takesReference() {
            return this == PRESENT || this == LOW || this == HIGH;
        }
    }

    /** The parts an expression is directly made of. */
    default List<Expression> parts() {
        if (this instanceof Negation n) {
            return List.of(n.operand());
        }
        if (this instanceof Not n) {
            return List.of(n.operand());
        }
        if (this instanceof Binary b) {
            return List.of(b.left(), b.right());
        }
        if (this instanceof Call c) {
            return c.arguments();
        }
        return List.of();
    }

    /** All references in it, in order of appearance, repeats included. */
    default List<Reference> references() {
        List<Reference> found = new ArrayList<>();
        collect(this, found);
        return List.copyOf(found);
    }

    private static void collect(Expression expression, List<Reference> found) {
        if (expression instanceof Reference r) {
            found.add(r);
        }
        for (Expression part : expression.parts()) {
            collect(part, found);
        }
    }

    /** Whether the result is true or false rather than a number. */
    default boolean isTest() {
        if (this instanceof Not) {
            return true;
        }
        if (this instanceof Binary b) {
            return !b.operator().isArithmetic();
        }
        if (this instanceof Call c) {
            return c.function() == Function.IF
                    ? c.arguments().get(1).isTest()
                    : c.function().isTest();
        }
        return false;
    }
}
