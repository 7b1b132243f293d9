package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.Code;
import vn.tonghop.model.Phrases;

/** The words that explain an element or a rule on a form. */
final class Notes {
    private static final Pattern BRACKET_WITH_FIGURE = Pattern.compile("\\s*\\([^(){]*\\{[^()]*\\)");
    private static final Pattern FIGURE = Pattern.compile("\\{([A-Z][A-Z0-9.]*)(?:@[a-z]+)?\\}");
    private static final Pattern BRACKET = Pattern.compile("\\s*\\([^()]*\\)");
    private static final Pattern LEADS_TO_FIGURE =
            Pattern.compile("(?:^|[/:,]|(?<!\\p{L})(?:bằng|với|cộng|trừ|hơn|trong|trên|ghi|là|có|đã|và|từ))\\s*$");

    private Notes() {}

    /** How to count, and what is usual; empty when there is nothing to say. */
    static String of(DataElement element, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        if (!element.note().isEmpty()) {
            lines.add(element.note());
        }
        element.min()
                .flatMap(min -> element.max()
                        .map(max -> phrases.say("form.note.range", CheckFormula.shown(min), CheckFormula.shown(max))))
                .filter(range -> element.nature().isFigure())
                .ifPresent(lines::add);
        return String.join("\n", lines);
    }

    /**
     * The message of a rule as a sentence without figures. A bracket that holds a figure is left out; a figure after a word
     * that leads to one ("bằng", "với") is told by its label; any other stands beside what it is a figure of, and goes
     * with its unit of measure.
     */
    static String withoutFigures(String message, Catalogue catalogue) {
        String open = BRACKET_WITH_FIGURE.matcher(message).replaceAll("");
        Matcher gaps = FIGURE.matcher(open);
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (gaps.find()) {
            words.append(open, at, gaps.start());
            Optional<DataElement> element = catalogue.element(new Code(gaps.group(1)));
            at = gaps.end() + unitLength(open.substring(gaps.end()), element);
            if (LEADS_TO_FIGURE.matcher(words).find()) {
                words.append(element.map(e -> name(e, words.isEmpty())).orElse(RuleSentence.UNKNOWN));
            } else {
                words.setLength(words.toString().stripTrailing().length());
            }
        }
        return words.append(open.substring(at)).toString();
    }

    /** Characters that the unit of measure takes after a figure. */
    private static int unitLength(String rest, Optional<DataElement> element) {
        String unit = element.map(DataElement::unit).orElse("");
        String after = rest.stripLeading();
        boolean follows = !unit.isEmpty()
                && after.startsWith(unit)
                && (after.length() == unit.length() || !Character.isLetter(after.charAt(unit.length())));
        return follows ? rest.length() - after.length() + unit.length() : 0;
    }

    /** The label without what it says in brackets. */
    private static String name(DataElement element, boolean begins) {
        String label = BRACKET.matcher(element.label()).replaceAll("");
        return begins ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
