package vn.tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

/** The effect of a finding is its difference; without one it is not known. */
class WarningCapTest {
    private static final int MOST = 10;
    private static final UnitCode GROUP = new UnitCode("TDP01");

    @ParameterizedTest(name = "{0} warnings: {1} stay, {2} are folded")
    @CsvSource({"0, 0, 0", "10, 10, 0", "11, 10, 1", "40, 10, 30"})
    void atMostTenStayWarningsAndNothingIsLost(int count, int stay, int folded) {
        List<Finding> before = warnings(count);
        List<Finding> after = cap(before);
        assertThat(of(after, Severity.WARNING)).hasSize(stay);
        assertThat(of(after, Severity.NOTE)).hasSize(folded == 0 ? 0 : folded + 1);
        assertThat(after)
                .extracting(Finding::place)
                .containsAll(before.stream().map(Finding::place).toList());
    }

    @Test
    void thoseWithTheGreatestEffectStayAndThoseWithoutComeLast() {
        List<Finding> findings = new ArrayList<>(warnings(11));
        findings.add(finding("R-02", Severity.WARNING, Outcome.USED, 50, ""));
        List<Finding> after = cap(findings);
        assertThat(of(after, Severity.WARNING))
                .extracting(Finding::difference)
                .containsExactlyInAnyOrder("2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        Finding counting = after.get(after.size() - 1);
        assertThat(counting.rule()).isEqualTo("CHECK.MORE-WARNINGS");
        assertThat(counting.message())
                .isEqualTo(Message.of("check.more-warnings", "2", "R-01 (Trang!H1); R-02 (Trang!H50)"));
    }

    @Test
    void errorsAndWhatIsExplainedAreNeitherFoldedNorCounted() {
        List<Finding> findings = new ArrayList<>(warnings(10));
        for (int i = 100; i < 130; i++) {
            findings.add(finding("E-01", Severity.ERROR, Outcome.USED, i, "1"));
            findings.add(finding("R-01", Severity.WARNING, Outcome.EXPLAINED, i + 100, "1"));
        }
        assertThat(cap(findings)).isEqualTo(findings);
    }

    @Test
    void whatIsHeldStaysAndTakesItsPlaceAmongTheTen() {
        List<Finding> findings = new ArrayList<>(warnings(10));
        for (int i = 100; i < 112; i++) {
            findings.add(finding("F-01", Severity.WARNING, Outcome.HELD, i, ""));
        }
        List<Finding> after = cap(findings);
        assertThat(of(after, Severity.WARNING)).hasSize(12).allMatch(f -> f.outcome() == Outcome.HELD);
        assertThat(of(after, Severity.NOTE)).hasSize(11);
    }

    @Test
    void warningsOfTheTownshipAreNoSubmittersAndStay() {
        List<Finding> findings = warnings(15).stream()
                .map(f -> new Finding(
                        f.rule(),
                        f.severity(),
                        f.outcome(),
                        UnitCode.NONE,
                        f.period(),
                        f.place(),
                        f.code(),
                        f.message(),
                        "",
                        "",
                        f.difference(),
                        ""))
                .toList();
        assertThat(cap(findings)).isEqualTo(findings);
    }

    private static List<Finding> cap(List<Finding> findings) {
        return new WarningCap(
                        MOST,
                        f -> Optional.of(f.difference())
                                .filter(d -> !d.isEmpty())
                                .map(BigDecimal::new))
                .apply(findings);
    }

    private static List<Finding> of(List<Finding> findings, Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).toList();
    }

    private static List<Finding> warnings(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> finding("R-01", Severity.WARNING, Outcome.USED, i, Integer.toString(i)))
                .toList();
    }

    private static Finding finding(String rule, Severity severity, Outcome outcome, int row, String difference) {
        return new Finding(
                rule,
                severity,
                outcome,
                GROUP,
                Period.month(2023, 11),
                new CellRef("TDP01.xlsx", "Trang", "H" + row),
                new Code("XH.HO"),
                Message.text("x"),
                "",
                "",
                difference,
                "");
    }
}
