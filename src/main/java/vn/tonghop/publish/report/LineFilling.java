package vn.tonghop.publish.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.tonghop.model.Code;
import vn.tonghop.model.document.Piece;

/**
 * One paragraph while it is being filled. Where a condition or an empty comparison leaves a hole, the signs around it
 * are put right: no brackets around nothing, no comma or semicolon before a full stop.
 */
final class LineFilling {
    private static final String CLAUSE_ENDS = ".,;:()";
    private static final String SEPARATORS = ",;:";

    private final Predicate<Placeholder.Condition> holds;
    private final boolean copied;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Boolean> shown = new ArrayDeque<>();
    private final Set<Code> confessed = new HashSet<>();
    private final Set<String> owed = new LinkedHashSet<>();
    private boolean emptyInBrackets;

    /** @param copied whether the paragraph may be printed several times: marks, which are unique, then stay out */
    LineFilling(Predicate<Placeholder.Condition> holds, boolean copied) {
        this.holds = holds;
        this.copied = copied;
    }

    /** All that was filled in. */
    List<Piece> pieces() {
        if (!pieces.isEmpty() && pieces.get(pieces.size() - 1) instanceof Piece.Words words) {
            payOwed(words.look());
        }
        return List.copyOf(pieces);
    }

    void open(Placeholder.Condition condition) {
        shown.push(isShown() && holds.test(condition));
    }

    void close() {
        shown.pop();
    }

    private boolean isShown() {
        return shown.isEmpty() || shown.peek();
    }

    /** Text of the outline. */
    void text(int look, String text) {
        if (!isShown()) {
            return;
        }
        String rest = text;
        if (emptyInBrackets && rest.startsWith(")")) {
            cutLast();
            rest = rest.substring(1);
        }
        emptyInBrackets = false;
        if (rest.startsWith(".") && endsWithSeparator()) {
            cutLast();
        }
        addClauses(look, rest);
    }

    /** What takes the place of a placeholder. */
    void value(int look, String text) {
        if (!isShown()) {
            return;
        }
        if (!text.isEmpty()) {
            add(look, text);
            emptyInBrackets = false;
        } else if (lastWords().endsWith("(")) {
            emptyInBrackets = true;
        }
    }

    /**
     * A figure; the first mention of one that lacks units says so. After a figure without its unit of measure that
     * waits for the end of the clause, because the unit, or the other half of a fraction, comes first.
     */
    void figure(int look, Figure figure, View view) {
        String said = FigureWords.say(figure, view);
        boolean confesses = isShown() && !said.isEmpty() && restsOnUnits(figure, view) && confessed.add(figure.code());
        value(look, said);
        if (confesses) {
            owed.add(FigureWords.partial(figure));
            if (view != View.VALUE) {
                payOwed(look);
            }
        }
    }

    private static boolean restsOnUnits(Figure figure, View view) {
        return figure.isPartial()
                && view != View.COVERAGE
                && view != View.TARGET
                && view != View.TARGET_NEXT
                && view != View.SAME_PERIOD;
    }

    void pass(Piece piece) {
        boolean mark = piece instanceof Piece.Mark;
        if (mark && !copied || !mark && isShown()) {
            pieces.add(piece);
        }
    }

    private void addClauses(int look, String text) {
        int end = owed.isEmpty() ? text.length() : clauseEnd(text);
        add(look, text.substring(0, end));
        if (end < text.length()) {
            payOwed(look);
            add(look, text.substring(end));
        }
    }

    /** Where the clause ends: at its punctuation, and before the space in front of a bracket. */
    private static int clauseEnd(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (CLAUSE_ENDS.indexOf(text.charAt(at)) >= 0) {
                return text.charAt(at) == '(' && at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
            }
        }
        return text.length();
    }

    private void payOwed(int look) {
        owed.forEach(words -> add(look, words));
        owed.clear();
    }

    private boolean endsWithSeparator() {
        String last = lastWords().stripTrailing();
        return !last.isEmpty() && SEPARATORS.indexOf(last.charAt(last.length() - 1)) >= 0;
    }

    private String lastWords() {
        return !pieces.isEmpty() && pieces.get(pieces.size() - 1) instanceof Piece.Words words ? words.text() : "";
    }

    /** Takes back the last sign, and the spaces around it. */
    private void cutLast() {
        int last = pieces.size() - 1;
        if (pieces.get(last) instanceof Piece.Words words) {
            String kept = words.text().stripTrailing();
            pieces.set(
                    last,
                    new Piece.Words(
                            words.look(), kept.substring(0, kept.length() - 1).stripTrailing()));
        }
    }

    /** Neighbours of one look become one piece. */
    private void add(int look, String text) {
        int last = pieces.size() - 1;
        if (text.isEmpty()) {
            return;
        }
        if (last >= 0 && pieces.get(last) instanceof Piece.Words words && words.look() == look) {
            pieces.set(last, new Piece.Words(look, words.text() + text));
        } else {
            pieces.add(new Piece.Words(look, text));
        }
    }
}
