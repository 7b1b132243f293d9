package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first hour: five answers, and there is a catalogue whose forms can be made. */
class StartCommandTest {
    private static final List<String> OPTIONS = List.of(
            "--agency", "UBND xã Tân Mẫu", "--superior", "UBND tỉnh Sông Mẫu", "--place", "", "--period", "2025-12");

    @TempDir
    private Path home;

    private Commune commune;

    @BeforeEach
    void open() {
        commune = new Commune(home);
    }

    private Office.Answer start(List<String> options, String... more) {
        List<String> arguments = new ArrayList<>(List.of("start"));
        arguments.addAll(options);
        arguments.addAll(List.of(more));
        return commune.run(arguments.toArray(String[]::new));
    }

    private Path list(String name, String... lines) throws IOException {
        return Files.write(home.resolve(name), List.of(lines));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void answersThatArePipedInMakeTheSecondSample() throws IOException {
        String answers = Files.readString(Path.of("src", "test", "resources", "xa-2025", "tra-loi.txt"));
        Office.Answer answer = commune.typing(answers, "bat-dau");
        assertThat(answer.exit()).as(answer.all()).isZero();
        Path sample = Path.of("docs", "examples", "xa-2025", "catalog");
        try (Stream<Path> files = Files.list(sample)) {
            for (Path file : files.toList()) {
                // What the office filled in afterwards.
                if (!file.endsWith("targets.csv")) {
                    assertThat(home.resolve("xa-tan-mau/catalog").resolve(file.getFileName()))
                            .hasSameBinaryContentAs(file);
                }
            }
        }
    }

    /** Every command that is offered names the folders and a period that there is. */
    @Test
    void beforeTheFirstMonthWhatIsOfferedCanBeTypedAsItStands() throws IOException {
        list("don-vi.txt", "Thôn Đông", "Trường Mầm non Họa Mi");
        assertThat(start(OPTIONS, "--units", "don-vi.txt", "--input", "xa-moi").exit())
                .isZero();
        assertThat(commune.run("danh-muc", "kiem-tra", "--input", "xa-moi").out())
                .contains("./run.sh bieu-mau --input xa-moi --period 2025-11\n");
        assertThat(commune.run("--input", "xa-moi").err())
                .contains("ví dụ 2025-11", "./run.sh bieu-mau --input xa-moi --period 2025-11")
                .doesNotContain("2023", "KỲ");
        commune.run("bieu-mau", "--input", "xa-moi", "--period", "2025-12");
        assertThat(commune.run("--input", "xa-moi").err())
                .contains("ví dụ 2025-12")
                .contains("./run.sh tong-hop --period 2025-12 --input xa-moi --output xa-moi-ket-qua")
                .doesNotContain("2023");
    }

    @Test
    void itSaysWhatToDoNextAndThatWorks() throws IOException {
        list("don-vi.txt", "Thôn Đông", "Trường Mầm non Họa Mi");
        Office.Answer answer = start(OPTIONS, "--units", "don-vi.txt", "--input", "xã mới");
        assertThat(answer.exit()).as(answer.all()).isZero();
        assertThat(answer.out())
                .contains("THON-DONG", "MN-HOAMI", "./run.sh bieu-mau --input \"xã mới\" --period 2025-12");
        assertThat(commune.run("danh-muc", "check", "--input", "xã mới").exit()).isZero();
        assertThat(commune.run("bieu-mau", "--input", "xã mới", "--period", "2025-12")
                        .exit())
                .isZero();
        assertThat(home.resolve("xã mới/blank/2025-12/THON-DONG_2025-12.xlsx")).isRegularFile();
    }

    @Test
    void whatIsThereIsNeverWrittenOver() throws IOException {
        list("don-vi.txt", "Thôn Đông");
        Files.createDirectories(home.resolve("xa-tan-mau"));
        Files.writeString(home.resolve("xa-tan-mau/ghi-chu.txt"), "của tôi");
        Office.Answer answer = start(OPTIONS, "--units", "don-vi.txt");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("xa-tan-mau", "không ghi đè", "--input", "Chưa ghi gì");
        assertThat(home.resolve("xa-tan-mau")).isDirectoryNotContaining("glob:**catalog");
        assertThat(start(OPTIONS, "--units", "don-vi.txt", "--input", "don-vi.txt")
                        .exit())
                .isEqualTo(2);
        assertThat(names()).containsExactly("don-vi.txt", "xa-tan-mau");
    }

    @Test
    void anEmptyFolderCountsAsNew() throws IOException {
        list("don-vi.txt", "Thôn Đông");
        Files.createDirectories(home.resolve("moi"));
        assertThat(start(OPTIONS, "--units", "don-vi.txt", "--input", "moi").exit())
                .isZero();
        assertThat(home.resolve("moi/catalog/units.csv")).isRegularFile();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a unit of no known kind, Hội Nông dân, 2025-12, Hội Nông dân",
        "a form there is not, Thôn Đông;XYZ, 2025-12, XYZ",
        "a period before there were two levels, Thôn Đông, 2025-03, 2025-03",
        "no period, Thôn Đông, tháng 12, tháng 12",
        "an empty list, '', 2025-12, mỗi đơn vị một dòng",
    })
    void nothingIsWrittenFor(String what, String unit, String period, String told) throws IOException {
        list("don-vi.txt", unit);
        List<String> options = new ArrayList<>(OPTIONS);
        options.set(7, period);
        Office.Answer answer = start(options, "--units", "don-vi.txt");
        assertThat(answer.exit()).as(what).isEqualTo(2);
        assertThat(answer.err()).contains(told).doesNotContain("Exception", "vn.tonghop");
        assertThat(names()).containsExactly("don-vi.txt");
    }

