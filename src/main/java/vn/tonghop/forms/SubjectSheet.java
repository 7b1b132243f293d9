package vn.tonghop.forms;

import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.WrittenSheet;

/** Writes one sheet of a form: what it is, whose and for when, then its tables. */
final class SubjectSheet {
    private static final int UNIT_ROW = 2;
    private static final int PERIOD_ROW = 3;
    private static final int FROZEN_COLUMNS = 3;

    private final Commission commission;
    private final SheetPlan plan;
    private final SheetBuilder sheet;

    private SubjectSheet(Commission commission, SheetPlan plan) {
        this.commission = commission;
        this.plan = plan;
        this.sheet = new SheetBuilder(plan.subject().sheet());
    }

    static WrittenSheet write(Commission commission, FormPlan form, SheetPlan plan) {
        return new SubjectSheet(commission, plan).write(form);
    }

    private WrittenSheet write(FormPlan form) {
        head();
        InputRanges inputs = new InputRanges();
        FigureTableWriter figures = new FigureTableWriter(commission, form, plan, sheet, inputs);
        ItemTableWriter items = new ItemTableWriter(commission, sheet, inputs);
        for (TablePlan table : plan.tables()) {
            if (table instanceof TablePlan.FigureRows rows) {
                figures.write(rows);
            } else if (table instanceof TablePlan.RuleRows rules) {
                new RuleLineWriter(commission, form, plan, sheet).write(rules);
            } else if (table instanceof TablePlan.ItemRows rows) {
                items.write(rows);
            } else if (table instanceof TablePlan.TextRows texts) {
                figures.write(texts);
            }
        }
        inputs.writeTo(sheet, commission.phrases());
        plan.checks().forEach(this::highlight);
        boolean isLast = plan.equals(form.sheets().get(form.sheets().size() - 1));
        return page(isLast ? Signatures.write(commission, plan, sheet) : plan.lastRow())
                .build();
    }

    private void head() {
        String guide = commission.say("form.guide.sheet");
        sheet.text(1, 1, plan.subject().label(), Looks.TITLE);
        sheet.text(
                UNIT_ROW,
                1,
                commission.say(
                        "form.sheet.unit",
                        commission.unit().name(),
                        commission.unit().code().value()),
                Looks.PLAIN);
        sheet.text(
                PERIOD_ROW,
                1,
                commission.say("form.sheet.period", VietnameseDates.period(commission.period())),
                Looks.PLAIN);
        // The way back stands in a wide column: only the cell itself can be clicked, not the text that runs over it.
        sheet.put(
                PERIOD_ROW + 1,
                plan.columns().find(FormColumn.LABEL).orElse(2),
                new CellContent.Link(commission.say("form.sheet.back", guide), guide, "A1"),
                Looks.LINK);
    }

    private void highlight(CellRange range) {
        Highlights.of(range, commission.phrases()).forEach(sheet::highlight);
    }

    private SheetBuilder page(int lastRow) {
        plan.columns().widths().forEach(sheet::column);
        int frozen = plan.frozenRows();
        boolean hasFigures = plan.columns().find(FormColumn.CHECK).isPresent();
        return sheet.freeze(frozen, hasFigures ? FROZEN_COLUMNS : 0)
                .page(PrintParts.of(plan, lastRow).withFooter(commission.footer()))
                .tab(Looks.SUBJECT_TAB)
                .protect();
    }
}
