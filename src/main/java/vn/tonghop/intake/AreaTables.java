package vn.tonghop.intake;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.FormLayout.ItemTable;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Code;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/**
 * The tables of one sheet of a consolidated workbook, cut down to what the form of the next level asks for: rows of figures
 * by their codes with the area's columns, list tables item by item without their sums, and texts. What several units wrote
 * of one element is one text, and stands in the cell of the first.
 */
final class AreaTables {
    /** The heads that together only the table of figures has. */
    private static final Set<FormColumn> FIGURE_HEADS = EnumSet.of(
            FormColumn.ORDER,
            FormColumn.CODE,
            FormColumn.LABEL,
            FormColumn.UNIT,
            FormColumn.PLAN,
            FormColumn.PERIOD,
            FormColumn.YTD);

    private static final Set<FormColumn> KEPT = EnumSet.of(
            FormColumn.ORDER, FormColumn.CODE, FormColumn.LABEL, FormColumn.UNIT, FormColumn.PERIOD, FormColumn.YTD);

    /** Order, code, label, unit, text: the columns of the table of texts. */
    private static final int TEXT_HEADS = 5;

    private static final int ITEM_NAME = 3;
    private static final Pattern COVERAGE = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    private final Grid grid;
    private final int lastColumn;
    private final Map<Code, DataElement> rows;
    private final NavigableMap<CellAddress, Cell> cells = new TreeMap<>();
    private final List<AreaFigure> figures = new ArrayList<>();

    private AreaTables(Grid grid, int lastColumn, Map<Code, DataElement> rows) {
        this.grid = grid;
        this.lastColumn = lastColumn;
        this.rows = rows;
    }

    static AreaTables of(Sheet sheet, int lastColumn, FormLayout layout) {
        Map<Code, DataElement> rows = layout.elements().stream()
                .filter(e -> !e.isListColumn())
                .collect(toMap(DataElement::code, e -> e, (a, b) -> a, LinkedHashMap::new));
        AreaTables tables = new AreaTables(Grid.of(sheet), lastColumn, rows);
        for (int row : tables.grid.rows().keySet()) {
            tables.table(row);
        }
        layout.sheets().stream()
                .flatMap(s -> s.tables().stream())
                .filter(ItemTable.class::isInstance)
                .map(ItemTable.class::cast)
                .forEach(tables::list);
        return tables;
    }

    NavigableMap<CellAddress, Cell> cells() {
        return cells;
    }

    List<AreaFigure> figures() {
        return List.copyOf(figures);
    }

    private List<Cell> area(int row) {
        return grid.row(row).stream()
                .filter(cell -> cell.address().column() <= lastColumn)
                .toList();
    }

    private void table(int row) {
        Map<FormColumn, Integer> heads = new LinkedHashMap<>();
        List<Cell> area = area(row);
        area.forEach(cell -> Heads.labelled(cell)
                .ifPresent(h -> heads.putIfAbsent(h, cell.address().column())));
        if (heads.keySet().containsAll(FIGURE_HEADS)) {
            figureRows(row, heads);
        } else if (isTextHead(area, heads)) {
            textRows(row, area.get(TEXT_HEADS - 1));
        }
    }

    private static boolean isTextHead(List<Cell> area, Map<FormColumn, Integer> heads) {
        boolean inOrder = area.size() == TEXT_HEADS
                && IntStream.range(0, TEXT_HEADS)
                        .allMatch(i -> area.get(i).address().column() == i + 1);
        return inOrder
                && heads.keySet().containsAll(EnumSet.of(FormColumn.ORDER, FormColumn.CODE, FormColumn.LABEL))
                && !heads.containsKey(FormColumn.PERIOD);
    }

    private Optional<DataElement> element(int row, int codeColumn) {
        return Optional.ofNullable(rows.get(Codes.read(grid.sheet().at(row, codeColumn))));
    }

    private void figureRows(int head, Map<FormColumn, Integer> heads) {
        Map<FormColumn, Integer> kept = new LinkedHashMap<>(heads);
        kept.keySet().retainAll(KEPT);
        kept.values().forEach(column -> keep(grid.sheet().at(head, column)));
        int code = heads.getOrDefault(FormColumn.CODE, 1);
        for (int row : grid.rows().tailMap(head, false).keySet()) {
            element(row, code).filter(e -> e.nature() != Nature.TEXT).ifPresent(element -> {
                kept.values().forEach(column -> keep(grid.sheet().at(row, column)));
                figures.add(figure(row, element, kept));
            });
        }
    }

