package vn.tonghop.adapter.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tonghop.model.document.Binding;

/**
 * The text of a Word file as one plain HTML page: paragraphs, tables, notes, emphasis and alignment, and what each bound figure was made from,
 * shown to whoever points at it. No scripts, nothing from elsewhere. The same file gives the same page.
 */
public final class WordHtml {
    private static final String BODY = "word/document.xml";
    private static final String NOTES = "word/footnotes.xml";
    private static final String STYLES = "word/styles.xml";
    private static final Set<String> UNREAD =
            Set.of("pPr", "rPr", "sdtPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "del");

    private static final String STYLE = """
            body { font-family: "Times New Roman", serif; font-size: 14pt; line-height: 1.3; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #000 }
            p { margin: 0.35em 0 } table { border-collapse: collapse; width: 100%; margin: 0.6em 0 } td { vertical-align: top; padding: 0.15em 0.4em }
            table.ke td { border: 1px solid #000; font-size: 12pt } tr.dau td { font-weight: bold } data { border-bottom: 1px dotted #888 }
            .giua { text-align: center } .phai { text-align: right } .deu { text-align: justify } .dam { font-weight: bold } .nghieng { font-style: italic }
            .lui { text-indent: 1.27cm } .chu-thich { font-size: 11pt } @media print { data { border: 0 } body { max-width: none; margin: 0 } }
            """;

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> notes = new HashMap<>();
    private final List<String> cited = new ArrayList<>();
    private final UnaryOperator<String> source;
    private final StringBuilder out = new StringBuilder();

    private final DrawnCharts charts;

    private WordHtml(UnaryOperator<String> source, DrawnCharts charts) {
        this.charts = charts;
        this.source = source;
    }

    /**
     * @param docx written by this program
     * @param title of the page
     * @param source says of a tag where the figure came from; empty when nothing is to be said
     */
    public static String of(byte[] docx, String title, UnaryOperator<String> source) {
        try {
            DocxPackage parts = DocxPackage.read(docx);
            WordHtml html = new WordHtml(source, new DrawnCharts(parts));
            html.keep(parts, STYLES, "style", "styleId", html.styles);
            html.keep(parts, NOTES, "footnote", "id", html.notes);
            Document body = PartXml.parse(parts.get(BODY));
            return html.page(title, body.getDocumentElement());
        } catch (DocxPackage.BadPackage unreadable) {
            throw new IllegalStateException("a document of our own cannot be read: " + unreadable.key(), unreadable);
        }
    }

    private void keep(DocxPackage parts, String part, String name, String key, Map<String, Element> into)
            throws DocxPackage.BadPackage {
        if (parts.has(part)) {
            for (Element child : PartXml.children(PartXml.parse(parts.get(part)).getDocumentElement())) {
                if (name.equals(child.getLocalName())) {
                    into.put(attribute(child, key), child);
                }
            }
        }
    }

    private String page(String title, Element body) {
        out.append("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        blocks(body);
        if (!cited.isEmpty()) {
            out.append("<hr>\n");
            for (int i = 0; i < cited.size(); i++) {
                int number = i + 1;
                out.append("<div class=\"chu-thich\" id=\"ct")
                        .append(number)
                        .append("\"><sup>")
                        .append(number)
                        .append("</sup>");
                Element note = notes.get(cited.get(i));
                if (note != null) {
                    blocks(note);
                }
                out.append("</div>\n");
            }
        }
        return out.append("</body>\n</html>\n").toString();
    }

    private void blocks(Element parent) {
        for (Element child : PartXml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "p" -> paragraph(child);
                case "tbl" -> table(child);
                default -> {
                    if (!UNREAD.contains(child.getLocalName())) {
                        blocks(child);
                    }
                }
            }
        }
    }

    private void table(Element table) {
        boolean ruled = find(table, "tblPr").flatMap(p -> find(p, "tblBorders")).isPresent();
        out.append(ruled ? "<table class=\"ke\">\n" : "<table>\n");
        for (Element row : PartXml.children(table)) {
            if ("tr".equals(row.getLocalName())) {
                boolean head =
                        find(row, "trPr").flatMap(p -> find(p, "tblHeader")).isPresent();
                out.append(head ? "<tr class=\"dau\">" : "<tr>");
                for (Element cell : PartXml.children(row)) {
                    if ("tc".equals(cell.getLocalName())) {
                        out.append("<td>");
                        blocks(cell);
                        out.append("</td>");
                    }
                }
                out.append("</tr>\n");
            }
        }
        out.append("</table>\n");
    }

    private void paragraph(Element paragraph) {
        int start = out.length();
        Optional<Element> properties = find(paragraph, "pPr");
        Optional<Element> style = properties.flatMap(p -> find(p, "pStyle")).map(s -> styles.get(attribute(s, "val")));
        out.append("<p").append(classes(properties, style)).append('>');
        int text = out.length();
        runs(paragraph);
        if (out.length() == text) {
            out.setLength(start);
        } else {
            out.append("</p>\n");
        }
    }

    private static String classes(Optional<Element> own, Optional<Element> style) {
        List<String> classes = new ArrayList<>();
        Optional<Element> ofStyle = style.flatMap(s -> find(s, "pPr"));
        String side = own.flatMap(p -> find(p, "jc"))
                .or(() -> ofStyle.flatMap(p -> find(p, "jc")))
                .map(jc -> attribute(jc, "val"))
                .orElse("");
        switch (side) {
            case "center" -> classes.add("giua");
            case "right", "end" -> classes.add("phai");
            case "both" -> classes.add("deu");
            default -> {
                // On the left, as it is anyway.
            }
        }
        if (ofStyle.flatMap(p -> find(p, "ind"))
                .filter(i -> !attribute(i, "firstLine").isEmpty())
                .isPresent()) {
            classes.add("lui");
        }
        style.flatMap(s -> find(s, "rPr")).ifPresent(letters -> emphasis(letters, classes));
        return classes.isEmpty() ? "" : " class=\"" + String.join(" ", classes) + "\"";
    }

    private static void emphasis(Element letters, List<String> classes) {
        if (find(letters, "b").isPresent()) {
            classes.add("dam");
        }
        if (find(letters, "i").isPresent()) {
            classes.add("nghieng");
        }
    }

    private void runs(Element parent) {
        for (Element child : PartXml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "r" -> run(child);
                case "sdt" -> bound(child);
                default -> {
                    if (!UNREAD.contains(child.getLocalName())) {
                        runs(child);
                    }
                }
            }
        }
    }

