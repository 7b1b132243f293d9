package vn.tonghop.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.Comparability;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Measure;
import vn.tonghop.model.PeriodOutcome;

/** A printed figure passes exactly when it is the total, rounded at the decimals of its code. */
class ReportProofTest {
    private static PeriodOutcome outcome() {
        Comparison comparison = new Comparison(
                Optional.of(new BigDecimal("30")),
                Optional.of(new BigDecimal("83.333333")),
                Optional.of(new BigDecimal("27.25")),
                Optional.of(new BigDecimal("-2.25")),
                Optional.of(new BigDecimal("-8.256880")),
                false,
                Comparability.COMPARABLE,
                Optional.empty(),
                Optional.empty(),
                Comparability.NOTHING,
                Optional.empty());
        return new SmallOffice()
                .total("A.DAN", Measure.PERIOD, "4426")
                .total("A.VH", Measure.PERIOD, "2")
                .total("A.THU", Measure.YTD, "25.004", new Coverage(1, 1, 0), comparison)
                .reported("G1", "A.DAN", Measure.PERIOD, "1200", "")
                .outcome();
    }

    private static List<ReportProof.Difference> differences(String tag, String words) {
        return ReportProof.differences(
                SmallOffice.CATALOGUE, outcome(), List.of(new PrintedFigure(tag, words, "mục I, đoạn 1", words)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "A.DAN@period|value 2023-11; 4.426",
                "A.DAN@period|unit 2023-11; trên 4.426 con",
                "A.DAN@period|value 2023-11 G1; 1.200",
                "A.DAN@period|value 2023-11 G2; chưa có số liệu",
                "A.VH@period|of_units 2023-11; 2/2 tổ dân phố",
                "A.THU@ytd|unit 2023-11; 25 tỷ đồng",
                "A.THU@ytd|target 2023-11; 30",
                "A.THU@ytd|target_percent 2023-11; 83,3%",
                "A.THU@ytd|same_period 2023-11; 27,25",
                "A.THU@ytd|change 2023-11; giảm 2,25 tỷ đồng so với cùng kỳ",
                "A.THU@ytd|change_percent 2023-11; giảm 8,3% so với cùng kỳ",
                "A.THU@ytd|coverage 2023-11; 1/1",
                "A.CAY@ytd|value 2023-11; chưa có số liệu",
                "units.received@period|value 2023-11; 2"
            })
    void theTotalPasses(String tag, String words) {
        assertThat(differences(tag, words)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "A.DAN@period|value 2023-11; 4.427",
                "A.DAN@period|value 2023-11; 44,26",
                "A.DAN@period|value 2023-11; chưa có số liệu",
                "A.DAN@period|value 2023-10; 4.426",
                "A.DAN@period|value 2023-11 G1; 4.426",
                "A.DAN@period|value 2023-11 G2; 0",
                "A.VH@period|of_units 2023-11; 1/2 tổ dân phố",
                "A.THU@ytd|unit 2023-11; 25,01 tỷ đồng",
                "A.THU@ytd|change 2023-11; tăng 2,25 tỷ đồng so với cùng kỳ",
                "A.THU@ytd|change 2023-11; bằng cùng kỳ",
                "A.THU@ytd|change_percent 2023-11; giảm 8,2% so với cùng kỳ",
                "A.CAY@ytd|value 2023-11; 0",
                "A.THU@ytd|coverage 2023-11; 2/2",
                "units.received@period|value 2023-11; 3",
                "khong phai the; 3"
            })
    void anythingElseIsStopped(String tag, String words) {
        assertThat(differences(tag, words)).hasSize(1);
    }

    @Test
    void whatIsStoppedIsToldWithTagPlaceAndBothFigures() {
        assertThat(differences("A.DAN@period|value 2023-11", "4.427").get(0))
                .hasToString("A.DAN@period|value 2023-11 at mục I, đoạn 1: printed \"4.427\", computed 4426");
    }
}
