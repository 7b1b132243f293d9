package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.FormLayout.ItemTable;
import vn.tonghop.catalogue.FormLayout.SheetLayout;
import vn.tonghop.catalogue.FormLayout.TableLayout;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.StatedEarlier;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.Sheet;

/**
 * Reads the tables of one book as the form of one unit. Every figure and text of the form gives an observation, blank where
 * nothing was typed; every row of a list gives one for each of its columns. The observations stand in the order of the
 * form, then by row, the period before the year.
 */
final class FormReader {
    /**
     * What a book says.
     *
     * @param stated what it says of the period before
     * @param found whether any row or list of the form is in it
     */
    record Contents(
            List<Observation> observations, List<Explanation> explanations, List<StatedEarlier> stated, boolean found) {
        Contents {
            observations = List.copyOf(observations);
            explanations = List.copyOf(explanations);
            stated = List.copyOf(stated);
        }
    }

    private final Catalogue catalogue;
    private final Period period;
    private final FormLayout layout;
    private final FormEdition edition;
    private final List<DataElement> rowElements;
    private final FindingLog log;

    private final List<Grid> grids;
    private final List<FigureBlock> figures = new ArrayList<>();
    private final Map<String, List<ItemBlock>> items = new LinkedHashMap<>();
    private final Map<String, TableFinder.Tables> tables = new LinkedHashMap<>();
    private Map<Code, RowChoice.Chosen> chosen = Map.of();

    private FormReader(
            Catalogue catalogue,
            Period period,
            FormLayout layout,
            FormEdition edition,
            List<Grid> grids,
            FindingLog log) {
        this.catalogue = catalogue;
        this.period = period;
        this.layout = layout;
        this.edition = edition;
        this.grids = grids;
        this.log = log;
        this.rowElements = layout.sheets().stream()
                .flatMap(s -> s.tables().stream())
                .filter(t -> !(t instanceof ItemTable))
                .flatMap(t -> t.elements().stream())
                .toList();
    }

    /**
     * Reads the visible sheets of a book.
     *
     * @param edition the edition of the form that was filled in
     * @param grids the visible sheets
     * @param formulas what looks at the formulas of a sheet
     */
    static Contents read(
            Catalogue catalogue,
            Period period,
            FormLayout layout,
            FormEdition edition,
            ReportingUnit unit,
            SourceFile file,
            Book book,
            List<Grid> grids,
            Function<Sheet, FormulaCheck> formulas,
            ValueReader values,
            FindingLog log) {
        FormReader reader = new FormReader(catalogue, period, layout, edition, grids, log);
        reader.findTables();
        reader.findRows();
        Set<CellRef> merged = reader.mergedCells();
        CellReader cells = new CellReader(file, unit.code(), period, book, formulas, values, merged, log);
        Contents contents = reader.read(cells, book);
        reader.remarkSheets(book);
        return contents;
    }

    private void findTables() {
        TableFinder finder = new TableFinder(layout, edition);
        for (Grid grid : grids) {
            TableFinder.Tables found = finder.find(grid, log);
            tables.put(grid.sheet().name(), found);
            figures.addAll(found.figures());
            found.items()
                    .forEach(block -> items.computeIfAbsent(block.table().list().code(), code -> new ArrayList<>())
                            .add(block));
        }
    }

    private void findRows() {
        chosen = RowChoice.choose(RowFinder.find(catalogue, rowElements, edition, grids, figures, log), log);
        HeaderRemarks headers = new HeaderRemarks(chosen.values(), log);
        figures.forEach(headers::remark);
    }

    private Set<CellRef> mergedCells() {
        Map<String, NavigableSet<CellAddress>> inputs = new HashMap<>();
        chosen.values()
                .forEach(row -> inputs(inputs, row.place().sheet()).addAll(addresses(row.place(), row.element())));
        items.values().stream().flatMap(List::stream).forEach(block -> {
            for (int row : block.rows()) {
                block.columns()
                        .values()
                        .forEach(c -> inputs(inputs, block.sheet()).add(new CellAddress(row, c)));
            }
        });
        Set<CellRef> refused = new TreeSet<>();
        MergedCells.refuse(grids.stream().map(Grid::sheet).toList(), inputs, refused, log);
        return refused;
    }

    private static NavigableSet<CellAddress> inputs(Map<String, NavigableSet<CellAddress>> inputs, Sheet sheet) {
        return inputs.computeIfAbsent(sheet.name(), name -> new TreeSet<>());
    }

    private static List<CellAddress> addresses(RowPlace place, DataElement element) {
        return place.inputs(element).stream().map(Cell::address).toList();
    }

