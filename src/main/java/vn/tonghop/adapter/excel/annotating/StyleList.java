package vn.tonghop.adapter.excel.annotating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One list of a style sheet, such as its fills: the entries that are there, and those that are added behind them. */
final class StyleList {
    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Element list;
    private final List<String> entries = new ArrayList<>();
    private final int present;
    private final Map<String, Integer> added = new HashMap<>();

    StyleList(Element list, List<Element> children, String text) {
        this.list = list;
        list.inside(children).forEach(child -> entries.add(child.all(text)));
        this.present = entries.size();
    }

    int size() {
        return entries.size();
    }

    /** @throws NotAnnotatable if there is none of this number */
    String get(int index) {
        if (index < 0 || index >= entries.size()) {
            throw NotAnnotatable.structure("styles " + list.local() + " " + index);
        }
        return entries.get(index);
    }

    /** The number of an entry, which is added if it was not added before. */
    int add(String xml) {
        return added.computeIfAbsent(xml, x -> {
            entries.add(x);
            return entries.size() - 1;
        });
    }

    void write(String text, Edits edits) {
        if (entries.size() == present) {
            return;
        }
        StringBuilder addition = new StringBuilder();
        entries.subList(present, entries.size()).forEach(xml -> addition.append(qualified(xml)));
        String opening = Attributes.with(list.opening(text), "count", Integer.toString(entries.size()));
        if (list.isEmpty()) {
            String open = opening.substring(0, opening.length() - 2).stripTrailing() + ">";
            edits.replace(
                    list.start(),
                    list.end(),
                    open + addition + "</" + list.tag().name() + ">");
        } else {
            edits.replace(list.start(), list.tag().end(), opening);
            edits.insert(list.closeStart(), addition.toString());
        }
    }

    /** Entries are written without a prefix where the sheet of styles has one. */
    private String qualified(String xml) {
        boolean isOwn = list.prefix().isEmpty() || xml.startsWith("<" + list.prefix());
        int nameEnd = 1;
        while (" />".indexOf(xml.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        return isOwn ? xml : xml.substring(0, nameEnd) + " xmlns=\"" + SPREADSHEET + "\"" + xml.substring(nameEnd);
    }
}
