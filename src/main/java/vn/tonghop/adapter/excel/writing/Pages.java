package vn.tonghop.adapter.excel.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * The print areas of a sheet, cut so that rows that belong together are not parted: each area begins a page. Excel leaves
 * page breaks out of account on a sheet that is scaled to its width, so that there is no other way to begin one.
 */
final class Pages {
    private static final double POINTS_PER_PIXEL = 0.75;

    /** Row heights are estimates and programs differ: a page that is cut too early is better than one with a row or two. */
    private static final double SAFE = 0.93;

    private final WrittenSheet sheet;
    private final PageSetup page;
    private final NavigableMap<Integer, RowHeights.Height> heights;

    /** The last row of a range by its first. */
    private final Map<Integer, Integer> together = new HashMap<>();

    private Pages(WrittenSheet sheet) {
        this.sheet = sheet;
        this.page = sheet.page();
        this.heights = RowHeights.of(sheet);
        page.together()
                .forEach(rows -> together.put(rows.first().row(), rows.last().row()));
    }

    static List<CellRange> of(WrittenSheet sheet) {
        return sheet.page().together().isEmpty() ? sheet.page().areas() : new Pages(sheet).cut();
    }

    private List<CellRange> cut() {
        double width = page.areas().stream().mapToDouble(this::width).max().orElse(1);
        double room = PageWriter.height(page) / Math.min(1, PageWriter.width(page) / width) * SAFE;
        List<CellRange> parts = new ArrayList<>();
        page.areas().forEach(area -> cut(area, room, parts));
        return parts;
    }

    private double width(CellRange area) {
        int pixels = 0;
        for (int column = 1; column <= area.last().column(); column++) {
            if (column <= page.repeatColumns() || column >= area.first().column()) {
                pixels += ColumnWriter.pixels(sheet.columns(), column);
            }
        }
        return pixels * POINTS_PER_PIXEL;
    }

    private void cut(CellRange area, double room, List<CellRange> parts) {
        int top = area.first().row();
        double used = titles(top);
        int row = top;
        while (row <= area.last().row()) {
            int last = Math.min(together.getOrDefault(row, row), area.last().row());
            double needed = height(row, last);
            if (row > top && used + needed > room) {
                parts.add(rows(area, top, row - 1));
                top = row;
                used = titles(top);
            }
            used += needed;
            row = last + 1;
        }
        parts.add(rows(area, top, area.last().row()));
    }

    /** Repeated rows are printed over what stands below them. */
    private double titles(int top) {
        return page.repeatLastRow() > 0 && top > page.repeatLastRow()
                ? height(page.repeatFirstRow(), page.repeatLastRow())
                : 0;
    }

    private double height(int first, int last) {
        double points = 0;
        for (int row = first; row <= last; row++) {
            RowHeights.Height height = heights.get(row);
            points += height == null ? RowHeights.PLAIN : height.points();
        }
        return points;
    }

    private static CellRange rows(CellRange area, int first, int last) {
        return CellRange.of(first, area.first().column(), last, area.last().column());
    }
}