    private Contents read(CellReader cells, Book book) {
        FigureRows rows = new FigureRows(period, cells);
        ItemRows lists = new ItemRows(period, edition, cells);
        List<Observation> observations = new ArrayList<>();
        List<SheetLayout> missing = new ArrayList<>();
        for (SheetLayout sheet : layout.sheets()) {
            boolean present = isPresent(sheet);
            if (!present) {
                missing.add(sheet);
            }
            for (TableLayout table : sheet.tables()) {
                observations.addAll(read(table, sheet, present, rows, lists, cells));
            }
        }
        new MissingSheets(book, log).remark(missing);
        RowOrder order = new RowOrder(chosen, log);
        layout.sheets().forEach(order::remark);
        return new Contents(
                FigureRows.hold(observations, rows.compareColumns()),
                rows.explanations(),
                rows.stated(),
                missing.size() < layout.sheets().size());
    }

    private boolean isPresent(SheetLayout sheet) {
        return sheet.tables().stream()
                .anyMatch(t -> t instanceof ItemTable list
                        ? items.containsKey(list.list().code())
                        : t.elements().stream().anyMatch(e -> chosen.containsKey(e.code())));
    }

    private List<Observation> read(
            TableLayout table, SheetLayout sheet, boolean present, FigureRows rows, ItemRows lists, CellReader cells) {
        if (table instanceof ItemTable list) {
            List<ItemBlock> blocks = items.getOrDefault(list.list().code(), List.of());
            if (blocks.isEmpty() && present) {
                String label = list.list().label();
                log.file(
                        IntakeRule.FORM_LIST_MISSING,
                        label,
                        "",
                        label,
                        sheet.subject().sheet());
            }
            return lists.read(list, blocks);
        }
        List<Observation> observations = new ArrayList<>();
        for (DataElement element : table.elements()) {
            RowChoice.Chosen row = chosen.get(element.code());
            observations.addAll(row == null ? missingRow(element, sheet, present, cells) : rows.read(element, row));
        }
        return observations;
    }

    private List<Observation> missingRow(DataElement element, SheetLayout sheet, boolean present, CellReader cells) {
        CellRef place = present ? sheetOf(sheet) : CellRef.file(log.file().file());
        if (present) {
            boolean due = element.required() && element.frequency().isDue(period);
            boolean newer = edition.added().contains(element.code());
            IntakeRule missing = newer ? IntakeRule.FORM_ROW_NEWER : IntakeRule.FORM_ROW_MISSING;
            log.element(
                    place,
                    element.code(),
                    due ? missing : IntakeRule.FORM_ROW_MISSING_OPTIONAL,
                    element.code().value(),
                    "",
                    element.code().value(),
                    element.label(),
                    sheet.subject().sheet(),
                    edition.edition());
        }
        return RowPlace.inputColumns(element).stream()
                .map(column -> column == FormColumn.YTD ? Measure.YTD : Measure.PERIOD)
                .map(measure -> cells.missing(place, new Asked(element, measure, false)))
                .toList();
    }

    /** The sheet on which the other rows of a subject stand. */
    private CellRef sheetOf(SheetLayout layout) {
        return chosen.values().stream()
                .filter(row -> row.element().subject().equals(layout.subject().code()))
                .map(row -> row.place().sheet())
                .findFirst()
                .map(log::at)
                .orElseGet(log::file);
    }

    private void remarkSheets(Book book) {
        SheetRemarks remarks = new SheetRemarks(log);
        FormWear wear = new FormWear(book.sheets(), chosen.values(), log);
        remarks.renamed(grids.stream().map(Grid::sheet).toList(), subjectsBySheet(), layout.sheets());
        for (Grid grid : grids) {
            TableFinder.Tables found = tables.getOrDefault(grid.sheet().name(), TableFinder.Tables.NONE);
            wear.remark(grid.sheet());
            remarks.hiddenRows(grid.sheet(), usedRows(grid.sheet(), found));
            if (!found.isEmpty()) {
                remarks.outside(grid, found, chosen.values());
            }
        }
        book.sheets().stream().filter(s -> !s.visible()).forEach(remarks::hiddenSheet);
    }

    private Set<Integer> usedRows(Sheet sheet, TableFinder.Tables found) {
        Stream<Integer> rows = chosen.values().stream()
                .filter(row -> row.isOn(sheet) && !row.place().isBlank(row.element()))
                .map(row -> row.place().row());
        return Stream.concat(rows, found.items().stream().flatMap(b -> b.rows().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Map<String, Integer>> subjectsBySheet() {
        Map<String, Map<String, Integer>> subjects = new TreeMap<>(Comparator.naturalOrder());
        chosen.values()
                .forEach(row -> subjects.computeIfAbsent(row.place().sheet().name(), s -> new HashMap<>())
                        .merge(row.element().subject(), 1, Integer::sum));
        items.values().stream()
                .flatMap(List::stream)
                .forEach(b -> subjects.computeIfAbsent(b.sheet().name(), s -> new HashMap<>())
                        .merge(b.table().list().subject(), 1, Integer::sum));
        return subjects;
    }
}
