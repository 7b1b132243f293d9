package vn.tonghop.forms;

import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.ExcelCompiler;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.forms.CheckFormula.BrokenRule;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** Writes the list tables: one column per element, one row per item. */
final class ItemTableWriter {
    private final Commission commission;
    private final SheetBuilder sheet;
    private final InputRanges inputs;
    private final CheckFormula checks;

    ItemTableWriter(Commission commission, SheetBuilder sheet, InputRanges inputs) {
        this.commission = commission;
        this.sheet = sheet;
        this.inputs = inputs;
        this.checks = new CheckFormula(commission.phrases());
    }

    void write(TablePlan.ItemRows table) {
        caption(table);
        heads(table);
        List<String> names = commission.prefill().items(table.table().list().code());
        for (int i = 0; i < table.rows(); i++) {
            row(table, i, i < names.size() ? Optional.of(names.get(i)) : Optional.empty());
        }
    }

    private void caption(TablePlan.ItemRows table) {
        sheet.text(table.captionRow(), table.firstColumn(), table.table().list().label(), Looks.CAPTION);
        for (int i = 0; i < table.rules().size(); i++) {
            Rule rule = table.rules().get(i);
            String sentence = Notes.withoutFigures(rule.message(), commission.catalogue());
            sheet.text(
                    table.captionRow() + 1 + i,
                    table.firstColumn(),
                    commission.say("form.rules.line", rule.code(), sentence),
                    Looks.LEGEND);
        }
    }

    private void heads(TablePlan.ItemRows table) {
        for (int column = 1; column < table.firstColumn(); column++) {
            sheet.blank(table.labelRow(), column, Looks.HEAD);
            sheet.blank(table.codeRow(), column, Looks.HEAD_CODE);
        }
        sheet.text(table.labelRow(), 1, FormColumn.ORDER.label(), Looks.HEAD);
        for (int i = 0; i < table.table().elements().size(); i++) {
            DataElement element = table.table().elements().get(i);
            sheet.put(
                    table.labelRow(),
                    table.column(i),
                    CellContent.text(label(element)),
                    Looks.HEAD,
                    Notes.of(element, commission.phrases()));
            sheet.text(table.codeRow(), table.column(i), element.code().value(), Looks.HEAD_CODE);
        }
        if (table.isChecked()) {
            sheet.text(table.labelRow(), table.checkColumn(), FormColumn.CHECK.label(), Looks.HEAD);
            sheet.blank(table.codeRow(), table.checkColumn(), Looks.HEAD_CODE);
        }
    }

    private String label(DataElement element) {
        if (element.nature() == Nature.FLAG) {
            return commission.say("form.list.unit", element.label(), commission.say("form.unit.flag"));
        }
        return element.unit().isEmpty()
                ? element.label()
                : commission.say("form.list.unit", element.label(), element.unit());
    }

    private void row(TablePlan.ItemRows table, int index, Optional<String> name) {
        int row = table.row(index);
        sheet.number(row, 1, index + 1L, Looks.ORDER);
        for (int column = 2; column < table.firstColumn(); column++) {
            sheet.blank(row, column, Looks.GREY);
        }
        List<DataElement> elements = table.table().elements();
        for (int i = 0; i < elements.size(); i++) {
            DataElement element = elements.get(i);
            CellContent content = element.nature() == Nature.NAME
                    ? name.map(CellContent::text).orElseGet(CellContent::blank)
                    : CellContent.blank();
            sheet.put(row, table.column(i), content, look(element));
            inputs.add(InputRanges.Kind.of(element), row, table.column(i));
        }
        if (table.isChecked()) {
            String formula = checks.item(
                    elements,
                    commission::isDue,
                    i -> new CellAddress(row, table.column(i)).toString(),
                    broken(table, row));
            boolean missing = name.isPresent()
                    && elements.stream().anyMatch(e -> e.nature() != Nature.NAME && commission.isDue(e));
            String verdict = missing ? commission.say("form.verdict.missing") : "";
            sheet.put(
                    row, table.checkColumn(), new CellContent.Formula(formula, CellContent.text(verdict)), Looks.CHECK);
        }
    }

    private static Style look(DataElement element) {
        return element.nature().isFigure() ? Looks.inputFigure(element) : Looks.INPUT_TEXT;
    }

    /** The rules of the row that there is room for in one formula; the others are judged at the consolidation. */
    private List<BrokenRule> broken(TablePlan.ItemRows table, int row) {
        RowLocator locator = new RowLocator(table, row);
        return BrokenRule.thatFit(table.rules().stream()
                .flatMap(
                        rule -> RuleFormula.broken(rule.expression(), locator)
                                .map(formula -> new BrokenRule(rule.code(), formula))
                                .stream())
                .toList());
    }

    /** The cells of one row. */
    private final class RowLocator implements ExcelCompiler.Locator {
        private final TablePlan.ItemRows table;
        private final int row;

        RowLocator(TablePlan.ItemRows table, int row) {
            this.table = table;
            this.row = row;
        }

        private int index(Reference reference) {
            List<DataElement> elements = table.table().elements();
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i).code().equals(reference.code())) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public Optional<String> cell(Reference reference) {
            int index = index(reference);
            return index < 0 ? Optional.empty() : Optional.of(new CellAddress(row, table.column(index)).toString());
        }

        @Override
        public int places(Reference reference) {
            int index = index(reference);
            return index < 0 ? 0 : table.table().elements().get(index).decimals();
        }

        @Override
        public int unitCount(String kind) {
            return commission.catalogue().unitCount(kind, commission.period());
        }
    }
}
