package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetProtection;
import vn.tonghop.testing.PrintedSizes;

/** The consolidated workbook of the sample month as the file that is handed over: its charts, what is locked, how it prints. */
class WorkbookFileTest {
    private static final String COVER = "Bìa";
    private static final String QUESTIONS = "Cần xử lý";
    private static final Set<String> INPUTS =
            Set.of("Quyết định", "Giá trị", "Người quyết định", "Ngày quyết định", "Lý do");
    private static final Pattern OF_UNIT = Pattern.compile("'(.+)'!([A-Z]+)(\\d+)");

    /** The row of the units' codes on the sheet of a subject, and that of their names. */
    private static final int CODES = 5;

    private static final int NAMES = 4;

    @TempDir
    private static Path folder;

    private static byte[] file = new byte[0];
    private static XSSFWorkbook workbook = new XSSFWorkbook();

    @BeforeAll
    static void open() throws IOException {
        Office office = Office.in(folder);
        assertThat(office.run("consolidate", "--period", "2023-11", "--quiet").exit())
                .isEqualTo(1);
        file = Optional.ofNullable(office.outputs().get("tong-hop-2023-11.xlsx"))
                .orElseThrow();
        workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    @AfterAll
    static void close() throws IOException {
        workbook.close();
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.BLANK ? "" : cell.toString().strip();
    }

    private static Cell at(CellReference place) {
        Sheet sheet =
                workbook.getSheet(Optional.ofNullable(place.getSheetName()).orElse(COVER));
        return sheet.getRow(place.getRow()).getCell(place.getCol());
    }

    private static List<Cell> cells(String range) {
        List<Cell> cells = new ArrayList<>();
        for (CellReference place : new AreaReference(range, workbook.getSpreadsheetVersion()).getAllReferencedCells()) {
            cells.add(at(place));
        }
        return cells;
    }

    private static List<CTBarSer> series() {
        List<CTBarSer> series = new ArrayList<>();
        for (XSSFChart chart : workbook.getSheet(COVER).createDrawingPatriarch().getCharts()) {
            series.add(chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0));
        }
        return series;
    }

    @Test
    void aChartKeepsTheLabelsAndFiguresOfTheCellsItIsDrawnFrom() {
        assertThat(series()).hasSize(3).allSatisfy(bars -> {
            List<Cell> labels = cells(bars.getCat().getStrRef().getF());
            List<Cell> values = cells(bars.getVal().getNumRef().getF());
            assertThat(labels).hasSameSizeAs(values).hasSizeGreaterThan(3);
            for (int i = 0; i < labels.size(); i++) {
                assertThat(bars.getCat().getStrRef().getStrCache().getPtArray(i).getV())
                        .isEqualTo(labels.get(i).getStringCellValue());
                assertThat(Double.parseDouble(bars.getVal()
                                .getNumRef()
                                .getNumCache()
                                .getPtArray(i)
                                .getV()))
                        .isEqualTo(values.get(i).getNumericCellValue());
            }
        });
    }

    @Test
    void aBarOfAKeyFigureIsTheFigureBesideItsName() {
        for (CTBarSer bars : series().subList(0, 2)) {
            List<Cell> labels = cells(bars.getCat().getStrRef().getF());
            List<Cell> values = cells(bars.getVal().getNumRef().getF());
            for (int i = 0; i < labels.size(); i++) {
                CellReference figure = new CellReference(values.get(i).getCellFormula());
                Cell name = at(new CellReference(COVER, figure.getRow(), 1, false, false));
                String label = labels.get(i).getStringCellValue();
                assertThat(name.getStringCellValue()).isIn(label, label + " (đơn vị ghi “trên”)");
                assertThat(at(figure).getNumericCellValue())
                        .isEqualTo(values.get(i).getNumericCellValue());
            }
        }
    }