    private AreaFigure figure(int row, DataElement element, Map<FormColumn, Integer> columns) {
        List<Cell> totals = new ArrayList<>();
        for (FormColumn column : RowPlace.inputColumns(element)) {
            Optional.ofNullable(columns.get(column))
                    .ifPresent(number -> totals.add(grid.sheet().at(row, number)));
        }
        int reported = 0;
        int expected = 0;
        for (Cell cell : area(row)) {
            Matcher m = COVERAGE.matcher(cell.text().strip());
            if (cell.address().column() > columns.getOrDefault(FormColumn.YTD, lastColumn) && m.matches()) {
                reported = Integer.parseInt(m.group(1));
                expected = Integer.parseInt(m.group(2));
            }
        }
        return new AreaFigure(grid.sheet(), element, totals, reported, expected);
    }

    /** The head of the words is given the name that it has on a form. */
    private void textRows(int head, Cell words) {
        int column = words.address().column();
        Map<Code, List<Integer>> found = new LinkedHashMap<>();
        for (int row : grid.rows().tailMap(head, false).keySet()) {
            element(row, 2)
                    .filter(e -> e.nature() == Nature.TEXT)
                    .ifPresent(e -> found.computeIfAbsent(e.code(), c -> new ArrayList<>())
                            .add(row));
        }
        if (!found.isEmpty()) {
            IntStream.rangeClosed(1, ITEM_NAME).forEach(c -> keep(grid.sheet().at(head, c)));
            keep(text(words, FormColumn.PERIOD.label()));
        }
        for (List<Integer> lines : found.values()) {
            int first = lines.get(0);
            IntStream.rangeClosed(1, ITEM_NAME).forEach(c -> keep(grid.sheet().at(first, c)));
            Cell cell = grid.sheet().at(first, column);
            keep(lines.size() == 1 ? cell : text(cell, joined(lines, column)));
        }
    }

    private String joined(List<Integer> lines, int column) {
        return String.join(
                "\n",
                lines.stream()
                        .map(row -> grid.sheet().at(row, ITEM_NAME + 1).text() + ": "
                                + grid.sheet().at(row, column).text())
                        .toList());
    }

    /** A list by the row of its codes; its items are numbered, and the row of sums is not. */
    private void list(ItemTable list) {
        Map<Code, DataElement> wanted = new LinkedHashMap<>();
        list.elements().forEach(e -> wanted.put(e.code(), e));
        for (int row : grid.rows().keySet()) {
            List<Cell> heads = grid.row(row).stream()
                    .filter(c -> c.address().column() > ITEM_NAME && wanted.containsKey(Codes.read(c)))
                    .toList();
            boolean onlyCodes =
                    grid.row(row).stream().noneMatch(cell -> cell.address().column() <= ITEM_NAME);
            if (!heads.isEmpty() && onlyCodes) {
                items(list, row, heads);
            }
        }
    }

    private void items(ItemTable list, int codeRow, List<Cell> heads) {
        List<Integer> columns = new ArrayList<>(
                heads.stream().map(cell -> cell.address().column()).toList());
        heads.forEach(this::keep);
        heads.forEach(cell -> keep(grid.sheet().at(codeRow - 1, cell.address().column())));
        ItemNames.element(list).ifPresent(name -> {
            keep(text(
                    Cell.blank(new CellAddress(codeRow, ITEM_NAME)), name.code().value()));
            keep(text(Cell.blank(new CellAddress(codeRow - 1, ITEM_NAME)), name.label()));
            columns.add(ITEM_NAME);
        });
        for (int row : grid.rows().tailMap(codeRow, false).keySet()) {
            if (grid.sheet().at(row, 1).value() instanceof CellValue.Text) {
                return;
            }
            columns.forEach(column -> keep(grid.sheet().at(row, column)));
        }
    }

    private void keep(Cell cell) {
        if (!cell.isBlank()) {
            cells.put(cell.address(), cell);
        }
    }

    private static Cell text(Cell cell, String text) {
        return new Cell(cell.address(), new CellValue.Text(text), "", Cell.Format.GENERAL, "");
    }
}
