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
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.document.Binding;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.Chart;
import vn.tonghop.model.document.FilledDocument;
import vn.tonghop.model.document.Piece;
import vn.tonghop.model.document.Story;
import vn.tonghop.model.document.WrittenDocument;
import vn.tonghop.testing.OfficePackage;

/** A chart in a Word file: written, opened by other programs' eyes, and read back. */
class WordChartTest {
    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Target="word/document.xml" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";

    private static final String BODY = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
            <w:p><w:r><w:t>Biểu đồ</w:t></w:r></w:p><w:sectPr/></w:body></w:document>""";

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

    private static WordOutline outline(Map<String, byte[]> parts) {
        WordOutline.Opened opened = WordOutline.open(DocxPackage.of(parts).write());
        assertThat(opened).isInstanceOf(WordOutline.Readable.class);
        return ((WordOutline.Readable) opened).word();
    }

    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
        parts.put("_rels/.rels", RELATIONS.getBytes(StandardCharsets.UTF_8));
        parts.put("word/document.xml", BODY.getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static byte[] drawn() {
        WordOutline word = outline(parts());
        Story body = word.outline().stories().get(0);
        Block.Paragraph paragraph = (Block.Paragraph) body.blocks().get(0);
        Story filled = new Story(body.id(), List.of(paragraph.withPieces(List.of(new Piece.Drawn(CHART)))));
        return word.fill(new FilledDocument(List.of(filled)));
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
        Map<String, byte[]> parts = parts();
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
