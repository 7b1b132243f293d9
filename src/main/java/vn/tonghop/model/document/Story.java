package vn.tonghop.model.document;

import java.util.List;

/**
 * A run of text of its own: the body, one header, one footer, one footnote.
 *
 * @param note which footnote or endnote it is, as {@link Piece.Thing#note()} names it; empty for anything else
 */
public record Story(int id, String note, List<Block> blocks) {
    /** A story that is no note. */
    public Story(int id, List<Block> blocks) {
        this(id, "", blocks);
    }

    public Story {
        blocks = List.copyOf(blocks);
    }
}
