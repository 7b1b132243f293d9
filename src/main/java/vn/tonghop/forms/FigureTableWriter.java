package vn.tonghop.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** Writes the tables that have one row per element. */
final class FigureTableWriter {
    private final Commission commission;
    private final FormPlan form;
    private final SheetPlan plan;
    private final SheetBuilder sheet;
    private final InputRanges inputs;
    private final CheckFormula checks;

    FigureTableWriter(Commission commission, FormPlan form, SheetPlan plan, SheetBuilder sheet, InputRanges inputs) {
        this.commission = commission;
        this.form = form;
        this.plan = plan;
        this.sheet = sheet;
        this.inputs = inputs;
        this.checks = new CheckFormula(commission.phrases());
    }

    void write(TablePlan.FigureRows table) {
        Map<FormColumn, Integer> columns = plan.columns().numbers();
        columns.forEach((column, number) ->
                sheet.put(table.headerRow(), number, CellContent.text(column.label()), Looks.HEAD, headNote(column)));
        for (int i = 0; i < table.elements().size(); i++) {
            DataElement element = table.elements().get(i);
            int row = table.row(i);
            beginning(row, i + 1, element);
            columns.forEach((column, number) -> figureCell(row, number, column, element));
        }
    }

    private String headNote(FormColumn column) {
        boolean cumulative = plan.columns().find(FormColumn.YTD).isPresent();
        return switch (column) {
            case SAME -> cumulative ? commission.say("form.note.same") : "";
            case PREVIOUS -> cumulative ? commission.say("form.note.previous") : "";
            default -> "";
        };
    }

    /** Number, code and label of a row. */
    private void beginning(int row, int order, DataElement element) {
        sheet.number(row, plan.columns().get(FormColumn.ORDER), order, Looks.ORDER);
        sheet.text(row, plan.columns().get(FormColumn.CODE), element.code().value(), Looks.CODE);
        sheet.put(
                row,
                plan.columns().get(FormColumn.LABEL),
                CellContent.text(element.label()),
                Looks.LABEL,
                Notes.of(element, commission.phrases()));
    }

    private void figureCell(int row, int column, FormColumn meaning, DataElement element) {
        switch (meaning) {
            case ORDER, CODE, LABEL -> {
                // Written at the beginning of the row.
            }
            case UNIT ->
                sheet.text(
                        row,
                        column,
                        element.nature() == Nature.FLAG ? commission.say("form.unit.flag") : element.unit(),
                        Looks.UNIT);
            case PLAN, SAME, PREVIOUS ->
                sheet.put(
                        row,
                        column,
                        commission
                                .prefill()
                                .figure(meaning, element.code())
                                .map(CellContent::number)
                                .orElseGet(CellContent::blank),
                        Looks.givenFigure(element));
            case PERIOD -> input(row, column, element, InputRanges.Kind.of(element), "");
            case YTD -> {
                if (element.nature().hasCumulative()) {
                    input(row, column, element, InputRanges.Kind.cumulative(element), beforeNote(element));
                } else {
                    sheet.blank(row, column, Looks.CLOSED);
                }
            }
            case EXPLANATION -> {
                sheet.blank(row, column, Looks.INPUT_TEXT);
                inputs.add(InputRanges.Kind.EXPLANATION, row, column);
            }
            case CHECK -> check(row, column, element);
        }
    }

    private void input(int row, int column, DataElement element, InputRanges.Kind kind, String note) {
        sheet.put(row, column, CellContent.blank(), Looks.inputFigure(element), note);
        inputs.add(kind, row, column);
    }

    /** What the cumulative figure was before this period; empty when it is not known or the year begins. */
    private String beforeNote(DataElement element) {
        return before(element)
                .filter(figure -> commission.period().ordinal() > 1)
                .map(figure -> commission.say("form.note.before", CheckFormula.shown(figure)))
                .orElse("");
    }

    private Optional<BigDecimal> before(DataElement element) {
        return commission.prefill().before(element.code(), commission.period());
    }

