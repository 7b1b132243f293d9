package vn.tonghop.adapter.excel.annotating;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What a part refers to: its {@code .rels} part, which may be missing. */
final class Relationships {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Parts parts;
    private final String folder;
    private final String name;

    /** One reference inside the package. */
    record Relationship(String id, String type, String target) {
        /** The last word of its type. */
        String kind() {
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    private Relationships(Parts parts, String folder, String name) {
        this.parts = parts;
        this.folder = folder;
        this.name = name;
    }

    static Relationships of(Parts parts, String source) {
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        return new Relationships(parts, folder, folder + "_rels/" + source.substring(folder.length()) + ".rels");
    }

    static Relationships ofPackage(Parts parts) {
        return new Relationships(parts, "", "_rels/.rels");
    }

    String part() {
        return name;
    }

    List<Relationship> all() {
        if (!parts.has(name)) {
            return List.of();
        }
        String text = parts.text(name);
        return Element.at(name, text, 1).stream()
                .map(e -> e.opening(text))
                .filter(tag -> !Attributes.find(tag, "TargetMode").orElse("").equals("External"))
                .map(tag -> new Relationship(
                        Attributes.find(tag, "Id").orElse(""),
                        Attributes.find(tag, "Type").orElse(""),
                        resolved(Attributes.find(tag, "Target").orElse(""))))
                .toList();
    }

    Optional<Relationship> first(String kind) {
        return all().stream().filter(r -> r.kind().equals(kind)).findFirst();
    }

    Optional<Relationship> find(String id) {
        return all().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** Adds a reference to a part, and gives its id. */
    String add(String kind, String target) {
        if (!parts.has(name)) {
            parts.create(name, "<Relationships xmlns=\"" + NAMESPACE + "\"></Relationships>");
        }
        String text = parts.text(name);
        List<Element> present = Element.at(name, text, 1);
        int number = 1;
        String id = "rIdXl" + number;
        while (has(present, text, id)) {
            number++;
            id = "rIdXl" + number;
        }
        Element root = Element.root(name, text);
        Edits edits = new Edits(text);
        String relation = "<" + root.prefix() + "Relationship Id=\"" + id + "\" Type=\"" + OFFICE + kind
                + "\" Target=\"/" + Attributes.escaped(target) + "\"/>";
        root.append(text, edits, relation);
        parts.write(name, edits.apply());
        return id;
    }

    private static boolean has(List<Element> present, String text, String id) {
        return present.stream()
                .anyMatch(e -> Attributes.find(e.opening(text), "Id")
                        .filter(id::equals)
                        .isPresent());
    }

    void remove(String id) {
        String text = parts.text(name);
        Edits edits = new Edits(text);
        Element.at(name, text, 1).stream()
                .filter(e -> Attributes.find(e.opening(text), "Id")
                        .filter(id::equals)
                        .isPresent())
                .forEach(e -> edits.remove(e.start(), e.end()));
        parts.write(name, edits.apply());
    }

    private String resolved(String target) {
        String path = target.startsWith("/") ? target : folder + target;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