    @Test
    void answersThatEndTooEarlyAreToldAndNothingIsWritten() throws IOException {
        Office.Answer answer = commune.typing("UBND xã Tân Mẫu\n", "start");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("2/5.", "--help");
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest(name = "letters damaged as {0} are not taken for a name")
    @ValueSource(strings = {"UBND x\u0000 T\u0000n M\u0000u", "UBND x\uFFFD T\uFFFDn M\uFFFDu"})
    void damagedLettersAreToldWithAWayAround(String agency) throws IOException {
        Office.Answer answer = commune.typing(agency + "\nUBND tỉnh Sông Mẫu\n\nThôn Đông\n\n2025-12\n", "start");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("UTF-8", "tra-loi.txt");
        assertThat(names()).isEmpty();
    }

    @Test
    void theListMayBeAWorkbookOrCsvNamedAsTheAnswer() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(home.resolve("ds đơn vị.xlsx"))) {
            List<List<String>> rows = List.of(
                    List.of("STT", "Tên đơn vị", "Mã biểu"),
                    List.of("1", "Thôn Đông", ""),
                    List.of("2", "Nhóm trẻ Mẫu", "TRUONG-MN"));
            for (int i = 0; i < rows.size(); i++) {
                Row row = book.getNumberOfSheets() == 0
                        ? book.createSheet("Đơn vị").createRow(0)
                        : book.getSheetAt(0).createRow(i);
                for (int j = 0; j < 3; j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            book.write(out);
        }
        Files.write(
                home.resolve("ds.csv"),
                "1,Thôn Đông,\r\n2,\"Phòng Kinh tế, Hạ tầng và Đô thị\",KT\r\n".getBytes(StandardCharsets.UTF_8));
        Office.Answer workbook =
                commune.typing("UBND xã A Mẫu\nUBND tỉnh Sông Mẫu\n\nds đơn vị.xlsx\n\n2025-12\n", "start", "--json");
        assertThat(workbook.exit()).as(workbook.all()).isZero();
        assertThat(workbook.out()).startsWith("{").contains("\"THON-DONG\"", "\"Nhóm trẻ Mẫu\"", "\"TRUONG-MN\"");
        Office.Answer csv =
                commune.typing("UBND phường B Mẫu\nUBND thành phố Mẫu\nB Mẫu\nds.csv\n\n2025-12\n", "start", "--quiet");
        assertThat(csv.exit()).as(csv.all()).isZero();
        assertThat(Files.readString(home.resolve("phuong-b-mau/catalog/units.csv")))
                .contains("KT,\"Phòng Kinh tế, Hạ tầng và Đô thị\",office")
                .doesNotContain("Hạ tầng và Đô thị\",office,2025-07-01,,KT,P. Kinh tế,,");
    }

    @Test
    void namesThatLookLikeFormulasStayWords() throws IOException {
        list("don-vi.txt", "Thôn =1+1, \"x\"", "Thôn Đông");
        assertThat(start(OPTIONS, "--units", "don-vi.txt").exit()).isZero();
        assertThat(Files.readString(home.resolve("xa-tan-mau/catalog/units.csv")))
                .contains("\"Thôn =1+1, \"\"x\"\"\"");
        assertThat(commune.run("bieu-mau", "--input", "xa-tan-mau", "--period", "2025-12")
                        .exit())
                .isZero();
    }

    @Test
    void itSpeaksEnglishWhenAsked() {
        Office.Answer answer = commune.typing("somewhere\n", "start", "--lang", "en");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("Which body do you work for?", "does not say which commune");
    }

    /** Not every commune has every kind of school: its reports speak of those that there are. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Trường Mầm non Mẫu Sơn\n", "Trường Tiểu học Mẫu Sơn\n", "Trường THCS Mẫu Sơn\n"})
    void aCommuneWithFewSchoolsOrNoneHasItsMonth(String schools) throws IOException {
        Office.Answer founded = commune.typing(
                "UBND xã Mẫu Sơn\nUBND tỉnh Sông Mẫu\n\nThôn Đông\nThôn Đoài\n" + schools
                        + "Văn phòng HĐND và UBND\n\n2025-12\n",
                "bat-dau");
        assertThat(founded.exit()).isZero();
        Files.createDirectories(commune.home().resolve("xa-mau-son/2025-12"));
        Office.Answer month = commune.run("tong-hop", "--input", "xa-mau-son", "--period", "2025-12");
        assertThat(month.err()).doesNotContain("chỗ điền");
        assertThat(month.exit()).isEqualTo(1);
        assertThat(commune.home().resolve("output/2025-12/bao-cao-2025-12.docx"))
                .isNotEmptyFile();
    }
}
