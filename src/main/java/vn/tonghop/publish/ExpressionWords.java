package vn.tonghop.publish;

import java.util.Locale;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.EachOf;
import vn.tonghop.catalogue.UnitKind;
import vn.tonghop.expression.Expression;
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
import vn.tonghop.model.Phrases;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.VietnameseNumbers;

/** How an expression is read out to somebody who does not know its language: figures by their labels, with the codes behind them. */
final class ExpressionWords {
    private final Catalogue catalogue;
    private final Phrases phrases;

    ExpressionWords(Catalogue catalogue, Phrases phrases) {
        this.catalogue = catalogue;
        this.phrases = phrases;
    }

    String of(Expression expression) {
        if (expression instanceof Constant c) {
            return VietnameseNumbers.exact(c.value());
        }
        if (expression instanceof UnitCount u) {
            return say("units", kind(u.kind()));
        }
        if (expression instanceof Reference r) {
            return reference(r);
        }
        if (expression instanceof Negation n) {
            return "-" + within(n.operand());
        }
        if (expression instanceof Not n) {
            return say("not", of(n.operand()));
        }
        if (expression instanceof Binary b) {
            return operand(b, b.left(), false) + " " + sign(b.operator()) + " " + operand(b, b.right(), true);
        }
        return call((Call) expression);
    }

    private String call(Call call) {
        if (call.function() == Function.IF) {
            return say(
                    "if",
                    of(call.arguments().get(0)),
                    of(call.arguments().get(1)),
                    of(call.arguments().get(2)));
        }
        String arguments = call.arguments().stream().map(this::of).collect(Collectors.joining("; "));
        return say(call.function().word().replace('_', '-'), arguments);
    }

    private String reference(Reference reference) {
        if (reference.countsRows()) {
            String list = reference.code().value();
            return say("rows", catalogue.list(list).map(l -> l.label()).orElse(list));
        }
        String named = figure(reference.code());
        String figure = reference.selector() == Selector.CURRENT
                ? named
                : say("at-" + reference.selector().word(), named);
        if (reference.focus() instanceof Focus.Item item) {
            return say("of", figure, item.name());
        }
        if (reference.focus() instanceof Focus.OfUnit one) {
            return say("of", figure, unit(one.unit()));
        }
        return reference.focus() instanceof Focus.OfKind all ? say("of-all", figure, kind(all.kind())) : figure;
    }

    /** The label of a figure and behind it, to tell it from others of that label, its code. */
    String figure(Code code) {
        String label = label(code);
        return label.equals(code.value()) || EachOf.of(code).isPresent() ? label : label + " [" + code.value() + "]";
    }

    /** What a figure is called; its code where the catalogue has none of it. */
    String label(Code code) {
        return EachOf.of(code)
                .map(each -> say(each == EachOf.FLOW ? "each-flow" : "each-stock"))
                .or(() -> catalogue.labelled(code).map(Catalogue.Labelled::label))
                .orElse(code.value());
    }

    private String unit(UnitCode code) {
        return catalogue.units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .map(unit -> unit.name())
                .orElse(code.value());
    }

    private String kind(String code) {
        return catalogue.kinds().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .map(UnitKind::label)
                .map(label -> label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1))
                .orElse(code);
    }

    /** An operand in brackets where reading from the left would join it otherwise. */
    private String operand(Binary whole, Expression part, boolean right) {
        boolean weaker = part instanceof Binary b
                && (strength(b.operator()) < strength(whole.operator())
                        || right && strength(b.operator()) == strength(whole.operator()));
        return weaker ? "(" + of(part) + ")" : of(part);
    }

    private String within(Expression part) {
        return part instanceof Binary ? "(" + of(part) + ")" : of(part);
    }

    private static int strength(Operator operator) {
        return switch (operator) {
            case OR -> 1;
            case AND -> 2;
            case EQUAL, DIFFERENT, LESS, AT_MOST, GREATER, AT_LEAST -> 3;
            case ADD, SUBTRACT -> 4;
            case MULTIPLY, DIVIDE -> 5;
        };
    }

    private String sign(Operator operator) {
        return switch (operator) {
            case SUBTRACT -> "–";
            case MULTIPLY -> "×";
            case DIVIDE -> ":";
            case DIFFERENT -> "≠";
            case AT_MOST -> "≤";
            case AT_LEAST -> "≥";
            case AND, OR -> say(operator.sign());
            case ADD, EQUAL, LESS, GREATER -> operator.sign();
        };
    }

    private String say(String key, String... arguments) {
        return phrases.say("workbook.words." + key, arguments);
    }
}
