package vn.tonghop.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Constant;
import vn.tonghop.expression.Expression.Focus;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Negation;
import vn.tonghop.expression.Expression.Not;
import vn.tonghop.expression.Expression.Operator;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.expression.Expression.UnitCount;
import vn.tonghop.model.Code;
import vn.tonghop.model.Message;
import vn.tonghop.model.UnitCode;

/**
 * Reads expressions.
 *
 * <pre>
 * test    := clause ("or" clause)*
 * clause  := literal ("and" literal)*
 * literal := "not" literal | side (("=" | "&lt;&gt;" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") side)?
 * side    := term (("+" | "-") term)*
 * term    := factor (("*" | "/") factor)*
 * factor  := "-" factor | number | figure | name "(" test (";" test)* ")" | "(" test ")"
 * figure  := CODE ("@" measure)? | "item" "(" quoted ";" figure ")" | "unit" "(" quoted ";" figure ")"
 *          | "kind" "(" name ";" figure ")" | "rows" "(" CODE ")"
 * quoted  := '"' any character but '"', at most 120 of them '"'
 * </pre>
 *
 * Numbers have a decimal point and at most 15 digits; measures are period, ytd, plan, nextplan, same, previous, before.
 * Numbers and tests do not mix: {@code 1 + (2 = 3)} is refused. There is no power operator, and length and depth are limited, so that no
 * expression can be expensive.
 */
public final class ExpressionParser {
    public static final int MAX_LENGTH = 2_000;
    public static final int MAX_DEPTH = 40;
    private static final int MAX_DIGITS = 15;
    private static final int MAX_QUOTED = 120;

    /** What became of a text. */
    public sealed interface Result {}

    public record Parsed(Expression expression) implements Result {}

    /**
     * The text is no expression.
     *
     * @param position 1-based character at which reading stopped
     */
    public record Refused(int position, Message message) implements Result {}

    private final String text;
    private int at;
    private int depth;

    private ExpressionParser(String text) {
        this.text = text;
    }

