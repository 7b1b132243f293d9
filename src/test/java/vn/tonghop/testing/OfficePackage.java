package vn.tonghop.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A workbook or document as the package it is: parts, the relations between them, and what must be true of both. */
public final class OfficePackage {
    private static final String TYPES = "[Content_Types].xml";
    private static final String IDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> twice = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    /** @param source the part it leads from; empty for the package itself */
    public record Relation(String source, String id, String type, String target, boolean isExternal) {}

    private OfficePackage() {}

    public static OfficePackage of(byte[] file) throws IOException {
        OfficePackage opened = new OfficePackage();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (opened.parts.put(entry.getName(), zip.readAllBytes()) != null) {
                    opened.twice.add(entry.getName());
                }
            }
        }
        opened.parts.keySet().stream()
                .filter(name -> name.endsWith(".rels"))
                .forEach(list -> opened.relations.addAll(opened.relations(list)));
        return opened;
    }

    /** By name, without a leading stroke. */
    public Map<String, byte[]> parts() {
        return Map.copyOf(parts);
    }

    public Document xml(String part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.getOrDefault(part, new byte[0])));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(part, e);
        }
    }

    /** All elements of a part, its root first. */
    public List<Element> elements(String part) {
        return list(xml(part).getElementsByTagName("*"));
    }

    public List<Relation> relations() {
        return List.copyOf(relations);
    }

    private List<Relation> relations(String list) {
        String source = list.replace("_rels/", "").replaceFirst("\\.rels$", "");
        return list(xml(list).getElementsByTagNameNS("*", "Relationship")).stream()
                .map(r -> new Relation(
                        source,
                        r.getAttribute("Id"),
                        r.getAttribute("Type"),
                        URI.create("/" + source)
                                .resolve(r.getAttribute("Target"))
                                .getPath()
                                .substring(1),
                        r.getAttribute("TargetMode").equals("External")))
                .toList();
    }

    /** What does not resolve: names twice, parts without a type, relations and ids that lead nowhere, parts nobody leads to. */
    public Set<String> unresolved() {
        Set<String> faults = new TreeSet<>();
        twice.forEach(name -> faults.add("twice: " + name));
        Set<String> reached = new HashSet<>(Set.of(TYPES));
        for (Relation relation : relations) {
            reached.add(relation.target());
            if (!relation.isExternal() && !parts.containsKey(relation.target())) {
                faults.add(relation.source() + " leads to " + relation.target() + ", which is not there");
            }
            if (!relation.source().isEmpty() && !parts.containsKey(relation.source())) {
                faults.add("relations of " + relation.source() + ", which is not there");
            }
        }
        parts.keySet().stream()
                .filter(name -> !name.endsWith(".rels") && !reached.contains(name))
                .forEach(name -> faults.add("nobody leads to " + name));
        faults.addAll(untyped());
        parts.keySet().stream()
                .filter(name -> name.endsWith("xml") && !name.equals(TYPES))
                .forEach(name -> faults.addAll(unknownIds(name)));
        return faults;
    }

    private Set<String> untyped() {
        Set<String> named = new HashSet<>();
        Set<String> endings = new HashSet<>();
        for (Element type : elements(TYPES)) {
            named.add(type.getAttribute("PartName"));
            endings.add(type.getAttribute("Extension"));
        }
        Set<String> faults = new TreeSet<>();
        for (String name : parts.keySet()) {
            String ending = name.substring(name.lastIndexOf('.') + 1);
            if (!name.equals(TYPES) && !named.contains("/" + name) && !endings.contains(ending)) {
                faults.add("no type: " + name);
            }
        }
        named.stream()
                .filter(name -> !name.isEmpty() && !parts.containsKey(name.substring(1)))
                .forEach(name -> faults.add("a type of " + name + ", which is not there"));
        return faults;
    }

    private Set<String> unknownIds(String part) {
        Set<String> known = new HashSet<>();
        relations.stream().filter(r -> r.source().equals(part)).forEach(r -> known.add(r.id()));
        Set<String> faults = new TreeSet<>();
        for (Element element : elements(part)) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                if (IDS.equals(attribute.getNamespaceURI()) && !known.contains(attribute.getNodeValue())) {
                    faults.add(part + " names the relation " + attribute.getNodeValue() + ", which is not there");
                }
            }
        }
        return faults;
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
