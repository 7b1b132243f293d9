package vn.tonghop.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/** Saves a workbook that was read in another format, as somebody does with "Save as". Formulas leave their results. */
public final class BookCopies {
    private BookCopies() {}

    public static byte[] xls(Book book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            for (Sheet sheet : book.sheets()) {
                org.apache.poi.ss.usermodel.Sheet copy = workbook.createSheet(sheet.name());
                for (vn.tonghop.model.grid.Cell cell : sheet.cells().values()) {
                    int row = cell.address().row() - 1;
                    Row line = copy.getRow(row) == null ? copy.createRow(row) : copy.getRow(row);
                    Cell target = line.createCell(cell.address().column() - 1);
                    put(target, cell.value());
                    switch (cell.format()) {
                        case PERCENT -> target.setCellStyle(percent);
                        case DATE -> target.setCellStyle(date);
                        case GENERAL -> {
                            // the default
                        }
                    }
                }
            }
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Cell target, CellValue value) {
        if (value instanceof CellValue.Number number) {
            target.setCellValue(number.value().doubleValue());
        } else if (value instanceof CellValue.Text text) {
            target.setCellValue(text.text());
        } else if (value instanceof CellValue.Truth truth) {
            target.setCellValue(truth.value());
        } else if (value instanceof CellValue.Error error) {
            target.setCellErrorValue(FormulaError.forString(error.code()).getCode());
        } else {
            throw new IllegalArgumentException("cannot be saved: " + value);
        }
    }

    /** One sheet as a spreadsheet writes it: all rows equally long, decimals with a point. */
    public static String csv(Sheet sheet, char separator) {
        return csv(sheet, separator, columns(sheet));
    }

    /** All sheets one under the other, as somebody pastes them together. */
    public static String csv(Book book, char separator) {
        int columns = book.sheets().stream().mapToInt(BookCopies::columns).max().orElseThrow();
        return book.sheets().stream()
                .map(sheet -> csv(sheet, separator, columns))
                .collect(Collectors.joining());
    }

    private static String csv(Sheet sheet, char separator, int columns) {
        return IntStream.rangeClosed(1, sheet.lastRow())
                .mapToObj(row -> IntStream.rangeClosed(1, columns)
                        .mapToObj(column -> quoted(sheet.at(row, column).text(), separator))
                        .collect(Collectors.joining(String.valueOf(separator), "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static int columns(Sheet sheet) {
        return sheet.cells().keySet().stream().mapToInt(at -> at.column()).max().orElse(1);
    }

    private static String quoted(String text, char separator) {
        boolean plain = text.indexOf(separator) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
