package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExplanationHistoryTest {
    private static final UnitCode UNIT = new UnitCode("PB-DC");
    private static final Code CODE = new Code("DT.HO");
    private static final ExplanationHistory.About ROAD = new ExplanationHistory.About(Set.of(CODE), "TL295");

    private static Period month(int month) {
        return Period.month(2023, month);
    }

    private static Submission returned(int month, String value, String item, String text) {
        Observation value1 = new Observation(
                month(month),
                UNIT,
                CODE,
                "TL295",
                1,
                Measure.PERIOD,
                new Content.Figure(new BigDecimal(value)),
                ValueStatus.REPORTED,
                value,
                CellRef.NONE,
                "");
        List<Explanation> explanations =
                text.isEmpty() ? List.of() : List.of(new Explanation(UNIT, CODE, item, text, CellRef.NONE));
        return new Submission(SourceFile.NONE, UNIT, month(month), "", Optional.empty(), List.of(value1), explanations);
    }

    private static String found(Submission now, Submission... earlier) {
        Map<Period, List<Submission>> months = new TreeMap<>();
        for (Submission submission : earlier) {
            months.put(submission.period(), List.of(submission));
        }
        return new ExplanationHistory(months).find(now, ROAD, Measure.PERIOD);
    }

    @Test
    void whatIsExplainedNowNeedsNoMemory() {
        assertThat(found(returned(11, "100", "TL295", "mới mở"))).isEqualTo("mới mở");
    }

    @Test
    void anExplanationOfAnotherRowIsNone() {
        assertThat(found(returned(11, "100", "QL37", "mới mở"))).isEmpty();
    }

    @Test
    void anExplanationHoldsWhileTheValueIsTheSame() {
        assertThat(found(returned(11, "100.0", "", ""), returned(10, "100", "TL295", "mới mở")))
                .isEqualTo("mới mở (2023-10)");
    }

    @Test
    void anExplanationIsForgottenWhenTheValueChanges() {
        assertThat(found(returned(11, "101", "", ""), returned(10, "100", "TL295", "mới mở")))
                .isEmpty();
    }

    @Test
    void aValueThatChangedAndCameBackIsExplainedAnew() {
        assertThat(found(returned(11, "100", "", ""), returned(10, "101", "", ""), returned(9, "100", "TL295", "cũ")))
                .isEmpty();
    }

    @Test
    void aMonthWithoutAReturnSaysNothing() {
        assertThat(found(returned(11, "100", "", ""), returned(8, "100", "TL295", "mới mở")))
                .isEqualTo("mới mở (2023-08)");
    }

    @Test
    void aLaterMonthExplainsNothingBackwards() {
        assertThat(found(returned(10, "100", "", ""), returned(11, "100", "TL295", "sau")))
                .isEmpty();
    }
}
