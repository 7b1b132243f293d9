package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.LibreOffice;

/** What an officer decides in the workbook counts in the next run, until the file or the value is another one. */
class DecisionsTest {
    /** An area in hectares: with three digits behind the point it has two readings. */
    private static final String FIELD = "TR.LAC.DT";

    @TempDir
    private Path folder;

    private Office office;
    private Path file;
    private Map<String, String> cell;
    private String whole;

    /** A month in which a held cell stands in one file, and another unit has sent two different ones. */
    @BeforeEach
    void damage() throws IOException {
        office = Office.in(folder);
        office.run("--quiet");
        whole = office.total(FIELD, "period").get("value");
        file = office.fileOf("TDP05");
        cell = source("TDP05", FIELD);
        Office.type(file, cell.get("sheet"), cell.get("cell"), "1.234");
        Path second = office.returns().resolve("TDP06 gui lai.xlsx");
        Files.copy(office.fileOf("TDP06"), second);
        Map<String, String> other = source("TDP06", FIELD);
        Office.type(second, other.get("sheet"), other.get("cell"), "7");
        office.run("--quiet");
    }

    private Map<String, String> source(String unit, String element) {
        return office.csv("so-lieu-2023-11.csv").stream()
                .filter(row -> row.get("unit").equals(unit)
                        && row.get("element").equals(element)
                        && row.get("measure").equals("period"))
                .findFirst()
                .orElseThrow();
    }

    private OfficerAnswers workbook() {
        return OfficerAnswers.in(office.results().resolve("tong-hop-2023-11.xlsx"));
    }

    private Path decisions() {
        return office.returns().resolve("quyet-dinh.xlsx");
    }

    private boolean isHeldCell(Map<String, String> row) {
        return row.get("Đơn vị").equals("TDP05")
                && row.get("Ô").equals(cell.get("cell"))
                && row.get("Trang").equals(cell.get("sheet"))
                && row.get("Số đang ghi").equals("1.234");
    }

    private static boolean isSecondFile(Map<String, String> row) {
        return row.get("Tệp").equals("TDP06 gui lai.xlsx")
                && row.get("Mã câu hỏi").contains("UNIT.TWO-FILES");
    }

