package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Sheet;

/**
 * A workbook in a package (ECMA-376 part 1, 12.3): from the package's relations to the workbook, from its relations to
 * texts, styles and sheets.
 */
final class XlsxPackage {
    /** Kinds of sheets that hold no cells of a form. */
    private static final Set<String> OTHER_SHEETS =
            Set.of("chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet");

    private static final Set<String> MACROS = Set.of("vbaProject", "xlMacrosheet", "xlIntlMacrosheet");

    private static final String THREADS = "xl/threadedComments/";

    private final PartPackage parts;
    private final List<String> discussed = new ArrayList<>();
    private final XmlParser xml;
    private final Budget budget;

    XlsxPackage(PartPackage parts, XmlParser xml, Budget budget) {
        this.parts = parts;
        this.xml = xml;
        this.budget = budget;
    }

    /**
     * The whole workbook. When this returns, every part of the package has been checked, those of no interest too.
     *
     * @throws Unreadable if anything it takes is missing, damaged or ambiguous
     */
    Book book() {
        ContentTypes types = parsed(ContentTypes.PART, new ContentTypes(budget));
        String name = workbookName(types);
        Relations relations = relations(Relations.of(name, budget));
        WorkbookPart workbook = parsed(name, new WorkbookPart(name, budget));
        WorkbookContext context = new WorkbookContext(strings(relations), styles(relations), workbook.date1904());
        List<Sheet> sheets = new ArrayList<>();
        for (WorkbookPart.SheetEntry entry : workbook.sheets()) {
            worksheetName(entry, relations, types).ifPresent(part -> {
                sheets.add(sheet(part, entry, context));
                threads(part, entry);
            });
        }
        if (sheets.isEmpty()) {
            throw Unreadable.noSheet();
        }
        parts.checkRest();
        return new Book(sheets, workbook.date1904(), hasMacros(relations), hasExternalLinks(relations));
    }

    /** The cells at which people answer each other in comments, as sheet and cell; known once {@link #book} has returned. */
    List<String> discussed() {
        return List.copyOf(discussed);
    }

    private void threads(String sheet, WorkbookPart.SheetEntry entry) {
        Relations relations = Relations.of(sheet, budget);
        if (!parts.hasAnyUnder(THREADS) || !parts.has(relations.part())) {
            return;
        }
        relations(relations)
                .first("threadedComment")
                .flatMap(Relations.Relation::target)
                .filter(parts::has)
                .map(part -> parsed(part, new ThreadedComments(part, budget)))
                .ifPresent(thread -> thread.cells().forEach(cell -> discussed.add(entry.name() + "!" + cell)));
    }

    private String workbookName(ContentTypes types) {
        String name = relations(Relations.ofPackage(budget))
                .first("officeDocument")
                .flatMap(Relations.Relation::target)
                .orElseThrow(Unreadable::noWorkbook);
        String type = types.of(name);
        boolean spreadsheet =
                type.endsWith(".main+xml") && (type.contains("spreadsheetml") || type.contains("ms-excel"));
        if (!parts.has(name)) {
            throw Unreadable.missing(name);
        }
        if (!spreadsheet) {
            throw type.isEmpty() ? Unreadable.damaged(ContentTypes.PART) : Unreadable.noWorkbook();
        }
        return name;
    }

    /** The part of a sheet, or empty if it is a sheet without cells. */
    private Optional<String> worksheetName(WorkbookPart.SheetEntry entry, Relations relations, ContentTypes types) {
        if (entry.relation().isEmpty()) {
            return Optional.empty(); // what Excel writes for a module sheet of Excel 5
        }
        Relations.Relation relation =
                relations.find(entry.relation()).orElseThrow(() -> Unreadable.damaged(relations.part()));
        if (OTHER_SHEETS.contains(relation.kind())) {
            return Optional.empty();
        }
        if (!relation.kind().equals("worksheet")) {
            throw Unreadable.damaged(relations.part());
        }
        String part = relation.target().orElseThrow(() -> Unreadable.damaged(relations.part()));
        if (parts.has(part)) {
            types.require(part, "worksheet+xml");
        }
        return Optional.of(part);
    }

    private Sheet sheet(String part, WorkbookPart.SheetEntry entry, WorkbookContext context) {
        return parsed(part, new WorksheetPart(part, entry, context, budget)).sheet();
    }

    /** Some programs announce shared texts and then write none; that matters only if a cell refers to one. */
    private Optional<SharedStrings> strings(Relations relations) {
        return relations
                .first("sharedStrings")
                .flatMap(Relations.Relation::target)
                .filter(parts::has)
                .map(part -> parsed(part, new SharedStrings(part, budget)));
    }

    private Optional<Styles> styles(Relations relations) {
        return relations
                .first("styles")
                .flatMap(Relations.Relation::target)
                .map(part -> parsed(part, new Styles(part, budget)));
    }

    private Relations relations(Relations relations) {
        return parsed(relations.part(), relations);
    }

    private <H extends PartHandler> H parsed(String part, H handler) {
        xml.parse(parts.open(part), handler);
        return handler;
    }

    private boolean hasMacros(Relations relations) {
        return relations.all().stream().anyMatch(relation -> MACROS.contains(relation.kind()))
                || parts.has("xl/vbaProject.bin");
    }

    private boolean hasExternalLinks(Relations relations) {
        return relations.first("externalLink").isPresent() || parts.hasAnyUnder("xl/externalLinks/");
    }
}
