package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;

class RangeRemarksTest {
    @ParameterizedTest(name = "{0} ({1}) in H7 beside a rule that is {2} in {3}")
    @CsvSource({
        "VALUE.RANGE-FAR, ERROR, ERROR, H7, 0",
        "VALUE.RANGE-FAR, ERROR, WARNING, H7, 1",
        "VALUE.RANGE-FAR, ERROR, ERROR, H8, 1",
        "VALUE.RANGE, WARNING, WARNING, H7, 0",
        "VALUE.RANGE, WARNING, ERROR, H7, 0",
        "VALUE.RANGE, WARNING, NOTE, H7, 1",
        "VALUE.REQUIRED, ERROR, ERROR, H7, 1"
    })
    void aRangeGivesWayToARuleThatWeighsAsMuchAtTheSameCell(
            String reading, Severity weight, Severity rule, String cell, int left) {
        assertThat(RangeRemarks.givingWay(
                        List.of(finding(reading, weight, "H7")), List.of(finding("TR-01", rule, cell))))
                .hasSize(left);
    }

    @ParameterizedTest
    @CsvSource({"HELD, H7, 1", "HELD, H8, 2", "DECIDED, H7, 2", "NORMALISED, H7, 2"})
    void aRangeGivesWayToWhatHoldsTheSameFigure(Outcome outcome, String cell, int left) {
        Finding scale = finding("VALUE.SCALE", Severity.WARNING, outcome, cell);
        assertThat(RangeRemarks.givingWay(List.of(finding("VALUE.RANGE-FAR", Severity.ERROR, "H7"), scale), List.of()))
                .hasSize(left)
                .contains(scale);
    }

    private static Finding finding(String rule, Severity severity, String cell) {
        return finding(rule, severity, Outcome.USED, cell);
    }

    private static Finding finding(String rule, Severity severity, Outcome outcome, String cell) {
        return new Finding(
                rule,
                severity,
                outcome,
                UnitCode.NONE,
                Period.month(2023, 11),
                new CellRef("PB-NN.xlsx", "Trồng trọt", cell),
                Code.NONE,
                Message.of("check.rule", "", ""),
                "",
                "",
                "",
                "");
    }
}