    @Test
    void aBarOfAUnitIsTheUnitsOwnCell() {
        CTBarSer bars = series().get(2);
        List<Cell> labels = cells(bars.getCat().getStrRef().getF());
        List<Cell> values = cells(bars.getVal().getNumRef().getF());
        Set<Integer> rows = new TreeSet<>();
        for (int i = 0; i < labels.size(); i++) {
            Matcher place = OF_UNIT.matcher(values.get(i).getCellFormula());
            assertThat(place.matches()).isTrue();
            XSSFSheet subject = workbook.getSheet(place.group(1));
            int column = CellReference.convertColStringToIndex(place.group(2));
            int row = Integer.parseInt(place.group(3)) - 1;
            rows.add(row);
            assertThat(subject.getRow(NAMES).getCell(column).getStringCellValue())
                    .isEqualTo(labels.get(i).getStringCellValue());
            assertThat(subject.getRow(CODES).getCell(column).getStringCellValue())
                    .startsWith("TDP");
            assertThat(subject.getRow(row).getCell(column).getNumericCellValue())
                    .isEqualTo(values.get(i).getNumericCellValue());
        }
        assertThat(rows).as("all bars are of one element").hasSize(1);
    }

    @Test
    void everyFormulaIsLockedAndNoPasswordIsAsked() {
        int formulas = 0;
        for (Sheet each : workbook) {
            XSSFSheet sheet = (XSSFSheet) each;
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas++;
                        assertThat(sheet.getProtect()).as(sheet.getSheetName()).isTrue();
                        assertThat(cell.getCellStyle().getLocked())
                                .as(sheet.getSheetName() + "!" + cell.getAddress())
                                .isTrue();
                    }
                }
            }
            CTSheetProtection protection = sheet.getCTWorksheet().getSheetProtection();
            if (protection != null) {
                assertThat(protection.isSetPassword()).as(sheet.getSheetName()).isFalse();
                assertThat(protection.isSetHashValue()).as(sheet.getSheetName()).isFalse();
                assertThat(protection.isSetAlgorithmName())
                        .as(sheet.getSheetName())
                        .isFalse();
            }
        }
        assertThat(formulas).isGreaterThan(1_000);
        assertThat(workbook.getCTWorkbook().isSetWorkbookProtection()).isFalse();
    }

    @Test
    void theCellsToAnswerInAreOpen() {
        XSSFSheet sheet = workbook.getSheet(QUESTIONS);
        Row head = sheet.getRow(3);
        Set<String> open = new TreeSet<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (!cell.getCellStyle().getLocked()) {
                    open.add(text(head.getCell(cell.getColumnIndex())));
                }
            }
        }
        assertThat(open).isEqualTo(INPUTS);
        assertThat(sheet.getProtect()).as("no key can be typed over").isTrue();
        assertThat(sheet.isAutoFilterLocked()).as("rows may be filtered").isFalse();
        assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()
                        || sheet.getCTWorksheet().getSheetProtection().isSetHashValue())
                .as("a password")
                .isFalse();
    }

    /** Left out: where answers are typed, tables to look things up in, and what repeats the township's figure. */
    @Test
    void everythingElseIsPrintedOnce() {
        Set<String> notPrinted = new TreeSet<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            List<CellRangeAddress> parts = PrintedSizes.parts(workbook, i);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    long printed =
                            parts.stream().filter(part -> part.isInRange(cell)).count();
                    assertThat(printed)
                            .as(sheet.getSheetName() + "!" + cell.getAddress())
                            .isLessThan(2);
                    if (printed == 0 && !text(cell).isEmpty()) {
                        String columns = cell.getColumnIndex() < 6 ? "A–F" : cell.getColumnIndex() < 14 ? "G–N" : "O–";
                        notPrinted.add(sheet.getSheetName() + " " + columns);
                        if (columns.equals("O–") && numbers(cell)) {
                            assertThat(townships(row))
                                    .as(sheet.getSheetName() + "!" + cell.getAddress())
                                    .contains(cell.getNumericCellValue());
                        }
                    }
                }
            }
        }
        assertThat(notPrinted).contains(QUESTIONS + " O–");
        assertThat(notPrinted)
                .filteredOn(columns -> !columns.endsWith("O–"))
                .containsExactlyInAnyOrder(
                        "Nguồn số liệu A–F",
                        "Nguồn số liệu G–N",
                        "Quy tắc đã chạy A–F",
                        "Quy tắc đã chạy G–N",
                        "Quy ước A–F");
    }

    private static boolean numbers(Cell cell) {
        return (cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType())
                == CellType.NUMERIC;
    }

    /** The figures of the period and since the start of the year, in the row of a unit's cell. */
    private static List<Double> townships(Row row) {
        return Stream.of(row.getCell(5), row.getCell(6))
                .filter(cell -> cell != null && numbers(cell))
                .map(Cell::getNumericCellValue)
                .toList();
    }

    @Test
    void everyPageOfATableHasItsTitles() {
        for (String name : List.of("Tình hình nộp", QUESTIONS, "Quy tắc đã chạy", "Đã ghi nhận", "Nguồn số liệu")) {
            XSSFSheet sheet = workbook.getSheet(name);
            assertThat(sheet.getRepeatingRows()).as(name).isNotNull();
            assertThat(text(sheet.getRow(sheet.getRepeatingRows().getFirstRow()).getCell(1)))
                    .as(name)
                    .isNotEmpty();
        }
        XSSFSheet checks = workbook.getSheet("Kiểm tra");
        assertThat(text(checks.getRow(checks.getRepeatingRows().getFirstRow()).getCell(5)))
                .isEqualTo("Công thức");
    }

    @Test
    void noLetterIsSmallerOnPaperThanSevenPoints() throws IOException {
        assertThat(PrintedSizes.smallest(file))
                .hasSizeGreaterThan(25)
                .allSatisfy((sheet, points) -> assertThat(points).as(sheet).isGreaterThanOrEqualTo(7.0));
    }

    @Test
    void numbersAreShownTheVietnameseWay() {
        Set<String> formats = new TreeSet<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    String format = cell.getCellStyle().getDataFormatString();
                    if (format.contains("#,##0")) {
                        formats.add(format);
                    }
                }
            }
        }
        assertThat(formats)
                .hasSizeGreaterThan(4)
                .allSatisfy(format -> assertThat(format.split(";")).allMatch(section -> section.startsWith("[$-42A]")));
    }

    /** On paper "4" and "huyện" beside each other read as "4huyện". */
    @Test
    void wordsRightOfANumberStandApartFromIt() {
        int seen = 0;
        List<String> glued = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    int next = 1 + lastColumn(sheet, cell);
                    Cell words = row.getCell(next);
                    if (words != null && isAtItsRight(cell) && isAtItsLeft(words)) {
                        seen++;
                        if (words.getCellStyle().getIndention() == 0) {
                            glued.add(sheet.getSheetName() + "!" + words.getAddress() + ": " + cell + words);
                        }
                    }
                }
            }
        }
        assertThat(glued).isEmpty();
        assertThat(seen).isGreaterThan(900);
    }

    private static int lastColumn(Sheet sheet, Cell cell) {
        return sheet.getMergedRegions().stream()
                .filter(region -> region.isInRange(cell))
                .mapToInt(CellRangeAddress::getLastColumn)
                .findFirst()
                .orElse(cell.getColumnIndex());
    }

    private static CellType kind(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private static boolean isAtItsRight(Cell cell) {
        HorizontalAlignment side = cell.getCellStyle().getAlignment();
        return kind(cell) == CellType.NUMERIC
                && (side == HorizontalAlignment.GENERAL || side == HorizontalAlignment.RIGHT);
    }

    private static boolean isAtItsLeft(Cell cell) {
        HorizontalAlignment side = cell.getCellStyle().getAlignment();
        return kind(cell) == CellType.STRING
                && (side == HorizontalAlignment.GENERAL || side == HorizontalAlignment.LEFT);
    }
}
