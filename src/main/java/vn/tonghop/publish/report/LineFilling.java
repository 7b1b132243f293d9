package vn.tonghop.publish.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.tonghop.model.document.Piece;

/**
 * One paragraph while it is being filled. Where a condition or an empty comparison leaves a hole, the signs around it
 * are put right: no brackets around nothing, no comma or semicolon before a full stop.
 */
final class LineFilling {
    private static final String SEPARATORS = ",;:";

    private final Predicate<Placeholder.Condition> holds;
    private final boolean copied;
    private final Stars stars;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Boolean> shown = new ArrayDeque<>();
    private boolean emptyInBrackets;

    /**
     * @param copied whether the paragraph may be printed several times: marks, which are unique, then stay out
     * @param stars what figures that lack units are marked with
     */
    LineFilling(Predicate<Placeholder.Condition> holds, boolean copied, Stars stars) {
        this.stars = stars;
        this.holds = holds;
        this.copied = copied;
    }

    /** All that was filled in. */
    List<Piece> pieces() {
        if (!pieces.isEmpty() && pieces.get(pieces.size() - 1) instanceof Piece.Words words) {
            add(words.look(), stars.explained());
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
        add(look, rest);
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
     * A figure. One that lacks units gets a star.
     *
     * @param doubt asked only of what is printed: the marks of the errors that the figure is under, if there are any
     */
    void figure(int look, Figure figure, View view, Supplier<Optional<String>> doubt) {
        String said = FigureWords.say(figure, view);
        if (!isShown() || said.isEmpty()) {
            value(look, said);
            return;
        }
        boolean partial = figure.isPartial() && view.restsOnFigure();
        Optional<String> marks = doubt.get();
        add(new Piece.Words(look, said + (partial ? stars.of(figure) : "") + marks.orElse(""), marks.isPresent()));
        emptyInBrackets = false;
    }

    void pass(Piece piece) {
        boolean mark = piece instanceof Piece.Mark;
        if (mark && !copied || !mark && isShown()) {
            pieces.add(piece);
        }
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
            pieces.set(last, words.withText(kept.substring(0, kept.length() - 1).stripTrailing()));
        }
    }

    private void add(int look, String text) {
        add(new Piece.Words(look, text));
    }

    /** Neighbours of one look become one piece. */
    private void add(Piece.Words added) {
        int last = pieces.size() - 1;
        if (added.text().isEmpty()) {
            return;
        }
        if (last >= 0 && pieces.get(last) instanceof Piece.Words words && words.looksLike(added)) {
            pieces.set(last, words.withText(words.text() + added.text()));
        } else {
            pieces.add(added);
        }
    }
}
