package vn.tonghop.publish;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.Code;

/**
 * The sentence of a rule where no run's figures are meant. It names what it is about before each figure, so the place of a
 * figure is left open as on a form; what begins with a figure in brackets behind its name is left out with them.
 */
final class RuleWords {
    private static final String CODE = "[A-Z][A-Z0-9.]*";
    private static final Pattern LABEL = Pattern.compile("\\{(" + CODE + ")@label\\}");
    private static final Pattern IN_BRACKETS = Pattern.compile(" \\(\\{" + CODE + "(?:@[a-z]+)?\\}[^()]*\\)");
    private static final Pattern GAP = Pattern.compile("\\{" + CODE + "(?:@[a-z]+)?\\}");
    private static final String OPEN = "…";

    private final ExpressionWords words;

    RuleWords(ExpressionWords words) {
        this.words = words;
    }

    String of(String sentence) {
        String named = LABEL.matcher(sentence)
                .replaceAll(label -> Matcher.quoteReplacement(words.label(new Code(label.group(1)))));
        return Material.capitalised(
                GAP.matcher(IN_BRACKETS.matcher(named).replaceAll("")).replaceAll(OPEN));
    }
}