    private void bound(Element control) {
        Optional<Binding> binding = ContentControl.binding(control);
        if (binding.isPresent()) {
            String from = source.apply(binding.get().tag());
            String title = binding.get().title() + (from.isEmpty() ? "" : " – " + from);
            out.append("<data value=\"")
                    .append(escaped(binding.get().tag()))
                    .append("\" title=\"")
                    .append(escaped(title))
                    .append("\">");
        }
        runs(control);
        if (binding.isPresent()) {
            out.append("</data>");
        }
    }

    private void run(Element run) {
        List<String> classes = new ArrayList<>();
        find(run, "rPr").ifPresent(letters -> emphasis(letters, classes));
        StringBuilder text = new StringBuilder();
        for (Element child : PartXml.children(run)) {
            switch (String.valueOf(child.getLocalName())) {
                case "t" -> text.append(escaped(child.getTextContent()));
                case "tab" -> text.append(' ');
                case "br", "cr" -> text.append("<br>");
                case "drawing" -> chart(child).ifPresent(chart -> text.append(ChartSvg.of(chart, source)));
                case "footnoteReference" -> {
                    cited.add(attribute(child, "id"));
                    text.append("<sup><a href=\"#ct")
                            .append(cited.size())
                            .append("\">")
                            .append(cited.size())
                            .append("</a></sup>");
                }
                default -> {
                    // Nothing that has words.
                }
            }
        }
        if (classes.isEmpty() || text.length() == 0) {
            out.append(text);
        } else {
            out.append("<span class=\"")
                    .append(String.join(" ", classes))
                    .append("\">")
                    .append(text)
                    .append("</span>");
        }
    }

    private Optional<DrawnChart> chart(Element drawing) {
        try {
            return charts.find(drawing);
        } catch (DocxPackage.BadPackage unreadable) {
            throw new IllegalStateException("a chart of our own cannot be read: " + unreadable.key(), unreadable);
        }
    }

    private static Optional<Element> find(Element parent, String name) {
        return PartXml.children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .findFirst();
    }

    private static String attribute(Element element, String name) {
        return element.getAttributeNS(element.getNamespaceURI(), name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
