package vn.tonghop.publish;

import java.util.regex.Pattern;

/** The sentence of a rule where no run's figures are meant: its gaps name the code of the figure. */
final class RuleWords {
    private static final Pattern GAP = Pattern.compile("\\{([A-Z][A-Z0-9.]*)(?:@[a-z]+)?\\}");

    private RuleWords() {}

    static String of(String sentence) {
        return GAP.matcher(sentence).replaceAll("[$1]");
    }
}
