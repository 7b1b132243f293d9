package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;

/** {@code xl/styles.xml}, of which only the number formats and the names of fonts matter. */
final class Styles extends PartHandler {
    /** @param format number of its number format */
    private record CellFormat(int format, int font) {}

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<String> fonts = new ArrayList<>();
    private final List<CellFormat> formats = new ArrayList<>();
    private final List<Formatting> styles = new ArrayList<>();
    private String section = "";
    private int announced;

    Styles(String part, Budget budget) {
        super(part, "styleSheet", SPREADSHEET, budget);
    }

    /** @param index 0-based, as cells name it */
    Optional<Formatting> find(int index) {
        return index < styles.size() ? Optional.of(styles.get(index)) : Optional.empty();
    }

    boolean isEmpty() {
        return styles.isEmpty();
    }

    @Override
    void start(int level, String name, Attributes attributes) {
        if (level == 2) {
            section = name;
            if (name.equals("cellXfs")) {
                announced = XmlAttributes.find(attributes, "count")
                        .flatMap(XmlAttributes::wholeNumber)
                        .orElse(0);
            }
        } else if (level == 3) {
            entry(name, attributes);
        } else if (level == 4 && section.equals("fonts") && name.equals("name")) {
            fonts.set(fonts.size() - 1, XmlAttributes.find(attributes, "val").orElse(""));
        }
    }

    private void entry(String name, Attributes attributes) {
        budget().takeCell();
        switch (section + '/' + name) {
            case "numFmts/numFmt" -> codes.put(number(attributes, "numFmtId"), code(attributes));
            case "fonts/font" -> fonts.add("");
            case "cellXfs/xf" ->
                formats.add(new CellFormat(number(attributes, "numFmtId"), number(attributes, "fontId")));
            default -> skip(); // borders, fills, differential formats: nothing that changes what a cell says
        }
    }

    private String code(Attributes attributes) {
        String code = XmlAttributes.find(attributes, "formatCode").orElseThrow(() -> Unreadable.damaged(part()));
        budget().takeCharacters(code.length());
        return code;
    }

    private int number(Attributes attributes, String name) {
        String value = XmlAttributes.find(attributes, name).orElse("0");
        return XmlAttributes.wholeNumber(value).orElseThrow(() -> Unreadable.damaged(part()));
    }

    @Override
    void end(int level, String name) {
        if (level == 1) {
            if (announced > 0 && announced != formats.size()) {
                throw Unreadable.damaged(part()); // every cell behind the gap would have another cell's format
            }
            formats.forEach(format -> styles.add(style(format)));
        }
    }

    private Formatting style(CellFormat cell) {
        String font = cell.font() < fonts.size() ? fonts.get(cell.font()) : "";
        return new Formatting(NumberFormats.meaning(cell.format(), codes.getOrDefault(cell.format(), "")), font);
    }
}
