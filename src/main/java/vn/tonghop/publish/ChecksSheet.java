package vn.tonghop.publish;

import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.Highlight;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * What the figures were checked against: the rules over the township as live formulas, how often every rule ran and with what
 * result, and that no cell was lost or counted twice.
 */
final class ChecksSheet {
    /** The column of verdicts, in all tables of the sheet. */
    static final int RESULT = 11;

    static final int LAST = 13;

    private ChecksSheet() {}

    static WrittenSheet of(Material material) {
        SheetBuilder sheet = new SheetBuilder(material.say("sheet.checks")).tab(Look.QUESTION_TAB);
        Furniture.heading(sheet, material, material.say("checks.title"));
        Furniture.widths(sheet, 5, 9, 11, 11, 40, 28, 13, 8, 13, 12, 12, 13, 22);
        int row = new TownshipRules(material, sheet).write(Furniture.TITLE_ROW);
        row = new CellsReconciled(material, sheet).write(row + 1);
        CellRange results = CellRange.of(Furniture.TITLE_ROW, RESULT, row, RESULT);
        new RuleCounts(material, sheet).write(row + 1);
        String first = results.first().toString();
        String failed = first + "=\"" + material.say("checks.failed") + "\"";
        sheet.highlight(new Highlight(results, failed, Look.HELD_FILL, Look.BAD_INK, true));
        String unknown = first + "=\"" + material.say("checks.unknown") + "\"";
        sheet.highlight(new Highlight(results, unknown, Look.BLANK_FILL, Look.WARNING_INK, false));
        Furniture.landscape(sheet, material, 0, 0);
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
