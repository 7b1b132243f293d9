package vn.tonghop.model.document;

import java.util.List;

/**
 * A document to be written: the stories of an outline in the same order, their paragraphs filled, dropped or repeated.
 * A part keeps the id of the part of the outline that it was made from.
 */
public record FilledDocument(List<Story> stories) {
    public FilledDocument {
        stories = List.copyOf(stories);
    }
}
