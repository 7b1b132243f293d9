package vn.tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.History;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.StatedEarlier;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

class ClosedMonthsTest {
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final Period NOVEMBER = Period.month(2023, 11);
    private static final Period OCTOBER = Period.month(2023, 10);
    private static final Period SEPTEMBER = Period.month(2023, 9);
    private static final UnitCode GROUP = new UnitCode("TDP01");
    private static final List<String> CODES =
            List.of("CN.LON", "CN.GC", "XH.HO", "XH.DS", "XH.NGHEO", "XH.CNGHEO", "TR.LUA.DT");

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource({
        "12, 12, true",
        "12.0, 12, true",
        "12, 12.00, true",
        "0, 0, true",
        "13, 12, false",
        "12, 120, false",
        "0, 12, false",
        "12, 0, false"
    })
    void aFigureIsTheSameHoweverItsDecimalsAreWritten(String stated, String returned, boolean same) {
        assertThat(find(now(said("CN.LON", stated)), month(OCTOBER, value("CN.LON", returned))))
                .hasSize(same ? 0 : 1);
    }

    @Test
    void aChangedMonthIsToldAtItsCellWithBothFigures() {
        Finding finding = find(now(said("CN.LON", "300")), month(OCTOBER, value("CN.LON", "280")))
                .get(0);
        assertThat(finding.rule()).isEqualTo("EARLIER.CHANGED");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.outcome()).isEqualTo(Outcome.USED);
        assertThat(finding.unit()).isEqualTo(GROUP);
        assertThat(finding.place()).isEqualTo(new CellRef("t11.xlsx", "Số liệu", "G1"));
        assertThat(List.of(finding.expected(), finding.found(), finding.difference()))
                .containsExactly("280", "300", "20");
        assertThat(PhraseFiles.read("check", "vi").say(finding.message()))
                .startsWith("Đàn lợn: cột Kỳ trước ghi 300, trong khi báo cáo tháng 10/2023 đơn vị đã gửi là 280 con.")
                .contains("gửi lại biểu của tháng 10/2023")
                .contains("Giải trình");
    }

    @Test
    void whatIsWrittenUnderExplanationAnswersIt() {
        Submission answered = now(List.of("Đã đính chính bằng văn bản"), said("CN.LON", "300"));
        assertThat(find(answered, month(OCTOBER, value("CN.LON", "280"))))
                .singleElement()
                .satisfies(f -> assertThat(f.outcome()).isEqualTo(Outcome.EXPLAINED))
                .satisfies(f -> assertThat(f.explanation()).isEqualTo("Đã đính chính bằng văn bản"));
    }

    @Test
    void whatCannotBeReadIsNotTheFigureThatWasReturned() {
        StatedEarlier words = new StatedEarlier(
                new Code("CN.LON"), Measure.PERIOD, Content.nothing(), "xem lại", new CellRef("t11.xlsx", "S", "G1"));
        Finding finding =
                find(now(words), month(OCTOBER, value("CN.LON", "280"))).get(0);
        assertThat(finding.found()).isEqualTo("xem lại");
        assertThat(finding.difference()).isEmpty();
        assertThat(PhraseFiles.read("check", "vi").say(finding.message())).contains("ghi «xem lại»");
    }

    @Test
    void aFigureForAMonthThatWasLeftEmptyOrIsHeldDoesNotSupplyIt() {
        Submission october = month(OCTOBER, value("CN.LON", "280").withStatus(ValueStatus.HELD));
        assertThat(find(now(said("CN.LON", "280")), october))
                .singleElement()
                .satisfies(f -> assertThat(PhraseFiles.read("check", "vi").say(f.message()))
                        .contains("chưa có số dùng được")
                        .contains("điền vào biểu của tháng 10/2023"));
        assertThat(find(now(said("CN.LON", "0")), october)).isEmpty();
    }

    @Test
    void whereTheMonthBeforeWasNotReturnedNothingIsSaid() {
        Submission now = now(said("CN.LON", "300"));
        assertThat(find(now)).isEmpty();
        assertThat(find(now, month(SEPTEMBER, value("CN.LON", "280")))).isEmpty();
        assertThat(find(now, month(OCTOBER, value("CN.GC", "280")))).isEmpty();
    }

    @Test
    void cumulativeFiguresAreHeldAgainstCumulativeOnesOnly() {
        Observation month = observation("HC.HS", Measure.PERIOD, "10");
        Observation year = observation("HC.HS", Measure.YTD, "100");
        StatedEarlier stated = new StatedEarlier(
                new Code("HC.HS"), Measure.YTD, figure("100"), "100", new CellRef("t11.xlsx", "S", "G1"));
        assertThat(find(now(stated), month(OCTOBER, month, year))).isEmpty();
    }

    @Test
    void someRowsThatDifferAreAWarningEach() {
        assertThat(find(now(all("7", 3)), month(OCTOBER, values("5"))))
                .hasSize(3)
                .allSatisfy(f -> assertThat(f.rule()).isEqualTo("EARLIER.CHANGED"));
    }

    @Test
    void aWholeColumnThatDiffersIsOneWarning() {
        assertThat(find(now(all("7", 5)), month(OCTOBER, values("5")), month(SEPTEMBER, values("6"))))
                .singleElement()
                .satisfies(f -> assertThat(f.rule()).isEqualTo("EARLIER.COLUMN-CHANGED"))
                .satisfies(f -> assertThat(PhraseFiles.read("check", "vi").say(f.message()))
                        .contains("ở 5/7 dòng")
                        .contains("biểu của kỳ khác"));
    }

    @Test
    void theColumnOfTheFormBeforeIsRecognised() {
        assertThat(find(now(all("7", 7)), month(OCTOBER, values("5")), month(SEPTEMBER, values("7"))))
                .singleElement()
                .satisfies(f -> assertThat(PhraseFiles.read("check", "vi").say(f.message()))
                        .contains("số của tháng 9/2023")
                        .contains("biểu của tháng 10/2023 được dùng lại"));
    }

    @Test
    void figuresThatDidNotChangeDoNotHideTheFormOfTheMonthBefore() {
        assertThat(find(now(all("7", 2)), month(OCTOBER, values("5")), month(SEPTEMBER, first("7", 2))))
                .singleElement()
                .satisfies(f -> assertThat(f.rule()).isEqualTo("EARLIER.COLUMN-CHANGED"));
        assertThat(find(now(all("7", 1)), month(OCTOBER, values("5")), month(SEPTEMBER, first("7", 1))))
                .singleElement()
                .satisfies(f -> assertThat(f.rule()).isEqualTo("EARLIER.CHANGED"));
    }

    @Test
    void longerPeriodsAreNotLookedAt() {
        Submission now = now(said("CN.LON", "300"));
        Period quarter = Period.parse("2023-Q4").orElseThrow();
        History history = History.of(Map.of(quarter.previous(), List.of(month(OCTOBER, value("CN.LON", "280")))));
        assertThat(new ClosedMonths(CATALOGUE, quarter, history).find(List.of(now)))
                .isEmpty();
    }

    private static List<Finding> find(Submission now, Submission... before) {
        Map<Period, List<Submission>> months = new HashMap<>();
        for (Submission s : before) {
            months.put(s.period(), List.of(s));
        }
        return new ClosedMonths(CATALOGUE, NOVEMBER, History.of(months)).find(List.of(now));
    }

    private static Content figure(String value) {
        return new Content.Figure(new BigDecimal(value));
    }

    private static StatedEarlier said(String code, String value) {
        int row = Math.max(1, CODES.indexOf(code) + 1);
        return new StatedEarlier(
                new Code(code), Measure.PERIOD, figure(value), value, new CellRef("t11.xlsx", "Số liệu", "G" + row));
    }

    /** Every code with the figure that was returned, 5, and the first ones with another. */
    private static StatedEarlier[] all(String other, int differing) {
        List<StatedEarlier> stated = new ArrayList<>();
        for (int i = 0; i < CODES.size(); i++) {
            stated.add(said(CODES.get(i), i < differing ? other : "5"));
        }
        return stated.toArray(StatedEarlier[]::new);
    }

    private static Observation[] values(String value) {
        return CODES.stream().map(c -> value(c, value)).toArray(Observation[]::new);
    }

    /** 5 throughout, but for the first ones. */
    private static Observation[] first(String other, int differing) {
        Observation[] values = values("5");
        for (int i = 0; i < differing; i++) {
            values[i] = value(CODES.get(i), other);
        }
        return values;
    }

    private static Observation value(String code, String value) {
        return observation(code, Measure.PERIOD, value);
    }

    private static Observation observation(String code, Measure measure, String value) {
        return new Observation(
                OCTOBER,
                GROUP,
                new Code(code),
                "",
                0,
                measure,
                figure(value),
                ValueStatus.REPORTED,
                value,
                new CellRef("t10.xlsx", "Số liệu", "H1"),
                "ab");
    }

    private static Submission now(StatedEarlier... stated) {
        return now(List.of(), stated);
    }

    private static Submission now(List<String> explanations, StatedEarlier... stated) {
        return new Submission(
                SourceFile.NONE,
                GROUP,
                NOVEMBER,
                "",
                Optional.empty(),
                List.of(),
                explanations.stream()
                        .map(text -> new Explanation(GROUP, new Code("CN.LON"), "", text, CellRef.NONE))
                        .toList(),
                List.of(stated));
    }

    private static Submission month(Period month, Observation... observations) {
        return new Submission(SourceFile.NONE, GROUP, month, "", Optional.empty(), List.of(observations), List.of());
    }
}
