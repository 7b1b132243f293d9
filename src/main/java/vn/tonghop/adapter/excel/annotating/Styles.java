package vn.tonghop.adapter.excel.annotating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The styles of a workbook (ECMA-376 part 1, 18.8), to which some are added. Nothing that is there changes or moves, so
 * that every cell keeps its look.
 */
final class Styles {
    /** Excel's limit is 65,490; files near it are not made by hand. */
    private static final int MOST_FORMATS = 60_000;

    private final String part;
    private final String text;
    private final StyleList fonts;
    private final StyleList fills;
    private final StyleList borders;
    private final StyleList formats;

    Styles(String part, String text) {
        this.part = part;
        this.text = text;
        List<Element> lists = Element.at(part, text, 1);
        List<Element> children = Element.at(part, text, 2);
        this.fonts = list("fonts", lists, children);
        this.fills = list("fills", lists, children);
        this.borders = list("borders", lists, children);
        this.formats = list("cellXfs", lists, children);
        if (formats.size() > MOST_FORMATS) {
            throw NotAnnotatable.tooLarge();
        }
    }

    /** The styles of a workbook that has none. */
    static String plain() {
        return "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<fonts count=\"1\"><font/></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"
                + "</styleSheet>";
    }

    private StyleList list(String name, List<Element> lists, List<Element> children) {
        return new StyleList(
                Element.find(lists, name).orElseThrow(() -> NotAnnotatable.structure(part)), children, text);
    }

    /** What a cell format says of the cell's background. */
    Fill fill(int format) {
        String xml = formats.get(format);
        int fill = Attributes.number(opening(xml), "fillId").orElse(0);
        return Fill.of(fills.get(fill));
    }

    /** The cell format that differs from another in its background only. */
    int withFill(int format, Fill fill) {
        int number = fill.equals(Fill.NONE) ? 0 : fills.add(fill.xml());
        return formats.add(with(formats.get(format), Map.of("fillId", Integer.toString(number), "applyFill", "1")));
    }

    private static String opening(String xml) {
        return xml.substring(0, xml.indexOf('>') + 1);
    }

    private static String with(String xml, Map<String, String> attributes) {
        String opening = opening(xml);
        String changed = opening;
        for (Map.Entry<String, String> attribute : attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            changed = Attributes.with(changed, attribute.getKey(), attribute.getValue());
        }
        return changed + xml.substring(opening.length());
    }

    /**
     * Takes in the cell formats of another workbook.
     *
     * @return the number here of each format there
     */
    List<Integer> adopt(Styles other) {
        List<Integer> numbers = new ArrayList<>();
        Map<Integer, Integer> taken = new HashMap<>();
        for (int i = 0; i < other.formats.size(); i++) {
            String xml = other.formats.get(i);
            String opening = opening(xml);
            int font = Attributes.number(opening, "fontId").orElse(0);
            int fill = Attributes.number(opening, "fillId").orElse(0);
            int border = Attributes.number(opening, "borderId").orElse(0);
            // The first two fills are the same in every workbook.
            int fillHere = fill < 2 ? fill : taken.computeIfAbsent(fill, f -> fills.add(other.fills.get(f)));
            numbers.add(formats.add(with(
                    xml,
                    Map.of(
                            "fontId", Integer.toString(fonts.add(other.fonts.get(font))),
                            "fillId", Integer.toString(fillHere),
                            "borderId", Integer.toString(borders.add(other.borders.get(border)))))));
        }
        return numbers;
    }

    String write() {
        Edits edits = new Edits(text);
        fonts.write(text, edits);
        fills.write(text, edits);
        borders.write(text, edits);
        formats.write(text, edits);
        return edits.apply();
    }
}
