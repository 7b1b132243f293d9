package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/** POI's own model of a workbook as the oracle: both must see the same cells. */
class AgainstPoiTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_workbook_of_random_cells_reads_as_in_poi(long seed) throws IOException {
        byte[] bytes = Readings.bytes(new RandomBook(new Random(seed)).workbook());
        Book read = Readings.book(bytes);
        assertThat(read.sheets().stream().mapToInt(s -> s.cells().size()).sum()).isGreaterThan(1_800);
        assertSameAsPoi(read, bytes);
    }

    static void assertSameAsPoi(Book read, byte[] bytes) throws IOException {
        try (XSSFWorkbook oracle = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(read.sheets()).hasSize(oracle.getNumberOfSheets());
            for (int i = 0; i < oracle.getNumberOfSheets(); i++) {
                Sheet sheet = read.sheets().get(i);
                assertThat(sheet.name()).isEqualTo(oracle.getSheetName(i));
                assertThat(sheet.visible()).isEqualTo(oracle.getSheetVisibility(i) == SheetVisibility.VISIBLE);
                assertSame(sheet, oracle.getSheetAt(i));
            }
        }
    }

    private static void assertSame(Sheet sheet, XSSFSheet oracle) {
        assertThat(sheet.merged())
                .isEqualTo(oracle.getMergedRegions().stream()
                        .map(r -> CellRange.of(
                                r.getFirstRow() + 1, r.getFirstColumn() + 1, r.getLastRow() + 1, r.getLastColumn() + 1))
                        .toList());
        TreeSet<CellAddress> expected = new TreeSet<>();
        TreeSet<Integer> hidden = new TreeSet<>();
        for (org.apache.poi.ss.usermodel.Row row : oracle) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                if (holdsSomething((XSSFCell) cell)) {
                    CellAddress address = new CellAddress(row.getRowNum() + 1, cell.getColumnIndex() + 1);
                    expected.add(address);
                    assertSame(sheet.at(address.row(), address.column()), (XSSFCell) cell);
                    if (row.getZeroHeight()) {
                        hidden.add(address.row());
                    }
                }
            }
        }
        assertThat(sheet.cells().keySet()).isEqualTo(expected);
        assertThat(sheet.hiddenRows()).isEqualTo(hidden);
    }

    private static boolean holdsSomething(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case BLANK -> false;
            case STRING -> !cell.getStringCellValue().isEmpty();
            default -> true;
        };
    }

    private static void assertSame(Cell cell, XSSFCell oracle) {
        boolean formula = oracle.getCellType() == CellType.FORMULA;
        assertThat(cell.formula()).as("%s", cell).isEqualTo(formula ? oracle.getCellFormula() : "");
        assertThat(cell.value()).as("%s", cell).isEqualTo(value(oracle));
        assertThat(cell.format()).as("%s", cell).isEqualTo(format(oracle));
        assertThat(cell.font()).as("%s", cell).isEqualTo(font(oracle));
    }

    private static CellValue value(XSSFCell oracle) {
        boolean formula = oracle.getCellType() == CellType.FORMULA;
        if (formula && !oracle.getCTCell().isSetV()) {
            return new CellValue.Uncomputed();
        }
        return switch (formula ? oracle.getCachedFormulaResultType() : oracle.getCellType()) {
            case NUMERIC -> new CellValue.Number(exact(oracle.getNumericCellValue()));
            case STRING -> new CellValue.Text(oracle.getRichStringCellValue().getString());
            case BOOLEAN -> new CellValue.Truth(oracle.getBooleanCellValue());
            case ERROR -> new CellValue.Error(oracle.getErrorCellString());
            default -> throw new AssertionError(oracle.getCellType());
        };
    }

    private static BigDecimal exact(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .round(new MathContext(15, RoundingMode.HALF_UP))
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static Cell.Format format(XSSFCell oracle) {
        CellStyle style = oracle.getCellStyle();
        if (style.getDataFormatString().contains("%")) {
            return Cell.Format.PERCENT;
        }
        return DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString())
                ? Cell.Format.DATE
                : Cell.Format.GENERAL;
    }

    /** The cell's font, unless all runs of its text name one other. */
    private static String font(XSSFCell oracle) {
        String own = oracle.getCellStyle().getFont().getFontName();
        if (oracle.getCellType() != CellType.STRING
                || !oracle.getRichStringCellValue().hasFormatting()) {
            return own;
        }
        var names = oracle.getRichStringCellValue().getCTRst().getRList().stream()
                .map(run -> run.isSetRPr() && run.getRPr().sizeOfRFontArray() > 0
                        ? run.getRPr().getRFontArray(0).getVal()
                        : "")
                .collect(Collectors.toSet());
        return names.size() == 1 && !names.contains("") ? names.iterator().next() : own;
    }

    /** Some 2,000 cells of every sort. */
    private static final class RandomBook {
        private static final String[] FORMATS = {"General", "0.0%", "dd/mm/yyyy", "#,##0.00", "0", "h:mm"};
        private static final String[] TEXTS = {
            "Tổ dân phố số 5",
            "  khoảng trắng ",
            "_x0041_",
            "dòng 1\ndòng 2",
            "<b>&amp;\"'",
            "😀 à",
            "=1+1",
            "1.234,5",
            "",
            "\t"
        };

        private final Random random;
        private final XSSFWorkbook workbook = new XSSFWorkbook();
        private final CellStyle[] styles = new CellStyle[FORMATS.length * 2];

        RandomBook(Random random) {
            this.random = random;
            for (int i = 0; i < styles.length; i++) {
                XSSFFont font = workbook.createFont();
                font.setFontName(i % 2 == 0 ? "Times New Roman" : ".VnTime");
                styles[i] = workbook.createCellStyle();
                styles[i].setFont(font);
                styles[i].setDataFormat(workbook.createDataFormat().getFormat(FORMATS[i / 2]));
            }
        }

        XSSFWorkbook workbook() {
            for (int i = 0; i < 4; i++) {
                fill(workbook.createSheet("Biểu " + i));
            }
            workbook.setSheetVisibility(2, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(3, SheetVisibility.VERY_HIDDEN);
            return workbook;
        }

        private void fill(XSSFSheet sheet) {
            for (int i = 0; i < 60; i++) {
                XSSFRow row = sheet.createRow(i * 2 + random.nextInt(2));
                row.setZeroHeight(random.nextInt(10) == 0);
                for (int column = 0; column < 12; column++) {
                    fill(row.createCell(column * 3 + random.nextInt(3)));
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(200, 202, random.nextInt(5), 9));
            sheet.addMergedRegion(new CellRangeAddress(300, 300, 0, 1 + random.nextInt(5)));
        }

        private void fill(XSSFCell cell) {
            cell.setCellStyle(styles[random.nextInt(styles.length)]);
            switch (random.nextInt(13)) {
                case 0 -> cell.setCellValue(random.nextInt(100_000));
                case 1 -> cell.setCellValue(random.nextInt(10_000_000) / 100.0);
                case 2 -> cell.setCellValue(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
                case 3 -> cell.setCellValue(0.1 + 0.2 * random.nextInt(50));
                case 4 -> cell.setCellValue(TEXTS[random.nextInt(TEXTS.length)]);
                case 5 -> cell.setCellValue(random.nextBoolean());
                case 6 -> cell.setCellErrorValue(FormulaError.DIV0);
                case 7 -> cell.setCellFormula("SUM(A1:B" + (1 + random.nextInt(9)) + ")");
                case 8 -> formula(cell).setCellValue(random.nextInt(5_000) / 10.0);
                case 9 -> formula(cell).setCellValue(TEXTS[random.nextInt(TEXTS.length)]);
                case 10 -> formula(cell).setCellErrorValue(FormulaError.REF);
                case 11 -> cell.setCellValue(rich());
                default -> cell.setBlank();
            }
        }

        private static XSSFCell formula(XSSFCell cell) {
            cell.setCellFormula("IF(A1>\"A1\",Sheet_x!B$2,1%)".replace("Sheet_x", "'Biểu 0'"));
            return cell;
        }

        private XSSFRichTextString rich() {
            XSSFFont font = workbook.createFont();
            font.setFontName("VNI-Times");
            XSSFRichTextString rich = new XSSFRichTextString("Tổng số hộ");
            rich.applyFont(random.nextInt(3), 10, font);
            return rich;
        }
    }
}
