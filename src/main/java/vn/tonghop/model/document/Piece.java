package vn.tonghop.model.document;

/** What a paragraph is made of, from left to right. */
public sealed interface Piece {
    /**
     * Text in one look; a tab and a line break are the characters for them.
     *
     * @param look the number under which the adapter keeps font, size and emphasis
     * @param marked whether it stands out on top of its look, as with a text marker
     */
    record Words(int look, String text, boolean marked) implements Piece {
        public Words(int look, String text) {
            this(look, text, false);
        }

        /** Other text in the same look. */
        public Words withText(String other) {
            return new Words(look, other, marked);
        }

        public boolean looksLike(Words other) {
            return look == other.look && marked == other.marked;
        }
    }

    /** Something nobody sees, such as one end of a bookmark. Word puts them anywhere, also into a placeholder. */
    record Mark(int id) implements Piece {}

    /**
     * Something that is not text: a field, a picture, the number of a footnote.
     *
     * @param text the text inside, where no placeholder is looked for
     */
    record Thing(int id, String text) implements Piece {}
}
