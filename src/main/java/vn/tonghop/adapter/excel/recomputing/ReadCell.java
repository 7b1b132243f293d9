package vn.tonghop.adapter.excel.recomputing;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/**
 * A cell as it was read, in the shape that the evaluator asks for.
 *
 * @param computed whether its formula is to be computed; else it is the value that is stored
 */
record ReadCell(ReadSheet sheet, Cell cell, boolean computed) implements EvaluationCell {
    @Override
    public Object getIdentityKey() {
        return cell;
    }

    @Override
    public EvaluationSheet getSheet() {
        return sheet;
    }

    @Override
    public int getRowIndex() {
        return cell.address().row() - 1;
    }

    @Override
    public int getColumnIndex() {
        return cell.address().column() - 1;
    }

    @Override
    public CellType getCellType() {
        return computed ? CellType.FORMULA : getCachedFormulaResultType();
    }

    @Override
    public CellType getCachedFormulaResultType() {
        CellValue value = cell.value();
        if (value instanceof CellValue.Number) {
            return CellType.NUMERIC;
        }
        if (value instanceof CellValue.Text) {
            return CellType.STRING;
        }
        if (value instanceof CellValue.Truth) {
            return CellType.BOOLEAN;
        }
        return value instanceof CellValue.Blank ? CellType.BLANK : CellType.ERROR;
    }

    @Override
    public double getNumericCellValue() {
        if (cell.value() instanceof CellValue.Number number) {
            return number.value().doubleValue();
        }
        throw new IllegalStateException("no number in " + cell.address());
    }

    @Override
    public String getStringCellValue() {
        return cell.text();
    }

    @Override
    public boolean getBooleanCellValue() {
        return cell.value() instanceof CellValue.Truth truth && truth.value();
    }

    @Override
    public int getErrorCellValue() {
        return FormulaError.VALUE.getCode();
    }

    @Override
    public CellRangeAddress getArrayFormulaRange() {
        throw new IllegalStateException("no formula of this program fills a range: " + cell.address());
    }

    @Override
    public boolean isPartOfArrayFormulaGroup() {
        return false;
    }
}
