package vn.tonghop.adapter.excel.annotating;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tonghop.model.CellAddress;

/** The comments of a sheet (ECMA-376 part 1, 18.7): what people wrote stays, what an earlier annotation said goes. */
final class Comments {
    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final CommentBlock block;
    private final String author;
    private final Set<CellAddress> gone = new TreeSet<>();
    private final Set<CellAddress> added = new TreeSet<>();

    Comments(CommentBlock block, String author) {
        this.block = block;
        this.author = author;
    }

    /** The part of a sheet that has none yet. */
    static String empty() {
        return "<comments xmlns=\"" + SPREADSHEET + "\"><authors></authors><commentList></commentList></comments>";
    }

    /** The cells whose comment went, because nobody else said anything in it. */
    Set<CellAddress> gone() {
        return gone;
    }

    /** The cells that had no comment and have one now. */
    Set<CellAddress> added() {
        return added;
    }

    /** @param messages what is said now, by cell */
    String edit(String part, String text, Map<CellAddress, String> messages) {
        NavigableMap<CellAddress, String> waiting = new TreeMap<>(messages);
        List<Element> lists = Element.at(part, text, 1);
        List<Element> entries = Element.at(part, text, 2);
        Element list = Element.find(lists, "commentList").orElseThrow(() -> NotAnnotatable.structure(part));
        Edits edits = new Edits(text);
        for (Element comment : list.inside(entries)) {
            String present = comment.all(text);
            CellAddress cell = Attributes.find(comment.opening(text), "ref")
                    .flatMap(CellAddress::parse)
                    .orElseThrow(() -> NotAnnotatable.structure(part));
            String cleaned = block.without(present);
            boolean isOnlyOurs =
                    !cleaned.equals(present) && CommentBlock.words(cleaned).isBlank();
            if (isOnlyOurs) {
                edits.remove(comment.start(), comment.end());
                gone.add(cell);
            } else {
                String kept = Optional.ofNullable(waiting.remove(cell))
                        .map(message -> block.after(cleaned, message))
                        .orElse(cleaned);
                edits.replace(comment.start(), comment.end(), kept);
            }
        }
        addNew(part, text, edits, list, lists, entries, waiting);
        return edits.apply();
    }

    private void addNew(
            String part,
            String text,
            Edits edits,
            Element list,
            List<Element> lists,
            List<Element> entries,
            Map<CellAddress, String> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        Element authors = Element.find(lists, "authors").orElseThrow(() -> NotAnnotatable.structure(part));
        List<Element> present = authors.inside(entries);
        int number = 0;
        while (number < present.size() && !name(present.get(number), text).equals(author)) {
            number++;
        }
        String p = list.prefix();
        if (number == present.size()) {
            authors.append(text, edits, "<" + p + "author>" + Attributes.escaped(author) + "</" + p + "author>");
        }
        StringBuilder comments = new StringBuilder();
        for (Map.Entry<CellAddress, String> entry : waiting.entrySet()) {
            comments.append("<").append(p).append("comment ref=\"").append(entry.getKey());
            comments.append("\" authorId=\"")
                    .append(number)
                    .append("\"><")
                    .append(p)
                    .append("text>");
            comments.append(CommentBlock.run(p, block.around(entry.getValue())));
            comments.append("</").append(p).append("text></").append(p).append("comment>");
            added.add(entry.getKey());
        }
        list.append(text, edits, comments.toString());
    }

    private static String name(Element author, String text) {
        return author.isEmpty() ? "" : Attributes.plain(author.inner(text));
    }
}
