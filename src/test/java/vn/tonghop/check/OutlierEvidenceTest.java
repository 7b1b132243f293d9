package vn.tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Threshold;
import vn.tonghop.catalogue.Thresholds;
import vn.tonghop.check.Outlier.Evidence;
import vn.tonghop.check.OutlierEvidence.Known;
import vn.tonghop.model.Code;
import vn.tonghop.testing.SampleCatalogue;

/** XH.HO is a stock of whole numbers, TR.CAY.DT a flow that counts, TR.LUA.DT a stock with a decimal. */
class OutlierEvidenceTest {
    private final OutlierEvidence evidence = new OutlierEvidence(Thresholds.USUAL);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "five points say nothing,              XH.HO,     90 95 100 105 110,             1000, false",
        "six points do,                        XH.HO,     90 95 100 100 105 110,         1000, true",
        "z just under 3.5,                     XH.HO,     90 90 100 100 110 110,         151,  false",
        "z just over 3.5,                      XH.HO,     90 90 100 100 110 110,         152,  true",
        "z just under 3.5 downwards,           XH.HO,     90 90 100 100 110 110,         49,   false",
        "z just over 3.5 downwards,            XH.HO,     90 90 100 100 110 110,         48,   true",
        "flat and a deviation of 4.9,          TR.LUA.DT, 10 10 10 10 10 10,             14.9, false",
        "flat and a deviation of 5,            TR.LUA.DT, 10 10 10 10 10 10,             15,   true",
        "flat and just under 10 per cent,      XH.HO,     300 300 300 300 300 300,       329,  false",
        "flat and 10 per cent,                 XH.HO,     300 300 300 300 300 300,       330,  true",
        "flat at zero and 5 happen,            TR.CAY.DT, 0 0 0 0 0 0,                   5,    true",
        "flat at zero and 4 happen,            TR.CAY.DT, 0 0 0 0 0 0,                   4,    false",
        "a count within three and a half roots, TR.CAY.DT, 98 99 100 100 101 102,        134,  false",
        "a count at three and a half roots,    TR.CAY.DT, 98 99 100 100 101 102,         135,  true",
        "a stock does not vary by chance,      XH.HO,     98 99 100 100 101 102,         115,  true"
    })
    void ownHistory(String title, String code, String past, String figure, boolean out) {
        Optional<Outlier> found =
                evidence.judge(known(code, figure, past, Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(found.map(Outlier::evidence)).isEqualTo(out ? Optional.of(Evidence.HISTORY) : Optional.empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a ratio of 0.67 is ordinary,         100,  67, 3300, false",
        "a ratio just under 0.67 is not,      1000, 669, 33000, true",
        "a ratio of 1.5 is ordinary,          100, 150, 5000, false",
        "a ratio just over 1.5 is not,        1000, 1501, 50000, true",
        "an effect of 1 per cent,             100, 200, 10000, true",
        "an effect of 0.99 per cent,          100, 200, 10101, false",
        "four households more are few,        4, 8, 80, false",
        "five households more are not,        4, 9, 80, true",
        "nothing has a ratio to zero,         0, 500, 5000, false",
        "a figure that went to zero,          500, 0, 5000, true"
    })
    void theSameMonthOfTheYearBefore(String title, String lastYear, String figure, String total, boolean out) {
        Optional<Outlier> found =
                evidence.judge(known("XH.HO", figure, "", number(lastYear), number(total), Optional.empty()));
        assertThat(found.map(Outlier::evidence)).isEqualTo(out ? Optional.of(Evidence.SAME_MONTH) : Optional.empty());
    }

    @Test
    void withoutATotalAChangeOfAYearIsNotTold() {
        assertThat(evidence.judge(known("XH.HO", "900", "", number("300"), Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void aSeasonThatCameLastYearTooIsNoOutlier() {
        String months = "0 1 0 2 0 0 1 0 0 3 0";
        Known season = known("TR.CAY.DT", "900", months, number("1000"), number("9000"), Optional.empty());
        assertThat(evidence.judge(season)).isEmpty();
        Known sudden = known("TR.CAY.DT", "900", months, number("2"), number("9000"), Optional.empty());
        assertThat(evidence.judge(sudden).orElseThrow().evidence()).isEqualTo(Evidence.HISTORY);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "within the ratio,              149, false",
        "beyond it,                     152, true",
        "ten times too many,            1000, true",
        "ten times too few,             10, true"
    })
    void amongUnitsOfItsKind(String title, String figure, boolean out) {
        Spread peers = new Spread(16, dec("100"), dec("2"), dec("90"), dec("110"));
        assertThat(evidence.judge(known("XH.CNGHEO", figure, "", Optional.empty(), number("1600"), Optional.of(peers)))
                        .map(Outlier::evidence))
                .isEqualTo(out ? Optional.of(Evidence.PEERS) : Optional.empty());
    }

    @Test
    void aUnitThatIsUnlikeTheOthersEveryMonthIsNoOutlier() {
        Spread peers = new Spread(16, dec("100"), dec("2"), dec("90"), dec("110"));
        assertThat(evidence.judge(
                        known("XH.CNGHEO", "300", "290", Optional.empty(), number("1600"), Optional.of(peers))))
                .isEmpty();
    }

    @Test
    void fiveNormalisedMadsAreExtreme() {
        String past = "90 90 100 100 110 110";
        // Five normalised MADs of 10 are 74.13.
        assertThat(history(past, "174").extreme()).isFalse();
        assertThat(history(past, "175").extreme()).isTrue();
    }

    @Test
    void thresholdsComeFromTheCatalogue() {
        OutlierEvidence strict =
                new OutlierEvidence(new Thresholds(List.of(new Thresholds.Entry(Threshold.HISTORY_POINTS, "3"))));
        Known known = known("XH.HO", "1000", "100 101 102", Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(strict.judge(known)).isPresent();
        assertThat(evidence.judge(known)).isEmpty();
    }

    private Outlier history(String past, String figure) {
        return evidence.judge(known("XH.HO", figure, past, Optional.empty(), Optional.empty(), Optional.empty()))
                .orElseThrow();
    }

    private static Known known(
            String code,
            String figure,
            String past,
            Optional<BigDecimal> lastYear,
            Optional<BigDecimal> total,
            Optional<Spread> peers) {
        DataElement element = SampleCatalogue.read().element(new Code(code)).orElseThrow();
        List<BigDecimal> months = past.isEmpty()
                ? List.of()
                : Arrays.stream(past.split(" ")).map(BigDecimal::new).toList();
        return new Known(element, dec(figure), months, lastYear, total, peers);
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(dec(text));
    }

    private static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }
}
