package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.PageSetup;

/**
 * How a sheet is cut into pages of A4 across that can be read: tables stay whole as long as they fit, a list that is too
 * wide is cut between its columns with the names repeated, and texts below figures are printed beside their labels, without
 * the columns of the figures between them.
 */
final class PrintParts {
    /** Widest part in characters of the default font: on A4 across it is printed at six tenths of its size. */
    static final double MAX_WIDTH = 243;

    /** Lists that are wider than this are cut; a row of figures never is. */
    private static final double CUT_ABOVE = 232;

    /** Characters of the default font that a page has room for at full size, and the points between its margins. */
    private static final double PAGE_WIDTH = 146;

    private static final double PAGE_HEIGHT = 495;
    private static final double LINE = 16;
    private static final double CELL_PADDING = 0.75;
    private static final int TITLE_ROWS = 3;

    private final SheetPlan plan;
    private final int lastRow;

    private PrintParts(SheetPlan plan, int lastRow) {
        this.plan = plan;
        this.lastRow = lastRow;
    }

    /**
     * A page setup with the parts of a sheet.
     *
     * @param lastRow last row that is written, signatures included
     */
    static PageSetup of(SheetPlan plan, int lastRow) {
        PrintParts parts = new PrintParts(plan, lastRow);
        List<CellRange> ranges = parts.ranges();
        PageSetup setup = PageSetup.LANDSCAPE.repeating(1, parts.repeatedRows(ranges));
        boolean whole = ranges.size() == 1 && ranges.get(0).first().column() == 1;
        return whole ? setup : setup.inParts(parts.named(), ranges);
    }

    /** The columns that say what a row is. */
    private int named() {
        return plan.columns().find(FormColumn.LABEL).orElse(plan.columns().firstItemColumn());
    }

    /** The header row of an only table is repeated; where there are several, another table's header would mislead. */
    private int repeatedRows(List<CellRange> ranges) {
        return ranges.size() == 1 ? plan.frozenRows() : TITLE_ROWS;
    }

    private List<CellRange> ranges() {
        List<CellRange> ranges = new ArrayList<>();
        int firstRow = 1;
        int lastColumn = 0;
        double height = 0;
        List<TablePlan> tables = plan.tables();
        for (int i = 0; i < tables.size(); i++) {
            TablePlan table = tables.get(i);
            int end = i + 1 < tables.size() ? tables.get(i + 1).firstRow() - 1 : lastRow;
            List<int[]> portions = portions(table);
            double needed = height(table);
            boolean joins = portions.size() == 1 && portions.get(0)[0] == 1;
            boolean fits = height + needed <= roomFor(Math.max(lastColumn, portions.get(0)[1]));
            if (lastColumn > 0 && !(joins && fits)) {
                ranges.add(CellRange.of(firstRow, 1, table.firstRow() - 1, lastColumn));
                firstRow = table.firstRow();
                lastColumn = 0;
                height = 0;
            }
            if (joins) {
                lastColumn = Math.max(lastColumn, portions.get(0)[1]);
                height += needed;
            } else {
                for (int[] portion : portions) {
                    ranges.add(CellRange.of(firstRow, portion[0], end, portion[1]));
                    firstRow = table instanceof TablePlan.ItemRows items ? items.labelRow() : table.firstRow();
                }
                firstRow = end + 1;
            }
        }
        if (lastColumn > 0) {
            ranges.add(CellRange.of(firstRow, 1, lastRow, lastColumn));
        }
        return ranges;
    }

    /** First and last column of each part of a table. */
    private List<int[]> portions(TablePlan table) {
        if (table instanceof TablePlan.TextRows texts) {
            int last = texts.isChecked() ? texts.checkColumn() : texts.valueColumn();
            return List.of(new int[] {texts.valueColumn() > named() + 1 ? texts.valueColumn() : 1, last});
        }
        int last = table instanceof TablePlan.ItemRows items
                ? items.isChecked() ? items.checkColumn() : items.lastColumn()
                : plan.columns().get(FormColumn.CHECK);
        boolean whole = !(table instanceof TablePlan.ItemRows) || width(1, last) <= CUT_ABOVE;
        return whole ? List.of(new int[] {1, last}) : cut(last);
    }

    /** Portions of about the same width, each beside the names. */
    private List<int[]> cut(int last) {
        double rest = width(named() + 1, last);
        double room = CUT_ABOVE - width(1, named());
        double each = rest / Math.ceil(rest / room);
        List<int[]> portions = new ArrayList<>();
        int first = 1;
        for (int column = named() + 1; column < last; column++) {
            int from = Math.max(first, named() + 1);
            boolean full = width(from, column) + width(column + 1, column + 1) / 2 > each;
            if (full || width(from, column + 1) > room) {
                portions.add(new int[] {first, column});
                first = column + 1;
            }
        }
        portions.add(new int[] {first, last});
        return portions;
    }

    private double width(int first, int last) {
        NavigableMap<Integer, Double> widths = plan.columns().widths();
        double sum = 0;
        for (double width :
                widths.subMap(first, true, Math.max(first, last), true).values()) {
            sum += width + CELL_PADDING;
        }
        return sum;
    }

    /** Points of rows that a page has room for when it is as wide as this. */
    private double roomFor(int lastColumn) {
        return PAGE_HEIGHT * Math.max(1, width(1, lastColumn) / PAGE_WIDTH) - (TITLE_ROWS + 1) * LINE;
    }

    private double height(TablePlan table) {
        int rows = table.lastRow() - table.firstRow() + 3;
        if (table instanceof TablePlan.TextRows texts) {
            return (double) texts.rowHeight() * texts.elements().size() + 3 * LINE;
        }
        if (table instanceof TablePlan.FigureRows figures) {
            double room = width(named(), named()) - 5;
            for (DataElement element : figures.elements()) {
                rows += (int) (element.label().length() / room);
            }
        }
        return rows * LINE;
    }
}
