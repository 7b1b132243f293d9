package vn.tonghop.model.workbook;

import vn.tonghop.model.CellRange;

/**
 * A native chart of one series, over cells of its own sheet: when they change, it does.
 *
 * @param place the cells it covers
 * @param labels what each bar is called, one row or column
 * @param values how long it is, as many cells as there are labels; an empty one or a word is no bar
 * @param unit what the values are measured in; the series is called by it
 */
public record Chart(Shape shape, String title, CellRange place, CellRange labels, CellRange values, String unit) {
    /** How the values are drawn. */
    public enum Shape {
        /** Bars from left to right, the first label at the top. */
        BARS,
        /** Columns side by side. */
        COLUMNS
    }

    public Chart {
        if (count(labels) != count(values)) {
            throw new IllegalArgumentException("a label for each value: " + labels + " and " + values);
        }
    }

    private static int count(CellRange range) {
        return (range.last().row() - range.first().row() + 1)
                * (range.last().column() - range.first().column() + 1);
    }
}
