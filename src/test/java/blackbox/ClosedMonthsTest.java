package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.LibreOffice;

/** Forms of December whose locked column of the month before was unlocked and changed. */
class ClosedMonthsTest {
    private static final String PERIOD = "2023-12";
    private static final String GROUP = "TDP02";
    private static final String BEFORE = "Kỳ trước";
    private static final String NOW = "Thực hiện trong kỳ";
    private static final String WHY = "Giải trình";

    @TempDir
    private Path folder;

    private Office office;
    private Path form;

    @BeforeEach
    void open() throws IOException {
        office = Office.in(folder.resolve("home"));
        Path returns = Files.createDirectories(office.home().resolve("input-templates/" + PERIOD));
        form = returns.resolve(GROUP + "_2023-12.xlsx");
        Files.copy(Path.of("input-templates/blank/2023-12", GROUP + "_2023-12.xlsx"), form);
        // A form with nothing typed is refused as empty.
        type(form, "CN.LON", NOW, printed("CN.LON"));
    }

    @Test
    void aFormThatWasLeftAsItCameSaysNothing() {
        assertThat(told()).isEmpty();
    }

    @Test
    void aChangedFigureIsToldAndChangesNoFigure() throws IOException {
        assertThat(told()).isEmpty();
        Map<String, String> figures = figures();
        double returned = printed("CN.LON");
        type(form, "CN.LON", BEFORE, returned + 7);
        assertThat(told()).singleElement().satisfies(row -> {
            assertThat(row)
                    .containsEntry("rule", "EARLIER.CHANGED")
                    .containsEntry("severity", "warning")
                    .containsEntry("outcome", "used")
                    .containsEntry("unit", GROUP)
                    .containsEntry("code", "CN.LON")
                    .containsEntry("file", GROUP + "_2023-12.xlsx")
                    .containsEntry("cell", cell("CN.LON", BEFORE))
                    .containsEntry("difference", "7");
            assertThat(row.get("message")).contains("tháng 11/2023").contains("gửi lại biểu");
        });
        assertThat(figures()).isEqualTo(figures);
        assertThat(office.csv(PERIOD, "so-lieu-2023-12.csv"))
                .filteredOn(row -> row.get("element").equals("CN.LON"))
                .allSatisfy(row -> assertThat(row.get("cell")).isNotEqualTo(cell("CN.LON", BEFORE)));
    }

    @Test
    void theSameFigureWrittenAsTextIsTheSame() throws IOException {
        type(form, "CN.LON", BEFORE, (long) printed("CN.LON") + ",0");
        type(form, "XH.HO", BEFORE, Long.toString((long) printed("XH.HO")));
        assertThat(told()).isEmpty();
    }

