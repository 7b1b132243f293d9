package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.publish.Sheets.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Question;
import vn.tonghop.model.QuestionKey;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.testing.PhraseFiles;

/** What is to be settled, over {@link ThreeGroups}: in which order it stands, and what is said of each. */
class QuestionsSheetTest {
    private static final Phrases VIETNAMESE = phrases();
    private static final String SHEET = "Cần xử lý";

    private final Catalogue catalogue = ThreeGroups.withKeyFigures("XH.TL");
    private final MonthOfReturns month = ThreeGroups.full();

    private static Phrases phrases() {
        Map<String, String> all = new HashMap<>(PhraseFiles.ofWorkbook("vi").templates());
        List.of("intake", "check")
                .forEach(area -> all.putAll(PhraseFiles.read(area, "vi").templates()));
        return new Phrases(all);
    }

    private Sheets sheets() {
        return new Sheets(ConsolidatedWorkbook.of(catalogue, month.outcome(), VIETNAMESE));
    }

    private static List<String> column(Sheets sheets, QuestionColumn column) {
        return sheets.sheet(SHEET).cells().entrySet().stream()
                .filter(e ->
                        e.getKey().row() >= Furniture.FIRST_ROW && e.getKey().column() == column.number())
                .map(e -> text(e.getValue().content()))
                .toList();
    }

    /** Holds what a unit gave, and says so. */
    private Observation hold(String unit, String code) {
        Observation old = month.observations().stream()
                .filter(o ->
                        o.unit().value().equals(unit) && o.element().value().equals(code))
                .findFirst()
                .orElseThrow();
        Observation held = new Observation(
                old.period(),
                old.unit(),
                old.element(),
                old.item(),
                old.line(),
                old.measure(),
                Content.nothing(),
                ValueStatus.HELD,
                old.raw(),
                old.source(),
                old.sha256());
        month.replace(old, held);
        return held;
    }

    private static Finding held(Observation o, Message message, String found) {
        return new Finding(
                "VALUE.TWO-NUMBERS",
                Severity.ERROR,
                Outcome.REFUSED,
                o.unit(),
                ThreeGroups.NOVEMBER,
                o.source(),
                o.element(),
                message,
                "",
                found,
                "",
                "");
    }

    private static Finding error(String rule, String code, String expected, String difference) {
        return new Finding(
                rule,
                Severity.ERROR,
                Outcome.USED,
                UnitCode.NONE,
                ThreeGroups.NOVEMBER,
                CellRef.NONE,
                new Code(code),
                Message.of("check.rule", "Sai số.", "Xem lại."),
                expected,
                "",
                difference,
                "");
    }

    private static Message twoNumbers(Observation o, String found) {
        return Message.of("intake.value.two-numbers", "«" + o.source().file() + "»", found, "Chỉ tiêu");
    }

    @Test
    void whatKeepsMostOutOfTheTotalsStandsFirst() {
        month.state("G3", UnitReturn.State.MISSING);
        Observation area = hold("G1", "TR.DT");
        Observation poor = hold("G2", "XH.NGHEO");
        month.finding(error("A-1", "TR.CAY", "387", "4"))
                .finding(new Finding(
                        "VALUE.RANGE-FAR",
                        Severity.ERROR,
                        Outcome.USED,
                        new UnitCode("G1"),
                        ThreeGroups.NOVEMBER,
                        new CellRef("G1_2023-11.xlsx", "Trồng trọt", "H8"),
                        new Code("TR.NS"),
                        Message.text("Ngoài khoảng."),
                        "30 - 80",
                        "585",
                        "",
                        ""))
                .finding(error("A-2", "XH.HO", "200", "-150"))
                .finding(held(area, twoNumbers(area, "26,5 hay 25,6"), "26,5 hay 25,6"))
                .finding(held(poor, twoNumbers(poor, "3 hay 8"), "3 hay 8"))
                .finding(Finding.ofFile(
                        "UNIT.MISSING",
                        Severity.WARNING,
                        Outcome.REFUSED,
                        new UnitCode("G3"),
                        ThreeGroups.NOVEMBER,
                        "",
                        Message.text("Chưa nộp.")));
        Sheets sheets = sheets();
        assertThat(column(sheets, QuestionColumn.CODE).subList(0, 6))
                .as("the unit, what a key figure is made of, another figure, then errors by their share of the total")
                .containsExactly("", "XH.NGHEO", "TR.DT", "TR.NS", "XH.HO", "TR.CAY");
        assertThat(column(sheets, QuestionColumn.ORDER).subList(0, 6)).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void aFigureThatIsKeptOutAlwaysSaysWhatThatDoesAndWhatItMayBe() {
        Observation area = hold("G1", "TR.DT");
        Observation ofOne = hold("D1", "XH.BQ");
        month.finding(held(area, twoNumbers(area, "26,5 hay 25,6"), "26,5 hay 25,6"))
                .finding(held(
                        ofOne,
                        Message.of("intake.value.ambiguous", "«D1»", "2.030", "Tỷ lệ", "2,030", "2030"),
                        "2.030"));
        Sheets sheets = sheets();
        assertThat(column(sheets, QuestionColumn.CODE).subList(0, 2)).containsExactly("XH.BQ", "TR.DT");
        assertThat(column(sheets, QuestionColumn.EFFECT).subList(0, 2))
                .containsExactly(
                        "Chưa cộng; số tổng hợp chưa có", "Chưa cộng; số tổng hợp hiện là 24,1, từ 2/3 đơn vị");
        assertThat(column(sheets, QuestionColumn.SUGGESTION).subList(0, 2))
                .containsExactly(
                        "Có thể là 2,030 hoặc 2030: đề nghị hỏi đơn vị số nào đúng.",
                        "Có thể là 26,5 hoặc 25,6: đề nghị hỏi đơn vị số nào đúng.");
    }

    @Test
    void aMonthThatIsMissingIsNoCellToMend() {
        month.finding(new Finding(
                "ROLLUP.MONTHS-MISSING",
                Severity.WARNING,
                Outcome.USED,
                UnitCode.NONE,
                ThreeGroups.NOVEMBER,
                CellRef.NONE,
                Code.NONE,
                Message.text("Chưa có tháng 10."),
                "",
                "",
                "",
                ""));
        assertThat(column(sheets(), QuestionColumn.ADVICE).get(0))
                .contains("bổ sung báo cáo của các tháng còn thiếu")
                .doesNotContain("sửa ô sai");
    }

    @Test
    void onlyAnswersCanBeTypedSoThatNoKeyIsLost() {
        Observation area = hold("G1", "TR.DT");
        Finding finding = held(area, twoNumbers(area, "26,5 hay 25,6"), "26,5 hay 25,6");
        month.finding(finding)
                .question(new Question(
                        QuestionKey.of(finding, ""),
                        finding,
                        area.source(),
                        List.of(Decision.Kind.USE_VALUE),
                        Optional.empty()));
        Sheets sheets = sheets();
        assertThat(sheets.sheet(SHEET).isProtected()).isTrue();
        assertThat(sheets.sheet(SHEET).filter()).isPresent();
        for (QuestionColumn column : QuestionColumn.values()) {
            WrittenCell cell = sheets.cell(SHEET, letters(column) + Furniture.FIRST_ROW);
            boolean answer =
                    column.number() >= QuestionColumn.CHOICE.number() && column.number() <= QuestionColumn.WHY.number();
            assertThat(cell.style().locked()).as(column.name()).isEqualTo(!answer);
        }
    }

    private static String letters(QuestionColumn column) {
        return CellAddress.letters(column.number());
    }
}
