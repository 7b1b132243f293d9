package vn.tonghop.adapter.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.tonghop.model.document.Chart;

/**
 * The place in the text where a chart is drawn. The title of the drawing, which Word and LibreOffice keep, says what each bar was made from:
 * series by series the tags of its bars, {@code ·} where there is none. Its description is for those who cannot see it.
 */
final class ChartDrawing {
    static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String WORD_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /** Between the tags of a series, and between two series; no tag has either. */
    private static final String BETWEEN = "; ";

    private static final String SERIES = " / ";
    private static final String NONE = "·";

    /** Millimetres are 36.000 of the unit of drawings. */
    private static final int MILLIMETRE = 36_000;

    private static final int WIDTH = 160;
    private static final int AROUND_BARS = 32;
    private static final double EACH_BAR = 3.0;
    private static final double EACH_CATEGORY = 1.8;
    private static final int TALLEST = 225;

    /** Numbers of drawings begin behind whatever numbers those of the outline have. */
    private static final int FIRST = 900_000;

    private ChartDrawing() {}

    /** The name of the relationship to a chart's part. */
    static String relation(int number) {
        return "rIdTongHopBieuDo" + number;
    }

    /**
     * A run with the drawing in it.
     *
     * @param number 1-based, of the charts of the document
     */
    static Element run(Element near, Chart chart, int number) {
        String xml = "<w:r xmlns:w=\"" + near.getNamespaceURI() + "\"><w:drawing><wp:inline xmlns:wp=\"" + WORD_DRAWING
                + "\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"" + WIDTH * MILLIMETRE
                + "\" cy=\""
                + height(chart) * MILLIMETRE + "\"/><wp:docPr id=\"" + (FIRST + number) + "\" name=\"Biểu đồ " + number
                + "\" descr=\"" + ChartXml.escaped(described(chart)) + "\" title=\"" + ChartXml.escaped(tags(chart))
                + "\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"" + MAIN + "\"><a:graphicData uri=\"" + CHART
                + "\"><c:chart xmlns:c=\"" + CHART + "\" xmlns:r=\"" + RELATIONS + "\" r:id=\"" + relation(number)
                + "\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
        try {
            Element run = PartXml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
            return (Element) near.getOwnerDocument().importNode(run, true);
        } catch (DocxPackage.BadPackage impossible) {
            throw new IllegalStateException("a drawing of our own is no XML", impossible);
        }
    }

    private static int height(Chart chart) {
        double bars = chart.categories().size()
                * (EACH_CATEGORY + EACH_BAR * chart.series().size());
        return (int) Math.min(TALLEST, Math.round(AROUND_BARS + bars));
    }

    private static String described(Chart chart) {
        StringBuilder said =
                new StringBuilder("Biểu đồ: ").append(chart.title()).append(' ').append(chart.note());
        for (int c = 0; c < chart.categories().size(); c++) {
            said.append("; ").append(chart.categories().get(c));
            String between = ": ";
            for (Chart.Series series : chart.series()) {
                Optional<Chart.Bar> bar = series.bars().get(c);
                if (bar.isPresent()) {
                    // Who hears it has no legend.
                    String name = chart.series().size() > 1 ? series.name() + " " : "";
                    said.append(between).append(name).append(bar.get().words());
                    between = ", ";
                }
            }
        }
        return said.append('.').toString();
    }

    private static String tags(Chart chart) {
        List<String> all = new ArrayList<>();
        for (Chart.Series series : chart.series()) {
            all.add(String.join(
                    BETWEEN,
                    series.bars().stream()
                            .map(bar -> bar.map(b -> b.binding().tag()).orElse(NONE))
                            .toList()));
        }
        return String.join(SERIES, all);
    }

    /** The tags that a title says, series by series; empty where there was no bar. Of a drawing of somebody else there are none. */
    static List<List<Optional<String>>> tags(String title) {
        List<List<Optional<String>>> all = new ArrayList<>();
        for (String series : title.split(SERIES, -1)) {
            List<Optional<String>> tags = new ArrayList<>();
            for (String tag : series.split(BETWEEN, -1)) {
                tags.add(vn.tonghop.model.document.Binding.isTag(tag) ? Optional.of(tag) : Optional.empty());
            }
            all.add(tags);
        }
        return all;
    }
}
