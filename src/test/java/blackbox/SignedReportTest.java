package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the chairman signs says one thing once, and says of every figure what is not in it. */
class SignedReportTest {
    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    /** The paragraphs of a report and the rows of its tables, the cells of a row between strokes, then its footnotes. */
    private List<String> lines(String period) throws IOException {
        Path file = office.home().resolve("output/" + period + "/bao-cao-" + period + ".docx");
        return ReportPlaces.lines(file);
    }

    private void accept(String... rules) throws IOException {
        office.run("--quiet");
        OfficerAnswers answers = OfficerAnswers.in(office.results().resolve("tong-hop-2023-11.xlsx"));
        for (String rule : rules) {
            answers = answers.answer(
                    row -> row.get("Mã câu hỏi").contains(rule), "Chấp nhận", "", "hai bên giữ số của mình");
        }
        answers.save(office.returns().resolve("quyet-dinh.xlsx"));
    }

    @Test
    void anAnswerDoesNotPrintTheFigureThatContradictsTheOneThatIsSigned() throws IOException {
        accept("NS-01", "DT-01");
        office.run("--quiet");
        assertThat(office.findings("NS-01"))
                .allSatisfy(row -> assertThat(row).containsEntry("outcome", "decided"))
                .isNotEmpty();
        assertThat(office.findings("DT-01"))
                .allSatisfy(row -> assertThat(row).containsEntry("outcome", "decided"))
                .isNotEmpty();
        office.run("--quiet", "consolidate", "--period", "2023");
        for (String period : List.of("2023-11", "2023")) {
            assertThat(lines(period))
                    .anyMatch(line -> line.contains("Chi ngân sách: ước 17,1 tỷ đồng"))
                    .anyMatch(line -> line.contains("Tuyến đường 288: 45 hộ, tổ chức, cơ quan đã tự tháo dỡ"))
                    .noneMatch(line -> line.contains("13 tỷ đồng"))
                    .noneMatch(line -> line.contains("358") || line.contains("12,6%"));
        }
    }

    @Test
    void everyPartialFigureOfATableIsMarkedWhereAUnitIsMissing() throws IOException {
        office.run("--quiet");
        Files.delete(office.fileOf("TDP05"));
        office.run("--quiet");
        List<String> lines = lines("2023-11");
        assertThat(lines)
                .contains(
                        "Cộng | 4.917 (15/16 tổ dân phố báo cáo) | 78 (15/16) | 115 (15/16) | 197,6 (15/16) | 7 (15/16)"
                                + " | 2 (15/16)")
                .filteredOn(line -> line.startsWith("Cây xanh đô thị đã trồng"))
                .singleElement()
                .asString()
                .containsPattern("\\| [\\d.]+ \\(15/16 tổ dân phố báo cáo\\) \\| [\\d.]+ \\(15/16\\)$");
    }

    @Test
    void aUnitThatIsMissingHasOneMarkInAParagraph() throws IOException {
        office.run("--quiet");
        Files.delete(office.fileOf("TDP05"));
        office.run("--quiet");
        assertThat(lines("2023-11"))
                .filteredOn(line -> line.startsWith("Kết quả rà soát gần nhất"))
                .singleElement()
                .asString()
                .contains("hộ nghèo 78 hộ*, bằng 1,59%* tổng số hộ")
                .contains("hộ cận nghèo 115 hộ*, bằng 2,34%*")
                .endsWith("(* chưa có số liệu của TDP Dinh Hương)");
        assertThat(lines("2023-11"))
                .filteredOn(line -> line.startsWith("Toàn thị trấn có"))
                .singleElement()
                .asString()
                .contains("có nhà văn hóa: 15/15 tổ dân phố*, đạt 100%*")
                .endsWith("(* chưa có số liệu của TDP Dinh Hương)");
        assertThat(lines("2023-11"))
                .filteredOn(line -> line.startsWith("Trồng cây phân tán"))
                .singleElement()
                .asString()
                .contains(" cây* [2]");
    }

    @Test
    void aSumOfTheMonthsInHandIsNoEstimateAndSaysHowManyMonthsItIsOf() throws IOException {
        office.run("--quiet", "consolidate", "--period", "2023-H2");
        assertThat(lines("2023-H2"))
                .anyMatch(line -> line.contains("riêng kỳ này 5,07 tỷ đồng (2/6 tháng)"))
                .contains("Cuộc tiếp xúc, đối thoại với nhân dân | cuộc | 0 (2/6 tháng) | 4")
                .contains("Chi ngân sách | tỷ đồng | 3,27 (2/6 tháng) | ước 17,1")
                .filteredOn(line -> line.matches(".*(?<!\\p{L})ước \\d.*"))
                .isNotEmpty()
                .allMatch(line -> line.contains("ước 17,1"));
    }

