package vn.tonghop.adapter.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.document.Binding;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.Chart;
import vn.tonghop.model.document.Piece;
import vn.tonghop.model.document.WrittenDocument;
import vn.tonghop.testing.OfficePackage;

/** A chart in a Word file: written, opened by other programs' eyes, and read back. */
class WordChartTest {
    private static Optional<Chart.Bar> bar(String length, String words, String tag) {
        return Optional.of(new Chart.Bar(new BigDecimal(length), words, new Binding(tag, "")));
    }

    private static final Chart CHART = new Chart(
            "Hộ nghèo <&>",
            "(tháng 11)",
            List.of("Tổ \"Một\"", "=Tổ Hai", "Tổ Ba"),
            List.of(
                    new Chart.Series(
                            "Nghèo",
                            List.of(
                                    bar("1250", "1.250", "XH.A@period|value 2023-11 G1"),
                                    Optional.empty(),
                                    bar("2.5", "trên 2,5", "XH.A@period|value 2023-11 G3"))),
                    new Chart.Series(
                            "Cận nghèo",
                            List.of(
                                    Optional.empty(),
                                    bar("0", "0", "XH.B@period|value 2023-11 G2"),
                                    bar("-3", "-3", "XH.B@period|value 2023-11 G3")))));

    private static byte[] drawn() {
        return ChartDocx.of(CHART);
    }

    private static byte[] edited(byte[] docx, String part, UnaryOperator<String> edit) throws Exception {
        DocxPackage read = DocxPackage.read(docx);
        String before = new String(read.get(part), StandardCharsets.UTF_8);
        String after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        return read.with(part, after.getBytes(StandardCharsets.UTF_8)).write();
    }

    private static List<String> bound(byte[] docx) {
        List<String> bound = new ArrayList<>();
        for (WrittenDocument.Paragraph paragraph :
                WrittenReader.read(docx).orElseThrow().paragraphs()) {
            paragraph.spans().stream()
                    .filter(span -> span.binding().isPresent() && !span.text().isEmpty())
                    .forEach(span -> bound.add(span.binding().orElseThrow().tag() + " = " + span.text()));
        }
        return bound;
    }

    @Test
    void everyPartResolvesAndPoiReadsTheChart() throws IOException {
        byte[] docx = drawn();
        assertThat(OfficePackage.of(docx).unresolved()).isEmpty();
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(read.getCharts()).hasSize(1);
            XWPFChart chart = read.getCharts().get(0);
            assertThat(chart.getChartSeries().get(0).getSeriesCount()).isEqualTo(2);
        }
    }

    @Test
    void itReadsBackAsASentenceWithEveryFigureBound() {
        byte[] docx = drawn();
        assertThat(bound(docx))
                .containsExactly(
                        "XH.A@period|value 2023-11 G1 = 1.250",
                        "XH.B@period|value 2023-11 G2 = 0",
                        "XH.A@period|value 2023-11 G3 = trên 2,5",
                        "XH.B@period|value 2023-11 G3 = -3");
        assertThat(WrittenReader.read(docx).orElseThrow().paragraphs().get(0).text())
                .isEqualTo("Biểu đồ Hộ nghèo <&> (tháng 11); Tổ \"Một\": 1.250; =Tổ Hai: 0; Tổ Ba: trên 2,5 -3");
    }

    @Test
    void aBarThatIsNotAsLongAsItsWordsSayReadsAsItsLength() throws Exception {
        byte[] longer =
                edited(drawn(), "word/charts/bieu-do-1.xml", xml -> xml.replace("<c:v>1250</c:v>", "<c:v>12500</c:v>"));
        assertThat(bound(longer)).contains("XH.A@period|value 2023-11 G1 = 12.500");
    }

    @Test
    void aBarThatWasAddedIsBoundToNothing() throws Exception {
        byte[] added = edited(
                drawn(),
                "word/charts/bieu-do-1.xml",
                xml -> xml.replace(
                        "<c:pt idx=\"2\"><c:v>2.5</c:v>",
                        "<c:pt idx=\"1\"><c:v>77</c:v></c:pt><c:pt idx=\"2\"><c:v>2.5</c:v>"));
        assertThat(bound(added)).hasSize(4).noneMatch(figure -> figure.endsWith("77"));
        assertThat(WrittenReader.read(added).orElseThrow().paragraphs().get(0).text())
                .contains("=Tổ Hai: 77 0");
    }

    @Test
    void aFinishedChartIsNoPartOfAnOutline() {
        WordOutline.Opened opened = WordOutline.open(drawn());
        List<Block> blocks = ((WordOutline.Readable) opened)
                .word()
                .outline()
                .stories()
                .get(0)
                .blocks();
        assertThat(((Block.Paragraph) blocks.get(0)).pieces()).hasOnlyElementsOfType(Piece.Bound.class);
    }

    @Test
    void aPackageWhoseRelationsAreBrokenIsUnreadable() {
        Map<String, byte[]> parts = ChartDocx.parts();
        parts.put("word/_rels/document.xml.rels", "<Relationships".getBytes(StandardCharsets.UTF_8));
        assertThat(WordOutline.open(DocxPackage.of(parts).write())).isInstanceOf(WordOutline.Unreadable.class);
    }

    @Test
    void theSameChartIsTheSameBytes() {
        assertThat(drawn()).isEqualTo(drawn());
    }

    @Test
    void onAPageTheChartIsDrawnWithTheSourceOfEachBar() {
        String page = WordHtml.of(drawn(), "Trang", tag -> "nguồn của " + tag);
        assertThat(page)
                .contains("<svg", "nguồn của XH.A@period|value 2023-11 G1", ">1.250</text>", "Hộ nghèo &lt;&amp;&gt;")
                .doesNotContain("<script");
    }
}