    private Map<String, String> finding(String rule, String unit) {
        return office.findings(rule).stream()
                .filter(row -> row.get("unit").equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + rule + " of " + unit));
    }

    private void answerBoth() {
        workbook()
                .answer(this::isHeldCell, "Dùng giá trị", 12.5, "đã gọi điện xác nhận")
                .answer(DecisionsTest::isSecondFile, "Lấy tệp này", "", "bản gửi sau là bản đúng")
                .save(decisions());
    }

    @Test
    void theQuestionsAreInTheWorkbookAndOfferOnlyWhatCanBeDecided() {
        assertThat(office.total(FIELD, "period"))
                .containsEntry("reported", "14")
                .containsEntry("held", "2");
        List<Map<String, String>> rows = workbook().rows();
        assertThat(rows.stream().filter(this::isHeldCell)).hasSize(1);
        assertThat(rows.stream().filter(r -> r.get("Mã câu hỏi").contains("UNIT.TWO-FILES")))
                .extracting(r -> r.get("Tệp"))
                .hasSize(2)
                .contains("TDP06 gui lai.xlsx");
        assertThat(rows).allSatisfy(r -> assertThat(r.get("Quyết định")).isEmpty());
    }

    @Test
    void twoFilesStandFirstAndTheUnitIsAskedWhichOneIsRight() throws IOException {
        assertThat(workbook().rows().stream().limit(2))
                .allSatisfy(r -> assertThat(r.get("Mã câu hỏi")).contains("UNIT.TWO-FILES"));
        String status = office.run("tinh-hinh", "--period", "2023-11").out();
        assertThat(status.lines().filter(line -> line.startsWith("  ! ") && line.contains("2 bản khác nhau")))
                .singleElement()
                .asString()
                .contains("đưa bản cũ ra ngoài thư mục của kỳ", "«Cần xử lý»", "quyet-dinh.xlsx");
        String message = Files.readString(office.results().resolve("tin-nhan/TDP06.txt"));
        assertThat(message)
                .contains("TDP06 gui lai.xlsx", "Đề nghị cho biết bản nào đúng")
                .doesNotContain("gửi kèm")
                .doesNotContain("Cần xử lý")
                .doesNotContain("gửi lại tệp");
    }

    @Test
    void aValueAndAFileThatAreDecidedCount() throws IOException {
        answerBoth();
        Office.Answer answer = office.run();
        assertThat(answer.out()).contains("36/36");
        Map<String, String> total = office.total(FIELD, "period");
        assertThat(total).containsEntry("reported", "16").containsEntry("held", "0");
        assertThat(source("TDP05", FIELD))
                .containsEntry("value", "12.5")
                .containsEntry("status", "reported")
                .containsEntry("raw", "1.234")
                .containsEntry("cell", cell.get("cell"));
        assertThat(source("TDP06", FIELD)).containsEntry("value", "7").containsEntry("file", "TDP06 gui lai.xlsx");
        Map<String, String> decided = finding("VALUE.AMBIGUOUS", "TDP05");
        assertThat(decided).containsEntry("outcome", "decided");
        assertThat(decided.get("explanation"))
                .contains("Cán bộ thống kê")
                .contains("20/11/2023")
                .contains("đã gọi điện xác nhận");
        assertThat(finding("UNIT.TWO-FILES", "TDP06")).containsEntry("outcome", "decided");
        String receipt = Files.readString(office.results().resolve("run.json"));
        assertThat(receipt)
                .contains("\"held\": 0")
                .contains("\"outcome\": \"decided\"")
                .contains("quyet-dinh.xlsx");
        assertThat(office.run("status", "--period", "2023-11").out()).contains("36/36");
    }

    @Test
    void theTotalIsThatOfTheDecidedFigures() {
        answerBoth();
        office.run("--quiet");
        BigDecimal sum = office.csv("so-lieu-2023-11.csv").stream()
                .filter(r -> r.get("element").equals(FIELD) && r.get("measure").equals("period"))
                .map(r -> new BigDecimal(r.get("value")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(office.total(FIELD, "period").get("value")))
                .isEqualByComparingTo(sum)
                .isNotEqualByComparingTo(whole);
    }

    @Test
    void aSecondRoundKeepsTheAnswersOfTheFirst() {
        answerBoth();
        office.run("--quiet");
        Map<String, byte[]> first = office.outputs();
        OfficerAnswers round = workbook();
        assertThat(round.rows().stream().filter(r -> r.get("Quyết định").equals("Dùng giá trị")))
                .hasSize(1);
        round.onlyTheSheet().save(decisions());
        office.run("--quiet");
        assertThat(new String(office.outputs().get("so-lieu-2023-11.csv"), StandardCharsets.UTF_8))
                .isEqualTo(new String(first.get("so-lieu-2023-11.csv"), StandardCharsets.UTF_8));
        assertThat(finding("VALUE.AMBIGUOUS", "TDP05")).containsEntry("outcome", "decided");
    }

    @Test
    void severalFilesOfDecisionsAreReadTogether() {
        workbook().answer(this::isHeldCell, "dung gia tri", "12,5", "đã hỏi").save(decisions());
        workbook()
                .answer(DecisionsTest::isSecondFile, "LẤY TỆP NÀY", "", "bản sau")
                .save(office.returns().resolve("Quyết định (2).xlsx"));
        assertThat(office.run().out()).contains("36/36");
        assertThat(office.total(FIELD, "period")).containsEntry("reported", "16");
    }

    @Test
    void answersSavedByLibreOfficeAreTheSame() throws Exception {
        Assumptions.assumeTrue(LibreOffice.isInstalled());
        Path draft = folder.resolve("nhap/quyet-dinh.xlsx");
        Files.createDirectories(draft.getParent());
        workbook()
                .answer(this::isHeldCell, "Dùng giá trị", 12.5, "đã gọi điện xác nhận")
                .answer(DecisionsTest::isSecondFile, "Lấy tệp này", "", "bản gửi sau là bản đúng")
                .save(draft);
        LibreOffice.convert(draft, "xlsx", office.returns());
        assertThat(office.run().out()).contains("36/36");
        assertThat(source("TDP05", FIELD)).containsEntry("value", "12.5");
        assertThat(finding("VALUE.AMBIGUOUS", "TDP05").get("explanation")).contains("20/11/2023");
        assertThat(office.csv("doi-soat-2023-11.csv"))
                .noneMatch(row -> row.get("rule").startsWith("DECISION."));
    }

    @Test
    void twoAnswersThatContradictEachOtherAreNotApplied() {
        workbook().answer(this::isHeldCell, "Dùng giá trị", 12.5, "một").save(decisions());
        workbook()
                .answer(this::isHeldCell, "Dùng giá trị", 13, "hai")
                .save(office.returns().resolve("quyet-dinh 2.xlsx"));
        office.run("--quiet");
        assertThat(office.findings("DECISION.CONTRADICTION")).hasSize(1);
        assertThat(source("TDP05", FIELD)).containsEntry("status", "held").containsEntry("value", "");
    }

    @Test
    void aDecisionAboutAnotherValueIsReportedAndNotApplied() throws IOException {
        answerBoth();
        Office.type(file, cell.get("sheet"), cell.get("cell"), "1.235");
        assertThat(office.run("--quiet").exit()).isEqualTo(1);
        assertThat(source("TDP05", FIELD)).containsEntry("status", "held").containsEntry("value", "");
        Map<String, String> stale = finding("DECISION.STALE", "TDP05");
        assertThat(stale.get("message")).contains("1.234").contains("1.235").contains("quyet-dinh.xlsx");
        assertThat(stale.get("outcome")).isEqualTo("refused");
        // The answer is still there for the officer to look at, and is reported again when the sheet is saved anew.
        workbook().save(decisions());
        office.run("--quiet");
        // Only the row of the answer is another one.
        assertThat(finding("DECISION.STALE", "TDP05").get("message").replaceAll("!O\\d+:", ""))
                .isEqualTo(stale.get("message").replaceAll("!O\\d+:", ""));
        assertThat(finding("UNIT.TWO-FILES", "TDP06")).containsEntry("outcome", "decided");
        // Another version of a file is another question, whatever the others say.
        Files.delete(office.returns().resolve("TDP06 gui lai.xlsx"));
        office.run("--quiet");
        assertThat(office.findings("DECISION.GONE"))
                .singleElement()
                .satisfies(gone -> assertThat(gone.get("message"))
                        .contains("tệp «TDP06 gui lai.xlsx» không còn trong thư mục của kỳ")
                        .doesNotContain("«»"));
        assertThat(office.total(FIELD, "period")).containsEntry("reported", "15");
    }

    /** Another cell of the file was mended: whoever decided has not seen this file. */
    @Test
    void aDecisionAboutAnotherFileSaysThatTheCellIsTheSame() throws IOException {
        answerBoth();
        Office.type(file, "Hướng dẫn", "C13", "20/11/2023");
        office.run("--quiet");
        assertThat(office.findings("DECISION.STALE")).isEmpty();
        assertThat(finding("DECISION.STALE-FILE", "TDP05").get("message"))
                .contains("ô này vẫn ghi «1.234» nhưng tệp «")
                .contains("không còn là tệp lúc quyết định");
        assertThat(source("TDP05", FIELD)).containsEntry("status", "held").containsEntry("value", "");
    }

    @Test
    void aValueThatIsLeftOutIsMissingAndNoZero() {
        workbook()
                .answer(this::isHeldCell, "Không dùng", "", "đơn vị không xác nhận được")
                .save(decisions());
        office.run("--quiet");
        assertThat(source("TDP05", FIELD)).containsEntry("value", "").containsEntry("raw", "1.234");
        assertThat(source("TDP05", FIELD).get("status")).isEqualTo("not_available");
        assertThat(office.total(FIELD, "period"))
                .containsEntry("reported", "14")
                .containsEntry("held", "1")
                .containsEntry("status", "partial");
        assertThat(finding("VALUE.AMBIGUOUS", "TDP05")).containsEntry("outcome", "decided");
    }

    @Test
    void aFileThatWasNotToBeUsedMayBeTakenAwayAndNothingIsSaid() throws IOException {
        workbook()
                .answer(DecisionsTest::isSecondFile, "Không dùng", "", "gửi nhầm")
                .save(decisions());
        office.run("--quiet");
        assertThat(finding("UNIT.TWO-FILES", "TDP06")).containsEntry("outcome", "decided");
        Files.delete(office.returns().resolve("TDP06 gui lai.xlsx"));
        office.run("--quiet");
        assertThat(office.findings("DECISION.GONE")).isEmpty();
        assertThat(source("TDP06", FIELD)).containsEntry("status", "reported");
    }

    @Test
    void anIncompleteAnswerIsReportedAndKeptInItsRow() {
        workbook()
                .answer(this::isHeldCell, "Dùng giá trị", 12.5, "đã hỏi")
                .change(this::isHeldCell, "Người quyết định", "")
                .save(decisions());
        office.run("--quiet");
        assertThat(office.findings("DECISION.WHO-MISSING")).hasSize(1);
        assertThat(source("TDP05", FIELD)).containsEntry("status", "held");
        assertThat(workbook().rows().stream().filter(this::isHeldCell))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Quyết định", "Dùng giá trị")
                        .containsEntry("Giá trị", "12.5")
                        .containsEntry("Lý do", "đã hỏi"));
    }

    @Test
    void everyOpenErrorThatIsAcceptedIsAnOpenQuestionNoLonger() throws IOException {
        answerBoth();
        office.run("--quiet");
        workbook()
                .answer(
                        r -> !r.get("Mã câu hỏi").isEmpty()
                                && r.get("Quyết định").isEmpty(),
                        "Chấp nhận",
                        "",
                        "đã xem")
                .save(decisions());
        Office.Answer answer = office.run();
        assertThat(office.csv("doi-soat-2023-11.csv"))
                .filteredOn(r -> r.get("severity").equals("error"))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.get("outcome")).isEqualTo("decided"));
        assertThat(office.csv("doi-soat-2023-11.csv"))
                .noneMatch(r -> List.of("held", "refused").contains(r.get("outcome")));
        assertThat(answer.exit()).isZero();
    }

    @Test
    void decisionsOfAMonthHoldWhenItsQuarterIsMade() {
        answerBoth();
        office.run("consolidate", "--period", "2023-Q4", "--quiet");
        assertThat(office.csv("2023-Q4", "so-lieu-2023-Q4.csv"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("unit", "TDP05")
                        .containsEntry("element", FIELD)
                        .containsEntry("value", "12.5"));
        assertThat(office.csv("2023-Q4", "doi-soat-2023-Q4.csv"))
                .noneMatch(row -> row.get("rule").startsWith("DECISION."));
    }
}
