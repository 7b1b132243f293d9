package vn.tonghop.publish;

import java.util.List;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.Highlight;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * What the figures were checked against: that no cell was lost or counted twice, and the rules over the township as live
 * formulas. How often every rule ran stands on a sheet of its own ({@link RuleCounts}).
 */
final class ChecksSheet {
    /** The column of verdicts, in both tables of the sheet. */
    static final int RESULT = 11;

    static final int LAST = 13;

    private ChecksSheet() {}

    static WrittenSheet of(Material material) {
        SheetBuilder sheet = new SheetBuilder(material.say("sheet.checks")).tab(Look.QUESTION_TAB);
        Furniture.heading(sheet, material, material.say("checks.title"));
        Furniture.widths(sheet, 4, 8, 9, 9, 34, 43, 12, 4, 12, 11, 11, 14, 14);
        int rules = new CellsReconciled(material, sheet).write(Furniture.TITLE_ROW) + 1;
        TownshipRules township = new TownshipRules(material, sheet);
        int last = township.write(rules) - 1;
        CellRange results = CellRange.of(Furniture.TITLE_ROW, RESULT, last, RESULT);
        String first = results.first().toString();
        String failed = first + "=\"" + material.say("checks.failed") + "\"";
        sheet.highlight(new Highlight(results, failed, Look.HELD_FILL, Look.BAD_INK, true));
        String unknown = first + "=\"" + material.say("checks.unknown") + "\"";
        sheet.highlight(new Highlight(results, unknown, Look.BLANK_FILL, Look.WARNING_INK, false));
        // The rules begin on a page of their own, and their titles stand on each of their pages.
        int titles = rules + 1;
        Furniture.landscape(
                sheet,
                material,
                PageSetup.LANDSCAPE
                        .repeating(titles, titles)
                        .inParts(0, List.of(CellRange.of(1, 1, rules - 1, LAST), CellRange.of(rules, 1, last, LAST)))
                        .keeping(township.parts()));
        Furniture.fitNumbers(sheet);
        return sheet.protect().build();
    }

    /** Column titles, the first one in column {@code first}. */
    static void titles(SheetBuilder sheet, Material material, int row, int first, String... keys) {
        for (int i = 0; i < keys.length; i++) {
            sheet.text(row, first + i, material.say(keys[i]), Look.HEAD);
        }
    }
}
