package vn.tonghop.adapter.excel.reading;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;

/** A {@code .rels} part: what a part refers to (ECMA-376 part 2, 6.5). Nothing outside the package is ever followed. */
final class Relations extends PartHandler {
    /**
     * One reference.
     *
     * @param kind the last word of the relation's type, the same in transitional and strict files
     * @param target name of the part it leads to; empty if it leads outside the package
     */
    record Relation(String kind, Optional<String> target) {}

    private final String folder;
    private final Map<String, Relation> byId = new LinkedHashMap<>();

    private Relations(String part, String folder, Budget budget) {
        super(part, "Relationships", Set.of("http://schemas.openxmlformats.org/package/2006/relationships"), budget);
        this.folder = folder;
    }

    static Relations ofPackage(Budget budget) {
        return new Relations("_rels/.rels", "", budget);
    }

    static Relations of(String source, Budget budget) {
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        return new Relations(folder + "_rels/" + source.substring(folder.length()) + ".rels", folder, budget);
    }

    Optional<Relation> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first relation of a kind. */
    Optional<Relation> first(String kind) {
        return all().stream().filter(relation -> relation.kind().equals(kind)).findFirst();
    }

    Collection<Relation> all() {
        return byId.values();
    }

    @Override
    void start(int level, String name, Attributes attributes) {
        if (level == 1) {
            return;
        }
        if (level != 2 || !name.equals("Relationship")) {
            throw Unreadable.damaged(part());
        }
        String type = required(attributes, "Type");
        boolean external = "External".equals(attributes.getValue("", "TargetMode"));
        String target = required(attributes, "Target");
        Relation relation = new Relation(
                type.substring(type.lastIndexOf('/') + 1), external ? Optional.empty() : Optional.of(resolve(target)));
        if (byId.put(required(attributes, "Id"), relation) != null) {
            throw Unreadable.damaged(part());
        }
    }

    @Override
    void end(int level, String name) {}

    private String required(Attributes attributes, String name) {
        return XmlAttributes.find(attributes, name).orElseThrow(() -> Unreadable.damaged(part()));
    }

    private String resolve(String target) {
        String path = target.startsWith("/") ? target : folder + target;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : decoded(path).split("/", -1)) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    throw Unreadable.unsafeName(target);
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Unreadable.damaged(part());
        }
    }
}
