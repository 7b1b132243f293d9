package vn.tonghop.adapter.word;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A chart as a picture of lines inside an HTML page. Whoever points at a bar is told where its figure came from. */
final class ChartSvg {
    private static final List<String> FILLS = List.of("#404040", "#fff", "#a6a6a6", "#d9d9d9");
    private static final int WIDTH = 720;
    private static final int NAMES = 290;
    private static final int LONGEST_BAR = 350;
    private static final int BAR = 14;
    private static final int GAP = 8;
    private static final int HEAD = 36;
    private static final int LONGEST_NAME = 48;
    private static final int PRECISION = 6;

    private ChartSvg() {}

    /** @param source says of a tag where the figure came from */
    static String of(DrawnChart chart, UnaryOperator<String> source) {
        int each = chart.series().size() * BAR + GAP;
        boolean legend = chart.series().size() > 1;
        int bottom = HEAD + chart.categories().size() * each;
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + (bottom + (legend ? HEAD : GAP))
                + "\" role=\"img\" font-size=\"12\" xmlns=\"http://www.w3.org/2000/svg\"><title>"
                + ChartXml.escaped(chart.title()) + "</title><text x=\"" + WIDTH / 2
                + "\" y=\"18\" text-anchor=\"middle\" font-weight=\"bold\">" + ChartXml.escaped(chart.title())
                + "</text>");
        BigDecimal longest = longest(chart);
        for (int c = 0; c < chart.categories().size(); c++) {
            DrawnChart.Category category = chart.categories().get(c);
            int top = HEAD + c * each;
            svg.append("<text x=\"" + (NAMES - GAP) + "\" y=\"" + (top + (each - GAP) / 2 + 4)
                            + "\" text-anchor=\"end\">")
                    .append(ChartXml.escaped(brief(category.name())))
                    .append("</text>");
            for (int s = 0; s < category.bars().size(); s++) {
                Optional<DrawnChart.Bar> bar = category.bars().get(s);
                if (bar.isPresent()) {
                    bar(bar.get(), top + s * BAR, FILLS.get(s % FILLS.size()), longest, source, svg);
                }
            }
        }
        svg.append("<line x1=\"" + NAMES + "\" x2=\"" + NAMES + "\" y1=\"" + (HEAD - 4) + "\" y2=\"" + bottom
                + "\" stroke=\"#000\"/>");
        if (legend) {
            legend(chart.series(), bottom, svg);
        }
        return svg.append("</svg>").toString();
    }

    private static BigDecimal longest(DrawnChart chart) {
        return chart.categories().stream()
                .flatMap(category -> category.bars().stream())
                .flatMap(Optional::stream)
                .map(bar -> bar.length().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static void bar(
            DrawnChart.Bar bar,
            int top,
            String fill,
            BigDecimal longest,
            UnaryOperator<String> source,
            StringBuilder svg) {
        // One below zero is as long as it is, and its words say that it is below.
        long length = longest.signum() == 0
                ? 0
                : bar.length()
                        .abs()
                        .divide(longest, PRECISION, RoundingMode.HALF_UP)
                        .multiply(BigDecimal.valueOf(LONGEST_BAR))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        String from = bar.tag().map(tag -> tag + " – " + source.apply(tag)).orElse("");
        svg.append("<rect x=\"" + NAMES + "\" y=\"" + top + "\" width=\"" + length + "\" height=\"" + (BAR - 3)
                        + "\" fill=\"" + fill + "\" stroke=\"#000\" stroke-width=\"0.6\"><title>")
                .append(ChartXml.escaped(from))
                .append("</title></rect><text x=\"" + (NAMES + length + 4) + "\" y=\"" + (top + BAR - 4)
                        + "\" font-size=\"11\">")
                .append(ChartXml.escaped(bar.words()))
                .append("</text>");
    }

    private static void legend(List<String> series, int bottom, StringBuilder svg) {
        int room = (WIDTH - NAMES) / series.size();
        for (int s = 0; s < series.size(); s++) {
            int x = NAMES + s * room;
            svg.append("<rect x=\"" + x + "\" y=\"" + (bottom + 10) + "\" width=\"11\" height=\"11\" fill=\""
                            + FILLS.get(s % FILLS.size()) + "\" stroke=\"#000\" stroke-width=\"0.6\"/><text x=\""
                            + (x + 16)
                            + "\" y=\"" + (bottom + 20) + "\">")
                    .append(ChartXml.escaped(brief(series.get(s))))
                    .append("</text>");
        }
    }

    private static String brief(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
