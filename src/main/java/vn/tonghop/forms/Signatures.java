package vn.tonghop.forms;

import java.util.Locale;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/**
 * Place, date and who signs, below the last table of the last sheet: what a printed form ends with. The cells are locked and
 * hold no code, so that reading a form passes over them.
 */
final class Signatures {
    /** Blank rows between the last table and the signatures; two end a list. */
    private static final int GAP = 3;

    private static final int ROOM_TO_SIGN = 3;

    private Signatures() {}

    /** Writes them and gives the last row that is needed. */
    static int write(Commission commission, SheetPlan plan, SheetBuilder sheet) {
        int left = plan.columns().find(FormColumn.LABEL).orElse(plan.columns().firstItemColumn());
        int right = right(plan, left);
        int row = plan.lastRow() + GAP;
        Style plain = Looks.PLAIN.withAlign(Style.Align.CENTER);
        sheet.text(row, right, commission.say("form.sign.date", place(commission)), plain.withItalic());
        sheet.text(row + 1, left, commission.say("form.sign.author"), plain.withBold());
        sheet.text(row + 1, right, head(commission).toUpperCase(Locale.ROOT), plain.withBold());
        sheet.text(row + 2, left, commission.say("form.sign.how"), plain.withItalic());
        sheet.text(row + 2, right, commission.say("form.sign.how.head"), plain.withItalic());
        int last = row + 2 + ROOM_TO_SIGN;
        sheet.text(last, left, " ", plain);
        return last;
    }

    private static int right(SheetPlan plan, int left) {
        TablePlan table = plan.tables().get(plan.tables().size() - 1);
        if (table instanceof TablePlan.TextRows texts) {
            return texts.valueColumn();
        }
        return table instanceof TablePlan.ItemRows items
                ? Math.max(left + 1, items.lastColumn() - 1)
                : plan.columns().get(FormColumn.EXPLANATION);
    }

    private static String place(Commission commission) {
        String place = commission.agency("place");
        return place.isEmpty() ? ".........." : place;
    }

    /** The title of who leads units of this kind, where the catalogue gives one. */
    private static String head(Commission commission) {
        String own = commission.unit().kind().head();
        return own.isEmpty() ? commission.say("form.sign.head") : own;
    }
}
