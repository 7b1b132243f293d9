package vn.tonghop.adapter.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import vn.tonghop.model.document.Binding;
import vn.tonghop.model.document.Chart;
import vn.tonghop.testing.LibreOffice;
import vn.tonghop.testing.OfficePackage;
import vn.tonghop.testing.OfficeSchemas;
import vn.tonghop.testing.Pdf;

/** What Word is told to draw, and what is drawn on the page for a browser. */
class ChartLooksTest {
    private static final String PART = "word/charts/bieu-do-1.xml";
    private static final String NOTHING = "";

    /** Two shades that differ by less cannot be told apart on an office's printer. */
    private static final int SHADES = 60;

    @TempDir
    private Path folder;

    /** A bar of each length; none where there is no text. */
    private static Chart.Series series(String name, String... lengths) {
        List<Optional<Chart.Bar>> bars = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            Binding binding = new Binding("A.B@period|value 2023-11 G" + (i + 1), "");
            String length = lengths[i];
            bars.add(
                    length.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Chart.Bar(new BigDecimal(length), length.replace('.', ','), binding)));
        }
        return new Chart.Series(name, bars);
    }

    private static Chart chart(Chart.Series... series) {
        List<String> names = IntStream.rangeClosed(1, series[0].bars().size())
                .mapToObj(i -> "Tổ " + i)
                .toList();
        return new Chart("Tiêu đề", "(tháng 11)", names, List.of(series));
    }

    private static Element drawn(Chart chart) throws IOException {
        return OfficePackage.of(ChartDocx.of(chart)).xml(PART).getDocumentElement();
    }

    private static Element only(Element parent, String name) {
        List<Element> found = DrawnChart.all(parent, name);
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    private static List<String> values(Element parent, String name) {
        return DrawnChart.all(parent, name).stream()
                .map(element -> element.getAttribute("val"))
                .toList();
    }

    private static List<String> points(Element series) {
        return DrawnChart.all(only(series, "val"), "pt").stream()
                .map(point -> point.getAttribute("idx") + "=" + point.getTextContent())
                .toList();
    }

    private static List<String> labels(Element series) {
        return DrawnChart.all(series, "dLbl").stream()
                .map(label -> only(label, "idx").getAttribute("val") + "=" + label.getTextContent())
                .toList();
    }

    private static String svg(Chart chart) {
        return WordHtml.of(ChartDocx.of(chart), "Trang", tag -> "");
    }

    /** Of the bars of the figures; those of the legend are squares. */
    private static List<MatchResult> rectangles(String svg) {
        return Pattern.compile("<rect x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\"([^>]*)><title>")
                .matcher(svg)
                .results()
                .toList();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int axis(String svg) {
        MatchResult line = Pattern.compile("<line x1=\"(\\d+)\" x2=\"(\\d+)\"")
                .matcher(svg)
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(line.group(1)).isEqualTo(line.group(2));
        return number(line, 1);
    }

    @ParameterizedTest(name = "{0} series")
    @ValueSource(ints = {1, 2, 3, 4})
    void everyPartIsValidWhateverTheNumberOfSeries(int count) throws IOException {
        Chart.Series[] all = IntStream.range(0, count)
                .mapToObj(i -> series("Loại " + i, "12.5", NOTHING, "0", "-3"))
                .toArray(Chart.Series[]::new);
        OfficePackage docx = OfficePackage.of(ChartDocx.of(chart(all)));
        assertThat(docx.unresolved()).isEmpty();
        for (String part : List.of(PART, "word/document.xml")) {
            byte[] xml = Optional.ofNullable(docx.parts().get(part)).orElseThrow();
            assertThat(OfficeSchemas.faults(xml)).as(part).contains(List.of());
        }
        Element part = docx.xml(PART).getDocumentElement();
        assertThat(DrawnChart.all(part, "legend")).hasSize(count > 1 ? 1 : 0);
    }

    /** What no schema says, and Word refuses a file for. */
    @Test
    void axesMeetAndNumbersOfSeriesAndPointsAreWithinTheirCounts() throws IOException {
        Element part = drawn(chart(series("Một", "1", NOTHING, "3"), series("Hai", NOTHING, "2", "4")));
        List<String> axes = values(only(part, "barChart"), "axId");
        assertThat(axes).doesNotHaveDuplicates().hasSize(2);
        assertThat(values(only(part, "catAx"), "axId")).containsExactly(axes.get(0));
        assertThat(values(only(part, "catAx"), "crossAx")).containsExactly(axes.get(1));
        assertThat(values(only(part, "valAx"), "axId")).containsExactly(axes.get(1));
        assertThat(values(only(part, "valAx"), "crossAx")).containsExactly(axes.get(0));
        List<Element> series = DrawnChart.all(part, "ser");
        for (int i = 0; i < series.size(); i++) {
            Element one = series.get(i);
            assertThat(DrawnChart.all(one, "idx").get(0).getAttribute("val")).isEqualTo(String.valueOf(i));
            assertThat(values(one, "order")).containsExactly(String.valueOf(i));
            assertThat(values(one, "ptCount")).containsExactly("3", "3");
        }
    }

    @Test
    void twoChartsHavePartsRelationsAndNumbersOfTheirOwn() throws IOException {
        OfficePackage docx = OfficePackage.of(
                ChartDocx.of(chart(series("Một", "1")), chart(series("Hai", "2")), chart(series("Ba", "3"))));
        assertThat(docx.unresolved()).isEmpty();
        assertThat(docx.parts()).containsKeys(PART, "word/charts/bieu-do-2.xml", "word/charts/bieu-do-3.xml");
        Element body = docx.xml("word/document.xml").getDocumentElement();
        Set<String> numbers = new HashSet<>();
        Set<String> relations = new HashSet<>();
        for (Element drawing : DrawnChart.all(body, "docPr")) {
            numbers.add(drawing.getAttribute("id"));
        }
        for (Element drawing : DrawnChart.all(body, "chart")) {
            relations.add(drawing.getAttributeNS(ChartDrawing.RELATIONS, "id"));
        }
        assertThat(numbers).hasSize(3);
        assertThat(relations).hasSize(3);
    }

    @Test
    void barsOfAllSeriesDifferWhereThereAreNoColours() throws IOException {
        Element part = drawn(chart(series("Một", "1"), series("Hai", "2"), series("Ba", "3"), series("Bốn", "4")));
        List<Integer> shades = new ArrayList<>();
        Set<String> patterns = new HashSet<>();
        for (Element series : DrawnChart.all(part, "ser")) {
            Element look = DrawnChart.all(series, "spPr").get(0);
            Element fill = PartXml.children(look).get(0);
            assertThat(DrawnChart.all(only(look, "ln"), "srgbClr"))
                    .as("a white bar has an outline")
                    .extracting(colour -> colour.getAttribute("val"))
                    .containsExactly("000000");
            List<String> colours = values(fill, "srgbClr");
            assertThat(colours)
                    .allSatisfy(colour -> assertThat(colour).as("grey").matches("(..)\\1\\1"));
            if (fill.getLocalName().equals("pattFill")) {
                patterns.add(fill.getAttribute("prst"));
            } else {
                shades.add(Integer.parseInt(colours.get(0).substring(0, 2), 16));
            }
        }
        assertThat(shades.size() + patterns.size()).isEqualTo(4);
        shades.sort(null);
        for (int i = 1; i < shades.size(); i++) {
            assertThat(shades.get(i) - shades.get(i - 1)).isGreaterThan(SHADES);
        }
        assertThat(values(part, "varyColors")).containsExactly("0");
    }

    @Test
    void onAPageBarsOfAllSeriesDifferTooAndTheLegendHasTheSameLooks() {
        String svg = svg(chart(series("Một", "1"), series("Hai", "2"), series("Ba", "3"), series("Bốn", "4")));
        List<String> looks =
                rectangles(svg).stream().map(bar -> bar.group(5).strip()).toList();
        assertThat(looks).hasSize(4).doesNotHaveDuplicates();
        looks.forEach(look -> assertThat(svg).contains("height=\"11\" " + look + "/>"));
        List<Integer> solid = new ArrayList<>();
        for (String look : looks) {
            MatchResult fill = Pattern.compile("fill=\"#(.).*?\"")
                    .matcher(look)
                    .results()
                    .findFirst()
                    .orElseThrow();
            if (!look.contains("dasharray")) {
                solid.add(Integer.parseInt(fill.group(1).repeat(2), 16));
            }
        }
        solid.sort(null);
        for (int i = 1; i < solid.size(); i++) {
            assertThat(solid.get(i) - solid.get(i - 1)).isGreaterThan(SHADES);
        }
    }

    @Test
    void aMissingFigureHasNeitherPointNorLabelAndAZeroHasBoth() throws IOException {
        Element part = drawn(chart(series("Một", "5", NOTHING, "0"), series("Hai", NOTHING, NOTHING, NOTHING)));
        List<Element> series = DrawnChart.all(part, "ser");
        assertThat(points(series.get(0))).containsExactly("0=5", "2=0");
        assertThat(labels(series.get(0))).containsExactly("0=5", "2=0");
        assertThat(points(series.get(1))).isEmpty();
        assertThat(labels(series.get(1))).isEmpty();
        assertThat(values(part, "dispBlanksAs")).containsExactly("gap");
        assertThat(DrawnChart.all(part, "cat"))
                .allSatisfy(names -> assertThat(DrawnChart.all(names, "pt")).hasSize(3));
    }

    @Test
    void onAPageAMissingFigureIsNotDrawnEither() {
        String svg = svg(chart(series("Một", "5", NOTHING, "0")));
        assertThat(rectangles(svg)).extracting(bar -> bar.group(3)).containsExactly("350", "0");
        assertThat(svg).contains("Tổ 2");
    }

    @Test
    void barsBeginAtZeroUnlessSomeAreBelow() throws IOException {
        assertThat(values(only(drawn(chart(series("Một", "5", "7"))), "valAx"), "min"))
                .containsExactly("0");
        assertThat(values(only(drawn(chart(series("Một", NOTHING, "0"))), "valAx"), "min"))
                .containsExactly("0");
        Element below = drawn(chart(series("Một", "5", "7"), series("Hai", "1", "-0.5")));
        assertThat(DrawnChart.all(only(below, "valAx"), "min")).isEmpty();
        assertThat(points(DrawnChart.all(below, "ser").get(1))).containsExactly("0=1", "1=-0.5");
        assertThat(values(below, "invertIfNegative"))
                .as("a bar below zero looks as the others of its series do")
                .containsOnly("0");
        assertThat(values(only(below, "catAx"), "tickLblPos"))
                .as("names stand beside the bars, not on those below zero")
                .containsExactly("low");
    }

    @Test
    void onAPageABarBelowZeroGoesToTheOtherSide() {
        String svg = svg(chart(series("Một", "30", "-10", "0")));
        int zero = axis(svg);
        List<MatchResult> bars = rectangles(svg);
        assertThat(number(bars.get(0), 1)).isEqualTo(zero);
        assertThat(number(bars.get(1), 1) + number(bars.get(1), 3)).isEqualTo(zero);
        assertThat((double) number(bars.get(0), 3) / number(bars.get(1), 3)).isBetween(2.9, 3.1);
        assertThat(number(bars.get(2), 1)).isEqualTo(zero);
        assertThat(number(bars.get(2), 3)).isZero();
        assertThat(axis(svg(chart(series("Một", "30", "10")))))
                .as("without any, the bars have all the room")
                .isLessThan(zero);
    }

    @Test
    void namesAndWordsOfAnyLengthAndLettersStandInTheFileAsTheyAre() throws IOException {
        String name = "Tổ dân phố số " + "rất dài ".repeat(40) + "<&>\"' 𠮷";
        Chart chart = new Chart(
                "Tiêu đề <b> & \"ngoặc\"",
                "(ghi chú)",
                List.of(name, "Hai"),
                List.of(new Chart.Series(
                        "Loại <1> & 2",
                        List.of(
                                Optional.of(new Chart.Bar(
                                        new BigDecimal("1e3"),
                                        "1.000 <con> & hơn",
                                        new Binding("A.B@period|value 2023-11 G1", ""))),
                                Optional.empty()))));
        byte[] docx = ChartDocx.of(chart);
        OfficePackage read = OfficePackage.of(docx);
        byte[] part = Optional.ofNullable(read.parts().get(PART)).orElseThrow();
        assertThat(OfficeSchemas.faults(part)).contains(List.of());
        Element root = read.xml(PART).getDocumentElement();
        assertThat(DrawnChart.all(only(root, "cat"), "pt").get(0).getTextContent())
                .isEqualTo(name);
        assertThat(only(only(root, "ser"), "dLbl").getTextContent()).endsWith("1.000 <con> & hơn");
        assertThat(points(only(root, "ser"))).as("no exponent").containsExactly("0=1000");
        assertThat(WordHtml.of(docx, "Trang", tag -> "")).doesNotContain("<con>", "<b>");
    }

    /** The end of a name may say that the figure is missing. */
    @Test
    void onAPageALongNameTakesSeveralLinesAndNothingOfItIsCutOrLiesOnSomethingElse() {
        String name = "Tổ dân phố Quyết Tiến " + "và khu vực lân cận ".repeat(6) + "(chưa có số liệu: Số hộ nghèo)";
        Chart chart = new Chart(
                "Tiêu đề",
                "",
                List.of(name, "Tổ 2"),
                List.of(series(name, NOTHING, "5"), series("Loại hai", "7", NOTHING)));
        String svg = svg(chart);
        List<MatchResult> texts = Pattern.compile(
                        "<text x=\"(\\d+)\" y=\"(\\d+)\" text-anchor=\"(end|start)\">([^<]*)<")
                .matcher(svg)
                .results()
                .toList();
        for (String side : List.of("end", "start")) {
            List<MatchResult> lines =
                    texts.stream().filter(text -> text.group(3).equals(side)).toList();
            assertThat(String.join(
                            " ", lines.stream().map(text -> text.group(4)).toList()))
                    .isEqualTo(name + (side.equals("end") ? " Tổ 2" : " Loại hai"));
            assertThat(lines).allSatisfy(line -> assertThat(line.group(4)).hasSizeLessThan(70));
            for (int i = 1; i < lines.size(); i++) {
                assertThat(number(lines.get(i), 2) - number(lines.get(i - 1), 2))
                        .as(lines.get(i).group(4))
                        .isGreaterThanOrEqualTo(14);
            }
        }
        MatchResult box = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"")
                .matcher(svg)
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(texts).allSatisfy(text -> assertThat(number(text, 2)).isLessThan(number(box, 2)));
    }

    @Test
    void whatXmlCannotHoldIsLeftOutOfNames() throws IOException {
        Chart.Series one = series("Một\u0000\uFFFF\uD800", "1");
        Chart chart = new Chart("Tiêu\u0007 đề", "", List.of("Tổ\u000BMột\nHai"), List.of(one));
        OfficePackage docx = OfficePackage.of(ChartDocx.of(chart));
        Element root = docx.xml(PART).getDocumentElement();
        assertThat(only(only(root, "cat"), "pt").getTextContent()).isEqualTo("TổMột\nHai");
        Element drawing = only(docx.xml("word/document.xml").getDocumentElement(), "docPr");
        assertThat(drawing.getAttribute("descr")).contains("Tiêu đề", "TổMột\nHai");
    }

    @Test
    void whoeverHearsTheChartIsToldOfWhichSeriesAFigureIs() throws IOException {
        Chart two = chart(series("Nghèo", "5", NOTHING, "0"), series("Cận nghèo", "7", "-8", NOTHING));
        Element body =
                OfficePackage.of(ChartDocx.of(two)).xml("word/document.xml").getDocumentElement();
        assertThat(only(body, "docPr").getAttribute("descr"))
                .isEqualTo(
                        "Biểu đồ: Tiêu đề (tháng 11); Tổ 1: Nghèo 5, Cận nghèo 7; Tổ 2: Cận nghèo -8; Tổ 3: Nghèo 0.");
        Element one = OfficePackage.of(ChartDocx.of(chart(series("Nghèo", "5", NOTHING))))
                .xml("word/document.xml")
                .getDocumentElement();
        assertThat(only(one, "docPr").getAttribute("descr")).isEqualTo("Biểu đồ: Tiêu đề (tháng 11); Tổ 1: 5; Tổ 2.");
    }

    @Test
    void theTitleOfTheDrawingBindsEachBarByItsPlace() throws IOException {
        Chart two = chart(series("Nghèo", "5", NOTHING, "0"), series("Cận nghèo", NOTHING, "-8", NOTHING));
        Element body =
                OfficePackage.of(ChartDocx.of(two)).xml("word/document.xml").getDocumentElement();
        String title = only(body, "docPr").getAttribute("title");
        assertThat(ChartDrawing.tags(title))
                .containsExactly(
                        List.of(
                                Optional.of("A.B@period|value 2023-11 G1"),
                                Optional.empty(),
                                Optional.of("A.B@period|value 2023-11 G3")),
                        List.of(Optional.empty(), Optional.of("A.B@period|value 2023-11 G2"), Optional.empty()));
        assertThat(ChartDrawing.tags("Hình của người khác; · / A.B@period"))
                .allSatisfy(series ->
                        assertThat(series).allSatisfy(tag -> assertThat(tag).isEmpty()));
    }

    @Test
    void aChartThatWouldBeTallerThanAPageIsAsTallAsOne() throws IOException {
        String[] many = IntStream.range(0, 60).mapToObj(String::valueOf).toArray(String[]::new);
        Element body = OfficePackage.of(ChartDocx.of(chart(series("Một", many), series("Hai", many))))
                .xml("word/document.xml")
                .getDocumentElement();
        Element extent = only(body, "extent");
        // Within the margins that Decree 30 has for A4: 30 mm at the left, 15 to 20 at the right, 20 above and below.
        assertThat(Long.parseLong(extent.getAttribute("cx"))).isLessThanOrEqualTo(160 * 36_000L);
        assertThat(Long.parseLong(extent.getAttribute("cy"))).isLessThanOrEqualTo(257 * 36_000L);
    }

    /** The program that draws it shows every word, also of a name that takes several lines. */
    @Test
    void libreOfficeDrawsEveryNameAndEveryFigure() throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice (soffice) is not on the PATH");
        assumeTrue(Pdf.isReadable(), "pdftotext of Poppler is not on the PATH");
        String name = "Tổ dân phố Quyết Tiến (chưa có số liệu: Số hộ nghèo, Số hộ cận nghèo theo chuẩn đa chiều)";
        Chart.Series poor = series("Số hộ nghèo", "1250.5", NOTHING, "-77");
        Chart.Series nearlyPoor = series("Số hộ cận nghèo", "0", NOTHING, "318");
        Chart chart = new Chart(
                "Hộ nghèo của từng tổ", "(tháng 11)", List.of("Tổ 1", name, "Tổ 3"), List.of(poor, nearlyPoor));
        Path docx = Files.write(folder.resolve("chart.docx"), ChartDocx.of(chart));
        String shown = Pdf.text(LibreOffice.convert(docx, "pdf", folder)).replaceAll("\\s+", " ");
        assertThat(shown)
                .contains("Hộ nghèo của từng tổ", "(tháng 11)", "Tổ 1", "Tổ 3", "1250,5", "-77", "318")
                .contains("Số hộ nghèo", "Số hộ cận nghèo");
        for (String word : name.split(" ", -1)) {
            assertThat(shown).contains(word);
        }
        assertThat(Map.of("0", shown.split("(?<![\\d,.-])0(?![\\d,.])", -1).length - 1))
                .as("the figure zero is written once; where there is no figure there is no zero")
                .containsEntry("0", 1);
    }
}
