package vn.tonghop.adapter.excel.annotating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One element in the text of a part.
 *
 * @param tag its opening tag
 * @param closeStart place of its closing tag; the end of the opening tag when it is empty
 * @param end place after it
 */
record Element(Tag tag, int closeStart, int end) {
    /** The elements at a depth, in order; the root has depth 0. */
    static List<Element> at(String part, String text, int depth) {
        return at(part, text, depth, name -> true);
    }

    /** Those of one local name. */
    static List<Element> at(String part, String text, int depth, String local) {
        return at(part, text, depth, local::equals);
    }

    private static List<Element> at(String part, String text, int depth, Predicate<String> wanted) {
        List<Element> found = new ArrayList<>();
        Tag[] opened = new Tag[1];
        TagScan.each(part, text, tag -> {
            if (tag.depth() != depth || !wanted.test(tag.local())) {
                return;
            }
            switch (tag.kind()) {
                case OPEN -> opened[0] = tag;
                case EMPTY -> found.add(new Element(tag, tag.end(), tag.end()));
                case CLOSE -> found.add(new Element(opened[0], tag.start(), tag.end()));
            }
        });
        return found;
    }

    static Element root(String part, String text) {
        return at(part, text, 0).stream().findFirst().orElseThrow(() -> NotAnnotatable.structure(part));
    }

    static Optional<Element> find(List<Element> elements, String local) {
        return elements.stream().filter(e -> e.local().equals(local)).findFirst();
    }

    /** Those of the elements that are inside this one. */
    List<Element> inside(List<Element> elements) {
        return elements.stream()
                .filter(e -> e.start() >= start() && e.end() <= end())
                .toList();
    }

    String local() {
        return tag.local();
    }

    String prefix() {
        return tag.prefix();
    }

    int start() {
        return tag.start();
    }

    boolean isEmpty() {
        return tag.kind() == Tag.Kind.EMPTY;
    }

    String opening(String text) {
        return text.substring(tag.start(), tag.end());
    }

    String all(String text) {
        return text.substring(tag.start(), end);
    }

    /** What stands between its tags. */
    String inner(String text) {
        return text.substring(contentStart(), closeStart);
    }

    private int contentStart() {
        return tag.end();
    }

    /** Puts something else between its tags. */
    void fill(Edits edits, String content) {
        edits.replace(contentStart(), closeStart, content);
    }

    /** Adds something at its end. */
    void append(String text, Edits edits, String addition) {
        if (isEmpty()) {
            String opening = opening(text);
            edits.replace(
                    start(),
                    end,
                    opening.substring(0, opening.length() - 2).stripTrailing() + ">" + addition + "</" + tag.name()
                            + ">");
        } else {
            edits.insert(closeStart, addition);
        }
    }
}
