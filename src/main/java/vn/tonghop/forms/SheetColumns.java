package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.FormLayout.FigureTable;
import vn.tonghop.catalogue.FormLayout.ItemTable;
import vn.tonghop.catalogue.FormLayout.SheetLayout;
import vn.tonghop.catalogue.FormLayout.TextTable;

/**
 * Where the columns of a sheet stand and how wide they are. All tables of a sheet share its columns, and no cell of a
 * table is merged: a text stands under the explanations when there are figures above it, in a wide column of its own when
 * there are none.
 *
 * @param numbers the columns that figures and texts use
 * @param firstItemColumn where list tables begin after their first column STT
 * @param textColumn where texts are typed
 * @param textCheckColumn where the verdict on a text stands
 * @param textHeight height of a text box in points
 * @param widths in characters by 1-based number
 */
record SheetColumns(
        Map<FormColumn, Integer> numbers,
        int firstItemColumn,
        int textColumn,
        int textCheckColumn,
        int textHeight,
        NavigableMap<Integer, Double> widths) {
    private static final int TEXT_HEIGHT = 66;
    private static final int NARROW_TEXT_HEIGHT = 105;
    private static final double NAME_WIDTH = 38;
    private static final double TEXT_WIDTH = 24;
    private static final double FIGURE_WIDTH = 11.5;
    private static final double CHECK_WIDTH = 27;
    private static final double LONG_TEXT_WIDTH = 120;
    private static final double TEXT_BESIDE_LIST_WIDTH = 60;
    private static final double EXPLANATION_WIDTH = 28;
    private static final double TEXT_AS_EXPLANATION_WIDTH = 46;

    SheetColumns {
        numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
        widths = Collections.unmodifiableNavigableMap(new TreeMap<>(widths));
    }

    Optional<Integer> find(FormColumn column) {
        return Optional.ofNullable(numbers.get(column));
    }

    int get(FormColumn column) {
        return number(numbers, column);
    }

    private static int number(Map<FormColumn, Integer> numbers, FormColumn column) {
        return Optional.ofNullable(numbers.get(column)).orElseThrow();
    }

    int last() {
        return widths.lastKey();
    }

    static SheetColumns of(SheetLayout sheet) {
        boolean hasTexts = sheet.tables().stream().anyMatch(TextTable.class::isInstance);
        List<ItemTable> lists = sheet.tables().stream()
                .filter(ItemTable.class::isInstance)
                .map(ItemTable.class::cast)
                .toList();
        return sheet.tables().stream()
                .filter(FigureTable.class::isInstance)
                .map(FigureTable.class::cast)
                .findFirst()
                .map(figures -> forFigures(figures.hasCumulative(), hasTexts, lists))
                .orElseGet(() -> hasTexts ? forTexts(lists) : forLists(lists));
    }

    private static SheetColumns forFigures(boolean hasCumulative, boolean hasTexts, List<ItemTable> lists) {
        List<FormColumn> columns = new ArrayList<>(List.of(FormColumn.values()));
        if (!hasCumulative) {
            columns.remove(FormColumn.YTD);
        }
        Map<FormColumn, Integer> numbers = number(columns);
        NavigableMap<Integer, Double> widths = new TreeMap<>();
        numbers.forEach((column, number) -> widths.put(number, width(column, hasTexts)));
        int labels = number(numbers, FormColumn.LABEL);
        widen(widths, lists, labels);
        return new SheetColumns(
                numbers,
                labels,
                number(numbers, FormColumn.EXPLANATION),
                number(numbers, FormColumn.CHECK),
                NARROW_TEXT_HEIGHT,
                widths);
    }

    private static SheetColumns forTexts(List<ItemTable> lists) {
        Map<FormColumn, Integer> numbers =
                number(List.of(FormColumn.ORDER, FormColumn.CODE, FormColumn.LABEL, FormColumn.PERIOD));
        int labels = number(numbers, FormColumn.LABEL);
        int texts = number(numbers, FormColumn.PERIOD);
        NavigableMap<Integer, Double> widths = new TreeMap<>();
        widths.put(number(numbers, FormColumn.ORDER), width(FormColumn.ORDER, true));
        widths.put(number(numbers, FormColumn.CODE), width(FormColumn.CODE, true));
        widths.put(labels, NAME_WIDTH);
        widths.put(texts, lists.isEmpty() ? LONG_TEXT_WIDTH : TEXT_BESIDE_LIST_WIDTH);
        widen(widths, lists, labels);
        return new SheetColumns(
                numbers, labels, texts, texts + 1, lists.isEmpty() ? TEXT_HEIGHT : NARROW_TEXT_HEIGHT, widths);
    }

    private static SheetColumns forLists(List<ItemTable> lists) {
        Map<FormColumn, Integer> numbers = number(List.of(FormColumn.ORDER));
        NavigableMap<Integer, Double> widths = new TreeMap<>();
        widths.put(1, width(FormColumn.ORDER, false));
        widen(widths, lists, 2);
        return new SheetColumns(numbers, 2, 2, 2, TEXT_HEIGHT, widths);
    }

    private static Map<FormColumn, Integer> number(List<FormColumn> columns) {
        Map<FormColumn, Integer> numbers = new EnumMap<>(FormColumn.class);
        for (FormColumn column : columns) {
            numbers.put(column, numbers.size() + 1);
        }
        return numbers;
    }

    private static double width(FormColumn column, boolean hasTexts) {
        return switch (column) {
            case ORDER -> 5;
            case CODE -> 17;
            case LABEL -> 46;
            case UNIT -> 15;
            case PLAN, SAME, PREVIOUS -> 13;
            case PERIOD, YTD -> 14;
            case EXPLANATION -> hasTexts ? TEXT_AS_EXPLANATION_WIDTH : EXPLANATION_WIDTH;
            case CHECK -> CHECK_WIDTH;
        };
    }

    private static void widen(NavigableMap<Integer, Double> widths, List<ItemTable> lists, int firstColumn) {
        for (ItemTable list : lists) {
            int column = firstColumn;
            for (DataElement element : list.elements()) {
                widths.merge(column, width(element), Math::max);
                column++;
            }
            widths.merge(column, CHECK_WIDTH, (wide, check) -> wide);
        }
    }

    private static double width(DataElement element) {
        return switch (element.nature()) {
            case NAME -> NAME_WIDTH;
            case TEXT -> TEXT_WIDTH;
            case FLOW, STOCK, RATE, RANK, FLAG -> FIGURE_WIDTH;
        };
    }
}
