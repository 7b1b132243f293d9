package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.ExcelCompiler;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.FormulaBound;
import vn.tonghop.forms.FormPlan.FigurePlace;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Measure;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;

/** Writes the rules under a table of figures: what each says, with the figures in it once it is broken, and its verdict. */
final class RuleLineWriter {
    private final Commission commission;
    private final FormPlan form;
    private final SheetPlan plan;
    private final SheetBuilder sheet;

    RuleLineWriter(Commission commission, FormPlan form, SheetPlan plan, SheetBuilder sheet) {
        this.commission = commission;
        this.form = form;
        this.plan = plan;
        this.sheet = sheet;
    }

    void write(TablePlan.RuleRows table) {
        int labels = plan.columns().get(FormColumn.LABEL);
        sheet.text(table.headerRow(), labels, commission.say("form.rules.title"), Looks.CAPTION);
        for (int i = 0; i < table.rules().size(); i++) {
            Rule rule = table.rules().get(i);
            for (int column = labels + 1; column < table.checkColumn(); column++) {
                sheet.blank(table.row(i), column, Looks.FILLER);
            }
            sheet.put(table.row(i), labels, sentence(rule), Looks.RULE);
            verdict(table.row(i), table.checkColumn(), rule);
        }
    }

    /** The rule in words while it holds; with its figures when it does not. */
    private CellContent sentence(Rule rule) {
        String words = commission.say(
                "form.rules.line", rule.code(), Notes.withoutFigures(rule.message(), commission.catalogue()));
        if (!RuleSentence.hasFigures(rule.message())) {
            return CellContent.text(words);
        }
        String begin = commission.say("form.rules.line", rule.code(), "") + " ";
        return FormulaBound.within(() -> withFigures(rule, begin, words))
                .<CellContent>map(
                        formula -> new CellContent.Formula(formula, CellContent.text(known(rule, begin, words))))
                .orElseGet(() -> CellContent.text(words));
    }

    private String withFigures(Rule rule, String begin, String words) {
        StringBuilder formula = new StringBuilder("IFERROR(");
        for (Measure measure : form.measures(rule)) {
            FormLocator locator = new FormLocator(measure);
            formula.append("IF(")
                    .append(RuleFormula.broken(rule.expression(), locator).orElse("FALSE"))
                    .append(',')
                    .append(LiveText.quote(begin))
                    .append('&')
                    .append(RuleSentence.withFigures(rule.message(), locator))
                    .append(',');
        }
        return formula.append(LiveText.quote(words))
                .append(")".repeat(form.measures(rule).size()))
                .append(',')
                .append(LiveText.quote(words))
                .append(')')
                .toString();
    }

    /** What the sentence is in a blank form. */
    private String known(Rule rule, String begin, String words) {
        KnownVerdict known = new KnownVerdict(commission);
        return known.of(rule).equals(fail()) ? begin + known.message(rule) : words;
    }

    private void verdict(int row, int column, Rule rule) {
        List<ExcelCompiler.Locator> locators = new ArrayList<>();
        form.measures(rule).forEach(measure -> locators.add(new FormLocator(measure)));
        CellContent content = RuleFormula.verdict(
                        rule.expression(), locators, commission.say("form.verdict.pass"), fail())
                .<CellContent>map(formula ->
                        new CellContent.Formula(formula, CellContent.text(new KnownVerdict(commission).of(rule))))
                .orElseGet(() -> CellContent.text(commission.say("form.verdict.later")));
        sheet.put(row, column, content, Looks.CHECK);
    }

    private String fail() {
        return commission.say("form.verdict.doubtful");
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