    @Test
    void onlySchoolsThatTheStandardIsAMatterOfAreNamed() throws IOException {
        office.run("--quiet");
        assertThat(lines("2023-11"))
                .anyMatch(line -> line.contains("5/7* trường công lập")
                        && line.endsWith("(* chưa có số liệu của THCS Đức Thắng)"))
                .contains("Trường được công nhận đạt chuẩn quốc gia | trường | 6 (6/7 trường học báo cáo) | 7");
    }

    /** The two numbers of a fraction may lack different units: two signs, and never one that nothing explains. */
    @Test
    void eachNumberOfAFractionHasASignOfItsOwn() throws IOException {
        office.run("--quiet");
        Files.delete(office.fileOf("TH03"));
        office.run("--quiet");
        assertThat(lines("2023-11"))
                .filteredOn(line -> line.contains("chuẩn quốc gia mức độ 2"))
                .singleElement()
                .asString()
                .contains("4/6**, * trường công lập")
                .contains(
                        "(* chưa có số liệu của TH thị trấn Thắng; ** chưa có số liệu của THCS Đức Thắng, TH thị trấn Thắng)");
    }

    private List<String> note() throws IOException {
        return ReportPlaces.lines(office.results().resolve("ghi-chu-bao-cao-2023-11.docx"));
    }

    @Test
    void whatIsSignedSaysNothingOfOpenFindingsWhichTheNoteHas() throws IOException {
        office.run("--quiet");
        assertThat(lines("2023-11"))
                .noneMatch(line -> line.contains("rà soát)") || line.contains("đang được rà soát"))
                .noneMatch(line -> line.contains("đang đối chiếu") || line.contains("chưa cộng khớp"));
        assertThat(note()).anyMatch(line -> line.contains("không bằng tổng diện tích tự nhiên 1.134,31 ha"));
    }

    @Test
    void theNoteHasEveryOpenWarningInALineOfItsOwn() throws IOException {
        office.run("--quiet");
        long open = office.csv("doi-soat-2023-11.csv").stream()
                .filter(row -> row.get("severity").equals("warning")
                        && row.get("outcome").equals("used"))
                .count();
        List<String> note = note();
        assertThat(open).isPositive();
        assertThat(note.subList(
                        note.indexOf("III. CẢNH BÁO CHƯA ĐƯỢC TRẢ LỜI") + 2,
                        note.indexOf("IV. ĐƠN VỊ CHƯA NỘP, SỐ LIỆU ĐANG GIỮ LẠI")))
                .hasSize((int) open)
                .allMatch(line -> line.startsWith("- ") && line.endsWith(")"));
    }

    @Test
    void ofAShareThatWasStatedTheNoteSaysWhatTheReportPrintsInstead() throws IOException {
        office.run("--quiet");
        assertThat(note())
                .anyMatch(line -> line.contains("(HC-02;") && line.contains("in tỷ lệ tính từ hai số gốc: “81,6%”"))
                .anyMatch(line -> line.contains("(HC-03;") && line.contains("in tỷ lệ tính từ hai số gốc: “18,4%”"))
                .anyMatch(line -> line.contains("(GP-01;") && line.contains("in tỷ lệ tính từ hai số gốc: “95,6%”"))
                .anyMatch(line -> line.contains("(XH-01;") && line.contains("in tỷ lệ tính từ hai số gốc: “2,35%”"));
    }

    @Test
    void theNoteNamesAUnitThatIsMissingOnce() throws IOException {
        office.run("--quiet");
        Files.delete(office.fileOf("TDP05"));
        office.run("--quiet");
        assertThat(note())
                .filteredOn(line -> line.startsWith("- ") && line.contains("Dinh Hương"))
                .containsExactly("- Tổ dân phố Dinh Hương: chưa nộp.");
        assertThat(note())
                .noneMatch(line -> line.contains("UNIT.MISSING") || line.contains("tệp “”"))
                // A sentence that names its file and cell is not followed by them.
                .anyMatch(line -> line.contains("Trồng trọt!H7") && line.contains("(VALUE.RANGE-FAR) "));
    }

    @Test
    void whatAGroupAsksOfTheTownshipIsInTheNoteAndNotInTheReportToTheDistrict() throws IOException {
        office.run("--quiet");
        office.run("--quiet", "consolidate", "--period", "2023");
        for (String period : List.of("2023-11", "2023")) {
            assertThat(lines(period))
                    .noneMatch(line -> line.contains("Đề nghị thị trấn"))
                    .anyMatch(line -> line.contains("Đề nghị huyện"));
        }
        assertThat(note()).anyMatch(line -> line.startsWith("- TDP số 1: Đề nghị thị trấn kẻ thêm vạch"));
    }
}
