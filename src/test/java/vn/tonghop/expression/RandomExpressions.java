package vn.tonghop.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Constant;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Negation;
import vn.tonghop.expression.Expression.Not;
import vn.tonghop.expression.Expression.Operator;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.expression.Expression.UnitCount;
import vn.tonghop.model.Code;

/** Makes expressions that the parser would take, of every operator and function. */
final class RandomExpressions {
    private static final List<Operator> COMPARISONS = List.of(
            Operator.EQUAL, Operator.DIFFERENT, Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST);
    private static final List<Operator> ARITHMETIC =
            List.of(Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE);

    private final Random random;
    private final List<Code> codes;

    RandomExpressions(Random random, List<Code> codes) {
        this.random = random;
        this.codes = codes;
    }

    Expression test(int depth) {
        int kind = random.nextInt(depth <= 0 ? 6 : 11);
        return switch (kind) {
            case 0, 1 -> new Binary(COMPARISONS.get(random.nextInt(6)), number(depth - 1), number(depth - 1));
            case 2 -> new Call(Function.PRESENT, List.of(reference()));
            case 3 -> new Call(Function.ADDS_UP, plain(2 + random.nextInt(4)));
            case 4 -> new Call(Function.SHARE_OK, plain(3));
            case 5 -> new Call(Function.AGREES, plain(2));
            case 6 -> new Not(test(depth - 1));
            case 7, 8 -> new Binary(Operator.AND, test(depth - 1), test(depth - 1));
            case 9 -> new Binary(Operator.OR, test(depth - 1), test(depth - 1));
            default -> new Call(Function.IF, List.of(test(depth - 1), test(depth - 1), test(depth - 1)));
        };
    }

    Expression number(int depth) {
        int kind = random.nextInt(depth <= 0 ? 4 : 14);
        return switch (kind) {
            case 0, 1, 2 -> reference();
            case 3 -> constant();
            case 4, 5, 6, 7 -> new Binary(ARITHMETIC.get(random.nextInt(4)), number(depth - 1), number(depth - 1));
            case 8 -> new Negation(number(depth - 1));
            case 9 -> new Call(Function.ABS, List.of(number(depth - 1)));
            case 10 ->
                new Call(random.nextBoolean() ? Function.MIN : Function.MAX, numbers(1 + random.nextInt(3), depth - 1));
            case 11 -> new Call(Function.SUM, numbers(1 + random.nextInt(3), depth - 1));
            case 12 ->
                new Call(
                        Function.ROUND,
                        List.of(number(depth - 1), new Constant(BigDecimal.valueOf(random.nextInt(4)))));
            default ->
                random.nextInt(4) == 0
                        ? extremeOrUnits()
                        : new Call(Function.IF, List.of(test(depth - 1), number(depth - 1), number(depth - 1)));
        };
    }

    private Expression extremeOrUnits() {
        return switch (random.nextInt(3)) {
            case 0 -> new UnitCount("school");
            case 1 -> new Call(Function.LOW, List.of(reference()));
            default -> new Call(Function.HIGH, List.of(reference()));
        };
    }

    private List<Expression> numbers(int count, int depth) {
        List<Expression> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(number(depth));
        }
        return numbers;
    }

    /** What rules add up and compare: figures, now and then a number or a sum. */
    private List<Expression> plain(int count) {
        List<Expression> plain = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            plain.add(
                    switch (random.nextInt(10)) {
                        case 0 -> constant();
                        case 1 -> new Binary(Operator.ADD, reference(), reference());
                        default -> reference();
                    });
        }
        return plain;
    }

    private Constant constant() {
        return new Constant(BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 12 : 2_000), random.nextInt(3)));
    }

    Reference reference() {
        return new Reference(codes.get(random.nextInt(codes.size())), Selector.CURRENT);
    }
}
