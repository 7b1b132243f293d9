package vn.tonghop.adapter.excel.annotating;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.adapter.excel.annotating.Relationships.Relationship;

/** The sheets of a workbook and the names defined in it (ECMA-376 part 1, 18.2), in the text of its part. */
final class SheetList {
    private static final Set<String> BEFORE_NAMES = Set.of(
            "fileVersion",
            "fileSharing",
            "workbookPr",
            "workbookProtection",
            "bookViews",
            "sheets",
            "functionGroups",
            "externalReferences");

    private final Parts parts;
    private final String part;
    private final String text;
    private final Relationships relations;
    private final Element list;
    private final List<Sheet> sheets = new ArrayList<>();

    /**
     * One sheet.
     *
     * @param target the part it is in; empty for an old module sheet
     */
    record Sheet(String name, Optional<Relationship> target, Element element) {
        boolean isWorksheet() {
            return target.filter(t -> t.kind().equals("worksheet")).isPresent();
        }
    }

    SheetList(Parts parts, String part) {
        this.parts = parts;
        this.part = part;
        this.text = parts.text(part);
        this.relations = Relationships.of(parts, part);
        List<Element> children = Element.at(part, text, 1);
        this.list = Element.find(children, "sheets").orElseThrow(() -> NotAnnotatable.structure(part));
        for (Element sheet : list.inside(Element.at(part, text, 2))) {
            String tag = sheet.opening(text);
            String name = Attributes.find(tag, "name").orElseThrow(() -> NotAnnotatable.structure(part));
            Optional<Relationship> target = Attributes.prefixed(tag, "id")
                    .flatMap(id -> Attributes.find(tag, id))
                    .flatMap(relations::find)
                    .filter(r -> parts.has(r.target()));
            sheets.add(new Sheet(name, target, sheet));
        }
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** A name that no other sheet has, at most 31 characters long. */
    String free(String wanted, Set<String> replaced) {
        Set<String> taken = new HashSet<>();
        sheets.stream()
                .filter(s -> !replaced.contains(s.name()))
                .forEach(s -> taken.add(s.name().toLowerCase(Locale.ROOT)));
        String name = wanted;
        for (int number = 2; taken.contains(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + " (" + number + ")";
        }
        return name;
    }

    /**
     * Puts a sheet before all others and takes sheets away.
     *
     * @param names the {@code definedName} elements of the new sheet, as sheet number 0
     */
    void rewrite(String name, String newPart, Set<String> replaced, List<String> names, boolean recalculate) {
        String id = relations.add("worksheet", newPart);
        Edits edits = new Edits(text);
        int highest = 0;
        List<Integer> numbers = new ArrayList<>();
        int next = 1;
        for (Sheet sheet : sheets) {
            highest = Math.max(
                    highest,
                    Attributes.number(sheet.element().opening(text), "sheetId").orElse(0));
            boolean goes = replaced.contains(sheet.name());
            numbers.add(goes ? -1 : next++);
            if (goes) {
                edits.remove(sheet.element().start(), sheet.element().end());
                sheet.target().ifPresent(this::remove);
            }
        }
        String entry = "<" + list.prefix() + "sheet xmlns:r=\"" + Relationships.OFFICE.replaceAll("/$", "")
                + "\" name=\"" + Attributes.escaped(name) + "\" sheetId=\"" + (highest + 1) + "\" r:id=\"" + id
                + "\"/>";
        edits.insert(list.tag().end(), entry);
        showFirst(edits);
        names(edits, numbers, names);
        if (recalculate) {
            recalculate(edits);
        }
        parts.write(part, edits.apply());
    }

    /** Takes a sheet's part away, and what only it refers to. */
    private void remove(Relationship sheet) {
        Relationships own = Relationships.of(parts, sheet.target());
        for (Relationship used : own.all()) {
            if (Set.of("comments", "vmlDrawing", "drawing", "printerSettings", "threadedComment")
                    .contains(used.kind())) {
                parts.remove(used.target());
                new MediaTypes(parts).remove(used.target());
            }
        }
        parts.remove(own.part());
        parts.remove(sheet.target());
        new MediaTypes(parts).remove(sheet.target());
        relations.remove(sheet.id());
    }

    private void recalculate(Edits edits) {
        Element.at(part, text, 1).stream()
                .filter(e -> e.local().equals("calcPr"))
                .forEach(e -> edits.replace(
                        e.start(), e.tag().end(), Attributes.with(e.opening(text), "fullCalcOnLoad", "1")));
    }

    private void showFirst(Edits edits) {
        for (Element view : Element.at(part, text, 2)) {
            if (view.local().equals("workbookView")) {
                String tag = view.opening(text);
                edits.replace(
                        view.start(),
                        view.tag().end(),
                        Attributes.without(Attributes.without(tag, "activeTab"), "firstSheet"));
            }
        }
    }

    /** Names that belong to one sheet say so by its place among the sheets. */
    private void names(Edits edits, List<Integer> numbers, List<String> added) {
        List<Element> children = Element.at(part, text, 1);
        Optional<Element> present = Element.find(children, "definedNames");
        List<Element> all =
                present.map(p -> p.inside(Element.at(part, text, 2))).orElse(List.of());
        int left = all.size();
        for (Element name : all) {
            String tag = name.opening(text);
            Optional<Integer> sheet = Attributes.number(tag, "localSheetId").filter(n -> n < numbers.size());
            if (sheet.isPresent()) {
                int number = numbers.get(sheet.get());
                if (number < 0) {
                    left--;
                    edits.remove(name.start(), name.end());
                } else {
                    edits.replace(
                            name.start(),
                            name.tag().end(),
                            Attributes.with(tag, "localSheetId", Integer.toString(number)));
                }
            }
        }
        String more = String.join("", added);
        if (present.isPresent() && left + added.size() == 0) {
            // The list itself must not be empty.
            throw NotAnnotatable.structure(part);
        }
        if (present.isPresent()) {
            present.get().append(text, edits, more);
        } else if (!added.isEmpty()) {
            Element last = children.stream()
                    .filter(e -> BEFORE_NAMES.contains(e.local()))
                    .reduce((a, b) -> b)
                    .orElse(list);
            String element = list.prefix() + "definedNames";
            edits.insert(last.end(), "<" + element + ">" + more + "</" + element + ">");
        }
    }
}
