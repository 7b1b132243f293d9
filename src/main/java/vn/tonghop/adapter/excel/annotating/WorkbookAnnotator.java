package vn.tonghop.adapter.excel.annotating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.tonghop.adapter.excel.annotating.Relationships.Relationship;
import vn.tonghop.adapter.excel.reading.XlsxBookReader;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Message;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.workbook.Annotation;
import vn.tonghop.model.workbook.Mark;

/**
 * Puts an annotation into an .xlsx file and leaves everything else as it came.
 *
 * <ul>
 *   <li>Values, formulas, formats, widths, validations, conditional formats, drawings, charts, printer settings, extensions
 *       of later Excel versions: parts that hold no mark are copied as they are, and of the others only the tags change
 *       that must: the style of a coloured cell, the reference to the boxes of comments, the list of sheets.
 *   <li>A cell that is coloured keeps everything of its format but the background, which is written down in hidden cells of
 *       the first sheet, so that the next annotation gives it back.
 *   <li>A comment that somebody wrote stays; what is said now stands behind it.
 *   <li>An earlier annotation goes: its sheet, colours, comments. What people wrote into its comments stays.
 *   <li>The same file and annotation give the same bytes.
 * </ul>
 *
 * <p>Not annotated are files with macros or a signature (which an edit would break), strict OOXML, and files of more than 32
 * MB unpacked; and any file that the gate does not let through.
 */
public final class WorkbookAnnotator {
    /** Cells that one mark colours at most: whole columns are named, not painted. */
    private static final int MOST_CELLS = 500;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** What became of a file. */
    public sealed interface Result {}

    /** The annotated file. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Annotated(byte[] bytes) implements Result {}

    /** @param reason the sentence for the officer */
    public record Refused(Message reason) implements Result {}

    private final String author;

    /** @param author the name under which comments are made */
    public WorkbookAnnotator(String author) {
        this.author = author;
    }

    /** Never throws for anything a file may hold. */
    public Result annotate(byte[] file, Annotation annotation) {
        return guarded(() -> new XlsxBookReader().read("", file) instanceof BookReader.Opened opened
                ? new Annotated(annotated(file, opened.book(), annotation))
                : new Refused(NotAnnotatable.notXlsx().reason()));
    }

    /**
     * As {@link #annotate(byte[], Annotation)}, of a file that has been read already.
     *
     * @param book what the file was read as
     */
    public Result annotate(byte[] file, Book book, Annotation annotation) {
        return guarded(() -> new Annotated(annotated(file, book, annotation)));
    }

    private static Result guarded(Supplier<Result> annotating) {
        try {
            return annotating.get();
        } catch (NotAnnotatable reason) {
            return new Refused(reason.reason());
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            return new Refused(NotAnnotatable.tooLarge().reason());
        } catch (RuntimeException confused) {
            // A file that confuses an editor must not cost the others their return; its unit gets the form and is told.
            return new Refused(NotAnnotatable.structure("xl").reason());
        }
    }

    private byte[] annotated(byte[] file, Book book, Annotation annotation) {
        Parts parts = Parts.of(file);
        String workbook = workbook(parts, book);
        SheetList sheets = new SheetList(parts, workbook);
        String stylesPart = styles(parts, workbook);
        Styles styles = new Styles(stylesPart, parts.text(stylesPart));
        Paint paint = new Paint(styles, annotation.fills(), book, annotation.replaced());
        CommentBlock block = new CommentBlock(annotation.opening(), annotation.closing());
        SheetEdit edit = new SheetEdit(parts, paint, block, author);
        Set<String> others = new LinkedHashSet<>();
        for (SheetList.Sheet sheet : sheets.sheets()) {
            if (!annotation.replaced().contains(sheet.name())) {
                others.add(sheet.name());
                sheet.target().ifPresent(target -> edit(edit, sheet, target, book, annotation));
            }
        }
        String name = sheets.free(annotation.sheet().name(), annotation.replaced());
        FirstSheet.Text first =
                FirstSheet.of(annotation.sheet(), name, others, paint.notes()).in(styles);
        parts.write(stylesPart, styles.write());
        String part = parts.free("xl/worksheets/sheet", ".xml");
        parts.write(part, first.xml());
        new MediaTypes(parts).addSheet(part);
        sheets.rewrite(name, part, annotation.replaced(), first.names(), annotation.recalculate());
        return parts.pack();
    }

    private static void edit(
            SheetEdit edit, SheetList.Sheet sheet, Relationship target, Book book, Annotation annotation) {
        if (!sheet.isWorksheet()) {
            edit.deselect(target.target());
            return;
        }
        NavigableMap<CellAddress, String> colors = new TreeMap<>();
        Map<CellAddress, List<String>> said = new HashMap<>();
        for (Mark mark : annotation.marks()) {
            if (mark.sheet().equals(sheet.name())) {
                List<CellAddress> cells = cells(mark.cells());
                // The first mark of a cell weighs most.
                cells.forEach(cell -> colors.putIfAbsent(cell, mark.fill()));
                if (!mark.comment().isEmpty()) {
                    said.computeIfAbsent(shown(book, sheet.name(), cells.get(0)), c -> new ArrayList<>())
                            .add(mark.comment());
                }
            }
        }
        Map<CellAddress, String> messages = new TreeMap<>();
        said.forEach((cell, lines) ->
                messages.put(cell, String.join("\n", lines.stream().distinct().toList())));
        edit.edit(target.target(), sheet.name(), colors, messages);
    }

    private static List<CellAddress> cells(CellRange range) {
        List<CellAddress> cells = new ArrayList<>();
        for (int row = range.first().row(); row <= range.last().row(); row++) {
            for (int column = range.first().column(); column <= range.last().column(); column++) {
                if (cells.size() == MOST_CELLS) {
                    return cells;
                }
                cells.add(new CellAddress(row, column));
            }
        }
        return cells;
    }

    /** Of merged cells only the first one is seen, with its comment. */
    private static CellAddress shown(Book book, String sheet, CellAddress cell) {
        return book.sheet(sheet).stream()
                .flatMap(s -> s.merged().stream())
                .filter(range -> range.contains(cell))
                .findFirst()
                .map(CellRange::first)
                .orElse(cell);
    }

    private static String workbook(Parts parts, Book book) {
        if (book.macros()) {
            throw NotAnnotatable.macros();
        }
        if (parts.hasAnyUnder("_xmlsignatures/")) {
            throw NotAnnotatable.signed();
        }
        String workbook = Relationships.ofPackage(parts)
                .first("officeDocument")
                .map(Relationship::target)
                .orElseThrow(() -> NotAnnotatable.structure("_rels/.rels"));
        String text = parts.text(workbook);
        if (!Element.root(workbook, text).opening(text).contains(MAIN)) {
            throw NotAnnotatable.structure(workbook);
        }
        return workbook;
    }

    private static String styles(Parts parts, String workbook) {
        Relationships relations = Relationships.of(parts, workbook);
        Optional<String> present =
                relations.first("styles").map(Relationship::target).filter(parts::has);
        return present.orElseGet(() -> {
            String part = parts.free("xl/styles", ".xml");
            parts.create(part, Styles.plain());
            new MediaTypes(parts).addStyles(part);
            relations.add("styles", part);
            return part;
        });
    }
}
