package vn.tonghop.adapter.excel.annotating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Walks over the tags of a part without building anything: the text that is not changed is copied as it stands. The parts
 * have been through an XML parser before they come here.
 */
final class TagScan {
    private final String part;
    private final String text;
    private final List<String> open = new ArrayList<>();
    private int at;

    private TagScan(String part, String text) {
        this.part = part;
        this.text = text;
    }

    /** Gives every tag of a part, in order. */
    static void each(String part, String text, Consumer<Tag> consumer) {
        TagScan scan = new TagScan(part, text);
        for (Optional<Tag> tag = scan.next(); tag.isPresent(); tag = scan.next()) {
            consumer.accept(tag.get());
        }
        if (!scan.open.isEmpty()) {
            throw NotAnnotatable.structure(part);
        }
    }

    private Optional<Tag> next() {
        while (true) {
            int start = text.indexOf('<', at);
            if (start < 0) {
                return Optional.empty();
            }
            if (text.startsWith("<!--", start)) {
                at = after("-->", start + 4);
            } else if (text.startsWith("<![CDATA[", start)) {
                at = after("]]>", start + 9);
            } else if (text.startsWith("<?", start)) {
                at = after("?>", start + 2);
            } else {
                return Optional.of(tag(start));
            }
        }
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        if (found < 0) {
            throw NotAnnotatable.structure(part);
        }
        return found + end.length();
    }

    private Tag tag(int start) {
        int end = end(start);
        boolean closes = text.charAt(start + 1) == '/';
        boolean isEmpty = text.charAt(end - 2) == '/';
        int nameStart = start + (closes ? 2 : 1);
        int nameEnd = nameStart;
        while (nameEnd < end && !isNameEnd(text.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = text.substring(nameStart, nameEnd);
        at = end;
        if (closes) {
            if (open.isEmpty() || !open.remove(open.size() - 1).equals(name)) {
                throw NotAnnotatable.structure(part);
            }
            return new Tag(Tag.Kind.CLOSE, name, open.size(), start, end);
        }
        Tag tag = new Tag(isEmpty ? Tag.Kind.EMPTY : Tag.Kind.OPEN, name, open.size(), start, end);
        if (!isEmpty) {
            open.add(name);
        }
        return tag;
    }

    /** After the ">" that is not in an attribute's value. */
    private int end(int start) {
        char quote = 0;
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>' && i > start + 1) {
                return i + 1;
            }
        }
        throw NotAnnotatable.structure(part);
    }

    private static boolean isNameEnd(char c) {
        return c == ' ' || c == '>' || c == '/' || c == '\t' || c == '\n' || c == '\r';
    }
}
