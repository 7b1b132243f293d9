package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.FormLayout.ItemTable;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;

/**
 * Finds the tables of a form on a sheet by their content; names and positions of sheets, rows and columns do not matter.
 *
 * <p>A table with a row per element begins with the row whose heads are known, and reaches to the next table. A list table
 * begins with the row that has the codes of its columns (or, where that row is gone, their labels) and reaches to the next
 * table or to two rows on end that are blank.
 */
final class TableFinder {
    /** What a sheet holds. */
    record Tables(List<FigureBlock> figures, List<ItemBlock> items) {
        static final Tables NONE = new Tables(List.of(), List.of());

        Tables {
            figures = List.copyOf(figures);
            items = List.copyOf(items);
        }

        boolean isEmpty() {
            return figures.isEmpty() && items.isEmpty();
        }
    }

    /** Begins the block of rules that a form shows below its figures. */
    private static final String RULES_TITLE = "kiểm tra theo quy tắc";

    private static final Set<FormColumn> FRAME = EnumSet.of(FormColumn.ORDER, FormColumn.CODE, FormColumn.CHECK);
    private static final int BLANK_ROWS_AT_END = 2;
    private static final int LEAST_HEADS = 2;

    private final FormEdition edition;
    private final List<ItemTable> lists;
    private final Map<Code, ItemTable> listByCode = new LinkedHashMap<>();
    private final ListHeads heads;

    /** @param edition the edition of the form that was filled in */
    TableFinder(FormLayout layout, FormEdition edition) {
        this.edition = edition;
        heads = new ListHeads(edition);
        lists = layout.sheets().stream()
                .flatMap(s -> s.tables().stream())
                .filter(ItemTable.class::isInstance)
                .map(ItemTable.class::cast)
                .toList();
        for (ItemTable list : lists) {
            for (DataElement element : list.elements()) {
                listByCode.put(element.code(), list);
            }
        }
    }

    Tables find(Grid grid, FindingLog log) {
        TreeMap<Integer, HeaderRow> headers = new TreeMap<>();
        List<ItemBlock> items = new ArrayList<>();
        for (var row : grid.rows().entrySet()) {
            Optional<ItemBlock> item = codeRow(grid, row.getKey());
            item.ifPresentOrElse(
                    items::add,
                    () -> HeaderRow.of(row.getValue()).ifPresent(header -> headers.put(row.getKey(), header)));
        }
        items.addAll(labelRows(grid, items));
        items.sort(Comparator.comparing(ItemBlock::headerRow));
        NavigableSet<Integer> starts = new TreeSet<>(headers.keySet());
        items.forEach(item -> starts.add(item.firstRow()));
        starts.addAll(ruleBlocks(grid));
        return new Tables(
                headers.entrySet().stream()
                        .map(h ->
                                new FigureBlock(grid.sheet(), h.getValue(), h.getKey(), end(h.getKey(), starts, grid)))
                        .toList(),
                items.stream()
                        .map(item -> withRows(grid, item, end(item.headerRow(), starts, grid), log))
                        .toList());
    }

    /** Whether any list of the form is on any of the sheets. */
    boolean findsAny(List<Grid> grids) {
        return grids.stream()
                .anyMatch(grid -> grid.rows().keySet().stream()
                        .anyMatch(row -> codeRow(grid, row).isPresent()));
    }

    private static int end(int headerRow, NavigableSet<Integer> starts, Grid grid) {
        Integer next = starts.higher(headerRow);
        return next == null ? grid.lastRow() : next - 1;
    }

