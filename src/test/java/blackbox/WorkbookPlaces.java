package blackbox;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Finds figures in a consolidated workbook the way a reader does: the row of the code, the column under the head. Nothing
 * is looked for by its number, and no column by its letter.
 */
final class WorkbookPlaces implements AutoCloseable {
    private static final String CODE = "Mã số";
    private static final String PLAN = "Kế hoạch năm";
    private static final String PERIOD = "Thực hiện trong kỳ";
    private static final String YTD = "Luỹ kế từ đầu năm";
    private static final String UNIT_CODE = "Mã đơn vị";
    private static final String CHANGE = "Tăng, giảm";

    private final XSSFWorkbook workbook;
    private final DataFormatter shown = new DataFormatter();

    /** A cell with what is stored in it: a formula's cached result. */
    record Found(String place, Optional<BigDecimal> number, String text) {}

    WorkbookPlaces(Path file) throws IOException {
        this.workbook = new XSSFWorkbook(Files.newInputStream(file));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** Everything that a sheet shows. */
    List<String> texts(String sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : workbook.getSheet(sheet)) {
            for (Cell cell : row) {
                texts.add(shown.formatCellValue(cell));
            }
        }
        return texts;
    }

    Optional<Found> find(PrintedFigure figure) {
        if (figure.isOfNextYear()) {
            return byHeads(figure.code(), "", List.of(PLAN + " 2024"));
        }
        if (!figure.item().isEmpty()) {
            return ofItem(figure.code(), figure.item());
        }
        if (!figure.unit().isEmpty()) {
            return figure.attribute().equals("change")
                    ? byHeads(figure.code(), figure.unit(), List.of(CHANGE))
                    : ofUnit(figure.code(), figure.unit());
        }
        return byHeads(
                figure.code(),
                "",
                switch (figure.attribute()) {
                    case "value", "count" -> List.of(YTD, PERIOD);
                    case "target" -> List.of(PLAN);
                    case "target_percent" -> List.of("% kế hoạch");
                    case "change" -> List.of(CHANGE);
                    case "change_percent" -> List.of("% tăng, giảm");
                    default -> throw new IllegalArgumentException(figure.toString());
                });
    }

    /**
     * The cell under the first of the heads that has something in it, in a row with the code under "Mã số".
     *
     * @param unit what must stand under "Mã đơn vị", or empty for a table without that column
     */
    private Optional<Found> byHeads(String code, String unit, List<String> heads) {
        for (Sheet sheet : workbook) {
            for (Row head : sheet) {
                int codes = column(head, CODE);
                int units = column(head, UNIT_CODE);
                if (codes < 0 || unit.isEmpty() != units < 0) {
                    continue;
                }
                for (Row row : rowsUnder(sheet, head)) {
                    if (text(row, codes).equals(code)
                            && (unit.isEmpty() || text(row, units).equals(unit))) {
                        Optional<Found> found = heads.stream()
                                .map(name -> column(head, name))
                                .filter(at -> at >= 0)
                                .flatMap(at -> found(row, at).stream())
                                .findFirst();
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The rows below a head down to the next one. */
    private List<Row> rowsUnder(Sheet sheet, Row head) {
        List<Row> rows = new ArrayList<>();
        for (int r = head.getRowNum() + 1; r <= sheet.getLastRowNum(); r++) {
            Row row = sheet.getRow(r);
            if (row != null && column(row, CODE) >= 0) {
                break;
            }
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The cell of a unit: its code stands under its name, below the head of the block; cumulative before the period's. */
    private Optional<Found> ofUnit(String code, String unit) {
        for (Sheet sheet : workbook) {
            for (Row head : sheet) {
                int codes = column(head, CODE);
                Row units = sheet.getRow(head.getRowNum() + 1);
                if (codes < 0 || column(head, PERIOD) < 0 || units == null) {
                    continue;
                }
                List<Integer> columns = columns(units, unit);
                for (Row row : rowsUnder(sheet, head)) {
                    if (text(row, codes).equals(code)) {
                        Optional<Found> found = columns.stream()
                                .sorted((a, b) -> Boolean.compare(isCumulative(head, b), isCumulative(head, a)))
                                .flatMap(at -> found(row, at).stream())
                                .findFirst();
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isCumulative(Row head, int column) {
        Sheet sheet = head.getSheet();
        int above = head.getRowNum() - 1;
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.isInRange(above, column)) {
                return text(sheet.getRow(above), merged.getFirstColumn()).startsWith("Luỹ kế");
            }
        }
        return text(sheet.getRow(above), column).startsWith("Luỹ kế");
    }

    /** The cell of an item: below the code of the column, in the row that names the item. */
    private Optional<Found> ofItem(String code, String item) {
        for (Sheet sheet : workbook) {
            for (Row codes : sheet) {
                for (int column : columns(codes, code)) {
                    for (int r = codes.getRowNum() + 1; column > 2 && r <= sheet.getLastRowNum(); r++) {
                        Row row = sheet.getRow(r);
                        if (row == null || text(row, 0).startsWith("Danh sách")) {
                            break;
                        }
                        if (text(row, 2).equals(item)) {
                            return found(row, column);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private int column(Row row, String text) {
        return columns(row, text).stream().findFirst().orElse(-1);
    }

    private List<Integer> columns(Row row, String text) {
        List<Integer> columns = new ArrayList<>();
        for (Cell cell : row) {
            if (text(row, cell.getColumnIndex()).equals(text)) {
                columns.add(cell.getColumnIndex());
            }
        }
        return columns;
    }

    private String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private Optional<Found> found(Row row, int column) {
        Cell cell = row.getCell(column);
        if (cell == null) {
            return Optional.empty();
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        String place = row.getSheet().getSheetName() + "!" + new CellAddress(cell);
        if (type == CellType.NUMERIC) {
            String number = NumberToTextConverter.toText(cell.getNumericCellValue());
            return Optional.of(new Found(place, Optional.of(new BigDecimal(number)), number));
        }
        String text = type == CellType.STRING ? cell.getStringCellValue() : shown.formatCellValue(cell);
        return text.isBlank() ? Optional.empty() : Optional.of(new Found(place, Optional.empty(), text));
    }
}
