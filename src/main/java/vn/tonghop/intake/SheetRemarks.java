package vn.tonghop.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.FormLayout.SheetLayout;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/** What is to be said of sheets as a whole: renamed, hidden, with hidden rows, with values that nobody asked for. */
final class SheetRemarks {
    private static final int MOST_SHOWN = 10;

    private final FindingLog log;

    SheetRemarks(FindingLog log) {
        this.log = log;
    }

    /** Says of each sheet that holds a subject under another name which one it was taken for. */
    void renamed(List<Sheet> sheets, Map<String, Map<String, Integer>> subjectsBySheet, List<SheetLayout> layouts) {
        Set<String> names = new HashSet<>();
        sheets.forEach(sheet -> names.add(Wording.fold(sheet.name())));
        for (Sheet sheet : sheets) {
            Map<String, Integer> subjects = subjectsBySheet.getOrDefault(sheet.name(), Map.of());
            layouts.stream()
                    .filter(l -> subjects.containsKey(l.subject().code()))
                    .max(Comparator.comparing(l ->
                            Objects.requireNonNullElse(subjects.get(l.subject().code()), 0)))
                    .map(l -> l.subject().sheet())
                    .filter(name -> !names.contains(Wording.fold(name)) && !isNamedForItsFile(sheet))
                    .ifPresent(name -> log.place(
                            log.at(sheet), IntakeRule.FORM_SHEET_RENAMED, name, sheet.name(), sheet.name(), name));
        }
    }

    /** The one sheet of a text file has no name but the file's: nobody renamed it. */
    private boolean isNamedForItsFile(Sheet sheet) {
        String file = log.file().file();
        String base = file.substring(file.lastIndexOf('/') + 1);
        return base.toLowerCase(Locale.ROOT).startsWith(sheet.name().toLowerCase(Locale.ROOT) + ".");
    }

    /** Rows that are hidden or filtered away, and are used all the same. */
    void hiddenRows(Sheet sheet, Set<Integer> usedRows) {
        TreeSet<Integer> rows = new TreeSet<>(usedRows);
        rows.retainAll(sheet.hiddenRows());
        if (!rows.isEmpty()) {
            String list =
                    CellList.of(rows.stream().map(r -> Integer.toString(r)).toList(), MOST_SHOWN);
            log.place(log.at(sheet), IntakeRule.FORM_ROWS_HIDDEN, "", list, Integer.toString(rows.size()), list);
        }
    }

    /** A hidden sheet with figures on it, which are not used. */
    void hiddenSheet(Sheet sheet) {
        boolean hasFigures = sheet.cells().values().stream().anyMatch(c -> c.value() instanceof CellValue.Number);
        if (hasFigures) {
            log.place(log.at(sheet), IntakeRule.FORM_SHEET_HIDDEN, "", sheet.name(), sheet.name());
        }
    }

    /** Figures below or between the tables, and cumulative figures of what has none. */
    void outside(Grid grid, TableFinder.Tables tables, Collection<RowChoice.Chosen> chosen) {
        List<Cell> cells = Stream.of(between(grid, tables), beside(grid, tables), forbidden(grid.sheet(), chosen))
                .flatMap(found -> found)
                .sorted(Comparator.comparing(Cell::address))
                .toList();
        if (!cells.isEmpty()) {
            String list =
                    CellList.of(cells.stream().map(c -> c.address().toString()).toList(), MOST_SHOWN);
            CellRef first = log.at(grid.sheet(), cells.get(0).address());
            log.place(first, IntakeRule.FORM_OUTSIDE, "", list, Integer.toString(cells.size()), list);
        }
    }

    private static Stream<Cell> between(Grid grid, TableFinder.Tables tables) {
        NavigableMap<Integer, List<Cell>> rows = grid.rows();
        Stream<Integer> starts = Stream.concat(
                tables.figures().stream().map(FigureBlock::headerRow),
                tables.items().stream().map(ItemBlock::firstRow));
        int first = starts.min(Comparator.naturalOrder()).orElse(Integer.MAX_VALUE);
        return rows.tailMap(first, true).entrySet().stream()
                .filter(row -> !isInside(row.getKey(), tables))
                .flatMap(row -> row.getValue().stream())
                .filter(cell -> cell.value() instanceof CellValue.Number && !cell.hasFormula());
    }

    /** Figures in the rows of a table, in columns that have no head. */
    private static Stream<Cell> beside(Grid grid, TableFinder.Tables tables) {
        return Stream.concat(
                tables.figures().stream().flatMap(b -> beside(grid, b.headerRow(), b.headerRow(), b.lastRow())),
                tables.items().stream().flatMap(b -> beside(grid, b.firstRow(), b.headerRow(), b.lastRow())));
    }

    private static Stream<Cell> beside(Grid grid, int firstRow, int headerRow, int lastRow) {
        Set<Integer> headed = new HashSet<>();
        grid.rows()
                .subMap(firstRow, true, headerRow, true)
                .values()
                .forEach(row -> row.forEach(cell -> headed.add(cell.address().column())));
        return grid.rows().subMap(headerRow, false, Math.max(headerRow, lastRow), true).values().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.value() instanceof CellValue.Number && !cell.hasFormula())
                .filter(cell -> !headed.contains(cell.address().column()));
    }

    private static boolean isInside(int row, TableFinder.Tables tables) {
        return tables.figures().stream().anyMatch(b -> row >= b.headerRow() && row <= b.lastRow())
                || tables.items().stream().anyMatch(b -> row >= b.firstRow() && row <= b.lastRow());
    }

    private static Stream<Cell> forbidden(Sheet sheet, Collection<RowChoice.Chosen> chosen) {
        return chosen.stream()
                .filter(row -> row.isOn(sheet) && row.element().nature().isFigure())
                .filter(row -> !row.element().nature().hasCumulative())
                .flatMap(row -> typedTwice(row.place()));
    }

    /** The cumulative cell of a row that has no cumulative figure, if it says something else than the row's figure. */
    private static Stream<Cell> typedTwice(RowPlace place) {
        String figure = place.cell(FormColumn.PERIOD).map(Cell::text).orElse("");
        return place
                .cell(FormColumn.YTD)
                .filter(cell -> !Grid.isEmpty(cell) && !cell.text().equals(figure))
                .stream();
    }
}
