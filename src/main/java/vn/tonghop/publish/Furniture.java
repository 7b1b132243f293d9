package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.VietnameseNumbers;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.ColumnLook;
import vn.tonghop.model.workbook.LetterWidths;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;

/** What all sheets but the cover have in common: three rows of heading, a page, and rows of a table. */
final class Furniture {
    /** The row of column titles on a sheet that is one table. */
    static final int TITLE_ROW = 4;

    static final int FIRST_ROW = TITLE_ROW + 1;

    /** Where the heading says what is to be known of the table, beside the link to the cover. */
    private static final int SAID_ROW = TITLE_ROW - 1;

    private static final int SAID_COLUMN = 3;

    /** The width of a digit in thousandths of the font size. */
    private static final double DIGIT = 500;

    private static final double ON_SCREEN = 1.08;

    private Furniture() {}

    static void heading(SheetBuilder sheet, Material material, String title) {
        sheet.text(1, 1, title, Look.TITLE);
        sheet.text(2, 1, material.agency("issuing_body_full") + " – " + material.periodName(), Look.SUBTITLE);
        sheet.put(3, 1, new CellContent.Link(material.say("link.cover"), material.say("sheet.cover"), "A1"), Look.LINK);
    }

    static void landscape(SheetBuilder sheet, Material material, int firstRepeated, int lastRepeated) {
        page(sheet, material, PageSetup.LANDSCAPE.repeating(firstRepeated, lastRepeated));
    }

    static void landscape(SheetBuilder sheet, Material material, PageSetup page) {
        page(sheet, material, page);
    }

    static void portrait(SheetBuilder sheet, Material material, PageSetup page) {
        page(sheet, material, page);
    }

    private static void page(SheetBuilder sheet, Material material, PageSetup page) {
        sheet.page(page.withFooter(
                material.say("footer", material.agency("issuing_body_full"), material.periodName()), Look.SMALLEST));
    }

    /**
     * A table to look things up in: of a print of the whole workbook it would be the larger part, and nobody reads it there.
     * Only the heading is printed, which says so.
     */
    static void onScreen(SheetBuilder sheet, Material material, int rows, int lastColumn, int firstRepeated) {
        sheet.text(SAID_ROW, SAID_COLUMN, material.say("print.on-screen", Integer.toString(rows)), Look.NOTE);
        landscape(
                sheet,
                material,
                PageSetup.LANDSCAPE
                        .repeating(firstRepeated, firstRepeated)
                        .inParts(0, List.of(CellRange.of(1, 1, SAID_ROW, lastColumn))));
    }

    /** Column titles in the title row. */
    static void titles(SheetBuilder sheet, List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            sheet.text(TITLE_ROW, i + 1, titles.get(i), Look.HEAD);
        }
        sheet.freeze(TITLE_ROW, 0);
    }

    static void widths(SheetBuilder sheet, int... widths) {
        for (int i = 0; i < widths.length; i++) {
            sheet.column(i + 1, widths[i]);
        }
    }

    /** A row of texts from the first column on. */
    static void texts(SheetBuilder sheet, int row, Style style, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            sheet.text(row, i + 1, texts.get(i), style);
        }
    }

    /** Widens columns in which a number would not fit: a spreadsheet shows "###" instead. */
    static void fitNumbers(SheetBuilder sheet) {
        WrittenSheet written = sheet.build();
        Map<Integer, Integer> longest = new TreeMap<>();
        written.cells()
                .forEach((at, cell) -> number(cell.content())
                        .ifPresent(number -> longest.merge(at.column(), length(number, cell.style()), Math::max)));
        written.below().ifPresent(table -> {
            for (int i = 0; i < table.count(); i++) {
                List<WrittenCell> row = table.cells(i);
                for (int column = 1; column <= row.size(); column++) {
                    WrittenCell cell = row.get(column - 1);
                    int at = column;
                    number(cell.content())
                            .ifPresent(number -> longest.merge(at, length(number, cell.style()), Math::max));
                }
            }
        });
        longest.forEach((column, length) -> {
            ColumnLook look = written.columns().getOrDefault(column, ColumnLook.width(0));
            // Bold digits are a tenth wider than those that columns are measured in; the rest is margin.
            int needed = length + length / 10 + 2;
            if (needed > look.width()) {
                sheet.column(column, new ColumnLook(needed, look.hidden(), look.level()));
            }
        });
    }

    /**
     * Widens columns in which a word would be broken, up to a width. Cells that are merged with others are left out: their
     * words have more room than one column.
     */
    static void fitWords(SheetBuilder sheet, int firstColumn, int lastColumn, double most) {
        WrittenSheet written = sheet.build();
        Set<CellAddress> merged =
                written.merged().stream().map(CellRange::first).collect(Collectors.toSet());
        Map<Integer, Double> widest = new TreeMap<>();
        written.cells().forEach((at, cell) -> {
            boolean counts = at.column() >= firstColumn && at.column() <= lastColumn && !merged.contains(at);
            if (counts && cell.content() instanceof CellContent.Text text) {
                widest.merge(at.column(), longestWord(text.text(), cell.style()), Math::max);
            }
        });
        widest.forEach((column, needed) -> {
            ColumnLook look = written.columns().getOrDefault(column, ColumnLook.width(0));
            double width = Math.min(Math.ceil(needed), most);
            if (width > look.width()) {
                sheet.column(column, new ColumnLook(width, look.hidden(), look.level()));
            }
        });
    }

    /** In digits of the default font; the rest is what screens round up. */
    private static double longestWord(String text, Style style) {
        int longest = Arrays.stream(text.split("\\s"))
                .mapToInt(LetterWidths::of)
                .max()
                .orElse(0);
        double bold = style.bold() ? LetterWidths.BOLD : 1;
        return longest * bold * style.size() / (DIGIT * Style.PLAIN.size()) * ON_SCREEN;
    }

    private static Optional<BigDecimal> number(CellContent content) {
        if (content instanceof CellContent.Formula formula) {
            return number(formula.result());
        }
        return content instanceof CellContent.Number n ? Optional.of(n.value()) : Optional.empty();
    }

    private static int length(BigDecimal number, Style style) {
        int point = style.format().indexOf('.');
        int end = style.format().indexOf(';');
        int decimals = point < 0 ? 0 : (end < 0 ? style.format().length() : end) - point - 1;
        return VietnameseNumbers.fixed(number, decimals).length() + (end < 0 ? 0 : 1);
    }
}
