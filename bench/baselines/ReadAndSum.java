import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What read_and_sum.py does, with POI's user model. */
public final class ReadAndSum {
    private ReadAndSum() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, BigDecimal> sums = new HashMap<>();
        int numbers = 0;
        for (Path file : files(Path.of(arguments[0]))) {
            try (InputStream in = Files.newInputStream(file);
                    XSSFWorkbook book = new XSSFWorkbook(in)) {
                for (Sheet sheet : book) {
                    numbers += add(sheet, sums);
                }
            } catch (IOException | RuntimeException unreadable) {
                // A file that cannot be read is no matter here.
            }
        }
        System.out.println(sums.size() + " " + numbers);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
        }
    }

    private static int add(Sheet sheet, Map<String, BigDecimal> sums) {
        int numbers = 0;
        int code = -1;
        int figure = -1;
        for (Row row : sheet) {
            Map<String, Integer> heads = new HashMap<>();
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    heads.put(cell.getStringCellValue().strip(), cell.getColumnIndex());
                }
            }
            if (heads.containsKey("Mã số") && heads.containsKey("Thực hiện trong kỳ")) {
                code = heads.get("Mã số");
                figure = heads.get("Thực hiện trong kỳ");
            } else if (code >= 0) {
                Cell of = row.getCell(code);
                Cell value = row.getCell(figure);
                if (of != null && of.getCellType() == CellType.STRING && !of.getStringCellValue().isEmpty() && isNumber(value)) {
                    sums.merge(of.getStringCellValue(), BigDecimal.valueOf(value.getNumericCellValue()), BigDecimal::add);
                    numbers++;
                }
            }
        }
        return numbers;
    }

    private static boolean isNumber(Cell cell) {
        return cell != null
                && (cell.getCellType() == CellType.NUMERIC
                        || cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC);
    }
}
