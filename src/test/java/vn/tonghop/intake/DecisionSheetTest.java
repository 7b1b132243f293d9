package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.testing.PhraseFiles;

class DecisionSheetTest {
    private static final Period NOVEMBER = Period.month(2023, 11);
    private static final String KEY = "2023-11 VALUE.AMBIGUOUS TDP05 TR.LAC.DT Trồng trọt!H8 #abc";
    private static final List<String> HEADS = List.of(
            "STT",
            "Đơn vị",
            "Tệp",
            "Trang",
            "Ô",
            "Mã số",
            "Số đang ghi",
            "Quyết định",
            "Giá trị",
            "Người quyết định",
            "Ngày quyết định",
            "Lý do",
            "Mã câu hỏi");

    private final SheetBuilder sheet = new SheetBuilder("Cần xử lý");

    private static DecisionWords words() {
        Map<String, String> all = new HashMap<>();
        List.of("workbook", "decision")
                .forEach(area -> all.putAll(PhraseFiles.read(area, "vi").templates()));
        return DecisionWords.of(new Phrases(all));
    }

    private DecisionReading read() {
        return DecisionSheet.read(
                "quyet-dinh.xlsx", WrittenBook.of(new Workbook("t", "a", List.of(sheet.build()))), NOVEMBER, words());
    }

    private void heads(int row, int first) {
        for (int i = 0; i < HEADS.size(); i++) {
            sheet.text(row, first + i, HEADS.get(i), Style.PLAIN);
        }
    }

    private void row(int row, int first, String choice, String value, String who, String day, String why, String key) {
        List<String> cells = List.of(
                "1", "TDP05", "a.xlsx", "Trồng trọt", "H8", "TR.LAC.DT", "1.234", choice, value, who, day, why, key);
        for (int i = 0; i < cells.size(); i++) {
            sheet.text(row, first + i, cells.get(i), Style.PLAIN);
        }
    }

    private static List<String> rules(DecisionReading reading) {
        return reading.findings().stream().map(Finding::rule).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Dùng giá trị, USE_VALUE, 5",
        "dung gia tri, USE_VALUE, 5",
        "DÙNG  GIÁ TRỊ, USE_VALUE, 5",
        "Lấy tệp này, TAKE_FILE, ''",
        "Chấp nhận, ACCEPT, ''",
        "Không dùng, EXCLUDE, ''"
    })
    void aChoiceIsKnownHoweverItIsSpelt(String choice, Decision.Kind kind, String value) {
        heads(4, 1);
        row(5, 1, choice, value, "An", "20/11/2023", "đã hỏi", KEY);
        assertThat(read().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.kind()).isEqualTo(kind);
            assertThat(decision.key().text()).isEqualTo(KEY);
            assertThat(decision.answer().date()).contains(LocalDate.of(2023, 11, 20));
            assertThat(decision.line()).contains("An", "20/11/2023", "đã hỏi");
        });
    }

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "Để sau, '', An, 20/11/2023, đã hỏi, K, DECISION.CHOICE-UNKNOWN, H5",
        "'', 5, An, 20/11/2023, đã hỏi, K, DECISION.NO-CHOICE, H5",
        "Dùng giá trị, '', An, 20/11/2023, đã hỏi, K, DECISION.VALUE-MISSING, I5",
        "Chấp nhận, 5, An, 20/11/2023, đã hỏi, K, DECISION.VALUE-UNUSED, H5",
        "Chấp nhận, '', '', 20/11/2023, đã hỏi, K, DECISION.WHO-MISSING, J5",
        "Chấp nhận, '', An, 20/11/2023, '', K, DECISION.WHY-MISSING, L5",
        "Chấp nhận, '', An, 20/11/2023, đã hỏi, '', DECISION.NO-KEY, H5",
        "Chấp nhận, '', An, 20/11/2023, đã hỏi, x #1, DECISION.NO-KEY, H5",
        "Chấp nhận, '', An, 20/11/2023, đã hỏi, 2023-10 GP-01 PB-DC #1, DECISION.OTHER-PERIOD, H5"
    })
    void anAnswerThatIsNotCompleteIsSaidAndNotApplied(
            String choice, String value, String who, String day, String why, String key, String rule, String cell) {
        heads(4, 1);
        row(5, 1, choice, value, who, day, why, key.equals("K") ? KEY : key);
        DecisionReading reading = read();
        assertThat(reading.decisions()).isEmpty();
        assertThat(reading.answers()).hasSize(1);
        assertThat(rules(reading)).containsExactly(rule);
        assertThat(reading.findings().get(0).place().cell())
                .as("where something is to be mended")
                .isEqualTo(cell);
    }

    @ParameterizedTest(name = "«{0}»")
    @CsvSource({"''", "hôm qua", "31/2/2023"})
    void aDayThatIsNoneIsNotedAndTheAnswerApplied(String day) {
        heads(4, 1);
        row(5, 1, "Chấp nhận", "", "An", day, "đã hỏi", KEY);
        DecisionReading reading = read();
        assertThat(reading.decisions()).hasSize(1);
        assertThat(rules(reading)).containsExactly("DECISION.DAY-MISSING");
    }

    @Test
    void aQuestionWithoutAnAnswerIsNoDecision() {
        heads(4, 1);
        row(5, 1, "", "", "An", "20/11/2023", "", KEY);
        assertThat(read()).isEqualTo(new DecisionReading(List.of(), List.of(), List.of()));
    }

    @Test
    void theTableMayStandAnywhereAndADateMayBeADate() {
        heads(9, 4);
        row(11, 4, "Dùng giá trị", "", "An", "", "đã hỏi", KEY);
        sheet.number(11, 12, 12, Style.PLAIN);
        sheet.put(11, 14, new CellContent.Date(LocalDate.of(2023, 11, 20)), Style.PLAIN);
        Optional<Decision> decision = read().decisions().stream().findFirst();
        assertThat(decision)
                .hasValueSatisfying(d -> assertThat(d.line()).isEqualTo("Dùng giá trị 12 – An, 20/11/2023: đã hỏi"));
    }

    @Test
    void aFileWithoutTheTableIsSaid() {
        sheet.text(1, 1, "Chào anh chị", Style.PLAIN);
        assertThat(rules(read())).containsExactly("DECISION.NO-TABLE");
    }
}
