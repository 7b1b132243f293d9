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
    /** Within how many results of fields the reader is: the number of a page is no text. */
    private int fields;

    private final DrawnCharts charts;

    private WrittenReader(DrawnCharts charts) {
        this.charts = charts;
    }

    /** The text of a .docx; empty when the file is none. */
    public static Optional<WrittenDocument> read(byte[] docx) {
        try {
            DocxPackage source = DocxPackage.read(docx);
            if (!source.has(BODY)) {
                return Optional.empty();
            }
            WrittenReader reader = new WrittenReader(new DrawnCharts(source));
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
    private void notes(Element root) throws DocxPackage.BadPackage {
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

    private void blocks(Element parent, Place place) throws DocxPackage.BadPackage {
        blocks(parent, place, Optional.empty());
    }

    /** @param around what binds all of it */
    private void blocks(Element parent, Place place, Optional<Binding> around) throws DocxPackage.BadPackage {
        int row = 0;
        for (Element child : PartXml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "p" -> {
                    List<WrittenDocument.Span> spans = new ArrayList<>();
                    fields = 0;
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
                case "sdt" ->
                    blocks(
                            child,
                            place,
                            ContentControl.binding(child)
                                    .map(b -> new Binding(b.tag(), ""))
                                    .or(() -> around));
                default -> {
                    if (!UNREAD.contains(child.getLocalName())) {
                        blocks(child, place, around);
                    }
                }
            }
        }
    }

    private void spans(Element parent, Optional<Binding> around, List<WrittenDocument.Span> spans)
            throws DocxPackage.BadPackage {
        Optional<Binding> bound = around;
        String open = "";
        for (Element child : PartXml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "t" -> add(child.getTextContent(), bound, spans);
                case "tab" -> add("\t", bound, spans);
                case "br", "cr" -> add("\n", bound, spans);
                case "noBreakHyphen" -> add("-", bound, spans);
                case "fldChar" -> field(child);
                case "bookmarkStart" -> {
                    Optional<Binding> marked = ContentControl.bookmarked(child);
                    if (marked.isPresent()) {
                        bound = marked;
                        open = id(child);
                        begin(bound, spans);
                    }
                }
                case "bookmarkEnd" -> {
                    if (!open.isEmpty() && id(child).equals(open)) {
                        bound = around;
                        open = "";
                    }
                }
                case "sdt" -> {
                    Optional<Binding> binding = ContentControl.binding(child).map(b -> new Binding(b.tag(), ""));
                    if (binding.isPresent() && !binding.equals(bound)) {
                        begin(binding, spans);
                    }
                    spans(child, binding.isPresent() ? binding : bound, spans);
                }
                case "drawing" -> drawing(child, bound, spans);
                default -> {
                    if (!UNREAD.contains(child.getLocalName())) {
                        spans(child, bound, spans);
                    }
                }
            }
        }
    }

    /** A chart reads as a sentence: its title, then each category with the words beside its bars, which are stretches of their own. */
    private void drawing(Element drawing, Optional<Binding> around, List<WrittenDocument.Span> spans)
            throws DocxPackage.BadPackage {
        Optional<DrawnChart> chart = charts.find(drawing);
        if (chart.isEmpty()) {
            spans(drawing, around, spans);
            return;
        }
        add(WrittenDocument.CHART + chart.get().title(), Optional.empty(), spans);
        for (DrawnChart.Category category : chart.get().categories()) {
            spans.add(new WrittenDocument.Span("; " + category.name() + ":", Optional.empty()));
            for (Optional<DrawnChart.Bar> drawn : category.bars()) {
                if (drawn.isPresent()) {
                    spans.add(new WrittenDocument.Span(" ", Optional.empty()));
                    spans.add(new WrittenDocument.Span(
                            drawn.get().words(), drawn.get().tag().map(tag -> new Binding(tag, ""))));
                }
            }
        }
    }

    private void field(Element sign) {
        switch (sign.getAttributeNS(sign.getNamespaceURI(), "fldCharType")) {
            case "begin" -> fields++;
            case "end" -> fields = Math.max(0, fields - 1);
            default -> {
                // Between what is asked and the answer.
            }
        }
    }

    private static String id(Element mark) {
        return mark.getAttributeNS(mark.getNamespaceURI(), "id");
    }

    /** Even what was emptied is there, and has to be told; two of one kind side by side are two. */
    private static void begin(Optional<Binding> binding, List<WrittenDocument.Span> spans) {
        spans.add(new WrittenDocument.Span("", binding));
    }

    /** Neighbours under one binding are one stretch, however many runs an editor has made of them. */
    private void add(String text, Optional<Binding> binding, List<WrittenDocument.Span> spans) {
        if (fields > 0) {
            return;
        }
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).binding().equals(binding)) {
            spans.set(last, new WrittenDocument.Span(spans.get(last).text() + text, binding));
        } else if (!text.isEmpty()) {
            spans.add(new WrittenDocument.Span(text, binding));
        }
    }
}
