package vn.tonghop.adapter.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.tonghop.model.document.Binding;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.Piece;
import vn.tonghop.model.document.Story;

/**
 * Reads the elements of a Word file into blocks and pieces, and keeps what each was read from. Text that was deleted
 * while changes were tracked is not read, text that was inserted is.
 */
final class OutlineReader {
    /** Containers of runs that say nothing about how the runs look. */
    private static final Set<String> TRANSPARENT = Set.of("ins", "moveTo", "smartTag", "customXml", "sdtContent");

    private static final Set<String> UNREAD = Set.of(
            "pPr", "rPr", "proofErr", "lastRenderedPageBreak", "del", "moveFrom", "sdtPr", "sdtEndPr", "smartTagPr");

    private static final Set<String> MARKS = Set.of(
            "bookmarkStart",
            "bookmarkEnd",
            "commentRangeStart",
            "commentRangeEnd",
            "permStart",
            "permEnd",
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd");

    /** Differences of look that nobody sees: the spelling checker's. */
    private static final Set<String> UNSEEN = Set.of("lang", "noProof");

    private final String namespace;
    private final List<Element> elements = new ArrayList<>();
    private final Map<Integer, Block.Paragraph> paragraphs = new HashMap<>();
    private final Map<String, Integer> looks = new HashMap<>();
    private final List<Optional<Element>> runProperties = new ArrayList<>();

    OutlineReader(String namespace) {
        this.namespace = namespace;
    }

    /** The element that a story, block, mark or thing was read from. */
    Element element(int id) {
        return elements.get(id);
    }

    /** The paragraph as it was read. */
    Optional<Block.Paragraph> paragraph(int id) {
        return Optional.ofNullable(paragraphs.get(id));
    }

    /** The properties of a run in a look; empty for the look of the paragraph's style. */
    Optional<Element> look(int look) {
        return runProperties.get(look);
    }

    Story story(Element container) {
        return new Story(keep(container), note(container), blocks(container));
    }

    /** Names the note that an element is, or that it is the number of; empty for any other element. */
    private String note(Element element) {
        for (String kind : List.of("footnote", "endnote")) {
            if (is(element, kind) || is(element, kind + "Reference")) {
                return kind + element.getAttributeNS(namespace, "id");
            }
        }
        return "";
    }

    private int keep(Element element) {
        elements.add(element);
        return elements.size() - 1;
    }

    boolean is(Node node, String name) {
        return namespace.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    private boolean isOneOf(Node node, Set<String> names) {
        return namespace.equals(node.getNamespaceURI()) && names.contains(node.getLocalName());
    }

    /** Whether an element is a property of its container rather than content. */
    boolean isProperty(Element element) {
        return isOneOf(element, Set.of("sectPr", "tcPr", "trPr", "tblPr", "tblGrid", "tblPrEx"));
    }

    private List<Block> blocks(Element container) {
        List<Block> blocks = new ArrayList<>();
        for (Element child : PartXml.children(container)) {
            if (is(child, "p")) {
                blocks.add(paragraph(child));
            } else if (is(child, "tbl")) {
                blocks.add(table(child));
            } else if (!isProperty(child)) {
                blocks.add(new Block.Kept(keep(child), child.getTextContent()));
            }
        }
        return blocks;
    }

    private Block.Table table(Element table) {
        int id = keep(table);
        List<Block.Row> rows = new ArrayList<>();
        for (Element row : PartXml.children(table)) {
            if (is(row, "tr")) {
                int rowId = keep(row);
                List<Block.Cell> cells = new ArrayList<>();
                for (Element cell : PartXml.children(row)) {
                    if (is(cell, "tc")) {
                        cells.add(new Block.Cell(keep(cell), blocks(cell)));
                    }
                }
                rows.add(new Block.Row(rowId, cells));
            }
        }
        return new Block.Table(id, rows);
    }

    private Block.Paragraph paragraph(Element element) {
        int id = keep(element);
        List<Piece> pieces = new ArrayList<>();
        pieces(element, pieces);
        boolean endsSection = PartXml.children(element).stream()
                .filter(child -> is(child, "pPr"))
                .flatMap(properties -> PartXml.children(properties).stream())
                .anyMatch(property -> is(property, "sectPr"));
        Block.Paragraph paragraph = new Block.Paragraph(id, paragraphs.size() + 1, endsSection, pieces);
        paragraphs.put(id, paragraph);
        return paragraph;
    }

    private void pieces(Element parent, List<Piece> pieces) {
        for (Element child : PartXml.children(parent)) {
            if (is(child, "r")) {
                run(child, pieces);
            } else if (isOneOf(child, TRANSPARENT)) {
                pieces(child, pieces);
            } else if (is(child, "sdt")) {
                Optional<Binding> binding = ContentControl.binding(child);
                if (binding.isPresent()) {
                    pieces.add(new Piece.Bound(0, child.getTextContent(), binding.get()));
                } else {
                    pieces(child, pieces);
                }
            } else if (is(child, "bookmarkStart")
                    && ContentControl.bookmarked(child).isPresent()) {
                pieces.add(
                        new Piece.Bound(0, "", ContentControl.bookmarked(child).get()));
            } else if (isOneOf(child, MARKS)) {
                pieces.add(new Piece.Mark(keep(child)));
            } else if (!isOneOf(child, UNREAD)) {
                pieces.add(new Piece.Thing(keep(child), child.getTextContent(), ""));
            }
        }
    }

    private void run(Element run, List<Piece> pieces) {
        int look = look(run);
        for (Element child : PartXml.children(run)) {
            Optional<String> text = text(child);
            if (text.isPresent()) {
                add(look, text.get(), pieces);
            } else if (is(child, "drawing") && DrawnCharts.title(child).isPresent()) {
                filled(child).ifPresent(pieces::add);
            } else if (!isOneOf(child, UNREAD)) {
                pieces.add(new Piece.Thing(keep(alone(run, child)), child.getTextContent(), note(child)));
            }
        }
    }

    /** The first figure of a chart that was drawn already: an outline must not have it. */
    private static Optional<Piece.Bound> filled(Element drawing) {
        return DrawnCharts.title(drawing).stream()
                .flatMap(title -> ChartDrawing.tags(title).stream())
                .flatMap(series -> series.stream())
                .flatMap(Optional::stream)
                .findFirst()
                .map(tag -> new Piece.Bound(0, "", new Binding(tag, "")));
    }

    private Optional<String> text(Element child) {
        if (is(child, "t")) {
            return Optional.of(child.getTextContent());
        }
        if (is(child, "tab")) {
            return Optional.of("\t");
        }
        boolean lineBreak = is(child, "cr")
                || is(child, "br")
                        && (!child.hasAttributeNS(namespace, "type")
                                || child.getAttributeNS(namespace, "type").equals("textWrapping"));
        return lineBreak ? Optional.of("\n") : Optional.empty();
    }

    private static void add(int look, String text, List<Piece> pieces) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last) instanceof Piece.Words words && words.look() == look) {
            pieces.set(last, new Piece.Words(look, words.text() + text));
        } else {
            pieces.add(new Piece.Words(look, text));
        }
    }

    /** A run of its own for one thing in a run. */
    private static Element alone(Element run, Element thing) {
        Element alone = (Element) run.cloneNode(false);
        for (Element child : PartXml.children(run)) {
            if (child == thing || "rPr".equals(child.getLocalName())) {
                alone.appendChild(child.cloneNode(true));
            }
        }
        return alone;
    }

    /** Runs that look the same have the same number, in all of the file. */
    private int look(Element run) {
        Optional<Element> properties =
                PartXml.children(run).stream().filter(child -> is(child, "rPr")).findFirst();
        StringBuilder key = new StringBuilder();
        properties.ifPresent(p -> PartXml.children(p).stream()
                .filter(property -> !isOneOf(property, UNSEEN))
                .forEach(property -> key.append(PartXml.text(property))));
        return looks.computeIfAbsent(key.toString(), k -> {
            runProperties.add(properties);
            return runProperties.size() - 1;
        });
    }
}
