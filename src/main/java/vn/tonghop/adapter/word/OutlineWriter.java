package vn.tonghop.adapter.word;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.Chart;
import vn.tonghop.model.document.Piece;

/** Makes the elements of the filled document out of copies of those that were read. The originals stay as they are. */
final class OutlineWriter {
    /** Numbers of content controls and their bookmarks begin behind whatever numbers those of the outline have. */
    private static final int FIRST_CONTROL = 1_000_000;

    private final OutlineReader source;
    private final List<Chart> charts = new ArrayList<>();
    private int controls;

    OutlineWriter(OutlineReader source) {
        this.source = source;
    }

    /** The charts for which there is a drawing by now, in their order: the package needs a part for each. */
    List<Chart> charts() {
        return List.copyOf(charts);
    }

    /** A copy of a container with other blocks in it; its own properties stay where they were. */
    Element container(Element original, List<Block> blocks) {
        Element copy = (Element) original.cloneNode(false);
        boolean placed = false;
        for (Element child : PartXml.children(original)) {
            boolean property = source.isProperty(child);
            // Properties of a cell stand before its blocks, those of the body behind.
            if (!placed && (!property || "sectPr".equals(child.getLocalName()))) {
                blocks.forEach(block -> copy.appendChild(block(block)));
                placed = true;
            }
            if (property) {
                copy.appendChild(child.cloneNode(true));
            }
        }
        return copy;
    }

    private Node block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph(paragraph);
        }
        if (block instanceof Block.Table table) {
            return table(table);
        }
        return source.element(block.id()).cloneNode(true);
    }

    private Element table(Block.Table table) {
        Iterator<Block.Row> rows = table.rows().iterator();
        Element original = source.element(table.id());
        Element copy = (Element) original.cloneNode(false);
        for (Element child : PartXml.children(original)) {
            if (!source.is(child, "tr")) {
                copy.appendChild(child.cloneNode(true));
            }
        }
        rows.forEachRemaining(row -> copy.appendChild(row(row)));
        return copy;
    }

    private Element row(Block.Row row) {
        Element original = source.element(row.id());
        Element copy = (Element) original.cloneNode(false);
        for (Element child : PartXml.children(original)) {
            if (!source.is(child, "tc")) {
                copy.appendChild(child.cloneNode(true));
            }
        }
        row.cells().forEach(cell -> copy.appendChild(cell(cell)));
        return copy;
    }

    private Element cell(Block.Cell cell) {
        return ended(source.element(cell.id()), cell.blocks());
    }

    /** A cell or a note must end with a paragraph: one that lost all of them keeps its last, empty. */
    Element ended(Element original, List<Block> blocks) {
        Element copy = container(original, blocks);
        List<Element> children = PartXml.children(copy);
        boolean ended = !children.isEmpty() && source.is(children.get(children.size() - 1), "p");
        if (!ended) {
            PartXml.children(original).stream()
                    .filter(child -> source.is(child, "p"))
                    .reduce((one, other) -> other)
                    .ifPresent(last -> copy.appendChild(shell(last)));
        }
        return copy;
    }

    private Element paragraph(Block.Paragraph paragraph) {
        Element original = source.element(paragraph.id());
        Optional<Block.Paragraph> read = source.paragraph(paragraph.id());
        if (read.isPresent() && read.get().pieces().equals(paragraph.pieces())) {
            return (Element) original.cloneNode(true);
        }
        Element copy = shell(original);
        paragraph.pieces().forEach(piece -> pieces(original, piece).forEach(copy::appendChild));
        return copy;
    }

    /** A paragraph with its properties and nothing in it. */
    private Element shell(Element original) {
        Element copy = (Element) original.cloneNode(false);
        PartXml.children(original).stream()
                .filter(child -> source.is(child, "pPr"))
                .forEach(properties -> copy.appendChild(properties.cloneNode(true)));
        return copy;
    }

    private List<? extends Node> pieces(Element near, Piece piece) {
        if (piece instanceof Piece.Words words) {
            return List.of(run(near, words));
        }
        if (piece instanceof Piece.Bound bound) {
            controls++;
            return ContentControl.bookmarked(
                    run(near, new Piece.Words(bound.look(), bound.text())),
                    bound.binding(),
                    controls,
                    FIRST_CONTROL + controls);
        }
        if (piece instanceof Piece.Drawn drawn) {
            charts.add(drawn.chart());
            return List.of(ChartDrawing.run(near, drawn.chart(), charts.size()));
        }
        int id = piece instanceof Piece.Mark mark ? mark.id() : ((Piece.Thing) piece).id();
        return List.of(source.element(id).cloneNode(true));
    }

    private Element run(Element near, Piece.Words words) {
        Element run = element(near, "r");
        // Runs of a note may look like runs of the body, which is another file.
        source.look(words.look())
                .ifPresent(look -> run.appendChild(near.getOwnerDocument().importNode(look, true)));
        int from = 0;
        for (int at = 0; at <= words.text().length(); at++) {
            boolean end = at == words.text().length();
            char c = end ? '\n' : words.text().charAt(at);
            if (end || c == '\t' || c == '\n') {
                if (at > from) {
                    run.appendChild(text(near, words.text().substring(from, at)));
                }
                if (!end) {
                    run.appendChild(element(near, c == '\t' ? "tab" : "br"));
                }
                from = at + 1;
            }
        }
        return run;
    }

    private static Element text(Element near, String words) {
        Element text = element(near, "t");
        text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        text.setTextContent(words);
        return text;
    }

    /** A new element of Word's with the prefix the file uses. */
    static Element element(Element near, String name) {
        String prefix = near.getPrefix();
        return near.getOwnerDocument()
                .createElementNS(near.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }
}
