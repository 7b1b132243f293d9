package vn.tonghop.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.Outline;
import vn.tonghop.model.document.Piece;
import vn.tonghop.model.document.Story;

/** What is open stands in the note for the officer, and nowhere in what is signed. */
class OfficersNoteTest {
    private static final Phrases PHRASES =
            new Phrases(Map.of("check.differs", "đang ghi {0}, đối chiếu {1}", "console.state.missing", "chưa nộp"));

    private final SmallOffice office = new SmallOffice();
    private final List<Finding> findings = new ArrayList<>();

    private OfficersNoteTest error(String code, Outcome outcome) {
        findings.add(new Finding(
                "X-1",
                Severity.ERROR,
                outcome,
                new UnitCode("D1"),
                SmallOffice.NOVEMBER,
                new CellRef("D1.xlsx", "Trang", "H7"),
                new Code(code),
                Message.of("check.differs", "5", "7"),
                "7",
                "5",
                "-2",
                outcome == Outcome.DECIDED ? "giữ nguyên" : ""));
        return this;
    }

    private static Outline outline(String... lines) {
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            blocks.add(new Block.Paragraph(0, blocks.size() + 1, false, List.of(new Piece.Words(0, line))));
        }
        return new Outline(List.of(new Story(0, blocks)));
    }

    private List<String> note(List<PrintedFigure> printed, String... lines) {
        PeriodOutcome plain = office.outcome();
        PeriodOutcome outcome = new PeriodOutcome(
                plain.period(), LocalDate.of(2023, 11, 5), plain.returns(), List.of(), findings, plain.consolidation());
        return OfficersNote.of(SmallOffice.CATALOGUE, outcome, outline(lines), printed, PHRASES)
                .stories()
                .get(0)
                .blocks()
                .stream()
                .map(block -> ((Block.Paragraph) block).text().replace('\u00A0', ' '))
                .toList();
    }

    private static PrintedFigure printed(String tag, String words, String place) {
        return new PrintedFigure(tag, words, place, "");
    }

    @Test
    void anErrorIsNumberedWithItsPlaceItsArithmeticAndWhereTheReportPrintsTheFigure() {
        office.total("A.DAN", Measure.PERIOD, "5");
        error("A.DAN", Outcome.USED);
        assertThat(note(
                        List.of(
                                printed("A.DAN@period|unit 2023-11", "5 con", "mục I, đoạn 1"),
                                printed("A.DAN@period|unit 2023-11", "5 con", "Bảng 1, dòng 2")),
                        "{{?unsettled}}Còn {{unsettled}}:",
                        "{{each unsettled}}"))
                .containsExactly(
                        "Còn 1:",
                        "[1] Đàn lợn: đang ghi 5, đối chiếu 7 (X-1; tệp “D1.xlsx”, trang “Trang”, ô H7) Báo cáo đang in số"
                                + " đã thu thập: “5 con” (mục I, đoạn 1; Bảng 1, dòng 2).");
    }

    @Test
    void whatIsComputedFromAFigureUnderAnErrorIsNamedToo() {
        office.total("A.DAN", Measure.PERIOD, "5").total("A.GAP", Measure.PERIOD, "2");
        error("A.DAN", Outcome.USED);
        assertThat(note(List.of(printed("A.GAP@period|value 2023-11", "2", "mục I, đoạn 4")), "{{each unsettled}}"))
                .singleElement()
                .asString()
                .endsWith("“2” (mục I, đoạn 4).");
    }

    @Test
    void errorsAreNumberedInTheOrderOfTheReportAndThoseItDoesNotPrintComeLast() {
        error("A.DAN", Outcome.USED).error("A.THU", Outcome.USED);
        assertThat(note(List.of(printed("A.THU@ytd|value 2023-11", "3", "mục I, đoạn 1")), "{{each unsettled}}"))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("[1] Thu ngân sách"),
                        two -> assertThat(two).startsWith("[2] Đàn lợn").endsWith("Báo cáo không in số này."));
    }

    @Test
    void whatWasDecidedIsNoLongerOpenAndSaysTheAnswer() {
        error("A.DAN", Outcome.DECIDED);
        assertThat(note(List.of(), "{{!unsettled}}Hết.", "{{each answered}}"))
                .containsExactly(
                        "Hết.",
                        "Đàn lợn: đang ghi 5, đối chiếu 7 (X-1; tệp “D1.xlsx”, trang “Trang”, ô H7) Trả lời: giữ nguyên");
    }

    @Test
    void whoIsNotInAndWhatIsHeldIsListed() {
        error("A.DAN", Outcome.HELD);
        assertThat(note(List.of(), "- {{each held}}"))
                .satisfiesExactly(
                        unit -> assertThat(unit).isEqualTo("- Tổ dân phố Hai: chưa nộp."),
                        value -> assertThat(value).startsWith("- Đàn lợn: đang ghi 5"));
    }

    @Test
    void whatIsToBeLookedAtIsSaidOfDaysBehindTheLastOneAndOfASignatureWithoutAName() {
        office.wrote("D1", "A.RIENG", "Số liệu đến ngày 29/11/2023. Một hộ chưa nhận tiền.")
                .wrote("G1", "A.UU", "Thu xong trong tháng, hạn đến ngày 31/12/2023.")
                .wrote("G2", "A.UU", "Kết quả đến ngày 14/11/2023 là tốt.");
        assertThat(note(List.of(), "{{?remarks}}Có {{remarks}}:", "- {{each remark}}"))
                .satisfiesExactly(
                        count -> assertThat(count).isEqualTo("Có 2:"),
                        name -> assertThat(name)
                                .startsWith("- Chưa có họ tên người ký")
                                .contains("sign_name"),
                        late -> assertThat(late)
                                .startsWith("- Nội dung riêng: “Số liệu đến ngày 29/11/2023.")
                                .contains("sau ngày chốt số liệu 14/11/2023"));
    }

    @Test
    void theNumberOfRowsOfAListComesFromTheirCellsAndACountOfUnitsFromTheCatalogue() {
        office.project("Dự án A", 1, "A.DA.TEN", new Content.Words("Dự án A"))
                .project("Dự án B", 2, "A.DA.TEN", new Content.Words("Dự án B"));
        assertThat(note(List.of(printed("A.DA@period|rows 2023-11", "02", "mục I, đoạn 1")), "{{each source}}"))
                .containsExactly("Tệp “”: A.DA “02” (2 dòng; mục I, đoạn 1).");
    }

    @Test
    void theSourceOfAFigureIsItsCellOrTheNumberOfItsCellsOrWhatItIsComputedFrom() {
        office.reported("G1", "A.DAN", Measure.PERIOD, "2", "").reported("G2", "A.DAN", Measure.PERIOD, "3", "");
        assertThat(note(
                        List.of(
                                printed("A.DAN@period|value 2023-11", "5", "mục I, đoạn 1"),
                                printed("A.DAN@period|value 2023-11 G1", "2", "Bảng 1, dòng 2"),
                                printed("units.received@period|value 2023-11", "2", "đoạn 1")),
                        "{{each source}}"))
                .containsExactly(
                        "Cộng từ 2 ô của 2 đơn vị: A.DAN “5” (mục I, đoạn 1).", "Tệp “”: A.DAN “2” (Bảng 1, dòng 2).");
    }

    @Test
    void inAReportNothingOfItMayBeAskedFor() {
        for (String line :
                List.of("{{each unsettled}}", "{{unsettled}}", "{{?unsettled}}x", "{{each source}}", "{{held}}")) {
            assertThat(SummaryReport.faults(SmallOffice.CATALOGUE, outline(line)))
                    .extracting(fault -> fault.message().key())
                    .containsExactly("report.fault.note-only");
            assertThat(OfficersNote.faults(SmallOffice.CATALOGUE, outline(line)))
                    .isEmpty();
        }
    }
}
