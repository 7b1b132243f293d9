package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.FormLayout.FigureTable;
import vn.tonghop.catalogue.FormLayout.ItemTable;
import vn.tonghop.catalogue.FormLayout.SheetLayout;
import vn.tonghop.catalogue.FormLayout.TableLayout;
import vn.tonghop.catalogue.FormLayout.TextTable;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.catalogue.Subject;
import vn.tonghop.model.CellRange;

/** Which table stands where on one sheet. */
record SheetPlan(Subject subject, SheetColumns columns, List<TablePlan> tables) {
    /** Title, unit and period, then a blank row. */
    static final int FIRST_TABLE_ROW = 5;

    /** Two blank rows end a list table for whoever reads the form. */
    private static final int GAP = 2;

    /** Empty rows offered below the items that are known beforehand. */
    private static final int SPARE_ROWS = 5;

    SheetPlan {
        tables = List.copyOf(tables);
    }

    /**
     * Lays the tables of a sheet below one another.
     *
     * @param unitRules rules to show under the figures
     * @param itemRules rules for the rows of list tables, each shown with the list it speaks of
     */
    static SheetPlan of(SheetLayout sheet, List<Rule> unitRules, List<Rule> itemRules, Prefill prefill) {
        SheetColumns columns = SheetColumns.of(sheet);
        List<TablePlan> plans = new ArrayList<>();
        int row = FIRST_TABLE_ROW;
        for (TableLayout table : sheet.tables()) {
            if (table instanceof FigureTable figures) {
                int checks = columns.get(FormColumn.CHECK);
                plans.add(new TablePlan.FigureRows(figures.elements(), row, checks));
                row += 1 + figures.elements().size();
                if (!unitRules.isEmpty()) {
                    plans.add(new TablePlan.RuleRows(unitRules, row + 1, checks));
                    row += 2 + unitRules.size();
                }
            } else if (table instanceof ItemTable items) {
                TablePlan.ItemRows plan = items(items, itemRules, row, columns, prefill);
                plans.add(plan);
                row = plan.row(plan.rows());
            } else if (table instanceof TextTable texts) {
                plans.add(new TablePlan.TextRows(
                        texts.elements(), row, columns.textColumn(), columns.textCheckColumn(), columns.textHeight()));
                row += 1 + texts.elements().size();
            }
            row += GAP;
        }
        return new SheetPlan(sheet.subject(), columns, plans);
    }

    private static TablePlan.ItemRows items(
            ItemTable items, List<Rule> itemRules, int row, SheetColumns columns, Prefill prefill) {
        List<Rule> rules = itemRules.stream()
                .filter(rule -> rule.expression().references().stream()
                        .allMatch(r ->
                                items.elements().stream().anyMatch(e -> e.code().equals(r.code()))))
                .toList();
        int known = prefill.items(items.list().code()).size();
        int rows = Math.max(items.list().rows(), known == 0 ? 1 : known + SPARE_ROWS);
        return new TablePlan.ItemRows(items, rules, row, columns.firstItemColumn(), rows);
    }

    /** The row below which the sheet scrolls: the header row of an only table, else the three lines at the top. */
    int frozenRows() {
        List<TablePlan> typed =
                tables.stream().filter(t -> !(t instanceof TablePlan.RuleRows)).toList();
        if (typed.size() > 1) {
            return FIRST_TABLE_ROW - 2;
        }
        TablePlan only = typed.get(0);
        return only instanceof TablePlan.ItemRows items ? items.codeRow() : FIRST_TABLE_ROW;
    }

    List<CellRange> checks() {
        return tables.stream().map(TablePlan::checks).flatMap(Optional::stream).toList();
    }

    /**
     * The cells whose verdicts are counted. A broken rule is told in the rows of its figures, so its own line is not
     * counted once more.
     */
    List<CellRange> countedChecks() {
        return tables.stream()
                .filter(table -> !(table instanceof TablePlan.RuleRows))
                .map(TablePlan::checks)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The last row of the last table. */
    int lastRow() {
        return tables.stream().mapToInt(TablePlan::lastRow).max().orElse(FIRST_TABLE_ROW);
    }

    /** The sheet's name as a formula writes it. */
    String quotedName() {
        return "'" + subject.sheet().replace("'", "''") + "'";
    }
}
