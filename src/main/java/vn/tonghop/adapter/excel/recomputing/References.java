package vn.tonghop.adapter.excel.recomputing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What leads from one place of a workbook to another outside of cells: the defined names, the internal links of sheets, and
 * the ranges that charts draw.
 */
record References(List<Target> names, List<Target> links) {
    /**
     * @param part the part of the file that it stands in
     * @param name the defined name, or the cell with the link
     * @param sheet 0-based index of the sheet that alone knows a name, -1 for the whole workbook
     * @param formula where it leads
     */
    record Target(String part, String name, int sheet, String formula) {}

    static References of(byte[] xlsx) {
        List<Target> names = new ArrayList<>();
        List<Target> links = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String part = entry.getName();
                if (part.equals("xl/workbook.xml")) {
                    scan(factory, zip, reader -> name(part, reader, names));
                } else if (part.matches("xl/worksheets/[^/]+\\.xml")) {
                    scan(factory, zip, reader -> link(part, reader, links));
                } else if (part.matches("xl/charts/[^/]+\\.xml")) {
                    scan(factory, zip, reader -> drawn(part, reader, links));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (XMLStreamException damaged) {
            throw new IllegalStateException("a workbook that was read is no XML", damaged);
        }
        return new References(List.copyOf(names), List.copyOf(links));
    }

    private interface Visitor {
        void visit(XMLStreamReader reader) throws XMLStreamException;
    }

    private static void scan(XMLInputFactory factory, InputStream part, Visitor visitor)
            throws XMLStreamException, IOException {
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part.readAllBytes()));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                visitor.visit(reader);
            }
        }
        reader.close();
    }

    private static void name(String part, XMLStreamReader reader, List<Target> names) throws XMLStreamException {
        if (reader.getLocalName().equals("definedName")) {
            String name = String.valueOf(reader.getAttributeValue(null, "name"));
            String sheet = reader.getAttributeValue(null, "localSheetId");
            names.add(new Target(part, name, sheet == null ? -1 : Integer.parseInt(sheet), reader.getElementText()));
        }
    }

    private static void link(String part, XMLStreamReader reader, List<Target> links) {
        String location = reader.getLocalName().equals("hyperlink") ? reader.getAttributeValue(null, "location") : null;
        if (location != null) {
            links.add(new Target(part, String.valueOf(reader.getAttributeValue(null, "ref")), -1, location));
        }
    }

    private static void drawn(String part, XMLStreamReader reader, List<Target> links) throws XMLStreamException {
        if (reader.getLocalName().equals("f")) {
            links.add(new Target(part, "", -1, reader.getElementText()));
        }
    }
}
