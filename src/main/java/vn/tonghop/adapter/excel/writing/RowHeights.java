package vn.tonghop.adapter.excel.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * The heights of the rows of a sheet: those that were given, and an estimate for rows that need more than one plain line.
 *
 * <p>Excel finds the height of a row by itself when it opens a file, LibreOffice does not: it would cut wrapped text off.
 * An estimate is therefore written as one that the program may change. Merged cells are left out of that by every
 * program, so a row that is high for their sake is fixed.
 */
final class RowHeights {
    /** Of a row with one line of the default font. */
    static final double PLAIN = 15;

    private static final double MAX = 409;
    private static final int PADDING_PIXELS = 6;
    private static final int INDENT_PIXELS = 9;

    private final WrittenSheet sheet;
    private final Map<CellAddress, CellRange> merged = new HashMap<>();
    private final NavigableMap<Integer, Height> heights = new TreeMap<>();

    /**
     * The height of one row.
     *
     * @param fixed whether it must stay when somebody edits the row
     */
    record Height(double points, boolean fixed) {}

    private RowHeights(WrittenSheet sheet) {
        this.sheet = sheet;
        sheet.merged().forEach(range -> merged.put(range.first(), range));
    }

    /** By 1-based row; rows that are not there have the height of one plain line. */
    static NavigableMap<Integer, Height> of(WrittenSheet sheet) {
        RowHeights rows = new RowHeights(sheet);
        sheet.cells().forEach(rows::estimate);
        sheet.heights().forEach((row, points) -> rows.heights.put(row, new Height(points, true)));
        return rows.heights;
    }

    /** Of a row of the table below the cells; absent where one plain line is enough. */
    static Optional<Height> of(WrittenSheet sheet, int row, List<WrittenCell> cells) {
        RowHeights rows = new RowHeights(sheet);
        for (int column = 1; column <= cells.size(); column++) {
            rows.estimate(new CellAddress(row, column), cells.get(column - 1));
        }
        return Optional.ofNullable(rows.heights.get(row));
    }

    private void estimate(CellAddress at, WrittenCell cell) {
        CellRange range = merged.getOrDefault(at, new CellRange(at, at));
        String text = text(cell.content());
        int pixels = pixels(range);
        if (text.isEmpty() || pixels == 0 || range.last().row() > at.row()) {
            return;
        }
        Style style = cell.style();
        int room = pixels - PADDING_PIXELS - style.indent() * INDENT_PIXELS;
        int lines = style.wrap() ? TextMeasure.lines(text, style.size(), style.bold(), room) : 1;
        double points = Math.min(points(lines, style.size()), MAX);
        if (points > PLAIN) {
            boolean isMerged = !range.first().equals(range.last());
            heights.merge(at.row(), new Height(points, isMerged && lines > 1), RowHeights::higher);
        }
    }

    private static Height higher(Height a, Height b) {
        if (a.points() == b.points()) {
            return new Height(a.points(), a.fixed() && b.fixed());
        }
        return a.points() > b.points() ? a : b;
    }

    /** Lines of the font and the space around them, in the quarter points of Excel's rows. */
    private static double points(int lines, int size) {
        return Math.ceil((lines * size * 1.25 + 1.25) * 4) / 4;
    }

    private int pixels(CellRange range) {
        int pixels = 0;
        for (int column = range.first().column(); column <= range.last().column(); column++) {
            pixels += ColumnWriter.pixels(sheet.columns(), column);
        }
        return pixels;
    }

    /** What wraps: texts do, numbers and dates never do but may be written large. */
    private static String text(CellContent content) {
        if (content instanceof CellContent.Text text) {
            return text.text();
        }
        if (content instanceof CellContent.Link link) {
            return link.text();
        }
        if (content instanceof CellContent.Formula formula) {
            return text(formula.result());
        }
        return content instanceof CellContent.Blank ? "" : "0";
    }
}
