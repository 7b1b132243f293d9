package vn.tonghop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;

/** A workbook whose stored results of formulas are what Apache POI calculates: what Excel does when a cell is typed. */
public final class Recalculation {
    private Recalculation() {}

    public static Workbook of(Workbook workbook) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            // All sheets first: a formula may name a later one.
            workbook.sheets().forEach(sheet -> book.createSheet(sheet.name()));
            workbook.sheets().forEach(sheet -> copy(sheet, book.getSheet(sheet.name())));
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            List<WrittenSheet> sheets = new ArrayList<>();
            for (WrittenSheet sheet : workbook.sheets()) {
                sheets.add(recalculated(sheet, book.getSheet(sheet.name()), evaluator));
            }
            return new Workbook(workbook.title(), workbook.author(), sheets);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void copy(WrittenSheet sheet, Sheet target) {
        Row row = target.createRow(0);
        for (Map.Entry<CellAddress, WrittenCell> entry : sheet.cells().entrySet()) {
            if (entry.getKey().row() - 1 != row.getRowNum()) {
                row = target.createRow(entry.getKey().row() - 1);
            }
            if (!(entry.getValue().content() instanceof CellContent.Blank)) {
                copy(entry.getValue().content(), row.createCell(entry.getKey().column() - 1));
            }
        }
    }

    private static void copy(CellContent content, Cell cell) {
        if (content instanceof CellContent.Text text) {
            cell.setCellValue(text.text());
        } else if (content instanceof CellContent.Link link) {
            cell.setCellValue(link.text());
        } else if (content instanceof CellContent.Number number) {
            cell.setCellValue(number.value().doubleValue());
        } else if (content instanceof CellContent.Date date) {
            cell.setCellValue(DateUtil.getExcelDate(date.value()));
        } else if (content instanceof CellContent.Formula formula) {
            cell.setCellFormula(formula.formula());
        }
    }

    private static WrittenSheet recalculated(WrittenSheet sheet, Sheet calculated, FormulaEvaluator evaluator) {
        NavigableMap<CellAddress, WrittenCell> cells = new TreeMap<>(sheet.cells());
        cells.replaceAll((address, cell) -> {
            if (!(cell.content() instanceof CellContent.Formula formula)) {
                return cell;
            }
            CellValue value =
                    evaluator.evaluate(calculated.getRow(address.row() - 1).getCell(address.column() - 1));
            return new WrittenCell(
                    new CellContent.Formula(formula.formula(), result(value)), cell.style(), cell.comment());
        });
        return FormFiller.withCells(sheet, cells);
    }

    private static CellContent result(CellValue value) {
        return switch (value.getCellType()) {
            case NUMERIC -> CellContent.number(plain(value.getNumberValue()));
            case STRING -> CellContent.text(value.getStringValue());
            default -> throw new IllegalStateException("a form has no such result: " + value.formatAsString());
        };
    }

    /** Without trailing zeros and without an exponent. */
    private static BigDecimal plain(double number) {
        return new BigDecimal(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    }
}
