package vn.tonghop.adapter.excel.reading;

import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * SAX over the parts of a package: no document type, nothing external.
 *
 * <p>Not POI's XMLHelper: that one takes whatever parser the class path offers, goes on when a safety switch does not
 * exist, and leaves the size limits to the JDK, which lowered them in JDK 24 so far that a sheet with 100,000 ampersands
 * would be read by JDK 17 and refused by JDK 25.
 */
final class XmlParser {
    private static final String FEATURES = "http://apache.org/xml/features/";
    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
    private static final String UNLIMITED = "0";

    private final XMLReader reader;

    private XmlParser(XMLReader reader) {
        this.reader = reader;
    }

    /** @throws IllegalStateException if this JDK's parser lacks a safety switch */
    static XmlParser hardened() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(FEATURES + "disallow-doctype-decl", true);
            factory.setFeature(FEATURES + "nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            // "&amp;" counts as an entity. Without a document type there are no others, and sizes are limited already.
            reader.setProperty(LIMITS + "maxGeneralEntitySizeLimit", UNLIMITED);
            reader.setProperty(LIMITS + "totalEntitySizeLimit", UNLIMITED);
            reader.setProperty(LIMITS + "elementAttributeLimit", "200");
            reader.setProperty(LIMITS + "maxXMLNameLimit", "1000");
            reader.setProperty(LIMITS + "maxElementDepth", UNLIMITED); // PartHandler has a limit of its own
            return new XmlParser(reader);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("this Java runtime has no safe XML parser", e);
        }
    }

    /**
     * Feeds a part to its handler, and reads it to its end, so that its checksum is verified.
     *
     * @throws Unreadable if the part is not what it should be; a wrong checksum is named before what it led to
     */
    void parse(PartStream in, PartHandler handler) {
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.setEntityResolver(handler);
        try {
            reader.parse(new InputSource(in));
        } catch (SAXException | IOException e) {
            in.drain();
            throw Unreadable.damaged(in.part());
        } catch (Unreadable e) {
            in.drain();
            throw e;
        }
        in.drain();
    }
}