    private void check(int row, int column, DataElement element) {
        boolean due = commission.isDue(element);
        String period = new CellAddress(row, plan.columns().get(FormColumn.PERIOD)).toString();
        Optional<Integer> cumulative =
                plan.columns().find(FormColumn.YTD).filter(c -> element.nature().hasCumulative());
        List<CheckFormula.BrokenRule> rules = brokenRules(element);
        String formula = cumulative
                .map(c -> checks.flow(element, due, period, new CellAddress(row, c).toString(), before(element), rules))
                .orElseGet(() -> checks.figure(element, due, period, rules));
        verdict(row, column, formula, due ? commission.say("form.verdict.missing") : brokenBeforehand(element));
    }

    /** The rules that speak of a figure, each with the test that its line says "Xem lại". */
    private List<CheckFormula.BrokenRule> brokenRules(DataElement element) {
        String fail = commission.say("form.verdict.doubtful");
        return CheckFormula.BrokenRule.thatFit(form.rulesOn(element.code()).stream()
                .map(place -> new CheckFormula.BrokenRule(
                        place.rule().code(), seen(place.sheet(), place.verdict()) + "=\"" + fail + "\""))
                .toList());
    }

    /** What the row of a blank figure says of rules that figures known beforehand break. */
    private String brokenBeforehand(DataElement element) {
        String fail = commission.say("form.verdict.doubtful");
        KnownVerdict known = new KnownVerdict(commission);
        return form.rulesOn(element.code()).stream()
                .map(FormPlan.RulePlace::rule)
                .filter(rule -> known.of(rule).equals(fail))
                .findFirst()
                .map(rule -> commission.say("form.verdict.rule", rule.code()))
                .orElse("");
    }

    private String seen(SheetPlan place, CellAddress cell) {
        return place.subject().equals(plan.subject()) ? cell.toString() : place.quotedName() + "!" + cell;
    }

    private void verdict(int row, int column, String formula, String shown) {
        sheet.put(row, column, new CellContent.Formula(formula, CellContent.text(shown)), Looks.CHECK);
    }

    void write(TablePlan.TextRows table) {
        Map<FormColumn, Integer> heads = Map.of(
                FormColumn.ORDER, plan.columns().get(FormColumn.ORDER),
                FormColumn.CODE, plan.columns().get(FormColumn.CODE),
                FormColumn.LABEL, plan.columns().get(FormColumn.LABEL),
                FormColumn.PERIOD, table.valueColumn());
        fill(table.headerRow(), table.valueColumn(), Looks.HEAD);
        heads.forEach((column, number) -> sheet.text(table.headerRow(), number, column.label(), Looks.HEAD));
        if (table.isChecked()) {
            sheet.text(table.headerRow(), table.checkColumn(), FormColumn.CHECK.label(), Looks.HEAD);
        }
        for (int i = 0; i < table.elements().size(); i++) {
            textRow(table, table.row(i), i + 1, table.elements().get(i));
        }
    }

    private void textRow(TablePlan.TextRows table, int row, int order, DataElement element) {
        fill(row, table.valueColumn(), Looks.FILLER);
        beginning(row, order, element);
        sheet.blank(row, table.valueColumn(), Looks.INPUT_TEXT);
        sheet.height(row, table.rowHeight());
        inputs.add(InputRanges.Kind.LONG_TEXT, row, table.valueColumn());
        if (table.isChecked()) {
            boolean due = commission.isDue(element);
            String value = new CellAddress(row, table.valueColumn()).toString();
            verdict(
                    row,
                    table.checkColumn(),
                    checks.text(due, value),
                    due ? commission.say("form.verdict.missing") : "");
        }
    }

    /** The columns between a label and what is said of it, which belong to the figures above. */
    private void fill(int row, int end, Style style) {
        for (int column = plan.columns().get(FormColumn.LABEL) + 1; column < end; column++) {
            sheet.blank(row, column, style);
        }
    }
}
