package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.expression.ExcelCompiler;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.model.Code;

/** The message of a rule with figures in its gaps: {@code {CODE}} or {@code {CODE@measure}} stands for one. */
final class RuleSentence {
    /** Stands for a figure that is not there. */
    static final String UNKNOWN = "\u2026";

    private static final Pattern GAP = Pattern.compile("\\{([A-Z][A-Z0-9.]*)(?:@([a-z]+))?\\}");

    private RuleSentence() {}

    static boolean hasFigures(String message) {
        return GAP.matcher(message).find();
    }

    /** The message with something in each gap. */
    static String filled(String message, Function<Reference, String> figures) {
        return GAP.matcher(message)
                .replaceAll(gap -> Matcher.quoteReplacement(
                        figures.apply(reference(gap.group(1), Optional.ofNullable(gap.group(2))))));
    }

    /** A formula for the message with the figures of the cells; a figure that is not on the form, or no number, is left open. */
    static String withFigures(String message, ExcelCompiler.Locator locator) {
        List<String> pieces = new ArrayList<>();
        Matcher gaps = GAP.matcher(message);
        int at = 0;
        while (gaps.find()) {
            if (gaps.start() > at) {
                pieces.add(LiveText.quote(message.substring(at, gaps.start())));
            }
            pieces.add(figure(reference(gaps.group(1), Optional.ofNullable(gaps.group(2))), locator));
            at = gaps.end();
        }
        if (at < message.length()) {
            pieces.add(LiveText.quote(message.substring(at)));
        }
        return String.join("&", pieces);
    }

    private static String figure(Reference reference, ExcelCompiler.Locator locator) {
        String unknown = LiveText.quote(UNKNOWN);
        return locator.cell(reference)
                .map(cell -> "IF(ISNUMBER(" + cell + ")," + LiveText.number(cell, locator.places(reference)) + ","
                        + unknown + ")")
                .orElse(unknown);
    }

    private static Reference reference(String code, Optional<String> measure) {
        for (Selector selector : Selector.values()) {
            if (measure.filter(selector.word()::equals).isPresent()) {
                return new Reference(new Code(code), selector);
            }
        }
        return new Reference(new Code(code), Selector.CURRENT);
    }
}
