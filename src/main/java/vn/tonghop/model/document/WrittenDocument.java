package vn.tonghop.model.document;

import java.util.List;
import java.util.Optional;

/**
 * A document as it was read back, by this program or after somebody has edited it: its text, and what in it is bound.
 *
 * @param paragraphs of the body, then of headers, footers and notes, in the order of the text
 */
public record WrittenDocument(List<Paragraph> paragraphs) {
    /** How the paragraph begins that a chart is read as; its title follows. */
    public static final String CHART = "Biểu đồ ";

    public WrittenDocument {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A paragraph.
     *
     * @param note 1-based number of the footnote or endnote that it stands in, 0 outside
     * @param table 1-based number of the table that it stands in, 0 outside
     * @param row 1-based number of the row, 0 outside tables
     */
    public record Paragraph(int note, int table, int row, List<Span> spans) {
        public Paragraph {
            spans = List.copyOf(spans);
        }

        public String text() {
            StringBuilder text = new StringBuilder();
            spans.forEach(span -> text.append(span.text()));
            return text.toString();
        }
    }

    /**
     * A stretch of text.
     *
     * @param binding what it was made from, if it is bound
     */
    public record Span(String text, Optional<Binding> binding) {}
}
