package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.Answer;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Question;
import vn.tonghop.model.QuestionKey;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.WrittenSheet;
import vn.tonghop.testing.PhraseFiles;

class ExplanationsSheetTest {
    private static final CellRef PLACE = new CellRef("G1_2023-11.xlsx", "Trồng trọt", "H7");

    private static WrittenSheet sheet(MonthOfReturns month) {
        return new Sheets(
                        ConsolidatedWorkbook.of(ThreeGroups.catalogue(), month.outcome(), PhraseFiles.ofWorkbook("vi")))
                .sheet("Giải trình");
    }

    private static List<List<String>> rows(WrittenSheet sheet) {
        return IntStream.rangeClosed(4, sheet.cells().lastKey().row())
                .mapToObj(row -> Sheets.texts(sheet, CellRange.of(row, 1, row, 12)))
                .toList();
    }

    private static Finding finding(Outcome outcome, String explanation) {
        return new Finding(
                "X-01",
                Severity.WARNING,
                outcome,
                new UnitCode("G1"),
                Period.month(2023, 11),
                PLACE,
                new Code("TR.DT"),
                Message.text("Diện tích tăng nhiều."),
                "9",
                "10.5",
                "",
                explanation);
    }

    private static Question answered(Finding finding) {
        Answer answer = new Answer(
                "key",
                "Chấp nhận",
                Content.nothing(),
                "Văn phòng",
                "18/11/2023",
                Optional.of(LocalDate.of(2023, 11, 18)),
                "Đã gọi xác nhận",
                new CellRef("quyet-dinh.xlsx", "Cần xử lý", "O9"),
                new Answer.Then("G1", PLACE, "TR.DT", "Diện tích tăng nhiều.", "10.5"));
        return new Question(
                QuestionKey.of(finding, ""), finding, PLACE, List.of(Decision.Kind.ACCEPT), Optional.of(answer));
    }

    @Test
    void anExplanationStandsWithItsValueItsCellAndWhatWasAsked() {
        WrittenSheet sheet = sheet(ThreeGroups.full()
                .explanation("G1", "TR.DT", "Nhận thêm ruộng.")
                .finding(finding(Outcome.EXPLAINED, "Nhận thêm ruộng.")));
        assertThat(rows(sheet).get(2))
                .containsExactly(
                        "1",
                        "G1",
                        "TR.DT",
                        "Diện tích lúa",
                        "",
                        "10.5",
                        "G1_2023-11.xlsx",
                        "Trồng trọt",
                        "H7",
                        "Diện tích tăng nhiều.",
                        "Nhận thêm ruộng.",
                        "Đã giải trình");
        assertThat(sheet.cells().values())
                .extracting(c -> c.content())
                .contains(new CellContent.Link("TR.DT", "Trồng trọt", "O7"));
    }

    @Test
    void anExplanationThatNobodyAskedForIsShownTooAndOneOfAnEarlierMonthThatStillAnswers() {
        List<List<String>> rows = rows(sheet(ThreeGroups.full()
                .explanation("G2", "TR.DT", "Ghi chú thêm.")
                .finding(finding(Outcome.EXPLAINED, "Nhận thêm ruộng. (2023-10)"))));
        assertThat(rows.get(2)).contains("G2", "20", "Ghi chú thêm.", "Ghi thêm, không có câu hỏi");
        assertThat(rows.get(3)).contains("G1", "Nhận thêm ruộng. (2023-10)", "Đã giải trình");
    }

    @Test
    void aDecisionSaysWhoWhenWhyAndWhetherItApplies() {
        Finding decided = finding(Outcome.DECIDED, "Chấp nhận – Văn phòng, 18/11/2023: Đã gọi xác nhận");
        List<String> row = last(ThreeGroups.full().finding(decided).question(answered(decided)));
        assertThat(row)
                .containsExactly(
                        "1",
                        "G1",
                        "TR.DT",
                        "Chấp nhận",
                        "",
                        "18/11/2023",
                        "Văn phòng",
                        "Trồng trọt",
                        "H7",
                        "Diện tích tăng nhiều.",
                        "Đã gọi xác nhận",
                        "Đang áp dụng");
        Finding open = finding(Outcome.USED, "");
        assertThat(last(ThreeGroups.full().finding(open).question(answered(open))))
                .endsWith("Chưa áp dụng");
    }

    private static List<String> last(MonthOfReturns month) {
        List<List<String>> rows = rows(sheet(month));
        return rows.get(rows.size() - 1);
    }

    @Test
    void whereNothingWasExplainedOrDecidedTheSheetSaysSo() {
        assertThat(rows(sheet(ThreeGroups.full())))
                .extracting(row -> row.isEmpty() ? "" : row.get(0))
                .contains("Kỳ này không đơn vị nào ghi giải trình.", "Kỳ này chưa có quyết định nào.");
    }
}
