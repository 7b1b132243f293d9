package vn.tonghop.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ListTable;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Code;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.Wording;

/**
 * Where a list table stands under the figures of its subject: a caption, a row of labels, a row of codes, a row per item,
 * and a row of sums. Columns: order, unit, name of the item, then the figures and the texts.
 *
 * @param top row of the caption
 * @param ranges which items are a unit's
 */
record ListPlan(
        ListTable list,
        List<Column> columns,
        List<Evidence.Item> items,
        int top,
        Map<UnitCode, ListPlan.Range> ranges) {
    private static final int NAME = MainColumn.LABEL.number();
    private static final int FIRST = MainColumn.UNIT.number();

    /** The one column of the sheet that is wide enough for a text. */
    private static final int WIDE = MainColumn.REMARK.number();

    private static final Range NONE = new Range(0, 0);

    /** Columns that a text takes elsewhere. */
    private static final int TEXT_SPAN = 3;

    /** What stands in one column; a text may be several columns of the sheet wide. */
    record Column(DataElement element, int first, int last) {
        boolean isFigure() {
            return element.nature().isFigure();
        }

        boolean isSum() {
            return element.aggregation() instanceof Aggregation.Sum;
        }
    }

    ListPlan {
        columns = List.copyOf(columns);
        items = List.copyOf(items);
        ranges = Map.copyOf(ranges);
    }

    /** The items of one unit, which stand together: from the first to before the last. */
    record Range(int from, int to) {}

    private static Map<UnitCode, Range> ranges(List<Evidence.Item> items) {
        Map<UnitCode, Range> ranges = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            UnitCode unit = items.get(i).unit();
            Range before = ranges.get(unit);
            if (before == null) {
                ranges.put(unit, new Range(i, i + 1));
            } else if (before.to() == i) {
                ranges.put(unit, new Range(before.from(), i + 1));
            }
        }
        return ranges;
    }

    static ListPlan of(ListTable list, List<DataElement> elements, List<Evidence.Item> items, int top) {
        Deque<DataElement> figures = new ArrayDeque<>();
        Deque<DataElement> texts = new ArrayDeque<>();
        for (DataElement element : elements) {
            if (element.nature() != Nature.NAME) {
                (element.nature().isFigure() ? figures : texts).add(element);
            }
        }
        return new ListPlan(list, columns(figures, texts), items, top, ranges(items));
    }

    /** Figures first, but the wide column is for a text. */
    private static List<Column> columns(Deque<DataElement> figures, Deque<DataElement> texts) {
        List<Column> columns = new ArrayList<>();
        int at = FIRST;
        while (!figures.isEmpty() || !texts.isEmpty()) {
            boolean isText = figures.isEmpty() || at == WIDE && !texts.isEmpty();
            int span = isText && at != WIDE ? TEXT_SPAN : 1;
            columns.add(new Column(isText ? texts.remove() : figures.remove(), at, at + span - 1));
            at += span;
        }
        return columns;
    }

    int labelRow() {
        return top + 1;
    }

    int codeRow() {
        return top + 2;
    }

    int firstItemRow() {
        return top + 3;
    }

    /** An empty table has one row that says so. */
    int lastItemRow() {
        return firstItemRow() + Math.max(1, items.size()) - 1;
    }

    boolean hasSums() {
        return !items.isEmpty() && columns.stream().anyMatch(Column::isSum);
    }

    int sumRow() {
        return lastItemRow() + 1;
    }

    int lastRow() {
        return hasSums() ? sumRow() : lastItemRow();
    }

    int lastColumn() {
        return columns.isEmpty() ? FIRST - 1 : columns.get(columns.size() - 1).last();
    }

    /** The cells of a column of figures, all items. */
    Optional<CellRange> itemCells(Code code) {
        return cells(code, 0, items.size());
    }

    /** The cells of the items' names. */
    CellRange names() {
        return CellRange.of(firstItemRow(), NAME, lastItemRow(), NAME);
    }

    /** The cells of a column of figures in the rows with a name, whatever the unit; names are compared as people mean them. */
    List<CellRange> cellsOfItem(Code code, String name) {
        List<CellRange> ranges = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (Wording.fold(items.get(i).name()).equals(Wording.fold(name))) {
                cells(code, i, i + 1).ifPresent(ranges::add);
            }
        }
        return ranges;
    }

    /** The cells of a column of figures, the items of one unit, which stand together. */
    Optional<CellRange> itemCells(Code code, UnitCode unit) {
        Range own = of(unit);
        return cells(code, own.from(), own.to());
    }

    /** The cells with the names of all items. */
    Optional<CellRange> nameCells() {
        return names(0, items.size());
    }

    /** The cells with the names of the items of one unit. */
    Optional<CellRange> nameCells(UnitCode unit) {
        Range own = of(unit);
        return names(own.from(), own.to());
    }

    private Optional<CellRange> names(int from, int to) {
        return from < to
                ? Optional.of(CellRange.of(firstItemRow() + from, FIRST - 1, firstItemRow() + to - 1, FIRST - 1))
                : Optional.empty();
    }

    /** The items of a unit, in their order. */
    List<Evidence.Item> items(UnitCode unit) {
        Range own = of(unit);
        return items.subList(own.from(), own.to());
    }

    private Range of(UnitCode unit) {
        return ranges.getOrDefault(unit, NONE);
    }

    private Optional<CellRange> cells(Code code, int from, int to) {
        return columns.stream()
                .filter(column -> column.isFigure() && column.element().code().equals(code) && from < to)
                .findFirst()
                .map(column ->
                        CellRange.of(firstItemRow() + from, column.first(), firstItemRow() + to - 1, column.first()));
    }
}
