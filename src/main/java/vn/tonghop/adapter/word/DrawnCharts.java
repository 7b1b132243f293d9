package vn.tonghop.adapter.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Finds the charts behind the drawings in the body of a document. */
final class DrawnCharts {
    private static final String RELATIONS = "word/_rels/document.xml.rels";

    private final DocxPackage source;
    private final Map<String, String> targets = new HashMap<>();

    DrawnCharts(DocxPackage source) throws DocxPackage.BadPackage {
        this.source = source;
        if (source.has(RELATIONS)) {
            for (Element relation :
                    PartXml.children(PartXml.parse(source.get(RELATIONS)).getDocumentElement())) {
                String target = relation.getAttribute("Target");
                targets.put(
                        relation.getAttribute("Id"), target.startsWith("/") ? target.substring(1) : "word/" + target);
            }
        }
    }

    /** What a drawing's title says that its bars were made from, if it is one of ours. */
    static Optional<String> title(Element drawing) {
        return DrawnChart.all(drawing, "docPr").stream()
                .map(properties -> properties.getAttribute("title"))
                .filter(title -> ChartDrawing.tags(title).stream()
                        .flatMap(series -> series.stream())
                        .anyMatch(Optional::isPresent))
                .findFirst();
    }

    /** The chart of a drawing, whoever drew it; empty for a picture. */
    Optional<DrawnChart> find(Element drawing) throws DocxPackage.BadPackage {
        Optional<String> title = title(drawing);
        Optional<String> part = DrawnChart.all(drawing, "chart").stream()
                .map(chart -> targets.getOrDefault(chart.getAttributeNS(ChartDrawing.RELATIONS, "id"), ""))
                .filter(source::has)
                .findFirst();
        if (part.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(DrawnChart.of(PartXml.parse(source.get(part.get())).getDocumentElement(), title.orElse("")));
    }
}
