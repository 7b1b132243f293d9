package vn.tonghop.adapter.word;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.Piece;

/** Makes the elements of the filled document out of copies of those that were read. The originals stay as they are. */
final class OutlineWriter {
    /** The run properties that the schema has behind the text marker. */
    private static final Set<String> BEHIND_MARKER = Set.of(
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath");

    private final OutlineReader source;

    OutlineWriter(OutlineReader source) {
        this.source = source;
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

    /** A cell must end with a paragraph: one that lost all of them keeps its last, empty. */
    private Element cell(Block.Cell cell) {
        Element original = source.element(cell.id());
        Element copy = container(original, cell.blocks());
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
        paragraph.pieces().forEach(piece -> copy.appendChild(piece(original, piece)));
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

    private Node piece(Element near, Piece piece) {
        if (piece instanceof Piece.Words words) {
            return run(near, words);
        }
        int id = piece instanceof Piece.Mark mark ? mark.id() : ((Piece.Thing) piece).id();
        return source.element(id).cloneNode(true);
    }

    private Element run(Element near, Piece.Words words) {
        Element run = element(near, "r");
        Optional<Element> look = source.look(words.look()).map(properties -> (Element) properties.cloneNode(true));
        if (words.marked()) {
            run.appendChild(marked(look.orElseGet(() -> element(near, "rPr"))));
        } else {
            look.ifPresent(run::appendChild);
        }
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

    /** Run properties with a yellow text marker, in the place that the order of the schema has for it. */
    private Element marked(Element properties) {
        Element marker = element(properties, "highlight");
        String prefix = properties.getPrefix();
        marker.setAttributeNS(properties.getNamespaceURI(), prefix == null ? "val" : prefix + ":val", "yellow");
        Optional<Element> next = Optional.empty();
        for (Element child : PartXml.children(properties)) {
            if (source.is(child, "highlight")) {
                properties.removeChild(child);
            } else if (next.isEmpty() && BEHIND_MARKER.contains(child.getLocalName())) {
                next = Optional.of(child);
            }
        }
        if (next.isPresent()) {
            properties.insertBefore(marker, next.get());
        } else {
            properties.appendChild(marker);
        }
        return properties;
    }

    private static Element text(Element near, String words) {
        Element text = element(near, "t");
        text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        text.setTextContent(words);
        return text;
    }

    /** A new element of Word's with the prefix the file uses. */
    private static Element element(Element near, String name) {
        String prefix = near.getPrefix();
        return near.getOwnerDocument()
                .createElementNS(near.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }
}
