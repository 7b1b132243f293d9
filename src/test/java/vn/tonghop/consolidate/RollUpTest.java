package vn.tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.testing.SampleCatalogue;

/** One desk that reports files (a flow) and one group that reports pigs (a stock), month by month. */
class RollUpTest {
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final UnitCode DESK = new UnitCode("PB-MC");
    private static final UnitCode GROUP = new UnitCode("TDP01");
    private static final Code FILES = new Code("HC.HS");
    private static final Code PIGS = new Code("CN.LON");

    private final Map<Period, List<Observation>> months = new TreeMap<>();

    @Test
    void aFlowIsTheSumOfItsMonths() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            months.clear();
            int cumulative = 0;
            int quarter = 0;
            for (int month = 1; month <= 12; month++) {
                int files = random.nextInt(300);
                cumulative += files;
                quarter += month >= 10 ? files : 0;
                files(month, files, cumulative);
            }
            assertThat(figure("2023-Q4", FILES, Measure.PERIOD)).isEqualTo(quarter + " reported");
            assertThat(figure("2023", FILES, Measure.PERIOD)).isEqualTo(cumulative + " reported");
            assertThat(figure("2023", FILES, Measure.YTD)).isEqualTo(cumulative + " reported");
            assertThat(findings("2023")).isEmpty();
        }
    }

    @Test
    void theLatestCumulativeFigureStandsInForMonthsThatAreNotInHand() {
        files(10, 180, 1900);
        files(11, 197, 2097);
        assertThat(figure("2023", FILES, Measure.PERIOD)).isEqualTo("2097 estimated");
        assertThat(figure("2023", FILES, Measure.YTD)).isEqualTo("2097 carried");
        assertThat(findings("2023"))
                .extracting(Finding::rule)
                .containsExactly("ROLLUP.CUMULATIVE-STANDS-IN", "ROLLUP.MONTHS-MISSING");
    }

    @Test
    void aQuarterWithAMonthMissingIsTheDifferenceOfTwoCumulativeFigures() {
        files(9, 10, 1720);
        files(12, 100, 2200);
        assertThat(figure("2023-Q4", FILES, Measure.PERIOD)).isEqualTo("480 estimated");
    }

    @Test
    void withoutTheFigureBeforeItAQuarterIsTheSumOfItsMonthsInHandAndSaysSo() {
        files(10, 180, 1900);
        files(11, 197, 2097);
        assertThat(figure("2023-Q4", FILES, Measure.PERIOD)).isEqualTo("377 estimated");
        assertThat(figure("2023-Q4", FILES, Measure.YTD)).isEqualTo("2097 carried");
        assertThat(findings("2023-Q4"))
                .extracting(f -> f.rule() + " " + f.severity().code() + " "
                        + String.join(" | ", f.message().arguments()))
                .containsExactly(
                        "ROLLUP.MONTHS-SUMMED note PB-MC | 10, 11/2023",
                        "ROLLUP.MONTHS-MISSING warning 2023-Q4 | 10, 11/2023 | 12/2023");
    }

    @Test
    void theSumOfMonthsInHandSaysWhatStoodInEachOfThem() {
        files(10, 180, 1900);
        files(11, 197, 2097);
        assertThat(rolled("2023-Q4", FILES, Measure.PERIOD).raw()).isEqualTo("2023-10: 180; 2023-11: 197");
    }

    @Test
    void aMonthThatWaitsForAnAnswerIsNotSummedAsNothing() {
        files(10, 180, 1900);
        add(11, DESK, FILES, Measure.PERIOD, "?");
        add(11, DESK, FILES, Measure.YTD, "");
        assertThat(figure("2023-Q4", FILES, Measure.PERIOD)).isEqualTo(" held");
    }

    @Test
    void aQuarterOfWhichEveryMonthWasLeftBlankIsBlankAndNotZero() {
        add(11, DESK, FILES, Measure.PERIOD, "");
        add(11, DESK, FILES, Measure.YTD, "");
        assertThat(figure("2023-Q4", FILES, Measure.PERIOD)).isEqualTo(" blank");
        assertThat(findings("2023-Q4")).extracting(Finding::rule).containsExactly("ROLLUP.MONTHS-MISSING");
    }

    @Test
    void aQuarterOfWhichEveryMonthIsInHandSaysNothingOfMonths() {
        files(10, 180, 1900);
        files(11, 197, 2097);
        files(12, 3, 2100);
        assertThat(figure("2023-Q4", FILES, Measure.PERIOD)).isEqualTo("380 reported");
        assertThat(findings("2023-Q4")).isEmpty();
    }

    @Test
    void monthsThatDoNotAddUpToTheCumulativeFigureAreAFinding() {
        files(1, 100, 100);
        files(2, 100, 210);
        assertThat(findings("2023-Q1"))
                .filteredOn(f -> f.rule().equals("ROLLUP.CUMULATIVE-DIFFERS"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.found()).isEqualTo("210");
                    assertThat(f.expected()).isEqualTo("200");
                    assertThat(f.difference()).isEqualTo("10");
                });
    }

    @Test
    void twoMonthsInTheMiddleOfTheYearAreReconciledToo() {
        files(10, 180, 1900);
        files(11, 197, 2100);
        assertThat(findings("2023"))
                .filteredOn(f -> f.rule().equals("ROLLUP.CUMULATIVE-DIFFERS"))
                .singleElement()
                .satisfies(f -> assertThat(f.expected()).isEqualTo("2097"));
    }

    @Test
    void overAGapTheCumulativeFigureMayGrowButNeverFall() {
        files(9, 10, 1720);
        files(12, 100, 2200);
        assertThat(findings("2023")).noneMatch(f -> f.rule().equals("ROLLUP.CUMULATIVE-DIFFERS"));
        months.clear();
        files(9, 10, 1720);
        files(12, 100, 1719);
        assertThat(findings("2023"))
                .filteredOn(f -> f.rule().equals("ROLLUP.CUMULATIVE-DIFFERS"))
                .singleElement()
                .satisfies(f -> assertThat(f.expected()).isEqualTo("≥ 1820"));
    }

    @Test
    void aStockIsTheLastOneReportedWithItsStatus() {
        pigs(10, "300");
        pigs(11, "310");
        assertThat(figure("2023-Q4", PIGS, Measure.PERIOD)).isEqualTo("310 carried");
        pigs(12, "290");
        assertThat(figure("2023-Q4", PIGS, Measure.PERIOD)).isEqualTo("290 reported");
    }

    @Test
    void aStockThatWasLeftBlankLastlyIsTheOneBefore() {
        pigs(11, "310");
        pigs(12, "");
        assertThat(figure("2023-Q4", PIGS, Measure.PERIOD)).isEqualTo("310 carried");
    }

    @Test
    void aStockThatWaitsForAnAnswerLastlyIsHeldAndNotTheOneBefore() {
        pigs(11, "310");
        pigs(12, "?");
        assertThat(figure("2023-Q4", PIGS, Measure.PERIOD)).isEqualTo(" held");
        months.remove(Period.month(2023, 11));
        assertThat(figure("2023-Q4", PIGS, Measure.PERIOD)).isEqualTo(" held");
    }

    @Test
    void aStockThatWaitedForAnAnswerEarlierIsTheLaterOne() {
        pigs(11, "?");
        pigs(12, "290");
        assertThat(figure("2023-Q4", PIGS, Measure.PERIOD)).isEqualTo("290 reported");
    }

    @Test
    void aUnitOfWhichNoMonthIsInHandIsMissing() {
        files(9, 10, 1720);
        pigs(11, "310");
        assertThat(roll("2023-Q4").submissions()).extracting(Submission::unit).containsExactly(GROUP);
    }

    private void files(int month, int period, int cumulative) {
        add(month, DESK, FILES, Measure.PERIOD, Integer.toString(period));
        add(month, DESK, FILES, Measure.YTD, Integer.toString(cumulative));
    }

    private void pigs(int month, String value) {
        add(month, GROUP, PIGS, Measure.PERIOD, value);
    }

    private void add(int month, UnitCode unit, Code code, Measure measure, String value) {
        Period period = Period.month(2023, month);
        boolean held = value.equals("?");
        boolean blank = value.isEmpty() || held;
        months.computeIfAbsent(period, p -> new ArrayList<>())
                .add(new Observation(
                        period,
                        unit,
                        code,
                        "",
                        0,
                        measure,
                        blank ? Content.nothing() : new Content.Figure(new BigDecimal(value)),
                        held ? ValueStatus.HELD : blank ? ValueStatus.BLANK : ValueStatus.REPORTED,
                        value,
                        new CellRef(unit + ".xlsx", "Trang", measure == Measure.YTD ? "I7" : "H7"),
                        ""));
    }

    private RollUp.Result roll(String name) {
        Period period = Period.parse(name).orElseThrow();
        Map<Period, List<Submission>> byMonth = new TreeMap<>();
        months.forEach((month, observations) -> {
            if (month.compareTo(Period.month(2023, period.lastMonth())) <= 0) {
                byMonth.put(month, submissions(month, observations));
            }
        });
        return RollUp.of(CATALOGUE, period, byMonth);
    }

    private static List<Submission> submissions(Period month, List<Observation> observations) {
        return observations.stream()
                .map(Observation::unit)
                .distinct()
                .map(unit -> new Submission(
                        new SourceFile(unit + ".xlsx", ""),
                        unit,
                        month,
                        "",
                        Optional.empty(),
                        observations.stream().filter(o -> o.unit().equals(unit)).toList(),
                        List.of()))
                .toList();
    }

    private List<Finding> findings(String period) {
        return roll(period).findings();
    }

    private Observation rolled(String period, Code code, Measure measure) {
        return roll(period).submissions().stream()
                .flatMap(s -> s.observations().stream())
                .filter(o -> o.element().equals(code) && o.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private String figure(String period, Code code, Measure measure) {
        Observation rolled = rolled(period, code, measure);
        return rolled.figure().map(BigDecimal::toPlainString).orElse("") + " "
                + rolled.status().code();
    }
}
