package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.Chart;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** A chart and, at its left, the small table it is drawn from: live copies of figures elsewhere in the workbook. */
final class ChartTable {
    private static final int LABEL = 2;
    private static final int VALUE = 3;
    private static final int FIRST_COLUMN = 4;
    private static final int FEWEST_ROWS = 14;
    private static final Style LACKING = Look.NOTE.withColor(Look.WARNING_INK).withWrap();

    private final Material material;
    private final SheetBuilder sheet;
    private final int lastColumn;

    /**
     * One bar.
     *
     * @param cell the cell its figure stands in, as a formula on the sheet of the chart writes it
     */
    record Bar(String label, String cell, BigDecimal value) {}

    /** @param lastColumn where charts end at the right */
    ChartTable(Material material, SheetBuilder sheet, int lastColumn) {
        this.material = material;
        this.sheet = sheet;
        this.lastColumn = lastColumn;
    }

    /**
     * Writes table and chart from a row on, and says which row is free below; no chart of fewer than two bars.
     *
     * @param unit what the figures are measured in
     * @param lacking what has no bar although it should, as a sentence; empty when nothing lacks
     */
    int write(int top, Chart.Shape shape, String title, String unit, int decimals, List<Bar> bars, String lacking) {
        if (bars.size() < 2) {
            return lacking.isEmpty() ? top : notDrawn(top, title, lacking);
        }
        int row = top;
        sheet.text(row, LABEL, material.say("column.label"), Look.HEAD_CODE);
        sheet.text(row++, VALUE, unit, Look.HEAD_CODE);
        int first = row;
        for (Bar bar : bars) {
            sheet.text(row, LABEL, bar.label(), Look.SMALL);
            sheet.put(
                    row++,
                    VALUE,
                    Formulas.live(bar.cell(), Optional.of(bar.value())),
                    Look.number(decimals).withSize(Look.SMALLEST));
        }
        int last = row - 1;
        int bottom = Math.max(last, first + FEWEST_ROWS - 1);
        sheet.chart(new Chart(
                shape,
                title,
                CellRange.of(first - 1, FIRST_COLUMN, bottom, lastColumn),
                CellRange.of(first, LABEL, last, LABEL),
                CellRange.of(first, VALUE, last, VALUE),
                unit));
        if (!lacking.isEmpty()) {
            sheet.wide(++bottom, LABEL, lastColumn, lacking, LACKING);
        }
        return bottom + 2;
    }

    private int notDrawn(int top, String title, String lacking) {
        sheet.wide(
                top,
                LABEL,
                lastColumn,
                material.say("chart.not-drawn", title),
                Style.PLAIN.withBold().withWrap());
        sheet.wide(top + 1, LABEL, lastColumn, lacking, LACKING);
        return top + 3;
    }
}
