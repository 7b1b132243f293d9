package vn.tonghop.adapter.word;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A chart as a picture of lines inside an HTML page. Whoever points at a bar is told where its figure came from. */
final class ChartSvg {
    /** Of the series in their order: what tells them apart in black and white. */
    private static final List<String> LOOKS = List.of(
            "fill=\"#404040\" stroke=\"#000\" stroke-width=\"0.6\"",
            "fill=\"#fff\" stroke=\"#000\" stroke-width=\"0.6\"",
            "fill=\"#a6a6a6\" stroke=\"#000\" stroke-width=\"0.6\"",
            "fill=\"#fff\" stroke=\"#000\" stroke-width=\"1.8\" stroke-dasharray=\"3 2\"");

    private static final int WIDTH = 720;
    private static final int NAMES = 290;
    private static final int LONGEST_BAR = 350;
    private static final int BAR = 14;
    private static final int GAP = 8;
    private static final int HEAD = 36;
    private static final int LINE = 14;

    /** What has room, in letters: left of the bars, and below them. */
    private static final int NAME_LETTERS = 48;

    private static final int LEGEND_LETTERS = 68;
    private static final int PRECISION = 6;

    private ChartSvg() {}

    /** @param source says of a tag where the figure came from */
    static String of(DrawnChart chart, UnaryOperator<String> source) {
        StringBuilder drawn = new StringBuilder();
        Scale scale = Scale.of(chart);
        int bottom = HEAD;
        for (DrawnChart.Category category : chart.categories()) {
            List<String> name = lines(category.name(), NAME_LETTERS);
            int room = Math.max(category.bars().size() * BAR, name.size() * LINE);
            int baseline = bottom + (room - name.size() * LINE) / 2 + LINE - 3;
            for (int line = 0; line < name.size(); line++) {
                text(NAMES - GAP, baseline + line * LINE, "text-anchor=\"end\"", name.get(line), drawn);
            }
            int top = bottom + (room - category.bars().size() * BAR) / 2;
            for (int s = 0; s < category.bars().size(); s++) {
                Optional<DrawnChart.Bar> bar = category.bars().get(s);
                if (bar.isPresent()) {
                    bar(bar.get(), top + s * BAR, LOOKS.get(s % LOOKS.size()), scale, source, drawn);
                }
            }
            bottom += room + GAP;
        }
        drawn.append("<line x1=\"" + scale.zero() + "\" x2=\"" + scale.zero() + "\" y1=\"" + (HEAD - 4) + "\" y2=\""
                + bottom + "\" stroke=\"#000\"/>");
        int end = chart.series().size() > 1 ? legend(chart.series(), bottom + GAP, drawn) : bottom;
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + (end + GAP)
                + "\" role=\"img\" font-size=\"12\" xmlns=\"http://www.w3.org/2000/svg\"><title>"
                + ChartXml.escaped(chart.title()) + "</title>");
        text(WIDTH / 2, LINE + 4, "text-anchor=\"middle\" font-weight=\"bold\"", chart.title(), svg);
        return svg.append(drawn).append("</svg>").toString();
    }

    private static void text(long x, int y, String look, String text, StringBuilder svg) {
        svg.append("<text x=\"" + x + "\" y=\"" + y + "\" " + look + ">")
                .append(ChartXml.escaped(text))
                .append("</text>");
    }

    /**
     * How long bars are drawn.
     *
     * @param span from the lowest figure below zero to the highest above
     * @param below how much of it is below zero
     */
    private record Scale(BigDecimal span, BigDecimal below) {
        static Scale of(DrawnChart chart) {
            BigDecimal lowest = BigDecimal.ZERO;
            BigDecimal highest = BigDecimal.ZERO;
            for (DrawnChart.Category category : chart.categories()) {
                for (Optional<DrawnChart.Bar> bar : category.bars()) {
                    BigDecimal length = bar.map(DrawnChart.Bar::length).orElse(BigDecimal.ZERO);
                    lowest = lowest.min(length);
                    highest = highest.max(length);
                }
            }
            return new Scale(highest.subtract(lowest), lowest.negate());
        }

        long length(BigDecimal figure) {
            return span.signum() == 0
                    ? 0
                    : figure.abs()
                            .divide(span, PRECISION, RoundingMode.HALF_UP)
                            .multiply(BigDecimal.valueOf(LONGEST_BAR))
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact();
        }

        /** Where bars begin. */
        long zero() {
            return NAMES + length(below);
        }
    }

    private static void bar(
            DrawnChart.Bar bar, int top, String look, Scale scale, UnaryOperator<String> source, StringBuilder svg) {
        long length = scale.length(bar.length());
        boolean below = bar.length().signum() < 0;
        long left = below ? scale.zero() - length : scale.zero();
        // Words of a bar below zero stand on the free side of the axis: at its end are the names.
        long words = below ? scale.zero() : left + length;
        String from = bar.tag().map(tag -> tag + " – " + source.apply(tag)).orElse("");
        svg.append("<rect x=\"" + left + "\" y=\"" + top + "\" width=\"" + length + "\" height=\"" + (BAR - 3) + "\" "
                        + look + "><title>")
                .append(ChartXml.escaped(from))
                .append("</title></rect>");
        text(words + 4, top + BAR - 4, "font-size=\"11\"", bar.words(), svg);
    }

    /** One series below the other: side by side, long names would lie on each other. */
    private static int legend(List<String> series, int top, StringBuilder svg) {
        int bottom = top;
        for (int s = 0; s < series.size(); s++) {
            svg.append("<rect x=\"" + NAMES + "\" y=\"" + (bottom + 2) + "\" width=\"11\" height=\"11\" "
                    + LOOKS.get(s % LOOKS.size()) + "/>");
            for (String line : lines(series.get(s), LEGEND_LETTERS)) {
                bottom += LINE;
                text(NAMES + 16L, bottom - 2, "text-anchor=\"start\"", line, svg);
            }
        }
        return bottom;
    }

    /** A text in lines of so many letters, broken at spaces where there are any: its end may be what matters. */
    private static List<String> lines(String text, int letters) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (rest.codePointCount(0, rest.length()) > letters) {
            int end = rest.offsetByCodePoints(0, letters);
            int space = rest.lastIndexOf(' ', end);
            int at = space > 0 ? space : end;
            lines.add(rest.substring(0, at).strip());
            rest = rest.substring(at).strip();
        }
        lines.add(rest);
        return lines;
    }
}
