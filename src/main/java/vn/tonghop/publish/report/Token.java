package vn.tonghop.publish.report;

import vn.tonghop.model.document.Piece;

/** What a paragraph of an outline is made of once its placeholders are told from its text. */
sealed interface Token {
    /** Text that is printed as it stands. */
    record Literal(int look, String text) implements Token {}

    /**
     * A placeholder.
     *
     * @param look of its first brace, which is the look of what takes its place
     * @param written as the officer wrote it, without the braces
     */
    record Slot(int look, String written, Placeholder placeholder) implements Token {}

    /** A mark or a thing that passes through. */
    record Passing(Piece piece) implements Token {}
}
