package vn.tonghop.model.document;

import java.util.List;

/** A document with placeholders. The body is the first story. */
public record Outline(List<Story> stories) {
    public Outline {
        stories = List.copyOf(stories);
    }
}
