package vn.tonghop.adapter.excel.recomputing;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.usermodel.CellType;
import vn.tonghop.model.grid.CellValue;

/**
 * The numbers that a formula reads.
 *
 * @param count how many there are
 * @param largest the largest of them without its sign, 0 if there are none
 */
record Operands(int count, double largest) {
    private static final Operands NONE = new Operands(0, 0);

    static Operands of(ReadWorkbook workbook, ReadCell cell, Ptg[] tokens) {
        Operands all = NONE;
        for (Ptg token : tokens) {
            // The name of a function that POI knows by name only, such as IFERROR, is of no sheet.
            EvaluationSheet sheet = token instanceof Pxg named && named.getSheetName() != null
                    ? workbook.getSheet(workbook.getSheetIndex(named.getSheetName()))
                    : cell.getSheet();
            if (token instanceof RefPtgBase one) {
                all = all.with(sheet, one.getRow(), one.getColumn());
            } else if (token instanceof AreaPtgBase area) {
                all = all.with(sheet, area);
            }
        }
        return all;
    }

    private Operands with(EvaluationSheet sheet, AreaPtgBase area) {
        Operands all = this;
        int last = Math.min(area.getLastRow(), sheet.getLastRowNum());
        for (int row = area.getFirstRow(); row <= last; row++) {
            for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
                all = all.with(sheet, row, column);
            }
        }
        return all;
    }

    private Operands with(EvaluationSheet sheet, int row, int column) {
        EvaluationCell cell = sheet.getCell(row, column);
        return cell instanceof ReadCell read
                        && read.cell().value() instanceof CellValue.Number
                        && read.getCachedFormulaResultType() == CellType.NUMERIC
                ? new Operands(count + 1, Math.max(largest, Math.abs(read.getNumericCellValue())))
                : this;
    }
}
