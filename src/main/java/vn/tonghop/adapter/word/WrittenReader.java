package vn.tonghop.adapter.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vn.tonghop.model.document.Binding;
import vn.tonghop.model.document.WrittenDocument;

/**
 * Reads the text of a Word file back, whoever wrote it last. Frames around text are found wherever Word and LibreOffice put them: in a
 * paragraph, around paragraphs, around the cells of a table. Of tracked changes the text is read as if all were accepted.
 */
public final class WrittenReader {
    private static final String BODY = "word/document.xml";
    private static final Pattern MARGINALS = Pattern.compile("word/(?:header|footer)\\d*\\.xml");
    private static final Pattern NOTES = Pattern.compile("word/(?:footnotes|endnotes)\\.xml");

    /** What is not text, or is text no longer. The second half of an alternative says the same as the first. */
    private static final Set<String> UNREAD = Set.of(
            "pPr",
            "rPr",
            "sdtPr",
            "sdtEndPr",
            "tblPr",
            "tblGrid",
            "trPr",
            "tcPr",
            "sectPr",
            "del",
            "moveFrom",
            "Fallback");

    private final List<WrittenDocument.Paragraph> paragraphs = new ArrayList<>();
    private int tables;

    private WrittenReader() {}

    /** The text of a .docx; empty when the file is none. */
    public static Optional<WrittenDocument> read(byte[] docx) {
        try {
            DocxPackage source = DocxPackage.read(docx);
            if (!source.has(BODY)) {
                return Optional.empty();
            }
            WrittenReader reader = new WrittenReader();
            reader.blocks(PartXml.parse(source.get(BODY)).getDocumentElement(), new Place(0, 0, 0));
            for (String name : source.names().stream().sorted().toList()) {
                if (MARGINALS.matcher(name).matches()) {
                    reader.blocks(PartXml.parse(source.get(name)).getDocumentElement(), new Place(0, 0, 0));
                } else if (NOTES.matcher(name).matches()) {
                    reader.notes(PartXml.parse(source.get(name)).getDocumentElement());
                }
            }
            return Optional.of(new WrittenDocument(reader.paragraphs));
        } catch (DocxPackage.BadPackage unreadable) {
            return Optional.empty();
        }
    }

    private record Place(int note, int table, int row) {}

    /** Notes are numbered as a reader counts them; the lines that separate them from the text are notes to Word only. */
    private void notes(Element root) {
        int number = 0;
        for (Element note : PartXml.children(root)) {
            boolean separator = note.hasAttributeNS(note.getNamespaceURI(), "type")
                    && !note.getAttributeNS(note.getNamespaceURI(), "type").equals("normal");
            if (!separator) {
                number++;
                blocks(note, new Place(number, 0, 0));
            }
        }
    }

    private void blocks(Element parent, Place place) {
        blocks(parent, place, Optional.empty());
    }

    /** @param around what binds all of it */
    private void blocks(Element parent, Place place, Optional<Binding> around) {
        int row = 0;
        for (Element child : PartXml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "p" -> {
                    List<WrittenDocument.Span> spans = new ArrayList<>();
                    spans(child, around, spans);
                    paragraphs.add(new WrittenDocument.Paragraph(place.note(), place.table(), place.row(), spans));
                }
                case "tbl" -> {
                    tables++;
                    blocks(child, new Place(place.note(), tables, 0), around);
                }
                case "tr" -> {
                    row++;
                    blocks(child, new Place(place.note(), place.table(), row), around);
                }
                case "sdt" -> blocks(child, place, ContentControl.binding(child).or(() -> around));
                default -> {
                    if (!UNREAD.contains(child.getLocalName())) {
                        blocks(child, place, around);
                    }
                }
            }
        }
    }

    private void spans(Element parent, Optional<Binding> around, List<WrittenDocument.Span> spans) {
        for (Element child : PartXml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "t" -> add(child.getTextContent(), around, spans);
                case "tab" -> add("\t", around, spans);
                case "br", "cr" -> add("\n", around, spans);
                case "noBreakHyphen" -> add("-", around, spans);
                case "sdt" -> {
                    Optional<Binding> binding = ContentControl.binding(child);
                    // Even one that was emptied is there, and has to be told.
                    binding.ifPresent(b -> spans.add(new WrittenDocument.Span("", binding)));
                    spans(child, binding.or(() -> around), spans);
                }
                default -> {
                    if (!UNREAD.contains(child.getLocalName())) {
                        spans(child, around, spans);
                    }
                }
            }
        }
    }

    /** Neighbours under one binding are one stretch, however many runs an editor has made of them. */
    private static void add(String text, Optional<Binding> binding, List<WrittenDocument.Span> spans) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).binding().equals(binding)) {
            spans.set(last, new WrittenDocument.Span(spans.get(last).text() + text, binding));
        } else if (!text.isEmpty()) {
            spans.add(new WrittenDocument.Span(text, binding));
        }
    }
}
