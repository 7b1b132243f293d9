package vn.tonghop.adapter.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The XML files inside a .docx: parsed without document types or entities, written the same way on every machine. */
final class PartXml {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
    private static final String UNLIMITED = "0";

    /** Deeper than any document; keeps the walks over the tree, which are recursive, from running out of stack. */
    private static final int MAX_DEPTH = 400;

    private PartXml() {}

    static Document parse(byte[] xml) throws DocxPackage.BadPackage {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            // The JDKs have different limits of their own; sizes and depth are checked here.
            factory.setAttribute(LIMITS + "maxGeneralEntitySizeLimit", UNLIMITED);
            factory.setAttribute(LIMITS + "totalEntitySizeLimit", UNLIMITED);
            factory.setAttribute(LIMITS + "maxElementDepth", UNLIMITED);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default handler writes to the console.
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(new ByteArrayInputStream(xml));
            if (isTooDeep(document.getDocumentElement())) {
                throw new DocxPackage.BadPackage("too-large");
            }
            return document;
        } catch (SAXException | IOException malformed) {
            throw new DocxPackage.BadPackage("broken");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK's parser refuses a feature it has", impossible);
        }
    }

    private static boolean isTooDeep(Element root) {
        int depth = 0;
        @Nullable Node at = root;
        while (at != null) {
            if (depth > MAX_DEPTH) {
                return true;
            }
            Node child = at.getFirstChild();
            if (child != null) {
                at = child;
                depth++;
                continue;
            }
            while (at != null && at != root && at.getNextSibling() == null) {
                at = at.getParentNode();
                depth--;
            }
            at = at == null || at == root ? null : at.getNextSibling();
        }
        return false;
    }

    /** The elements directly below one, in order. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** @param instead what is written in the place of some nodes */
    static byte[] write(Document document, Map<Node, Node> instead) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        write(document.getDocumentElement(), instead, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One element as text. */
    static String text(Element element) {
        StringBuilder out = new StringBuilder();
        write(element, Map.of(), out);
        return out.toString();
    }

    private static void write(Node node, Map<Node, Node> instead, StringBuilder out) {
        Node here = instead.getOrDefault(node, node);
        if (here instanceof Element element) {
            out.append('<').append(element.getTagName());
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Node attribute = attributes.item(i);
                out.append(' ').append(attribute.getNodeName()).append("=\"");
                escape(attribute.getNodeValue(), out);
                out.append('"');
            }
            if (element.getFirstChild() == null) {
                out.append("/>");
                return;
            }
            out.append('>');
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                write(child, instead, out);
            }
            out.append("</").append(element.getTagName()).append('>');
        } else if (here.getNodeType() == Node.TEXT_NODE || here.getNodeType() == Node.CDATA_SECTION_NODE) {
            escape(here.getNodeValue(), out);
        }
    }

    /** Escapes what has a meaning in XML, and leaves out what XML cannot hold. */
    static void escape(String text, StringBuilder out) {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
                default -> {
                    if (isLegal(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
    }

    private static boolean isLegal(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
