package vn.tonghop.expression;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.tonghop.model.Code;
import vn.tonghop.model.UnitCode;

/** A parsed expression. */
public sealed interface Expression {
    record Constant(BigDecimal value) implements Expression {}

    /**
     * A figure: of which code, of which span, and whose.
     *
     * @param code an element or indicator; of {@link Focus.Rows} the code of a list table
     */
    record Reference(Code code, Selector selector, Focus focus) implements Expression {
        /** The figure of whatever the expression is evaluated for. */
        public Reference(Code code, Selector selector) {
            this(code, selector, Focus.Whole.WHOLE);
        }

        public boolean isWhole() {
            return focus == Focus.Whole.WHOLE;
        }

        public boolean countsRows() {
            return focus == Focus.Rows.ROWS;
        }

        /** The same figure of the whole. */
        public Reference ofWhole() {
            return new Reference(code, selector);
        }

        public Reference withCode(Code other) {
            return new Reference(other, selector, focus);
        }

        @Override
        public String toString() {
            return focus.around(selector == Selector.CURRENT ? code.value() : code + "@" + selector.word());
        }
    }

    /** Whose figure a reference means. */
    sealed interface Focus {
        /** Of what the expression is evaluated for: a unit, a row of a list, or the township. */
        enum Whole implements Focus {
            WHOLE
        }

        /** Not a figure in a cell but the number of rows that a list table has: the items that were named. */
        enum Rows implements Focus {
            ROWS
        }

        /** The row of a list table with this name; names are compared without regard to case, spaces and tone fashion. */
        record Item(String name) implements Focus {}

        /** One reporting unit, in an expression over the township. */
        record OfUnit(UnitCode unit) implements Focus {}

        /** All units of a kind together, in an expression over the township. */
        record OfKind(String kind) implements Focus {}

        private String around(String figure) {
            if (this instanceof Item i) {
                return "item(\"" + i.name() + "\"; " + figure + ")";
            }
            if (this instanceof OfUnit u) {
                return "unit(\"" + u.unit() + "\"; " + figure + ")";
            }
            if (this instanceof OfKind k) {
                return "kind(" + k.kind() + "; " + figure + ")";
            }
            return this == Rows.ROWS ? "rows(" + figure + ")" : figure;
        }
    }

    record Negation(Expression operand) implements Expression {}

    record Not(Expression operand) implements Expression {}

    record Binary(Operator operator, Expression left, Expression right) implements Expression {
        /** What a chain of one operator joins, from left to right: of {@code a or b or c} all three. */
        public List<Expression> operands() {
            Deque<Expression> operands = new ArrayDeque<>(List.of(right));
            Expression rest = left;
            while (rest instanceof Binary b && b.operator() == operator) {
                operands.addFirst(b.right());
                rest = b.left();
            }
            operands.addFirst(rest);
            return List.copyOf(operands);
        }
    }

    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** The arguments of a function that takes only plain references. */
        public List<Reference> referenceArguments() {
            return arguments.stream().map(a -> (Reference) a).toList();
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
        /** Plan of the period's year. */
        PLAN("plan"),
        /** Plan of the year after. */
        NEXT_PLAN("nextplan"),
        /** The same period of the year before. */
        SAME("same"),
        /** The period before. */
        PREVIOUS("previous"),
        /** A flow from the start of the year up to the period before; nothing (0) in the first period of a year. */
        BEFORE("before");

        private final String word;

        Selector(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Whether it means a figure of the period itself, not a plan and not an earlier figure. */
        public boolean isOfThePeriod() {
            return this == CURRENT || this == PERIOD || this == YTD;
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
        AGREES("agrees", 2, 2),
        /**
         * Pairs of a stated percentage and its part: some whole number is a base of which each part is the percentage stated
         * for it, truncated or rounded half up as printed.
         */
        COMMON_BASE("common_base", 4, 60),
        /**
         * Over the reporting units, the sum of the products of what each of them reports: production from area and yield. A
         * unit with 0 of the first has a product of 0, also when it says nothing of the others: no field, no harvest.
         */
        SUM_PRODUCT("sum_product", 2, 4);

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
            return this == PRESENT || this == ADDS_UP || this == SHARE_OK || this == AGREES || this == COMMON_BASE;
        }

        /** Whether every argument must be a plain reference. */
        public boolean takesReference() {
            return this == PRESENT || this == LOW || this == HIGH || this == SUM_PRODUCT;
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

    /** The same expression with every reference replaced; what is no reference stays. */
    default Expression withReferences(UnaryOperator<Reference> change) {
        return this instanceof Reference r ? change.apply(r) : withParts(part -> part.withReferences(change));
    }

    /** The same expression with the parts it is directly made of replaced; what has no parts stays. */
    default Expression withParts(UnaryOperator<Expression> change) {
        if (this instanceof Negation n) {
            return new Negation(change.apply(n.operand()));
        }
        if (this instanceof Not n) {
            return new Not(change.apply(n.operand()));
        }
        if (this instanceof Binary b) {
            return new Binary(b.operator(), change.apply(b.left()), change.apply(b.right()));
        }
        if (this instanceof Call c) {
            return new Call(c.function(), c.arguments().stream().map(change).toList());
        }
        return this;
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
