package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.Phrases;

/** The words that explain an element or a rule on a form. */
final class Notes {
    private static final Pattern BRACKET_WITH_FIGURE = Pattern.compile("\\s*\\([^(){]*\\{[^()]*\\)");
    private static final Pattern FIGURE = Pattern.compile("\\{[^{}]*}");

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
     * The message of a rule as a sentence for a form that has no figures yet: dots stand in the gaps for figures, and
     * brackets that hold nothing but a figure are left out.
     */
    static String withoutFigures(String message) {
        return FIGURE.matcher(BRACKET_WITH_FIGURE.matcher(message).replaceAll(""))
                .replaceAll("\u2026");
    }
}