    @Test
    void anExplanationAnswersIt() throws IOException {
        type(form, "CN.LON", BEFORE, printed("CN.LON") + 7);
        type(form, "CN.LON", WHY, "Tháng trước đếm sót một hộ");
        assertThat(told())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("outcome", "explained")
                        .containsEntry("explanation", "Tháng trước đếm sót một hộ"));
    }

    @Test
    void whatWasAcceptedIsNotAskedAgainOfTheMonthOrItsQuarter() throws IOException {
        type(form, "CN.LON", BEFORE, printed("CN.LON") + 7);
        assertThat(told()).hasSize(1);
        OfficerAnswers.in(office.home().resolve("output/2023-12/tong-hop-2023-12.xlsx"))
                .answer(row -> row.get("Mã câu hỏi").contains("EARLIER.CHANGED"), "Chấp nhận", "", "đã hỏi tổ trưởng")
                .save(form.resolveSibling("quyet-dinh.xlsx"));
        assertThat(told()).singleElement().satisfies(row -> assertThat(row).containsEntry("outcome", "decided"));
        office.run("consolidate", "--period", "2023-Q4", "--quiet");
        assertThat(office.csv("2023-Q4", "doi-soat-2023-Q4.csv"))
                .noneMatch(row -> row.get("rule").startsWith("DECISION."));
    }

    @Test
    void aFormSavedByLibreOfficeIsReadTheSame() throws IOException, InterruptedException {
        assumeTrue(
                LibreOffice.isInstalled(), "LibreOffice (soffice) is not installed: forms saved by it were not read");
        Path typed = Files.createDirectory(folder.resolve("typed"));
        for (String unit : List.of("TDP01", "TH01", "YT01", "PB-NN", "PB-MC", "PB-DC")) {
            String name = unit + "_2023-12.xlsx";
            Files.copy(Path.of("input-templates/blank/2023-12", name), typed.resolve(name));
        }
        Path changed = typed.resolve(form.getFileName());
        Files.copy(form, changed);
        type(changed, "XH.HO", BEFORE, printed("XH.HO") - 1);
        type(changed, "CN.GC", BEFORE, "khoảng 10");
        try (var files = Files.list(typed)) {
            LibreOffice.convertAll(files.sorted().toList(), "xlsx", form.getParent());
        }
        assertThat(told())
                .extracting(row -> row.get("unit") + " " + row.get("code") + " " + row.get("rule"))
                .containsExactlyInAnyOrder(GROUP + " XH.HO EARLIER.CHANGED", GROUP + " CN.GC EARLIER.CHANGED");
    }

    @Test
    void theFormOfNovemberSentAgainForDecemberIsRecognised() throws IOException {
        assertThat(office.run(
                                "forms",
                                "--period",
                                "2023-11",
                                "--output",
                                folder.resolve("old").toString())
                        .exit())
                .isZero();
        Path old = folder.resolve("old/" + GROUP + "_2023-11.xlsx");
        type(old, "CN.LON", NOW, printed("CN.LON"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(old)));
                OutputStream out = Files.newOutputStream(form)) {
            beside(book, "Kỳ báo cáo").setCellValue(PERIOD);
            book.write(out);
        }
        assertThat(told())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("rule", "EARLIER.COLUMN-CHANGED"))
                .satisfies(row -> assertThat(row.get("message")).contains("số của tháng 10/2023"));
    }

    private List<Map<String, String>> told() {
        Office.Answer answer = office.run("consolidate", "--period", PERIOD, "--quiet");
        assertThat(answer.exit()).as(answer.all()).isEqualTo(1);
        return office.csv(PERIOD, "doi-soat-2023-12.csv").stream()
                .filter(row -> row.get("rule").startsWith("EARLIER."))
                .toList();
    }

    private Map<String, String> figures() {
        Map<String, String> figures = new TreeMap<>();
        office.csv(PERIOD, "tong-hop-2023-12.csv")
                .forEach(row -> figures.put(
                        row.get("code") + " " + row.get("item") + " " + row.get("measure"), row.get("value")));
        return figures;
    }

    private double printed(String code) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form))) {
            return find(book, code, BEFORE).getNumericCellValue();
        }
    }

    private String cell(String code, String head) {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form))) {
            return find(book, code, head).getAddress().toString();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void type(Path file, String code, String head, Object value) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
                OutputStream out = Files.newOutputStream(file)) {
            Cell cell = find(book, code, head);
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue((String) value);
            }
            book.write(out);
        }
    }

    private static Cell find(XSSFWorkbook book, String code, String head) {
        for (Sheet sheet : book) {
            Map<String, Integer> heads = new HashMap<>();
            for (Row row : sheet) {
                for (Cell cell : row) {
                    String text = text(cell);
                    if (text.equals(code) && heads.containsKey(head)) {
                        return row.getCell(heads.get(head));
                    }
                    if (List.of("Mã số", BEFORE, NOW, WHY).contains(text)) {
                        heads.put(text, cell.getColumnIndex());
                    }
                }
            }
        }
        throw new AssertionError("no cell for " + code + " under " + head);
    }

    private static Cell beside(XSSFWorkbook book, String label) {
        for (Row row : book.getSheetAt(0)) {
            for (Cell cell : row) {
                if (text(cell).equals(label)) {
                    return row.getCell(cell.getColumnIndex() + 1);
                }
            }
        }
        throw new AssertionError("no line " + label);
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue().strip() : "";
    }
}
