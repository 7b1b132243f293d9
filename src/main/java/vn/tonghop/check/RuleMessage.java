package vn.tonghop.check;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.model.Code;
import vn.tonghop.model.Message;
import vn.tonghop.model.VietnameseNumbers;

/** The message of a rule with the figures in it: {@code {CODE}} or {@code {CODE@measure}} stands for a figure. */
final class RuleMessage {
    private static final Pattern GAP = Pattern.compile("\\{([A-Z][A-Z0-9.]*)(?:@([a-z]+))?\\}");

    private RuleMessage() {}

    /** The sentences of the rule; where its shape tells, with what was found and expected between message and action. */
    static Message of(Rule rule, PlacedFigures figures, Contrast.Texts contrast) {
        String message = fill(rule.message(), figures);
        String action = fill(rule.action(), figures);
        return contrast.expected().isEmpty()
                ? Message.of("check.rule", message, action)
                : Message.of(
                        "check.rule-contrast-" + contrast.standing().name().toLowerCase(Locale.ROOT),
                        message,
                        VietnameseNumbers.ofPlain(contrast.found()),
                        VietnameseNumbers.ofPlain(contrast.expected()),
                        VietnameseNumbers.ofPlain(contrast.difference()),
                        action);
    }

    /** The sentences of a rule that fails because figures are missing, and which these are. */
    static Message ofMissing(Rule rule, PlacedFigures figures, String missing) {
        return Message.of("check.rule-missing", fill(rule.message(), figures), missing, fill(rule.action(), figures));
    }

    private static String fill(String written, PlacedFigures figures) {
        Matcher gaps = GAP.matcher(written);
        StringBuilder filled = new StringBuilder();
        while (gaps.find()) {
            Reference reference = new Reference(new Code(gaps.group(1)), selector(gaps.group(2)));
            String figure = figures.figure(reference)
                    .map(q -> VietnameseNumbers.brief(q.value(), Math.max(2, q.places())))
                    .orElse("…");
            gaps.appendReplacement(filled, Matcher.quoteReplacement(figure));
        }
        return gaps.appendTail(filled).toString();
    }

    private static Selector selector(@org.jspecify.annotations.Nullable String word) {
        for (Selector selector : Selector.values()) {
            if (word != null && selector.word().equals(word)) {
                return selector;
            }
        }
        return Selector.CURRENT;
    }
}
