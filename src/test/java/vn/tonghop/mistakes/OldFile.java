package vn.tonghop.mistakes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/** The cells on a desk as a file of Excel 97. */
final class OldFile {
    private final HSSFWorkbook workbook;
    private final Map<String, HSSFCellStyle> styles = new HashMap<>();

    private OldFile(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static byte[] of(Desk desk) {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new OldFile(workbook).write(desk.book);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(LooseBook book) {
        // All sheets first: a formula may name a later one.
        book.sheets.forEach(sheet -> workbook.createSheet(sheet.name));
        for (int i = 0; i < book.sheets.size(); i++) {
            LooseSheet sheet = book.sheets.get(i);
            fill(sheet, workbook.getSheetAt(i));
            workbook.setSheetHidden(i, !sheet.visible);
        }
    }

    private void fill(LooseSheet sheet, HSSFSheet target) {
        sheet.cells.forEach((at, cell) -> {
            HSSFRow row = target.getRow(at.row() - 1);
            HSSFCell written = (row == null ? target.createRow(at.row() - 1) : row).createCell(at.column() - 1);
            written.setCellStyle(style(cell));
            write(cell, written);
        });
        sheet.merged.stream()
                .filter(m -> !m.first().equals(m.last()))
                .forEach(m -> target.addMergedRegionUnsafe(CellRangeAddress.valueOf(m.toString())));
        sheet.hiddenRows.forEach(row -> {
            HSSFRow hidden = target.getRow(row - 1);
            (hidden == null ? target.createRow(row - 1) : hidden).setZeroHeight(true);
        });
    }

    private HSSFCellStyle style(Cell cell) {
        return styles.computeIfAbsent(cell.format() + cell.font(), key -> {
            HSSFCellStyle style = workbook.createCellStyle();
            String format = switch (cell.format()) {
                case DATE -> "dd/mm/yyyy";
                case PERCENT -> "0.0%";
                case GENERAL -> "General";
            };
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            if (!cell.font().isEmpty()) {
                HSSFFont font = workbook.createFont();
                font.setFontName(cell.font());
                style.setFont(font);
            }
            return style;
        });
    }

    private static void write(Cell cell, HSSFCell written) {
        CellValue value = cell.value();
        if (value instanceof CellValue.Error error) {
            written.setCellErrorValue(FormulaError.forString(error.code()));
            return;
        }
        if (cell.hasFormula()) {
            try {
                written.setCellFormula(cell.formula());
            } catch (FormulaParseException unknown) {
                // A sheet that is named otherwise now: Excel would have changed the formula with it.
                written.setBlank();
            }
        }
        if (value instanceof CellValue.Text text) {
            written.setCellValue(text.text());
        } else if (value instanceof CellValue.Number number) {
            written.setCellValue(number.value().doubleValue());
        } else if (value instanceof CellValue.Truth truth) {
            written.setCellValue(truth.value());
        }
    }
}
