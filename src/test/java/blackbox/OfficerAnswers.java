package blackbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An officer with the consolidated workbook open at the sheet of questions. */
final class OfficerAnswers {
    private static final int HEADS = 3;

    private final XSSFWorkbook workbook;
    private final Sheet sheet;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final DataFormatter shown = new DataFormatter();

    private OfficerAnswers(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.getSheet("Cần xử lý");
        for (Cell cell : sheet.getRow(HEADS)) {
            columns.putIfAbsent(cell.getStringCellValue(), cell.getColumnIndex());
        }
    }

    static OfficerAnswers in(Path file) {
        try {
            return new OfficerAnswers(new XSSFWorkbook(Files.newInputStream(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of the table, each by the heads of its columns. */
    List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = HEADS + 1; i <= sheet.getLastRowNum(); i++) {
            rows.add(row(sheet.getRow(i)));
        }
        return rows;
    }

    private Map<String, String> row(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach((head, column) -> cells.put(head, shown.formatCellValue(row.getCell(column))));
        return cells;
    }

    /** Answers every row that the predicate picks; there must be one. */
    OfficerAnswers answer(Predicate<Map<String, String>> which, String choice, Object value, String why) {
        int answered = 0;
        for (int i = HEADS + 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            if (which.test(row(row))) {
                type(row, "Quyết định", choice);
                type(row, "Giá trị", value);
                type(row, "Người quyết định", "Cán bộ thống kê");
                cell(row, "Ngày quyết định").setCellValue(LocalDate.of(2023, 11, 20));
                type(row, "Lý do", why);
                answered++;
            }
        }
        if (answered == 0) {
            throw new AssertionError("no such question: " + rows());
        }
        return this;
    }

    /** Changes one cell of the rows that the predicate picks. */
    OfficerAnswers change(Predicate<Map<String, String>> which, String column, Object value) {
        for (int i = HEADS + 1; i <= sheet.getLastRowNum(); i++) {
            if (which.test(row(sheet.getRow(i)))) {
                type(sheet.getRow(i), column, value);
            }
        }
        return this;
    }

    private void type(Row row, String column, Object value) {
        if (value instanceof Number number) {
            cell(row, column).setCellValue(number.doubleValue());
        } else if (value.toString().isEmpty()) {
            cell(row, column).setBlank();
        } else {
            cell(row, column).setCellValue(value.toString());
        }
    }

    private Cell cell(Row row, String column) {
        return row.getCell(columns.get(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Keeps only the sheet of questions, as "move or copy to a new workbook" does. */
    OfficerAnswers onlyTheSheet() {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (workbook.getSheetAt(i) != sheet) {
                workbook.removeSheetAt(i);
            }
        }
        return this;
    }

    void save(Path file) {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            Files.write(file, out.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
