package vn.tonghop.adapter.excel.recomputing;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
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
 * @param smallest the smallest of them without its sign that is not 0; infinite if there is none
 * @param factor the product of the constants above 1 that it may multiply by
 * @param divides whether it divides
 */
record Operands(int count, double largest, double smallest, double factor, boolean divides) {
    private static final Operands NONE = new Operands(0, 0, Double.POSITIVE_INFINITY, 1, false);

    static Operands of(ReadWorkbook workbook, ReadCell cell, Ptg[] tokens) {
        Operands all = NONE;
        for (Ptg token : tokens) {
            // The name of a function that POI knows by name only, such as IFERROR, is of no sheet.
            EvaluationSheet sheet = token instanceof Pxg named && named.getSheetName() != null
                    ? workbook.getSheet(workbook.getSheetIndex(named.getSheetName()))
                    : cell.getSheet();
            if (token instanceof DividePtg) {
                all = new Operands(all.count, all.largest, all.smallest, all.factor, true);
            } else if (token instanceof IntPtg whole) {
                all = all.times(whole.getValue());
            } else if (token instanceof NumberPtg number) {
                all = all.times(number.getValue());
            } else if (token instanceof RefPtgBase one) {
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
                ? with(Math.abs(read.getNumericCellValue()))
                : this;
    }

    private Operands with(double size) {
        double least = size == 0 ? smallest : Math.min(smallest, size);
        return new Operands(count + 1, Math.max(largest, size), least, factor, divides);
    }

    private Operands times(double constant) {
        return new Operands(count, largest, smallest, factor * Math.max(1, Math.abs(constant)), divides);
    }
}
