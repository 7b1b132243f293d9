package vn.tonghop.model.workbook;

import java.util.List;
import vn.tonghop.model.CellRange;

/**
 * How a sheet prints: A4, scaled so that the widest part fits the page's width.
 *
 * @param repeatFirstRow 1-based first row repeated on each page, 0 for none
 * @param repeatLastRow last row repeated
 * @param repeatColumns number of columns at the left repeated on each page, 0 for none
 * @param areas what is printed, each part on pages of its own; empty for the whole sheet
 * @param together rows that stay on one page where they fit on one: only their numbers count
 * @param footer left part of the footer; the page number stands at the right
 * @param footerSize size of its letters in points, before the page is scaled
 */
public record PageSetup(
        boolean landscape,
        int repeatFirstRow,
        int repeatLastRow,
        int repeatColumns,
        List<CellRange> areas,
        List<CellRange> together,
        String footer,
        int footerSize) {
    private static final int SIZE = 9;

    public static final PageSetup PORTRAIT = new PageSetup(false, 0, 0, 0, List.of(), List.of(), "", SIZE);
    public static final PageSetup LANDSCAPE = new PageSetup(true, 0, 0, 0, List.of(), List.of(), "", SIZE);

    public PageSetup {
        areas = List.copyOf(areas);
        together = List.copyOf(together);
    }

    public PageSetup repeating(int firstRow, int lastRow) {
        return new PageSetup(landscape, firstRow, lastRow, repeatColumns, areas, together, footer, footerSize);
    }

    /** Prints these parts only, with the first columns of the sheet at the left of each page. */
    public PageSetup inParts(int columns, List<CellRange> parts) {
        return new PageSetup(landscape, repeatFirstRow, repeatLastRow, columns, parts, together, footer, footerSize);
    }

    /** Keeps the rows of each of these ranges on one page. */
    public PageSetup keeping(List<CellRange> rows) {
        return new PageSetup(landscape, repeatFirstRow, repeatLastRow, repeatColumns, areas, rows, footer, footerSize);
    }

    public PageSetup withFooter(String text) {
        return withFooter(text, footerSize);
    }

    public PageSetup withFooter(String text, int size) {
        return new PageSetup(landscape, repeatFirstRow, repeatLastRow, repeatColumns, areas, together, text, size);
    }
}
