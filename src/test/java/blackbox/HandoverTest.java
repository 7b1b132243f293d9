package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was handed over stays as it was, and what comes later is told, kept, and let in by opening the month again. */
class HandoverTest {
    private static final String MONTH = "2023-11";
    private static final String FIELD = "TR.CAY.DT";

    @TempDir
    private static Path origin;

    private static Path closedOnce;

    @TempDir
    private Path folder;

    private Office office;

    /** A month that was closed on 20 November although something was open in it; the other tests start with copies of it. */
    @BeforeAll
    static void close() {
        Office first = Office.in(origin);
        assertThat(first.run("close", "--period", MONTH, "--accept-open", "--quiet")
                        .exit())
                .isOne();
        closedOnce = origin;
    }

    @BeforeEach
    void open() {
        Office.copy(closedOnce, folder.resolve("home"));
        office = Office.at(folder.resolve("home"));
    }

    private Path version(int number) {
        return office.home().resolve("output/ban-chot/2023-11/" + number);
    }

    private static Map<String, String> state(Path top) {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                FileTime changed = Files.getLastModifiedTime(file);
                state.put(
                        top.relativize(file).toString(),
                        changed + " " + java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return state;
    }

    private Map<String, String> published() {
        Map<String, String> state = state(office.home().resolve("output"));
        state.keySet().removeIf(name -> name.startsWith("store"));
        return state;
    }

    /** A correction of one figure of a unit, as it comes in a file of another name. */
    private Path correction(String unit, String value) throws IOException {
        Map<String, String> cell = cell(unit);
        Path file = office.returns().resolve(cell.get("file"));
        Office.type(file, cell.get("sheet"), cell.get("cell"), value);
        return file;
    }

    private Map<String, String> cell(String unit) {
        return office.csv("so-lieu-2023-11.csv").stream()
                .filter(row -> row.get("unit").equals(unit)
                        && row.get("element").equals(FIELD)
                        && row.get("measure").equals("period"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Path workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        text.append(cell).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    private static List<List<String>> changes(Path workbook) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            for (Row row : book.getSheet("Thay đổi")) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < 11; column++) {
                    Cell cell = row.getCell(column);
                    cells.add(cell == null ? "" : shown(cell));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String shown(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC ->
                new java.math.BigDecimal(Double.toString(cell.getNumericCellValue()))
                        .stripTrailingZeros()
                        .toPlainString();
            case FORMULA ->
                switch (cell.getCachedFormulaResultType()) {
                    case NUMERIC ->
                        new java.math.BigDecimal(Double.toString(cell.getNumericCellValue()))
                                .stripTrailingZeros()
                                .toPlainString();
                    default -> cell.getStringCellValue();
                };
            default -> cell.toString();
        };
    }

    private String total() {
        return office.total(FIELD, "period").get("value");
    }

    @Test
    void aMonthWithOpenMattersIsClosedOnlyWhenSomebodyTakesThemUponHimself() throws IOException {
        Office.delete(office.home().resolve("output"));
        Office.Answer refused = office.run("chot", "--period", MONTH);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .contains("Chưa chốt kỳ 2023-11, chưa ghi gì")
                .contains("\n  - PB-DC: Giải phóng mặt bằng!L16: Tỷ lệ kiểm kê")
                .containsPattern("\nViệc tiếp theo: .*--chap-nhan-con-mo");
        assertThat(office.home().resolve("output/2023-11")).doesNotExist();
        assertThat(office.home().resolve("output/ban-chot/2023-11/1")).doesNotExist();
        Office.Answer closed = office.run("chot", "--period", MONTH, "--chap-nhan-con-mo");
        assertThat(closed.exit()).as("closed, and not all is done").isOne();
        assertThat(closed.out())
                .contains("bản chốt số 1, ngày 20/11/2023")
                .contains("còn 12 nội dung chưa xử lý")
                .containsPattern("  - PB-DC: Giải phóng mặt bằng!L16: .* \\[GP-01\\]")
                .contains("và 7 nội dung nữa")
                .containsPattern("\nViệc tiếp theo: giao tệp tong-hop-2023-11.xlsx .*mo-lai --period 2023-11");
        assertThat(Files.readString(version(1).resolve("manifest.json"))).contains("[GP-01]");
    }

    @Test
    void theWorkbookSaysWhichVersionItIs() throws IOException {
        assertThat(text(office.results().resolve("tong-hop-2023-11.xlsx")))
                .contains("Bản chốt số 1, chốt ngày 20/11/2023")
                .doesNotContain("Bản tạm");
    }

    @Test
    void theWholeLifeOfAMonth() throws IOException {
        String before = total();
        String cellOfUnit = cell("TDP05").get("cell");
        Map<String, String> handedOver = published();

        // Nothing new: closing again and consolidating again change nothing.
        for (String command : List.of("close", "consolidate", "tong-hop")) {
            Office.Answer again = office.run(command, "--period", MONTH);
            assertThat(again.exit()).as(again.all()).isOne();
            assertThat(again.out())
                    .contains("đã chốt: bản chốt số 1, ngày 20/11/2023")
                    .contains("đúng như khi chốt")
                    .contains("còn 12 nội dung chưa xử lý")
                    .containsPattern("  - PB-DC: Giải phóng mặt bằng!L16: .* \\[GP-01\\]");
        }
        assertThat(published()).isEqualTo(handedOver);

        // A correction comes late: it is told with its unit, and enters nothing.
        Path late = correction("TDP05", "86");
        Files.copy(late, office.returns().resolve("Bo sung T11.xlsx"));
        Files.delete(late);
        Office.Answer told = office.run();
        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.out())
                .contains("Có 2 tệp khác với khi chốt")
                .contains("«Bo sung T11.xlsx» (TDP05): gửi đến sau khi chốt")
                .contains("«" + late.getFileName() + "» (TDP05): không còn trong thư mục")
                .contains("mo-lai --period 2023-11");
        assertThat(published()).isEqualTo(handedOver);
        assertThat(office.run("close", "--period", MONTH, "--accept-open").exit())
                .isEqualTo(1);
        assertThat(published()).isEqualTo(handedOver);
        Office.Answer status = office.run("status", "--period", MONTH);
        assertThat(status.exit()).isEqualTo(1);
        assertThat(status.out()).contains("Đã chốt: bản chốt số 1").contains("Bo sung T11.xlsx");
        Office.Answer checked = office.run("verify", "--period", MONTH);
        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.out()).contains("gửi đến sau khi chốt");

        // Opened again, it enters; the version that was handed over stays.
        Map<String, String> frozen = state(version(1));
        Office.Answer opened =
                office.run("mo-lai", "--period", MONTH, "--reason", "Tổ 5 đính chính số cây", "--as-of", "2023-11-25");
        assertThat(opened.exit()).as(opened.all()).isZero();
        assertThat(opened.out()).contains("Đã mở lại tháng 11 năm 2023").contains("tong-hop --period 2023-11");
        Office.Answer run = office.run("--quiet");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(state(version(1))).isEqualTo(frozen);
        assertThat(total()).isNotEqualTo(before);
        Path workbook = office.results().resolve("tong-hop-2023-11.xlsx");
        assertThat(text(workbook))
                .contains("Đã mở lại bản chốt số 1 ngày 20/11/2023 vào ngày 25/11/2023. Lý do: Tổ 5 đính chính số cây")
                .contains("Bản tạm, chưa chốt");
        List<List<String>> changes = changes(workbook);
        assertThat(changes)
                .anySatisfy(row -> assertThat(row)
                        .contains(FIELD, before, total())
                        .anyMatch(cell -> cell.startsWith("Luỹ kế của các kỳ sau trong năm thay đổi +3 ")));
        assertThat(changes)
                .anySatisfy(row -> assertThat(row)
                        .contains(FIELD, "86", "TDP05")
                        .anyMatch(cell -> cell.contains("«Bo sung T11.xlsx»")
                                && cell.contains("«" + late.getFileName() + "»")
                                && cell.contains("ô " + cellOfUnit)));

        // Closed again, it is version 2, which says what it replaces.
        assertThat(office.run("close", "--period", MONTH, "--accept-open", "--as-of", "2023-11-26", "--quiet")
                        .exit())
                .isOne();
        assertThat(text(workbook))
                .contains("Bản chốt số 2, chốt ngày 26/11/2023")
                .contains(
                        "Thay bản chốt số 1 ngày 20/11/2023, đã mở lại ngày 25/11/2023. Lý do: Tổ 5 đính chính số cây");
        assertThat(state(version(1))).isEqualTo(frozen);

        // The history needs no database.
        Office.delete(office.home().resolve("output/store"));
        Office.Answer history = office.run("lich-su", "--period", MONTH);
        assertThat(history.exit()).isZero();
        assertThat(history.out())
                .contains("Bản chốt số 1, ngày 20/11/2023: 36/36 đơn vị")
                .contains("đã mở lại ngày 25/11/2023, lý do: Tổ 5 đính chính số cây")
                .contains("Bản chốt số 2, ngày 26/11/2023")
                .contains("Từ bản chốt số 1 đến bản chốt số 2")
                .contains("TDP05 " + FIELD + ": ");
        Office.Answer json = office.run("history", "--period", MONTH, "--from", "1", "--to", "2", "--json");
        assertThat(json.out())
                .contains("\"reopened_reason\": \"Tổ 5 đính chính số cây\"")
                .contains("\"after\": \"86\"");

        // What was published on a day can be taken out, and made again.
        assertThat(office.run("history", "--period", MONTH, "--as-of", "2023-11-22", "--restore", "cu", "--quiet")
                        .exit())
                .isZero();
        Map<String, String> old = bytes(office.home().resolve("cu"));
        assertThat(old).isEqualTo(bytes(version(1)));
        assertThat(office.run("history", "--period", MONTH, "--as-of", "2023-11-22", "--restore", "cu")
                        .exit())
                .as("the folder is not empty any more")
                .isEqualTo(2);
        assertThat(office.run("history", "--period", MONTH, "--as-of", "2023-11-01", "--restore", "x")
                        .exit())
                .as("nothing was in force yet")
                .isEqualTo(2);
        for (String number : List.of("1", "2")) {
            Office.Answer proof = office.run("history", "--period", MONTH, "--handover", number, "--prove");
            assertThat(proof.exit()).as(proof.all()).isZero();
            assertThat(proof.out()).contains("giống từng byte");
        }
        assertThat(office.run("doi-chieu").exit()).isZero();
    }

    private static Map<String, String> bytes(Path top) {
        Map<String, String> bytes = state(top);
        bytes.replaceAll((name, state) -> state.substring(state.indexOf(' ') + 1));
        return bytes;
    }

    @Test
    void outputsThatAreGoneOrAlteredArePutBackAsTheyWereHandedOver() throws IOException {
        Map<String, String> handedOver = bytes(office.results());
        Files.delete(office.results().resolve("tong-hop-2023-11.xlsx"));
        Files.writeString(office.results().resolve("tong-hop-2023-11.csv"), "hỏng");
        Files.writeString(office.results().resolve("tra-lai/la.xlsx"), "không phải của lượt chạy");
        Files.writeString(office.results().resolve("cong-van.pdf"), "của văn phòng");
        assertThat(office.run("verify").exit()).isEqualTo(1);
        Office.Answer answer = office.run("--json");
        assertThat(answer.exit()).isOne();
        assertThat(answer.out())
                .contains("\"restored\": [")
                .contains("tong-hop-2023-11.xlsx")
                .contains("\"version\": 1");
        handedOver.put("cong-van.pdf", bytes(office.results()).get("cong-van.pdf"));
        // What somebody wrote there is kept apart.
        assertThat(office.results().resolve("tep-da-sua/1/tong-hop-2023-11.csv"))
                .hasContent("hỏng");
        assertThat(office.results().resolve("tep-da-sua/1/tra-lai/la.xlsx")).hasContent("không phải của lượt chạy");
        Office.delete(office.results().resolve("tep-da-sua"));
        assertThat(bytes(office.results())).isEqualTo(handedOver);
        assertThat(office.run("verify").exit()).isZero();
    }

    @Test
    void todaysCatalogueAndFoldersDoNotMatterToWhatWasHandedOver() throws IOException {
        Map<String, String> handedOver = published();
        Files.writeString(office.home().resolve("input-templates/catalog/rules.csv"), "hỏng");
        Office.delete(office.home().resolve("input-templates/report"));
        Office.delete(office.returns());
        Office.Answer answer = office.run("consolidate", "--period", MONTH);
        assertThat(answer.exit()).as(answer.all()).isOne();
        assertThat(published()).isEqualTo(handedOver);
        Office.Answer proof = office.run("history", "--period", MONTH, "--prove", "--json");
        assertThat(proof.out()).contains("\"proven\": true").contains("\"same_program\": true");
        assertThat(proof.exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manifest.json",
                "ket-qua/so-lieu-2023-11.csv",
                "dau-vao/catalog/units.csv",
                "dau-vao/2023-11/TDP05_2023-11.xlsx"
            })
    void aDamagedVersionIsToldAndNothingIsPutInItsPlace(String file) throws IOException {
        Path damaged = version(1).resolve(file);
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        toldAsDamaged();
        Files.delete(damaged);
        toldAsDamaged();
    }

    private void toldAsDamaged() {
        Map<String, String> before = published();
        for (List<String> command : List.of(
                List.of("consolidate", "--period", MONTH),
                List.of("close", "--period", MONTH, "--accept-open"),
                List.of("history", "--period", MONTH, "--restore", "ra"),
                List.of("history", "--period", MONTH, "--prove"))) {
            Office.Answer answer = office.run(command.toArray(String[]::new));
            assertThat(answer.exit()).as(command + answer.all()).isEqualTo(2);
            assertThat(answer.err()).contains("ản chốt").doesNotContain("Exception");
        }
        assertThat(office.run("verify", "--period", MONTH).exit()).isEqualTo(1);
        assertThat(published()).isEqualTo(before);
        assertThat(office.home().resolve("ra/manifest.json")).doesNotExist();
    }

    @Test
    void linksAndPathsThatLeadOutAreNoVersion() throws IOException {
        Path secret = Files.writeString(folder.resolve("mat.txt"), "không được đọc");
        Path output = version(1).resolve("ket-qua/so-lieu-2023-11.csv");
        Files.delete(output);
        Files.createSymbolicLink(output, secret);
        assertThat(office.run("consolidate", "--period", MONTH).exit()).isEqualTo(2);
        Path manifest = version(1).resolve("manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("ket-qua/tong-hop-2023-11.csv", "../../../../../mat.txt"));
        Office.Answer answer = office.run("consolidate", "--period", MONTH);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("manifest.json");
        Files.move(version(1), folder.resolve("noi-khac"));
        Files.createSymbolicLink(version(1), folder.resolve("noi-khac"));
        assertThat(office.run("history").out()).contains("Không đọc được bản chốt số 1");
    }

    @Test
    void onlyWhatIsClosedCanBeReopenedAndOnlyWithAReason() {
        assertThat(office.run("reopen", "--period", MONTH).exit()).isEqualTo(2);
        assertThat(office.run("reopen", "--period", MONTH, "--reason", "  ").exit())
                .isEqualTo(2);
        assertThat(office.run("reopen", "--period", MONTH, "--reason", "a\u001b[31mb")
                        .exit())
                .isEqualTo(2);
        assertThat(office.run("reopen", "--period", MONTH, "--reason", "x", "--as-of", "2023-11-19")
                        .err())
                .contains("sớm hơn");
        assertThat(office.run("reopen", "--period", "2023-10", "--reason", "x").err())
                .contains("chưa chốt");
        assertThat(office.run("reopen", "--period", MONTH, "--ly-do", "x", "--lang", "en")
                        .out())
                .contains("is open again");
        assertThat(office.run("reopen", "--period", MONTH, "--reason", "x").exit())
                .isEqualTo(2);
        assertThat(office.run("close", "--period", MONTH, "--accept-open", "--as-of", "2023-11-19")
                        .err())
                .contains("sớm hơn");
    }

    @Test
    void filesThatCannotBeKeptAreToldBeforeAnythingIsClosed() throws IOException {
        office.run("reopen", "--period", MONTH, "--reason", "x");
        Files.createSymbolicLink(office.returns().resolve("lien-ket.xlsx"), folder.resolve("dau-do.xlsx"));
        Office.Answer answer = office.run("close", "--period", MONTH, "--accept-open");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("lien-ket.xlsx").contains("không giữ lại được");
        assertThat(version(2)).doesNotExist();
        assertThat(office.home().resolve("output/ban-chot/2023-11")).isDirectoryNotContaining("glob:**/.2*");
    }

    @Test
    void theCommandsAreExplainedInBothLanguages() {
        for (String command : List.of("close", "reopen", "history", "verify")) {
            assertThat(office.run(command, "--help").out())
                    .contains("Cách dùng:")
                    .contains("Ví dụ:");
            assertThat(office.run(command, "--help", "--lang", "en").out())
                    .contains("Usage:")
                    .contains("Examples:");
        }
        assertThat(office.run("history", "--restore", "x").err()).contains("--period");
        assertThat(office.run("verify", "--period", "2022-01").exit()).isEqualTo(2);
        assertThat(office.run("history", "--period", "2022-01").exit()).isEqualTo(2);
    }
}
