package vn.tonghop.adapter.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.tonghop.model.Message;
import vn.tonghop.model.document.FilledDocument;
import vn.tonghop.model.document.Outline;
import vn.tonghop.model.document.Story;

/**
 * An outline in a Word file. Body, headers, footers, footnotes and endnotes are its stories; all other files of the
 * package are passed on byte for byte. The same outline and the same filling give the same bytes on every machine.
 */
public final class WordOutline {
    private static final String BODY = "word/document.xml";
    private static final String MACROS = "word/vbaProject.bin";
    private static final Pattern MARGINALS = Pattern.compile("word/(?:header|footer)\\d*\\.xml");
    private static final Pattern NOTES = Pattern.compile("word/(?:footnotes|endnotes)\\.xml");

    /** What became of a file. */
    public sealed interface Opened {}

    public record Readable(WordOutline word) implements Opened {}

    /** @param reason what is wrong with the file as a whole, and what to do */
    public record Unreadable(Message reason) implements Opened {}

    private final DocxPackage source;
    private final Map<String, Document> parts;
    private final OutlineReader reader;
    private final Outline outline;

    private WordOutline(DocxPackage source, String namespace, Map<String, Document> parts) {
        this.source = source;
        this.parts = parts;
        this.reader = new OutlineReader(namespace);
        List<Story> stories = new ArrayList<>();
        parts.forEach((name, part) -> containers(name, part).forEach(c -> stories.add(reader.story(c))));
        this.outline = new Outline(stories);
    }

    /** Opens a .docx; a file that is no such thing is a result, not an exception. */
    public static Opened open(byte[] docx) {
        try {
            DocxPackage source = DocxPackage.read(docx);
            if (source.has(MACROS)) {
                return unreadable("macros");
            }
            if (!source.has(BODY)) {
                return unreadable("not-word");
            }
            ChartParts.prove(source);
            Document body = PartXml.parse(source.get(BODY));
            String namespace = body.getDocumentElement().getNamespaceURI();
            WordOutline word = new WordOutline(source, namespace == null ? "" : namespace, parts(source, body));
            return word.outline.stories().isEmpty() ? unreadable("not-word") : new Readable(word);
        } catch (DocxPackage.BadPackage bad) {
            return unreadable(bad.key());
        }
    }

    private static Opened unreadable(String key) {
        return new Unreadable(Message.of("report.outline." + key));
    }

    /** The parts with text, the body first, the others by name. */
    private static Map<String, Document> parts(DocxPackage source, Document body) throws DocxPackage.BadPackage {
        Map<String, Document> parts = new LinkedHashMap<>();
        parts.put(BODY, body);
        for (String name : source.names().stream().sorted().toList()) {
            if (MARGINALS.matcher(name).matches() || NOTES.matcher(name).matches()) {
                parts.put(name, PartXml.parse(source.get(name)));
            }
        }
        return parts;
    }

    /** The elements that hold the blocks of a story. */
    private static List<Element> containers(String name, Document part) {
        Element root = part.getDocumentElement();
        if (MARGINALS.matcher(name).matches()) {
            return List.of(root);
        }
        List<String> wanted = NOTES.matcher(name).matches() ? List.of("footnote", "endnote") : List.of("body");
        return PartXml.children(root).stream()
                .filter(child -> wanted.contains(child.getLocalName()))
                .toList();
    }

    public Outline outline() {
        return outline;
    }

    /**
     * The file with its stories replaced.
     *
     * @param filled made from {@link #outline()}
     */
    public byte[] fill(FilledDocument filled) {
        Map<Node, Node> copies = new LinkedHashMap<>();
        OutlineWriter writer = new OutlineWriter(reader);
        for (Story story : filled.stories()) {
            Element container = reader.element(story.id());
            copies.put(
                    container,
                    story.note().isEmpty()
                            ? writer.container(container, story.blocks())
                            : writer.ended(container, story.blocks()));
        }
        DocxPackage target = source;
        for (Map.Entry<String, Document> part : parts.entrySet()) {
            target = target.with(part.getKey(), PartXml.write(part.getValue(), copies));
        }
        return ChartParts.added(target, writer.charts()).write();
    }
}
