package vn.tonghop.adapter.excel.annotating;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code [Content_Types].xml}: which part is of which media type. */
final class MediaTypes {
    private static final String PART = "[Content_Types].xml";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private final Parts parts;

    MediaTypes(Parts parts) {
        this.parts = parts;
    }

    /** The type of a part, in lower case; empty if none is declared. */
    String of(String part) {
        String text = parts.text(PART);
        List<Element> all = Element.at(PART, text, 1);
        String extension = part.substring(part.lastIndexOf('.') + 1);
        return declared(all, text, "Override", "PartName", "/" + part)
                .or(() -> declared(all, text, "Default", "Extension", extension))
                .map(type -> type.toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static Optional<String> declared(List<Element> all, String text, String kind, String by, String key) {
        return all.stream()
                .filter(e -> e.local().equals(kind))
                .map(e -> e.opening(text))
                .filter(tag -> Attributes.find(tag, by).orElse("").equalsIgnoreCase(key))
                .findFirst()
                .flatMap(tag -> Attributes.find(tag, "ContentType"));
    }

    void addSheet(String part) {
        add("Override", "PartName", "/" + part, SPREADSHEET + "worksheet+xml");
    }

    void addComments(String part) {
        add("Override", "PartName", "/" + part, SPREADSHEET + "comments+xml");
    }

    void addStyles(String part) {
        add("Override", "PartName", "/" + part, SPREADSHEET + "styles+xml");
    }

    void addDrawing(String part) {
        add("Override", "PartName", "/" + part, VML);
    }

    private void add(String kind, String by, String key, String type) {
        String text = parts.text(PART);
        Element root = Element.root(PART, text);
        Edits edits = new Edits(text);
        root.append(
                text,
                edits,
                "<" + root.prefix() + kind + " " + by + "=\"" + Attributes.escaped(key) + "\" ContentType=\"" + type
                        + "\"/>");
        parts.write(PART, edits.apply());
    }

    void remove(String part) {
        String text = parts.text(PART);
        Edits edits = new Edits(text);
        Element.at(PART, text, 1).stream()
                .filter(e -> e.local().equals("Override"))
                .filter(e ->
                        Attributes.find(e.opening(text), "PartName").orElse("").equalsIgnoreCase("/" + part))
                .forEach(e -> edits.remove(e.start(), e.end()));
        parts.write(PART, edits.apply());
    }
}
