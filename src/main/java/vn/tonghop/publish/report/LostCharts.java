package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.document.WrittenDocument;
import vn.tonghop.model.document.WrittenDocument.Span;

/**
 * Binds the figures of charts that lost what they were bound to, as they do in LibreOffice: a chart that has title, names and number of bars of
 * one that the program makes is that one. What its bars say may have been changed, and is held against the totals then.
 */
final class LostCharts {
    private LostCharts() {}

    /** @param fresh the report as the program makes it */
    static WrittenDocument found(WrittenDocument edited, WrittenDocument fresh) {
        List<WrittenDocument.Paragraph> charts = fresh.paragraphs().stream()
                .filter(paragraph -> isChart(paragraph) && isBound(paragraph))
                .toList();
        List<WrittenDocument.Paragraph> paragraphs = new ArrayList<>();
        for (WrittenDocument.Paragraph paragraph : edited.paragraphs()) {
            boolean lost = isChart(paragraph) && !isBound(paragraph);
            Optional<WrittenDocument.Paragraph> same = charts.stream()
                    .filter(chart -> lost && frame(chart, chart).equals(frame(paragraph, chart)))
                    .findFirst();
            paragraphs.add(same.map(chart -> bound(paragraph, chart)).orElse(paragraph));
        }
        return new WrittenDocument(paragraphs);
    }

    private static boolean isChart(WrittenDocument.Paragraph paragraph) {
        return paragraph.text().startsWith(WrittenDocument.CHART);
    }

    private static boolean isBound(WrittenDocument.Paragraph paragraph) {
        return paragraph.spans().stream().anyMatch(span -> span.binding().isPresent());
    }

    /** All but the figures, which are where those of the chart are. */
    private static List<String> frame(WrittenDocument.Paragraph paragraph, WrittenDocument.Paragraph chart) {
        List<String> frame = new ArrayList<>();
        for (int i = 0; i < paragraph.spans().size(); i++) {
            boolean figure =
                    i < chart.spans().size() && chart.spans().get(i).binding().isPresent();
            frame.add(figure ? "" : Plain.line(paragraph.spans().get(i).text()));
        }
        return frame;
    }

    private static WrittenDocument.Paragraph bound(
            WrittenDocument.Paragraph paragraph, WrittenDocument.Paragraph chart) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < paragraph.spans().size(); i++) {
            spans.add(new Span(
                    paragraph.spans().get(i).text(), chart.spans().get(i).binding()));
        }
        return new WrittenDocument.Paragraph(paragraph.note(), paragraph.table(), paragraph.row(), spans);
    }
}
