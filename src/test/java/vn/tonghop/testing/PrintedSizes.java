package vn.tonghop.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * How large the letters of a workbook are on A4, in points: a sheet is shrunk until the widest of its printed parts fits between
 * the margins, and no other part is larger then in Excel.
 */
public final class PrintedSizes {
    private static final double SHORT_EDGE = 595.3;
    private static final double LONG_EDGE = 841.9;
    private static final double INCH = 72;

    /** What a column of one digit is wide on LibreOffice's paper, measured; on Excel's it is a twentieth less. */
    private static final double DIGIT = 5.53;

    private PrintedSizes() {}

    /** The smallest letters of each sheet that is printed, by name. */
    public static Map<String, Double> smallest(byte[] file) throws IOException {
        Map<String, Double> sizes = new LinkedHashMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                List<CellRangeAddress> parts = parts(workbook, i);
                double widest = parts.stream()
                        .mapToDouble(part -> width(sheet, part))
                        .max()
                        .orElseThrow();
                int letters = parts.stream()
                        .mapToInt(part -> letters(sheet, part))
                        .min()
                        .orElseThrow();
                sizes.put(sheet.getSheetName(), letters * Math.min(1, room(sheet) / widest));
            }
        }
        return sizes;
    }

    /** The parts of a sheet that are printed, each on pages of its own. */
    public static List<CellRangeAddress> parts(XSSFWorkbook workbook, int index) {
        String area = workbook.getPrintArea(index);
        XSSFSheet sheet = workbook.getSheetAt(index);
        if (area == null) {
            int lastColumn = IntStream.rangeClosed(0, sheet.getLastRowNum())
                    .filter(row -> sheet.getRow(row) != null)
                    .map(row -> sheet.getRow(row).getLastCellNum() - 1)
                    .max()
                    .orElse(0);
            return List.of(new CellRangeAddress(0, sheet.getLastRowNum(), 0, lastColumn));
        }
        List<CellRangeAddress> parts = new ArrayList<>();
        for (AreaReference part : AreaReference.generateContiguous(workbook.getSpreadsheetVersion(), area)) {
            parts.add(new CellRangeAddress(
                    part.getFirstCell().getRow(),
                    part.getLastCell().getRow(),
                    part.getFirstCell().getCol(),
                    part.getLastCell().getCol()));
        }
        return parts;
    }

    private static double room(XSSFSheet sheet) {
        double paper = sheet.getPrintSetup().getLandscape() ? LONG_EDGE : SHORT_EDGE;
        return paper - INCH * (sheet.getMargin(PageMargin.LEFT) + sheet.getMargin(PageMargin.RIGHT));
    }

    private static double width(XSSFSheet sheet, CellRangeAddress part) {
        CellRangeAddress repeated = sheet.getRepeatingColumns();
        IntStream columns = IntStream.rangeClosed(part.getFirstColumn(), part.getLastColumn());
        if (repeated != null && part.getFirstColumn() > repeated.getLastColumn()) {
            columns = IntStream.concat(columns, IntStream.rangeClosed(0, repeated.getLastColumn()));
        }
        return columns.filter(column -> !sheet.isColumnHidden(column))
                .mapToDouble(column -> sheet.getColumnWidth(column) / 256.0 * DIGIT)
                .sum();
    }

    private static int letters(XSSFSheet sheet, CellRangeAddress part) {
        int smallest = Integer.MAX_VALUE;
        for (int row = part.getFirstRow(); row <= part.getLastRow(); row++) {
            for (int column = part.getFirstColumn(); column <= part.getLastColumn(); column++) {
                XSSFCell cell =
                        sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
                if (cell != null && cell.getCellType() != CellType.BLANK && !sheet.isColumnHidden(column)) {
                    smallest = Math.min(smallest, cell.getCellStyle().getFont().getFontHeightInPoints());
                }
            }
        }
        return smallest;
    }
}
