package vn.tonghop.adapter.excel.annotating;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.adapter.excel.annotating.Relationships.Relationship;
import vn.tonghop.model.CellAddress;

/** Annotates one sheet: colours, comments with their boxes; and the sheet is no longer the one that shows. */
final class SheetEdit {
    /** The elements of a sheet that stand before the reference to its boxes (ECMA-376 part 1, A.2, CT_Worksheet). */
    private static final Set<String> BEFORE_BOXES = Set.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "customSheetViews",
            "mergeCells",
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing");

    private final Parts parts;
    private final MediaTypes types;
    private final Paint paint;
    private final CommentBlock block;
    private final String author;

    SheetEdit(Parts parts, Paint paint, CommentBlock block, String author) {
        this.parts = parts;
        this.types = new MediaTypes(parts);
        this.paint = paint;
        this.block = block;
        this.author = author;
    }

    /**
     * @param colors by cell
     * @param messages what is said at cells
     */
    void edit(String part, String sheet, NavigableMap<CellAddress, String> colors, Map<CellAddress, String> messages) {
        String text = parts.text(part);
        Edits edits = new Edits(text);
        new SheetCells(part, text, sheet, colors, paint, edits).edit();
        deselect(part, text, edits);
        comments(part, text, edits, messages);
        parts.write(part, edits.apply());
    }

    /** Only one sheet may be selected: several together take whatever is typed into one of them. */
    void deselect(String part) {
        String text = parts.text(part);
        Edits edits = new Edits(text);
        deselect(part, text, edits);
        parts.write(part, edits.apply());
    }

    private static void deselect(String part, String text, Edits edits) {
        Element.at(part, text, 2, "sheetView").stream()
                .filter(e -> Attributes.isTrue(e.opening(text), "tabSelected"))
                .forEach(e ->
                        edits.replace(e.start(), e.tag().end(), Attributes.with(e.opening(text), "tabSelected", "0")));
    }

    private void comments(String part, String text, Edits edits, Map<CellAddress, String> messages) {
        Relationships relations = Relationships.of(parts, part);
        Optional<String> present =
                relations.first("comments").map(Relationship::target).filter(parts::has);
        if (present.isEmpty() && messages.isEmpty()) {
            return;
        }
        String name = present.orElseGet(() -> created(relations));
        Comments comments = new Comments(block, author);
        parts.write(name, comments.edit(name, parts.text(name), messages));
        Map<CellAddress, String> boxes = new TreeMap<>();
        comments.added().forEach(cell -> boxes.put(cell, block.around(messages.getOrDefault(cell, ""))));
        if (!boxes.isEmpty() || !comments.gone().isEmpty()) {
            boxes(part, text, edits, relations, comments.gone(), boxes);
        }
    }

    private String created(Relationships relations) {
        String name = parts.free("xl/comments", ".xml");
        parts.create(name, Comments.empty());
        types.addComments(name);
        relations.add("comments", name);
        return name;
    }

    private void boxes(
            String part,
            String text,
            Edits edits,
            Relationships relations,
            Set<CellAddress> gone,
            Map<CellAddress, String> added) {
        List<Element> children = Element.at(part, text, 1);
        Optional<String> present = Element.find(children, "legacyDrawing")
                .map(e -> e.opening(text))
                .flatMap(tag -> Attributes.prefixed(tag, "id").flatMap(id -> Attributes.find(tag, id)))
                .flatMap(relations::find)
                .map(Relationship::target)
                .filter(parts::has);
        String name = present.orElseGet(() -> drawn(part, edits, relations, children));
        parts.write(name, NoteShapes.edit(name, parts.text(name), gone, added, new ColumnWidths(part, text)));
    }

    private String drawn(String part, Edits edits, Relationships relations, List<Element> children) {
        String name = parts.free("xl/drawings/vmlDrawing", ".vml");
        parts.write(name, NoteShapes.empty());
        types.addDrawing(name);
        String id = relations.add("vmlDrawing", name);
        Element.find(children, "legacyDrawing").ifPresent(e -> edits.remove(e.start(), e.end()));
        Element last = children.stream()
                .filter(e -> BEFORE_BOXES.contains(e.local()))
                .reduce((a, b) -> b)
                .orElseThrow(() -> NotAnnotatable.structure(part));
        String reference = "<" + last.prefix() + "legacyDrawing xmlns:r=\"" + Relationships.OFFICE.replaceAll("/$", "")
                + "\" r:id=\"" + id + "\"/>";
        edits.insert(last.end(), reference);
        return name;
    }
}
