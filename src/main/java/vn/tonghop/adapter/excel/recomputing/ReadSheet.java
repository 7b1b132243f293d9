package vn.tonghop.adapter.excel.recomputing;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.Sheet;

/**
 * A sheet as it was read, in the shape that the evaluator asks for: rows and columns count from 0. What a formula refers to is
 * computed in its turn, or, in the sheet of stored values, taken as it is stored.
 */
final class ReadSheet implements EvaluationSheet {
    private final Sheet sheet;
    private final Map<CellAddress, ReadCell> cells = new HashMap<>();

    ReadSheet(Sheet sheet, boolean stored) {
        this.sheet = sheet;
        for (Cell cell : sheet.cells().values()) {
            cells.put(cell.address(), new ReadCell(this, cell, cell.hasFormula() && !stored));
        }
    }

    Sheet sheet() {
        return sheet;
    }

    @Override
    public @Nullable EvaluationCell getCell(int row, int column) {
        return cells.get(new CellAddress(row + 1, column + 1));
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
