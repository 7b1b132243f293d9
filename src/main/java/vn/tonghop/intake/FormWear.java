package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.Sheet;

/**
 * What a form lost on its way: input rules that were pasted away, formulas of its checks that were replaced. Nothing of it
 * changes a figure, but what the form was to see to was not seen to. A file that has none of them left, such as CSV,
 * is of a kind that does not keep them.
 */
final class FormWear {
    private static final int MOST_SHOWN = 10;

    private final Collection<RowChoice.Chosen> chosen;
    private final boolean keepsRules;
    private final boolean keepsFormulas;
    private final FindingLog log;

    FormWear(List<Sheet> sheets, Collection<RowChoice.Chosen> chosen, FindingLog log) {
        this.chosen = chosen;
        this.keepsRules = sheets.stream().anyMatch(s -> !s.validated().isEmpty());
        this.keepsFormulas = chosen.stream()
                .flatMap(row -> row.place().cell(FormColumn.CHECK).stream())
                .anyMatch(Cell::hasFormula);
        this.log = log;
    }

    void remark(Sheet sheet) {
        List<RowChoice.Chosen> rows = chosen.stream()
                .filter(row -> row.isOn(sheet) && row.element().nature().isFigure())
                .toList();
        if (keepsRules) {
            List<Cell> bare = new ArrayList<>();
            rows.forEach(row -> row.place().inputs(row.element()).stream()
                    .filter(cell -> !Grid.isEmpty(cell) && !isValidated(sheet, cell))
                    .forEach(bare::add));
            say(sheet, IntakeRule.FORM_RULES_LOST, bare);
        }
        if (keepsFormulas) {
            say(
                    sheet,
                    IntakeRule.FORM_CHECKS_LOST,
                    rows.stream()
                            .flatMap(row -> row.place().cell(FormColumn.CHECK).stream())
                            .filter(cell -> !cell.hasFormula())
                            .toList());
        }
    }

    private static boolean isValidated(Sheet sheet, Cell cell) {
        return sheet.validated().stream().anyMatch(range -> range.contains(cell.address()));
    }

    private void say(Sheet sheet, IntakeRule rule, List<Cell> cells) {
        if (!cells.isEmpty()) {
            String list =
                    CellList.of(cells.stream().map(c -> c.address().toString()).toList(), MOST_SHOWN);
            log.place(log.at(sheet), rule, "", list, Integer.toString(cells.size()), list);
        }
    }
}
