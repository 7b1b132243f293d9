package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.ExcelCompiler;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.forms.FormPlan.FigurePlace;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Measure;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** Writes the tables that have one row per element, and the rules under them. */
final class FigureTableWriter {
    private static final int TEXT_ROW_HEIGHT = 64;

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
        columns.forEach((column, number) -> sheet.put(
                table.headerRow(),
                number,
                CellContent.text(column.label()),
                Looks.HEAD,
                column == FormColumn.PREVIOUS ? commission.say("form.note.previous") : ""));
        for (int i = 0; i < table.elements().size(); i++) {
            DataElement element = table.elements().get(i);
            int row = table.row(i);
            beginning(row, i + 1, element);
            columns.forEach((column, number) -> figureCell(row, number, column, element));
        }
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
            case PERIOD -> input(row, column, element);
            case YTD -> {
                if (element.nature().hasCumulative()) {
                    input(row, column, element);
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

    private void input(int row, int column, DataElement element) {
        sheet.blank(row, column, Looks.inputFigure(element));
        inputs.add(InputRanges.Kind.of(element), row, column);
    }

    private void check(int row, int column, DataElement element) {
        boolean due = commission.isDue(element);
        String period = new CellAddress(row, plan.columns().get(FormColumn.PERIOD)).toString();
        Optional<Integer> cumulative =
                plan.columns().find(FormColumn.YTD).filter(c -> element.nature().hasCumulative());
        String formula = cumulative
                .map(c -> checks.flow(element, due, period, new CellAddress(row, c).toString()))
                .orElseGet(() -> checks.figure(element, due, period));
        verdict(row, column, formula, due ? commission.say("form.verdict.missing") : "");
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
        sheet.height(row, TEXT_ROW_HEIGHT);
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

    void write(TablePlan.RuleRows table) {
        int labels = plan.columns().get(FormColumn.LABEL);
        sheet.text(table.headerRow(), labels, commission.say("form.rules.title"), Looks.CAPTION);
        for (int i = 0; i < table.rules().size(); i++) {
            Rule rule = table.rules().get(i);
            String sentence = commission.say("form.rules.line", rule.code(), Notes.withoutFigures(rule.message()));
            fill(table.row(i), table.checkColumn(), Looks.FILLER);
            sheet.text(table.row(i), labels, sentence, Looks.RULE);
            ruleVerdict(table.row(i), table.checkColumn(), rule);
        }
    }

    private void ruleVerdict(int row, int column, Rule rule) {
        String formula = RuleFormula.verdict(rule.expression(), locators(rule), pass(), fail())
                .orElseThrow(() -> new IllegalStateException("planned without its cells: " + rule.code()));
        verdict(row, column, formula, new KnownVerdict(commission).of(rule));
    }

    private String pass() {
        return commission.say("form.verdict.pass");
    }

    private String fail() {
        return commission.say("form.verdict.doubtful");
    }

    private List<ExcelCompiler.Locator> locators(Rule rule) {
        List<ExcelCompiler.Locator> locators = new ArrayList<>();
        measures(rule).forEach(measure -> locators.add(new FormLocator(measure)));
        return locators;
    }

    /** A rule that names a flow without saying which figure is judged for the period and for the year up to it. */
    private List<Measure> measures(Rule rule) {
        boolean both = rule.expression().references().stream()
                .anyMatch(r -> r.selector() == Selector.CURRENT && hasCumulative(r));
        return both ? List.of(Measure.PERIOD, Measure.YTD) : List.of(Measure.PERIOD);
    }

    private boolean hasCumulative(Reference reference) {
        return Optional.ofNullable(form.figures().get(reference.code()))
                .map(place -> place.element().nature().hasCumulative())
                .orElse(false);
    }

    /** The cells of this form, seen from this sheet. */
    private final class FormLocator implements ExcelCompiler.Locator {
        private final Measure measure;

        FormLocator(Measure measure) {
            this.measure = measure;
        }

        @Override
        public Optional<String> cell(Reference reference) {
            return Optional.ofNullable(form.figures().get(reference.code()))
                    .flatMap(place ->
                            place.cell(place.column(reference, measure)).map(cell -> seen(place, cell)));
        }

        private String seen(FigurePlace place, CellAddress cell) {
            return place.sheet().subject().equals(plan.subject())
                    ? cell.toString()
                    : place.sheet().quotedName() + "!" + cell;
        }

        @Override
        public int places(Reference reference) {
            return Optional.ofNullable(form.figures().get(reference.code()))
                    .map(place -> place.element().decimals())
                    .orElse(0);
        }

        @Override
        public int unitCount(String kind) {
            return commission.catalogue().unitCount(kind, commission.period());
        }
    }
}
