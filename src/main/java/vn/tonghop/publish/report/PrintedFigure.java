package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.document.WrittenDocument;
import vn.tonghop.model.document.WrittenDocument.Span;

/**
 * A figure that stands in a document.
 *
 * @param tag as it was read, whatever it says
 * @param words what stands there
 * @param place headings and paragraph, or table and row, as an officer finds it
 * @param around the beginning of the paragraph
 */
public record PrintedFigure(String tag, String words, String place, String around) {
    private static final int SNIPPET = 60;

    /** All bound figures of a document, in the order of its text. */
    public static List<PrintedFigure> of(WrittenDocument document) {
        List<PrintedFigure> figures = new ArrayList<>();
        List<String> places = TextPlaces.of(document);
        for (int i = 0; i < places.size(); i++) {
            WrittenDocument.Paragraph paragraph = document.paragraphs().get(i);
            List<Span> spans = paragraph.spans();
            boolean bound = spans.stream().anyMatch(span -> span.binding().isPresent());
            String around = bound ? snippet(paragraph) : "";
            for (int s = 0; s < spans.size(); s++) {
                Span span = spans.get(s);
                // One that was emptied is followed by nothing of its own.
                boolean goesOn = span.text().isEmpty()
                        && s + 1 < spans.size()
                        && !spans.get(s + 1).text().isEmpty()
                        && spans.get(s + 1).binding().equals(span.binding());
                if (span.binding().isPresent() && !goesOn) {
                    figures.add(new PrintedFigure(
                            span.binding().get().tag(), Plain.line(span.text()), places.get(i), around));
                }
            }
        }
        return figures;
    }

    /** The beginning of a paragraph, enough to find it by. */
    static String snippet(WrittenDocument.Paragraph paragraph) {
        String line = Plain.line(paragraph.text());
        return line.codePointCount(0, line.length()) <= SNIPPET
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SNIPPET)) + "…";
    }

    /** What the tag says; empty when it was damaged. */
    Optional<BoundTag> bound() {
        return BoundTag.parse(tag);
    }
}
