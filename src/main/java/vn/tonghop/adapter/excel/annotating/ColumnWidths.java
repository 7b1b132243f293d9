package vn.tonghop.adapter.excel.annotating;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide the columns of a sheet are, in pixels of a usual screen: enough to place a box beside a cell. */
final class ColumnWidths {
    private static final int USUAL = 64;
    private static final int DIGIT = 7;
    private static final Pattern WIDTH = Pattern.compile("([0-9]{1,3})(?:\\.[0-9]*)?");

    private record Span(int first, int last, int pixels) {}

    private final List<Span> spans = new ArrayList<>();

    ColumnWidths(String part, String text) {
        for (Element col : Element.at(part, text, 2, "col")) {
            String tag = col.opening(text);
            Matcher width = WIDTH.matcher(Attributes.find(tag, "width").orElse(""));
            int pixels = width.matches() ? Integer.parseInt(width.group(1)) * DIGIT : USUAL;
            spans.add(new Span(
                    Attributes.number(tag, "min").orElse(1),
                    Attributes.number(tag, "max").orElse(1),
                    Attributes.isTrue(tag, "hidden") ? 0 : pixels));
        }
    }

    /** @param column 1-based */
    int pixels(int column) {
        return spans.stream()
                .filter(s -> s.first() <= column && column <= s.last())
                .findFirst()
                .map(Span::pixels)
                .orElse(USUAL);
    }
}
