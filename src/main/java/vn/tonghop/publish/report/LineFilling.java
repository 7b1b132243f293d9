package vn.tonghop.publish.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.tonghop.model.document.Binding;
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
    private final Set<String> emptyNotes;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Boolean> shown = new ArrayDeque<>();
    private boolean emptyInBrackets;
    /** The star of a figure, until it is seen whether a stroke and another figure follow. */
    private String waiting = "";

    private int lookOfWaiting;

    /**
     * @param copied whether the paragraph may be printed several times: marks, which are unique, then stay out
     * @param stars what figures that lack units are marked with
     * @param emptyNotes the notes of which nothing is left; their numbers are left out
     */
    LineFilling(Predicate<Placeholder.Condition> holds, boolean copied, Stars stars, Set<String> emptyNotes) {
        this.emptyNotes = emptyNotes;
        this.stars = stars;
        this.holds = holds;
        this.copied = copied;
    }

    /** All that was filled in. */
    List<Piece> pieces() {
        placeStar();
        if (!pieces.isEmpty()) {
            Piece last = pieces.get(pieces.size() - 1);
            if (last instanceof Piece.Words words) {
                add(words.look(), stars.explained());
            } else if (last instanceof Piece.Bound bound) {
                add(bound.look(), stars.explained());
            }
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
        if (!rest.strip().equals("/")) {
            placeStar();
        }
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
     * A figure, bound to what it was made from. One that lacks units gets a star.
     *
     * @param said the figure in words
     */
    void figure(int look, Figure figure, View view, String said, Supplier<Binding> binding) {
        if (isShown() && !said.isEmpty()) {
            boolean second = isBehindStroke();
            bound(look, said, binding);
            star(look, figure, view, second);
        } else {
            value(look, said);
        }
    }

    /** A figure that cannot be bound. */
    void figure(int look, Figure figure, View view, String said) {
        boolean second = isBehindStroke();
        value(look, said);
        if (isShown() && !said.isEmpty()) {
            star(look, figure, view, second);
        }
    }

    /** The star of the first number of a fraction waits for the second: "5/7*", not "5*" of 7. */
    private void star(int look, Figure figure, View view, boolean second) {
        if (!second) {
            placeStar();
        }
        if (!figure.months().isEmpty() && view.restsOnFigure()) {
            add(look, "\u00A0(" + figure.months() + ")");
        }
        if (figure.isPartial() && view.restsOnFigure()) {
            String sign = stars.of(figure);
            // One star behind another would read as a third sign.
            waiting = waiting.isEmpty() || waiting.equals(sign) ? sign : waiting + ",\u00A0" + sign;
            lookOfWaiting = look;
        }
        if (second) {
            placeStar();
        }
    }

    private void placeStar() {
        String sign = waiting;
        waiting = "";
        add(lookOfWaiting, sign);
    }

    /** What takes the place of a placeholder, bound to what it was made from. */
    void bound(int look, String said, Supplier<Binding> binding) {
        if (isShown()) {
            pieces.add(new Piece.Bound(look, said, binding.get()));
            emptyInBrackets = false;
        }
    }

    void pass(Piece piece) {
        boolean mark = piece instanceof Piece.Mark;
        boolean gone = piece instanceof Piece.Thing thing && emptyNotes.contains(thing.note());
        boolean starred = !waiting.isEmpty();
        placeStar();
        if (starred && piece instanceof Piece.Thing thing && !thing.note().isEmpty() && isShown() && !gone) {
            // A raised number right behind a star reads as one sign with it.
            add(lookOfWaiting, "\u00A0");
        }
        if (mark && !copied || !mark && isShown() && !gone) {
            pieces.add(piece);
        }
    }

    private boolean endsWithSeparator() {
        String last = lastWords().stripTrailing();
        return !last.isEmpty() && SEPARATORS.indexOf(last.charAt(last.length() - 1)) >= 0;
    }

    /** Whether what comes next is the second number of a fraction. */
    boolean isBehindStroke() {
        return lastWords().stripTrailing().endsWith("/");
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
        if (last >= 0 && pieces.get(last) instanceof Piece.Words words && words.look() == added.look()) {
            pieces.set(last, words.withText(words.text() + added.text()));
        } else {
            pieces.add(added);
        }
    }
}
