package vn.tonghop.adapter.excel.reading;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The part of SAX that all our readers share: one vocabulary under its old or its strict namespace, everything foreign
 * passed over, the text of a leaf collected within the budget.
 */
abstract class PartHandler extends DefaultHandler {
    /** SpreadsheetML, transitional (ECMA-376) and strict (ISO/IEC 29500). */
    static final Set<String> SPREADSHEET = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main");

    private static final int DEEPEST = 256;

    private final String part;
    private final String root;
    private final Set<String> namespaces;
    private final Budget budget;
    private final StringBuilder text = new StringBuilder();
    private boolean collecting;
    private int depth;
    private int skippedFrom;

    PartHandler(String part, String root, Set<String> namespaces, Budget budget) {
        this.part = part;
        this.root = root;
        this.namespaces = namespaces;
        this.budget = budget;
    }

    /**
     * An element of the vocabulary begins.
     *
     * @param level 1 for the root
     */
    abstract void start(int level, String name, Attributes attributes);

    abstract void end(int level, String name);

    /** An element of another vocabulary, which is passed over with all that is in it. */
    void foreign(int level) {}

    /** Text, other than white space, where no leaf was asked for. */
    void stray(int level) {}

    String part() {
        return part;
    }

    Budget budget() {
        return budget;
    }

    /** Collects the text of the element that has just begun. */
    final void collect() {
        text.setLength(0);
        collecting = true;
    }

    /** The text collected since {@link #collect()}. */
    final String collected() {
        collecting = false;
        return text.toString();
    }

    /** Passes over the element that has just begun; its end is not told. */
    final void skip() {
        skippedFrom = depth;
    }

    @Override
    public final void startElement(String uri, String name, String qualified, Attributes attributes) {
        depth++;
        if (depth > DEEPEST) {
            throw Unreadable.tooMuchContent();
        }
        if (skippedFrom > 0) {
            return;
        }
        boolean ours = namespaces.contains(uri);
        if (depth == 1 && !(ours && name.equals(root))) {
            throw Unreadable.damaged(part);
        }
        if (ours) {
            start(depth, name, attributes);
        } else {
            foreign(depth);
            skip();
        }
    }

    @Override
    public final void endElement(String uri, String name, String qualified) {
        if (skippedFrom == 0) {
            end(depth, name);
        } else if (skippedFrom == depth) {
            skippedFrom = 0;
        }
        depth--;
    }

    @Override
    public final void characters(char[] source, int start, int length) {
        if (skippedFrom > 0) {
            return;
        }
        if (collecting) {
            budget.takeCharacters(length);
            text.append(source, start, length);
        } else if (!isWhite(source, start, length)) {
            stray(depth);
        }
    }

    private static boolean isWhite(char[] source, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (source[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    @Override
    public final InputSource resolveEntity(String publicId, String systemId) {
        throw Unreadable.doctype(part);
    }

    @Override
    public final void error(SAXParseException e) throws SAXException {
        throw e;
    }
}
