package vn.tonghop.adapter.word;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vn.tonghop.model.VietnameseNumbers;

/**
 * A chart of bars as it was read from a document, whoever wrote it last.
 *
 * @param title all lines above the chart
 * @param series their names, in order
 * @param categories from top to bottom
 */
record DrawnChart(String title, List<String> series, List<Category> categories) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.]*(?:,\\d+)?");

    DrawnChart {
        series = List.copyOf(series);
        categories = List.copyOf(categories);
    }

    /** @param bars one for each series, empty where nothing is drawn */
    record Category(String name, List<Optional<Bar>> bars) {
        Category {
            bars = List.copyOf(bars);
        }
    }

    /**
     * @param tag what it was made from; empty when nothing says so
     * @param words what stands beside it; where that is another number than the bar is long, the length
     */
    record Bar(Optional<String> tag, BigDecimal length, String words) {}

    /**
     * Reads a chart.
     *
     * @param part root of the chart's file
     * @param title of its drawing
     */
    static DrawnChart of(Element part, String title) {
        List<List<Optional<String>>> tags = ChartDrawing.tags(title);
        List<String> names = new ArrayList<>();
        Map<Integer, String> categories = new TreeMap<>();
        List<Map<Integer, Bar>> bars = new ArrayList<>();
        for (Element series : all(part, "ser")) {
            List<Optional<String>> own = bars.size() < tags.size() ? tags.get(bars.size()) : List.of();
            names.add(first(series, "tx")
                    .flatMap(tx -> first(tx, "v"))
                    .map(Element::getTextContent)
                    .orElse(""));
            first(series, "cat").ifPresent(cat -> points(cat).forEach(categories::putIfAbsent));
            Map<Integer, String> labels = labels(series);
            Map<Integer, Bar> read = new HashMap<>();
            first(series, "val")
                    .ifPresent(val -> points(val)
                            .forEach((at, text) -> number(text).ifPresent(length -> {
                                Optional<String> tag = at < own.size() ? own.get(at) : Optional.empty();
                                read.put(at, new Bar(tag, length, words(labels.getOrDefault(at, ""), length)));
                                categories.putIfAbsent(at, "");
                            })));
            bars.add(read);
        }
        List<Category> all = new ArrayList<>();
        categories.forEach((at, name) -> all.add(new Category(
                name,
                bars.stream().map(read -> Optional.ofNullable(read.get(at))).toList())));
        String said = first(part, "title")
                .map(above -> String.join(
                        " ",
                        all(above, "p").stream().map(Element::getTextContent).toList()))
                .orElse("");
        return new DrawnChart(said.replaceAll("\\s+", " ").strip(), names, all);
    }

    private static Map<Integer, String> points(Element parent) {
        Map<Integer, String> points = new TreeMap<>();
        for (Element point : all(parent, "pt")) {
            index(point.getAttribute("idx"))
                    .ifPresent(at -> points.put(
                            at, first(point, "v").map(Element::getTextContent).orElse("")));
        }
        return points;
    }

    private static Map<Integer, String> labels(Element series) {
        Map<Integer, String> labels = new HashMap<>();
        for (Element label : all(series, "dLbl")) {
            StringBuilder text = new StringBuilder();
            all(label, "t").forEach(t -> text.append(t.getTextContent()));
            first(label, "idx")
                    .flatMap(idx -> index(idx.getAttribute("val")))
                    .ifPresent(at -> labels.put(at, text.toString()));
        }
        return labels;
    }

    private static Optional<Integer> index(String text) {
        return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d{1,30}(?:\\.\\d{1,30})?(?:[eE][-+]?\\d{1,2})?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static String words(String label, BigDecimal length) {
        Matcher number = NUMBER.matcher(label);
        if (number.find()) {
            BigDecimal said = new BigDecimal(number.group().replace(".", "").replace(',', '.'));
            if (length.setScale(said.scale(), RoundingMode.HALF_UP).compareTo(said) == 0) {
                return label;
            }
        }
        return VietnameseNumbers.exact(length.stripTrailingZeros());
    }

    /** The first element of a name below another one. */
    private static Optional<Element> first(Element parent, String name) {
        return all(parent, name).stream().findFirst();
    }

    /** The elements of a name below another one, in their order. */
    static List<Element> all(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : PartXml.children(parent)) {
            if (name.equals(child.getLocalName())) {
                found.add(child);
            } else {
                found.addAll(all(child, name));
            }
        }
        return found;
    }
}
