package vn.tonghop.adapter.word;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.document.Chart;

/**
 * A chart as Word draws it itself: horizontal bars, the name of each category at its left, the figure in words at the end of each bar. Bars of
 * different series differ in black and white. There is no axis with numbers, because Word would write them as the machine's language does, and no workbook
 * inside, in which figures could be changed unseen.
 */
final class ChartXml {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Of the series in their order: black, white, grey, striped. */
    private static final List<String> FILLS = List.of(
            solid("404040"),
            solid("FFFFFF"),
            solid("A6A6A6"),
            "<a:pattFill prst=\"wdUpDiag\"><a:fgClr><a:srgbClr val=\"000000\"/></a:fgClr><a:bgClr><a:srgbClr val=\"FFFFFF\"/></a:bgClr></a:pattFill>");

    private static final String LOOK =
            solid("000000") + "<a:latin typeface=\"Times New Roman\"/><a:cs typeface=\"Times New Roman\"/>";

    private static final String LINE = "<a:ln w=\"6350\">" + solid("000000") + "</a:ln>";
    private static final String SHOWN = "<c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/>"
            + "<c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";

    private static final int TITLE = 1200;
    private static final int LETTERS = 1000;
    private static final int LABELS = 900;

    private ChartXml() {}

    static byte[] of(Chart chart) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<c:chartSpace xmlns:c=\"")
                .append(ChartDrawing.CHART)
                .append("\" xmlns:a=\"")
                .append(ChartDrawing.MAIN)
                .append("\" xmlns:r=\"")
                .append(ChartDrawing.RELATIONS)
                .append(
                        "\"><c:date1904 val=\"0\"/><c:lang val=\"vi-VN\"/><c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/>")
                .append(paragraph(chart.title(), "b=\"1\"", TITLE))
                .append(paragraph(chart.note(), "b=\"0\" i=\"1\"", LETTERS))
                .append(
                        "</c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>")
                .append("<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
        for (int i = 0; i < chart.series().size(); i++) {
            series(chart, i, xml);
        }
        xml.append("<c:gapWidth val=\"60\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>")
                .append(
                        "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:delete val=\"0\"/>")
                .append(
                        "<c:axPos val=\"l\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>")
                .append("<c:spPr>" + LINE + "</c:spPr>" + letters(LETTERS)
                        + "<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/>")
                .append(
                        "<c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>")
                .append("<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/>")
                .append(isNegative(chart) ? "" : "<c:min val=\"0\"/>")
                .append(
                        "</c:scaling><c:delete val=\"1\"/><c:axPos val=\"b\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>")
                .append("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>")
                .append("<c:crossAx val=\"1\"/><c:crosses val=\"max\"/></c:valAx></c:plotArea>");
        if (chart.series().size() > 1) {
            xml.append("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>" + letters(LETTERS) + "</c:legend>");
        }
        return xml.append(
                        "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
                .append(letters(LETTERS))
                .append("</c:chartSpace>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isNegative(Chart chart) {
        return chart.series().stream()
                .flatMap(series -> series.bars().stream())
                .flatMap(Optional::stream)
                .anyMatch(bar -> bar.length().signum() < 0);
    }

    private static void series(Chart chart, int number, StringBuilder xml) {
        Chart.Series series = chart.series().get(number);
        int rows = chart.categories().size();
        xml.append("<c:ser><c:idx val=\"" + number + "\"/><c:order val=\"" + number + "\"/><c:tx><c:v>")
                .append(escaped(series.name()))
                .append("</c:v></c:tx><c:spPr>")
                .append(FILLS.get(number % FILLS.size()))
                .append(LINE)
                .append("</c:spPr><c:invertIfNegative val=\"0\"/><c:dLbls>");
        for (int i = 0; i < rows; i++) {
            int at = i;
            series.bars()
                    .get(i)
                    .ifPresent(bar -> xml.append("<c:dLbl><c:idx val=\"" + at + "\"/><c:tx><c:rich><a:bodyPr/>")
                            .append(paragraph(bar.words(), "b=\"0\"", LABELS))
                            .append("</c:rich></c:tx>" + SHOWN + "</c:dLbl>"));
        }
        xml.append(letters(LABELS) + SHOWN).append("</c:dLbls><c:cat><c:strLit><c:ptCount val=\"" + rows + "\"/>");
        for (int i = 0; i < rows; i++) {
            point(i, chart.categories().get(i), xml);
        }
        xml.append("</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val=\"" + rows
                + "\"/>");
        for (int i = 0; i < rows; i++) {
            int at = i;
            series.bars().get(i).ifPresent(bar -> point(at, bar.length().toPlainString(), xml));
        }
        xml.append("</c:numLit></c:val></c:ser>");
    }

    private static void point(int index, String value, StringBuilder xml) {
        xml.append("<c:pt idx=\"" + index + "\"><c:v>").append(escaped(value)).append("</c:v></c:pt>");
    }

    private static String solid(String colour) {
        return "<a:solidFill><a:srgbClr val=\"" + colour + "\"/></a:solidFill>";
    }

    private static String paragraph(String text, String emphasis, int size) {
        String properties = "sz=\"" + size + "\" " + emphasis + ">" + LOOK;
        return "<a:p><a:pPr><a:defRPr " + properties + "</a:defRPr></a:pPr><a:r><a:rPr lang=\"vi-VN\" " + properties
                + "</a:rPr><a:t>" + escaped(text) + "</a:t></a:r></a:p>";
    }

    private static String letters(int size) {
        return "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"" + size + "\" b=\"0\">" + LOOK
                + "</a:defRPr></a:pPr><a:endParaRPr lang=\"vi-VN\"/></a:p></c:txPr>";
    }

    /** Text for XML; what XML cannot hold is left out. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        PartXml.escape(text, out);
        return out.toString();
    }
}
