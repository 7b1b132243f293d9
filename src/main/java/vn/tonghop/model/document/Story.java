package vn.tonghop.model.document;

import java.util.List;

/** A run of text of its own: the body, one header, one footer, one footnote. */
public record Story(int id, List<Block> blocks) {
    public Story {
        blocks = List.copyOf(blocks);
    }
}
