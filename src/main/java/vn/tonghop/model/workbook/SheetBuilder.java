package vn.tonghop.model.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;

/** Puts a sheet together, cell by cell; rows and columns are 1-based. A later cell replaces an earlier one. */
public final class SheetBuilder {
    private final String name;
    private final NavigableMap<CellAddress, WrittenCell> cells = new TreeMap<>();
    private final NavigableMap<Integer, ColumnLook> columns = new TreeMap<>();
    private final Map<Integer, Double> heights = new HashMap<>();
    private final List<CellRange> merged = new ArrayList<>();
    private final List<Validation> validations = new ArrayList<>();
    private final List<Highlight> highlights = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();
    private Optional<LongTable> below = Optional.empty();
    private boolean visible = true;
    private int frozenRows;
    private int frozenColumns;
    private Optional<CellRange> filter = Optional.empty();
    private PageSetup page = PageSetup.PORTRAIT;
    private boolean isProtected;
    private String tab = "";

    public SheetBuilder(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public SheetBuilder put(int row, int column, CellContent content, Style style) {
        return put(row, column, content, style, "");
    }

    public SheetBuilder put(int row, int column, CellContent content, Style style, String comment) {
        cells.put(new CellAddress(row, column), new WrittenCell(content, style, comment));
        return this;
    }

    public SheetBuilder text(int row, int column, String text, Style style) {
        return put(row, column, text.isEmpty() ? CellContent.blank() : CellContent.text(text), style);
    }

    public SheetBuilder number(int row, int column, BigDecimal value, Style style) {
        return put(row, column, CellContent.number(value), style);
    }

    public SheetBuilder number(int row, int column, long value, Style style) {
        return put(row, column, CellContent.number(value), style);
    }

    /** An empty cell that has a look, such as one to type into. */
    public SheetBuilder blank(int row, int column, Style style) {
        return put(row, column, CellContent.blank(), style);
    }

    /** Rows that are made when they are asked for, under everything else. */
    public SheetBuilder below(LongTable table) {
        below = Optional.of(table);
        return this;
    }

    /** A text over several cells of one row, merged. */
    public SheetBuilder wide(int row, int firstColumn, int lastColumn, String text, Style style) {
        for (int column = firstColumn + 1; column <= lastColumn; column++) {
            blank(row, column, style);
        }
        text(row, firstColumn, text, style);
        return lastColumn > firstColumn ? merge(CellRange.of(row, firstColumn, row, lastColumn)) : this;
    }

    public SheetBuilder merge(CellRange range) {
        merged.add(range);
        return this;
    }

    public SheetBuilder column(int column, double width) {
        return column(column, ColumnLook.width(width));
    }

    public SheetBuilder column(int column, ColumnLook look) {
        columns.put(column, look);
        return this;
    }

    public SheetBuilder height(int row, double points) {
        heights.put(row, points);
        return this;
    }

    public SheetBuilder validate(Validation validation) {
        validations.add(validation);
        return this;
    }

    public SheetBuilder highlight(Highlight highlight) {
        highlights.add(highlight);
        return this;
    }

    public SheetBuilder chart(Chart chart) {
        charts.add(chart);
        return this;
    }

    public SheetBuilder freeze(int rows, int columnCount) {
        frozenRows = rows;
        frozenColumns = columnCount;
        return this;
    }

    public SheetBuilder filter(CellRange range) {
        filter = Optional.of(range);
        return this;
    }

    public SheetBuilder page(PageSetup setup) {
        page = setup;
        return this;
    }

    public SheetBuilder hidden() {
        visible = false;
        return this;
    }

    public SheetBuilder protect() {
        isProtected = true;
        return this;
    }

    public SheetBuilder tab(String rgb) {
        tab = rgb;
        return this;
    }

    public WrittenSheet build() {
        return new WrittenSheet(
                name,
                visible,
                cells,
                below,
                columns,
                heights,
                merged,
                validations,
                highlights,
                charts,
                frozenRows,
                frozenColumns,
                filter,
                page,
                isProtected,
                tab);
    }
}
