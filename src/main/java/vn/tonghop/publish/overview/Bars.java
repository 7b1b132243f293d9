package vn.tonghop.publish.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Bars beside the numbers of a table. What is reached is solid and what is not is hatched, so that paper and eyes without colour
 * tell the same; a bar that would be longer than its frame ends in an arrow.
 */
final class Bars {
    private static final BigDecimal WIDTH = BigDecimal.valueOf(120);
    private static final BigDecimal MOST = BigDecimal.valueOf(150);
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_CHANGE = BigDecimal.valueOf(50);
    private static final BigDecimal HALF = BigDecimal.valueOf(60);

    private Bars() {}

    /** What the bars are filled with, once on the page. */
    static void patterns(Html html) {
        html.open("svg", "width", "0", "height", "0", "class", "unseen", "aria-hidden", "true");
        html.open("defs")
                .open(
                        "pattern",
                        "id",
                        "hatch",
                        "width",
                        "5",
                        "height",
                        "5",
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)");
        rectangle(html, "0", "0", "5", "5", "#fff");
        rectangle(html, "0", "0", "2.5", "5", "#8a3b00");
        html.close("pattern").close("defs").close("svg");
    }

    /** A share of the plan on a scale to 150 %, with a line at 100 %. */
    static void share(Html html, BigDecimal percent) {
        frame(html);
        BigDecimal length = scaled(percent.max(BigDecimal.ZERO).min(MOST), MOST, WIDTH);
        rectangle(html, "0", "3", plain(length), "10", percent.compareTo(FULL) >= 0 ? "#0b5a3c" : "url(#hatch)");
        String full = plain(scaled(FULL, MOST, WIDTH));
        html.open("path", "d", "M" + full + " 0V16", "stroke", "#111", "stroke-width", "1.5")
                .close("path");
        if (percent.compareTo(MOST) > 0) {
            arrow(html, "M114 1l6 7-6 7z");
        }
        html.close("svg");
    }

    /** A change around a line in the middle, on a scale to 50 % either way. */
    static void change(Html html, BigDecimal percent) {
        frame(html);
        BigDecimal length = scaled(percent.abs().min(MOST_CHANGE), MOST_CHANGE, HALF);
        boolean down = percent.signum() < 0;
        String from = plain(down ? HALF.subtract(length) : HALF);
        rectangle(html, from, "3", plain(length), "10", down ? "url(#hatch)" : "#1d4f91");
        html.open("path", "d", "M60 0V16", "stroke", "#111", "stroke-width", "1.5")
                .close("path");
        if (percent.abs().compareTo(MOST_CHANGE) > 0) {
            arrow(html, down ? "M6 1L0 8l6 7z" : "M114 1l6 7-6 7z");
        }
        html.close("svg");
    }

    /** A part of the greatest of several figures. */
    static void part(Html html, BigDecimal value, BigDecimal greatest) {
        frame(html);
        BigDecimal length =
                greatest.signum() <= 0 ? BigDecimal.ZERO : scaled(value.max(BigDecimal.ZERO), greatest, WIDTH);
        rectangle(html, "0", "3", plain(length), "10", "#1d4f91");
        html.close("svg");
    }

    /** The number stands beside the bar: whoever hears the page needs only that. */
    private static void frame(Html html) {
        html.open(
                "svg", "class", "bar", "viewBox", "0 0 120 16", "width", "120", "height", "16", "aria-hidden", "true");
        html.open("rect", "x", "0.5", "y", "2.5", "width", "119", "height", "11", "fill", "none", "stroke", "#767676")
                .close("rect");
    }

    private static void rectangle(Html html, String x, String y, String width, String height, String fill) {
        html.open("rect", "x", x, "y", y, "width", width, "height", height, "fill", fill)
                .close("rect");
    }

    private static void arrow(Html html, String path) {
        html.open("path", "d", path, "fill", "#111").close("path");
    }

    private static BigDecimal scaled(BigDecimal value, BigDecimal of, BigDecimal width) {
        return value.multiply(width).divide(of, 1, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal length) {
        return length.toPlainString();
    }
}