    private static List<Integer> ruleBlocks(Grid grid) {
        return grid.rows().entrySet().stream()
                .filter(row -> row.getValue().stream()
                        .anyMatch(cell -> Wording.fold(cell.text()).startsWith(RULES_TITLE)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A row in which the codes of one list stand: two of them, or nothing but them. */
    private Optional<ItemBlock> codeRow(Grid grid, int row) {
        Map<Code, Integer> codes = new LinkedHashMap<>();
        List<Cell> others = new ArrayList<>();
        for (Cell cell : grid.row(row)) {
            Code code = edition.now(Codes.read(cell));
            if (listByCode.containsKey(code)) {
                codes.putIfAbsent(code, cell.address().column());
            } else {
                others.add(cell);
            }
        }
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        Set<String> named = codes.keySet().stream()
                .flatMap(code -> Optional.ofNullable(listByCode.get(code)).stream())
                .map(list -> list.list().code())
                .collect(Collectors.toSet());
        boolean isHeader = codes.size() >= LEAST_HEADS || others.stream().allMatch(TableFinder::isFrame);
        return named.size() == 1 && isHeader
                ? lists.stream()
                        .filter(list -> named.contains(list.list().code()))
                        .map(list -> coded(grid, list, codes, row))
                        .findFirst()
                : Optional.empty();
    }

    /** Heads that are no columns of the list: STT, Mã số, Kiểm tra. */
    private static boolean isFrame(Cell cell) {
        return Heads.column(cell).filter(FRAME::contains).isPresent();
    }

    private ItemBlock coded(Grid grid, ItemTable list, Map<Code, Integer> codes, int row) {
        Set<Code> disputed = list.elements().stream()
                .filter(e -> codes.containsKey(e.code()) && row > 1)
                .filter(e -> heads.isOfAnother(list, e, grid.sheet().at(row - 1, codes.getOrDefault(e.code(), 1))))
                .map(DataElement::code)
                .collect(Collectors.toSet());
        Map<Code, Integer> columns = heads.completed(list, codes, grid.row(row - 1));
        return block(grid, list, columns, codes.keySet(), disputed, row);
    }

    private ItemBlock block(
            Grid grid,
            ItemTable list,
            Map<Code, Integer> columns,
            Set<Code> byCode,
            Set<Code> disputed,
            int headerRow) {
        int first = headerRow;
        boolean labelled = heads.columns(list, grid.row(headerRow - 1)).size() * 2 >= columns.size();
        if (labelled && headerRow > 1) {
            first--;
        }
        String caption = Wording.foldWords(list.list().label());
        for (int row = first - 1; row >= 1 && row >= first - LEAST_HEADS; row--) {
            if (grid.row(row).stream().anyMatch(c -> Wording.foldWords(c.text()).contains(caption))) {
                first = row;
            }
        }
        return new ItemBlock(grid.sheet(), list, columns, byCode, disputed, first, headerRow, List.of(), headerRow);
    }

    /** Header rows by label, for the lists whose row of codes is not on the sheet. */
    private List<ItemBlock> labelRows(Grid grid, List<ItemBlock> found) {
        List<ItemBlock> blocks = new ArrayList<>();
        for (ItemTable list : lists) {
            if (found.stream().noneMatch(b -> b.table().equals(list))) {
                grid.rows().entrySet().stream()
                        .filter(row -> isLabelRow(list, row.getValue()))
                        .map(row -> block(
                                grid, list, heads.columns(list, row.getValue()), Set.of(), Set.of(), row.getKey()))
                        .filter(block -> block.columns().containsKey(nameOf(list)))
                        .findFirst()
                        .ifPresent(blocks::add);
            }
        }
        return blocks;
    }

    private boolean isLabelRow(ItemTable list, List<Cell> row) {
        int found = heads.columns(list, row).size();
        return found >= LEAST_HEADS && found * 2 >= list.elements().size();
    }

    private static Code nameOf(ItemTable list) {
        return ItemNames.element(list).map(DataElement::code).orElse(Code.NONE);
    }

    private static ItemBlock withRows(Grid grid, ItemBlock block, int end, FindingLog log) {
        List<List<Integer>> sections = new ArrayList<>(List.of(new ArrayList<>()));
        int previous = block.headerRow();
        for (int row : grid.rows().subMap(block.headerRow(), false, end, true).keySet()) {
            if (row - previous > BLANK_ROWS_AT_END) {
                break;
            }
            previous = row;
            if (isTotal(grid, block, row) || TotalRows.addsUp(block, row, sections)) {
                sections.add(new ArrayList<>());
                CellRef place = log.at(grid.sheet(), grid.row(row).get(0).address());
                log.place(place, IntakeRule.FORM_TOTAL_ROW, "", Integer.toString(row), Integer.toString(row));
            } else if (block.columns().values().stream()
                    .anyMatch(column -> !Grid.isEmpty(grid.sheet().at(row, column)))) {
                sections.get(sections.size() - 1).add(row);
            }
        }
        return block.withRows(sections.stream().flatMap(List::stream).toList(), previous);
    }

    private static boolean isTotal(Grid grid, ItemBlock block, int row) {
        return grid.row(row).stream()
                .filter(cell -> ItemNames.column(block)
                        .map(name -> cell.address().column() <= name)
                        .orElse(true))
                .anyMatch(cell -> TotalRows.isTotal(cell.text()));
    }
}
