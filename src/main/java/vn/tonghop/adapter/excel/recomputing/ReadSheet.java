package vn.tonghop.adapter.excel.recomputing;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.Sheet;

/** A sheet as it was read, in the shape that the evaluator asks for: rows and columns count from 0. */
final class ReadSheet implements EvaluationSheet {
    private final Sheet sheet;
    private final boolean computed;

    /** @param computed whether its formulas are to be computed; else the stored results are what its cells hold */
    ReadSheet(Sheet sheet, boolean computed) {
        this.sheet = sheet;
        this.computed = computed;
    }

    Sheet sheet() {
        return sheet;
    }

    @Override
    public @Nullable EvaluationCell getCell(int row, int column) {
        Cell cell = sheet.cells().get(new CellAddress(row + 1, column + 1));
        return cell == null ? null : new ReadCell(this, cell, computed);
    }

    @Override
    public void clearAllCachedResultValues() {
        // What was read does not change.
    }

    @Override
    public int getLastRowNum() {
        return sheet.lastRow() - 1;
    }

    @Override
    public boolean isRowHidden(int row) {
        return sheet.hiddenRows().contains(row + 1);
    }
}
