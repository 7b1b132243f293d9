package vn.tonghop.model.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A document to be written: the stories of an outline in the same order, their paragraphs filled, dropped or repeated.
 * A part keeps the id of the part of the outline that it was made from.
 */
public record FilledDocument(List<Story> stories) {
    public FilledDocument {
        stories = List.copyOf(stories);
    }

    /** The tags of all bound texts and bars, in their order. */
    public List<String> tags() {
        List<String> tags = new ArrayList<>();
        stories.forEach(story -> tags(story.blocks(), tags));
        return tags;
    }

    private static void tags(List<Block> blocks, List<String> tags) {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                for (Piece piece : paragraph.pieces()) {
                    if (piece instanceof Piece.Bound bound) {
                        tags.add(bound.binding().tag());
                    } else if (piece instanceof Piece.Drawn drawn) {
                        tags.addAll(drawn.chart().tags());
                    }
                }
            } else if (block instanceof Block.Table table) {
                table.rows().forEach(row -> row.cells().forEach(cell -> tags(cell.blocks(), tags)));
            }
        }
    }
}