    public static Result parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return new Refused(MAX_LENGTH, Message.of("expression.too-long", Integer.toString(MAX_LENGTH)));
        }
        ExpressionParser parser = new ExpressionParser(text);
        try {
            Expression expression = parser.test();
            parser.skipSpace();
            if (parser.at < text.length()) {
                throw parser.stop("expression.unexpected", text.substring(parser.at, parser.at + 1));
            }
            return new Parsed(expression);
        } catch (Stop stop) {
            return new Refused(stop.position + 1, stop.reason);
        }
    }

    private Expression test() throws Stop {
        Expression left = clause();
        while (word("or")) {
            left = logical(Operator.OR, left, clause());
        }
        return left;
    }

    private Expression clause() throws Stop {
        Expression left = literal();
        while (word("and")) {
            left = logical(Operator.AND, left, literal());
        }
        return left;
    }

    private Expression literal() throws Stop {
        if (word("not")) {
            enter();
            Expression operand = literal();
            depth--;
            if (!operand.isTest()) {
                throw stop("expression.needs-test", "not");
            }
            return new Not(operand);
        }
        Expression left = side();
        for (Operator operator : List.of(
                Operator.DIFFERENT,
                Operator.AT_MOST,
                Operator.AT_LEAST,
                Operator.EQUAL,
                Operator.LESS,
                Operator.GREATER)) {
            if (sign(operator.sign())) {
                return numeric(operator, left, side());
            }
        }
        return left;
    }

    private Expression side() throws Stop {
        Expression left = term();
        while (true) {
            if (sign("+")) {
                left = numeric(Operator.ADD, left, term());
            } else if (sign("-")) {
                left = numeric(Operator.SUBTRACT, left, term());
            } else {
                return left;
            }
        }
    }

    private Expression term() throws Stop {
        Expression left = factor();
        while (true) {
            if (sign("*")) {
                left = numeric(Operator.MULTIPLY, left, factor());
            } else if (sign("/")) {
                left = numeric(Operator.DIVIDE, left, factor());
            } else {
                return left;
            }
        }
    }

    private Expression factor() throws Stop {
        enter();
        Expression result = bareFactor();
        depth--;
        return result;
    }

    private Expression bareFactor() throws Stop {
        if (sign("-")) {
            Expression operand = factor();
            if (operand.isTest()) {
                throw stop("expression.needs-number", "-");
            }
            return new Negation(operand);
        }
        if (sign("(")) {
            Expression inner = test();
            expect(")");
            return inner;
        }
        skipSpace();
        if (at >= text.length()) {
            throw stop("expression.ends-early");
        }
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            return number();
        }
        if (isLetter(c)) {
            return named();
        }
        throw stop("expression.unexpected", String.valueOf(c));
    }

    private Expression number() throws Stop {
        int start = at;
        int digits = 0;
        boolean point = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
            at++;
        }
        String written = text.substring(start, at);
        if (digits > MAX_DIGITS || written.endsWith(".")) {
            at = start;
            throw stop("expression.bad-number", written);
        }
        return new Constant(new BigDecimal(written));
    }

    private Expression named() throws Stop {
        int start = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigitOrDot(text.charAt(at)))) {
            at++;
        }
        String name = text.substring(start, at);
        if (sign("(")) {
            return call(name, start);
        }
        if (!Code.hasShape(name)) {
            at = start;
            throw stop("expression.unknown-name", name);
        }
        return new Reference(new Code(name), selector());
    }

    private Selector selector() throws Stop {
        if (at >= text.length() || text.charAt(at) != '@') {
            return Selector.CURRENT;
        }
        int start = ++at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        for (Selector selector : Selector.values()) {
            if (selector != Selector.CURRENT && selector.word().equals(word)) {
                return selector;
            }
        }
        at = start;
        throw stop("expression.unknown-measure", word);
    }

    private Expression call(String name, int start) throws Stop {
        switch (name) {
            case "units":
                return unitCount();
            case "item", "unit", "kind":
                return focused(name);
            case "rows":
                return rows();
            default:
                break;
        }
        Function function = null;
        for (Function candidate : Function.values()) {
            if (candidate.word().equals(name.toLowerCase(Locale.ROOT))) {
                function = candidate;
            }
        }
        if (function == null) {
            at = start;
            throw stop("expression.unknown-function", name);
        }
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(test());
        } while (sign(";"));
        expect(")");
        check(function, arguments);
        return new Call(function, arguments);
    }

    private void check(Function function, List<Expression> arguments) throws Stop {
        int count = arguments.size();
        boolean unpaired = function == Function.COMMON_BASE && count % 2 != 0;
        if (count < function.least() || count > function.most() || unpaired) {
            throw stop("expression.argument-count", function.word(), Integer.toString(count));
        }
        if (function == Function.IF) {
            if (!arguments.get(0).isTest()
                    || arguments.get(1).isTest() != arguments.get(2).isTest()) {
                throw stop("expression.needs-test", function.word());
            }
            return;
        }
        for (Expression argument : arguments) {
            if (argument.isTest()) {
                throw stop("expression.needs-number", function.word());
            }
        }
        if (function.takesReference() && !arguments.stream().allMatch(ExpressionParser::isPlain)) {
            throw stop("expression.needs-code", function.word());
        }
        if (function == Function.ROUND && !isPlaces(arguments.get(1))) {
            throw stop("expression.needs-places", function.word());
        }
    }

    private static boolean isPlain(Expression expression) {
        return expression instanceof Reference;
    }

    private static boolean isPlaces(Expression expression) {
        return expression instanceof Constant c
                && c.value().scale() <= 0
                && c.value().compareTo(BigDecimal.valueOf(6)) <= 0;
    }

    private Expression unitCount() throws Stop {
        String kind = kind("units");
        expect(")");
        return new UnitCount(kind);
    }

    private String kind(String function) throws Stop {
        skipSpace();
        int start = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw stop("expression.needs-kind", function);
        }
        return text.substring(start, at);
    }

    /** A figure of one item, one unit or one kind of unit. */
    private Expression focused(String name) throws Stop {
        Focus focus = name.equals("kind") ? new Focus.OfKind(kind(name)) : quotedFocus(name);
        expect(";");
        skipSpace();
        Expression inner = factor();
        if (!(inner instanceof Reference reference) || !reference.isWhole()) {
            throw stop("expression.needs-code", name);
        }
        expect(")");
        return new Reference(reference.code(), reference.selector(), focus);
    }

    private Focus quotedFocus(String name) throws Stop {
        int start = at;
        String quoted = quoted(name);
        if (name.equals("item")) {
            return new Focus.Item(quoted);
        }
        if (!UnitCode.hasShape(quoted)) {
            at = start;
            throw stop("expression.bad-unit", quoted);
        }
        return new Focus.OfUnit(new UnitCode(quoted));
    }

    private String quoted(String name) throws Stop {
        skipSpace();
        int end = at < text.length() && text.charAt(at) == '"' ? text.indexOf('"', at + 1) : -1;
        if (end < 0 || end - at - 1 > MAX_QUOTED || text.substring(at + 1, end).isBlank()) {
            throw stop("expression.needs-text", name, Integer.toString(MAX_QUOTED));
        }
        String quoted = text.substring(at + 1, end).strip();
        at = end + 1;
        return quoted;
    }

    private Expression rows() throws Stop {
        skipSpace();
        Expression inner = factor();
        if (!(inner instanceof Reference reference)
                || !reference.isWhole()
                || reference.selector() != Selector.CURRENT) {
            throw stop("expression.needs-code", "rows");
        }
        expect(")");
        return new Reference(reference.code(), Selector.CURRENT, Focus.Rows.ROWS);
    }

    private Expression numeric(Operator operator, Expression left, Expression right) throws Stop {
        if (left.isTest() || right.isTest()) {
            throw stop("expression.needs-number", operator.sign());
        }
        return new Binary(operator, left, right);
    }

    private Expression logical(Operator operator, Expression left, Expression right) throws Stop {
        if (!left.isTest() || !right.isTest()) {
            throw stop("expression.needs-test", operator.sign());
        }
        return new Binary(operator, left, right);
    }

    private void enter() throws Stop {
        if (++depth > MAX_DEPTH) {
            throw stop("expression.too-deep", Integer.toString(MAX_DEPTH));
        }
    }

    private boolean sign(String sign) {
        skipSpace();
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        return true;
    }

    private void expect(String sign) throws Stop {
        if (!sign(sign)) {
            throw stop("expression.expected", sign);
        }
    }

    private boolean word(String word) {
        skipSpace();
        int end = at + word.length();
        boolean here = text.startsWith(word, at)
                && (end == text.length() || !(isLetter(text.charAt(end)) || isDigitOrDot(text.charAt(end))));
        if (here) {
            at = end;
        }
        return here;
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigitOrDot(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }

    private Stop stop(String key, String... arguments) {
        return new Stop(at, Message.of(key, arguments));
    }

    /** Unwinds the parser; never leaves it. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;
        private final int position;
        private final transient Message reason;

        Stop(int position, Message reason) {
            super(reason.key(), null, false, false);
            this.position = position;
            this.reason = reason;
        }
    }
}
