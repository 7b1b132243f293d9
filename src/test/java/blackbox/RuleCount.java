package blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How often a rule ran in a month and what came of it, as the sheet "Quy tắc đã chạy" of the consolidated workbook says. */
record RuleCount(int evaluated, int passed, int failed) {
    private static final int CODE = 1;
    private static final String EVALUATED = "Đã chạy";

    /** The rules by code. */
    static Map<String, RuleCount> read(Path workbook) throws IOException {
        Map<String, RuleCount> counts = new HashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            Sheet sheet = book.getSheet("Quy tắc đã chạy");
            int first = -1;
            for (Row row : sheet) {
                if (first >= 0 && isNumber(row.getCell(first))) {
                    counts.put(
                            row.getCell(CODE).getStringCellValue(),
                            new RuleCount(number(row, first), number(row, first + 1), number(row, first + 2)));
                }
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().equals(EVALUATED)) {
                        first = cell.getColumnIndex();
                    }
                }
            }
        }
        return counts;
    }

    private static boolean isNumber(Cell cell) {
        return cell != null && cell.getCellType() == CellType.NUMERIC;
    }

    private static int number(Row row, int column) {
        return (int) row.getCell(column).getNumericCellValue();
    }
}
