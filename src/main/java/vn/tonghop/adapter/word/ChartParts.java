package vn.tonghop.adapter.word;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tonghop.model.document.Chart;

/** The files that charts need inside a .docx: the chart, and the relationships and content types that lead to them. */
final class ChartParts {
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private ChartParts() {}

    /** @param charts in the order of their drawings */
    static DocxPackage added(DocxPackage document, List<Chart> charts) {
        if (charts.isEmpty()) {
            return document;
        }
        DocxPackage target = document;
        Document relations = parsed(document, RELATIONS);
        Document types = parsed(document, TYPES);
        for (int i = 0; i < charts.size(); i++) {
            // A name that no chart of the outline has.
            String name = "bieu-do-" + (i + 1);
            last(
                    relations,
                    "Relationship",
                    Map.of(
                            "Id",
                            ChartDrawing.relation(i + 1),
                            "Type",
                            ChartDrawing.RELATIONS + "/chart",
                            "Target",
                            "charts/" + name + ".xml"));
            last(types, "Override", Map.of("PartName", "/word/charts/" + name + ".xml", "ContentType", CHART_TYPE));
            target = target.with("word/charts/" + name + ".xml", ChartXml.of(charts.get(i)));
        }
        return target.with(RELATIONS, PartXml.write(relations, Map.of())).with(TYPES, PartXml.write(types, Map.of()));
    }

    /** @throws DocxPackage.BadPackage if what leads to further parts cannot be read */
    static void prove(DocxPackage document) throws DocxPackage.BadPackage {
        PartXml.parse(leading(document, RELATIONS));
        PartXml.parse(leading(document, TYPES));
    }

    /** A document without any further part may have no such file. */
    private static byte[] leading(DocxPackage document, String part) {
        if (document.has(part)) {
            return document.get(part);
        }
        String empty = part.equals(TYPES)
                ? "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                : "<Relationships xmlns=\"" + PACKAGE + "\"/>";
        return (HEAD + empty).getBytes(StandardCharsets.UTF_8);
    }

    private static Document parsed(DocxPackage document, String part) {
        try {
            return PartXml.parse(leading(document, part));
        } catch (DocxPackage.BadPackage unreadable) {
            throw new IllegalStateException("a part of the outline cannot be read: " + part, unreadable);
        }
    }

    private static Element element(Document document, String name, Map<String, String> attributes) {
        Element root = document.getDocumentElement();
        String prefix = Optional.ofNullable(root.getPrefix()).map(p -> p + ":").orElse("");
        Element element = document.createElementNS(root.getNamespaceURI(), prefix + name);
        attributes.forEach(element::setAttribute);
        return element;
    }

    private static void last(Document document, String name, Map<String, String> attributes) {
        document.getDocumentElement().appendChild(element(document, name, attributes));
    }
}
