package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The signs behind figures that lack units. In a paragraph a star, and its end says what the stars mean; in a row of a table,
 * where there is no such end, the first figure of the row says it in words and every other one in numbers.
 */
final class Stars {
    private final boolean inRow;
    private final Set<String> toldInRow;
    private final List<String> starred = new ArrayList<>();

    private Stars(boolean inRow, Set<String> toldInRow) {
        this.inRow = inRow;
        this.toldInRow = toldInRow;
    }

    static Stars ofParagraph() {
        return new Stars(false, Set.of());
    }

    /** @param told what the cells of the row have said so far; added to */
    static Stars ofRow(Set<String> told) {
        return new Stars(true, told);
    }

    String of(Figure figure) {
        if (inRow) {
            return toldInRow.add(figure.reporters())
                    ? " (" + FigureWords.partial(figure) + " báo cáo)"
                    : " (" + figure.among() + ")";
        }
        String units = FigureWords.lacking(figure);
        if (!starred.contains(units)) {
            starred.add(units);
        }
        return "*".repeat(starred.indexOf(units) + 1);
    }

    /** What the stars of the paragraph mean; empty when there are none. */
    String explained() {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < starred.size(); i++) {
            notes.add("*".repeat(i + 1) + " " + starred.get(i));
        }
        return notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")";
    }
}
