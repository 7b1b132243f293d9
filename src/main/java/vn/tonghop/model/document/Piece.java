package vn.tonghop.model.document;

/** What a paragraph is made of, from left to right. */
public sealed interface Piece {
    /**
     * Text in one look; a tab and a line break are the characters for them.
     *
     * @param look the number under which the adapter keeps font, size and emphasis
     */
    record Words(int look, String text) implements Piece {
        /** Other text in the same look. */
        public Words withText(String other) {
            return new Words(look, other);
        }
    }

    /**
     * Text that is bound to what it was made from, and says so to whoever points at it.
     *
     * @param look as of {@link Words}
     */
    record Bound(int look, String text, Binding binding) implements Piece {}

    /** A chart, drawn where the piece stands. */
    record Drawn(Chart chart) implements Piece {}

    /** Something nobody sees, such as one end of a bookmark. Word puts them anywhere, also into a placeholder. */
    record Mark(int id) implements Piece {}

    /**
     * Something that is not text: a field, a picture, the number of a footnote.
     *
     * @param text the text inside, where no placeholder is looked for
     * @param note the {@link Story#note()} of the note whose number it is; empty for anything else
     */
    record Thing(int id, String text, String note) implements Piece {}
}
