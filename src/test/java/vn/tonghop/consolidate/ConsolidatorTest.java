package vn.tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Content;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.testing.SampleCatalogue;

/** Over the sample's catalogue: sixteen residential groups report households, herds, areas and yields. */
class ConsolidatorTest {
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final Period NOVEMBER = Period.month(2023, 11);
    private static final Code PIGS = new Code("CN.LON");
    private static final Code HOUSEHOLDS = new Code("XH.HO");
    private static final Code POOR = new Code("XH.NGHEO");
    private static final Code RICE_AREA = new Code("TR.LUA.DT");
    private static final Code RICE_YIELD = new Code("TR.LUA.NS");
    private static final int GROUPS = 16;

    private final Map<UnitCode, List<Observation>> reported = new TreeMap<>();

    @Test
    void anySplitOfATotalOverUnitsGivesItBackExactlyInAnyOrder() {
        Random random = new Random(20231114);
        for (int round = 0; round < 200; round++) {
            reported.clear();
            BigDecimal expected = BigDecimal.ZERO;
            for (int group = 1; group <= GROUPS; group++) {
                BigDecimal area = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4));
                report(group, RICE_AREA, area.toPlainString());
                expected = expected.add(area);
            }
            Total total = total(consolidateShuffled(random), RICE_AREA);
            assertThat(total.value()).hasValueSatisfying(exactly(expected));
            assertThat(total.coverage()).isEqualTo(new Coverage(GROUPS, GROUPS, 0));
            assertThat(total.status()).isEqualTo(Total.Status.COMPLETE);
        }
    }

    @Test
    void missingUnitsLowerTheCoverageAndAreNeverZero() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            reported.clear();
            BigDecimal expected = BigDecimal.ZERO;
            int present = 0;
            for (int group = 1; group <= GROUPS; group++) {
                if (random.nextBoolean()) {
                    BigDecimal value = BigDecimal.valueOf(1 + random.nextInt(500));
                    report(group, PIGS, value.toPlainString());
                    expected = expected.add(value);
                    present++;
                }
            }
            Total total = total(consolidateShuffled(random), PIGS);
            assertThat(total.coverage()).isEqualTo(new Coverage(GROUPS, present, 0));
            if (present == 0) {
                assertThat(total.value()).isEmpty();
                assertThat(total.status()).isEqualTo(Total.Status.MISSING);
            } else {
                assertThat(total.value()).hasValueSatisfying(exactly(expected));
            }
        }
    }

    @Test
    void aReportedZeroCountsAndABlankDoesNot() {
        report(1, PIGS, "0");
        blank(2, PIGS);
        Total total = total(consolidate(), PIGS);
        assertThat(total.value()).hasValueSatisfying(exactly(BigDecimal.ZERO));
        assertThat(total.coverage()).isEqualTo(new Coverage(GROUPS, 1, 0));
    }

    @Test
    void aHeldValueIsCountedAsHeldAndNotSummed() {
        report(1, PIGS, "10");
        hold(2, PIGS, "99");
        Total total = total(consolidate(), PIGS);
        assertThat(total.value()).hasValueSatisfying(exactly(BigDecimal.TEN));
        assertThat(total.coverage()).isEqualTo(new Coverage(GROUPS, 1, 1));
        assertThat(total.status()).isEqualTo(Total.Status.PARTIAL);
    }

    @Test
    void aUnitWhoseFileIsHeldIsHeldInEveryTotal() {
        report(1, PIGS, "10");
        Consolidation consolidation = Consolidator.consolidate(
                CATALOGUE, NOVEMBER, submissions(), Set.of(group(2)), Earlier.fromBaseline(CATALOGUE, NOVEMBER));
        assertThat(total(consolidation, PIGS).coverage()).isEqualTo(new Coverage(GROUPS, 1, 1));
    }

    @Test
    void aYieldIsWeightedWithTheAreasOfTheUnitsThatGaveBoth() {
        report(1, RICE_AREA, "10");
        report(1, RICE_YIELD, "56");
        report(2, RICE_AREA, "30");
        report(2, RICE_YIELD, "60");
        report(3, RICE_AREA, "1000");
        report(4, RICE_YIELD, "99");
        assertThat(total(consolidate(), RICE_YIELD).value()).hasValueSatisfying(exactly(new BigDecimal("59")));
    }

    @Test
    void aShareIsComputedFromSumsAndIsMissingWithoutThem() {
        report(1, HOUSEHOLDS, "100");
        report(2, HOUSEHOLDS, "300");
        report(1, POOR, "10");
        report(2, POOR, "6");
        Total share = total(consolidate(), new Code("XH.NGHEO.TL"));
        assertThat(share.value()).hasValueSatisfying(exactly(new BigDecimal("4")));
        assertThat(share.kind()).isEqualTo(Total.Kind.INDICATOR);
        reported.clear();
        report(1, POOR, "10");
        assertThat(total(consolidate(), new Code("XH.NGHEO.TL")).value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TR.LUA.NS.THAP, 56", "TR.LUA.NS.CAO, 60.5"})
    void theLowestAndHighestOfTheUnitsAreIndicators(String code, String expected) {
        report(1, RICE_YIELD, "58");
        report(2, RICE_YIELD, "56");
        report(3, RICE_YIELD, "60.5");
        assertThat(total(consolidate(), new Code(code)).value()).hasValueSatisfying(exactly(new BigDecimal(expected)));
    }

    @Test
    void aFigureIsHeldAgainstPlanAndTheSamePeriodOfTheYearBefore() {
        report(1, PIGS, "4426");
        for (int group = 2; group <= GROUPS; group++) {
            report(group, PIGS, "0");
        }
        Consolidation consolidation = Consolidator.consolidate(
                CATALOGUE, NOVEMBER, submissions(), Set.of(), Earlier.fromBaseline(CATALOGUE, NOVEMBER));
        var comparison = total(consolidation, PIGS).comparison();
        assertThat(comparison.change())
                .hasValueSatisfying(change -> assertThat(change.signum()).isNegative());
        assertThat(comparison.changePercent().map(p -> p.setScale(1, java.math.RoundingMode.HALF_UP)))
                .contains(new BigDecimal("-13.7"));
    }

    @Test
    void aPartialTotalIsNotComparedWithLastYear() {
        report(1, PIGS, "4426");
        Consolidation consolidation = Consolidator.consolidate(
                CATALOGUE, NOVEMBER, submissions(), Set.of(), Earlier.fromBaseline(CATALOGUE, NOVEMBER));
        assertThat(total(consolidation, PIGS).comparison().change()).isEmpty();
        assertThat(total(consolidation, PIGS).comparison().samePeriod()).isPresent();
    }

    @Test
    void aYieldWithoutItsAreaIsNotInTheMeanAndNotInItsCoverage() {
        for (int group = 1; group <= GROUPS; group++) {
            report(group, RICE_YIELD, "58");
            if (group == 1) {
                hold(group, RICE_AREA, "12");
            } else if (group > 2) {
                report(group, RICE_AREA, "10");
            }
        }
        Total yield = total(consolidate(), RICE_YIELD);
        assertThat(yield.coverage()).isEqualTo(new Coverage(GROUPS, GROUPS - 2, 1));
        assertThat(yield.status()).isEqualTo(Total.Status.PARTIAL);
    }

    @Test
    void aUnitToWhichAFigureDoesNotApplyIsNotExpected() {
        add(1, PIGS, Content.nothing(), ValueStatus.NOT_APPLICABLE);
        for (int group = 2; group <= GROUPS; group++) {
            report(group, PIGS, "1");
        }
        assertThat(total(consolidate(), PIGS).coverage()).isEqualTo(new Coverage(GROUPS - 1, GROUPS - 1, 0));
        assertThat(total(consolidate(), PIGS).status()).isEqualTo(Total.Status.COMPLETE);
    }

    private static java.util.function.Consumer<BigDecimal> exactly(BigDecimal expected) {
        return value -> assertThat(value).isEqualByComparingTo(expected);
    }

    private static UnitCode group(int number) {
        return new UnitCode(number < 10 ? "TDP0" + number : "TDP" + number);
    }

    private void report(int group, Code code, String value) {
        add(group, code, new Content.Figure(new BigDecimal(value)), ValueStatus.REPORTED);
    }

    private void blank(int group, Code code) {
        add(group, code, Content.nothing(), ValueStatus.BLANK);
    }

    private void hold(int group, Code code, String value) {
        add(group, code, new Content.Figure(new BigDecimal(value)), ValueStatus.HELD);
    }

    private void add(int group, Code code, Content content, ValueStatus status) {
        UnitCode unit = group(group);
        reported.computeIfAbsent(unit, u -> new ArrayList<>())
                .add(new Observation(
                        NOVEMBER, unit, code, "", 0, Measure.PERIOD, content, status, "", CellRef.NONE, ""));
    }

    private List<Submission> submissions() {
        List<Submission> submissions = new ArrayList<>();
        reported.forEach((unit, observations) -> submissions.add(
                new Submission(SourceFile.NONE, unit, NOVEMBER, "", Optional.empty(), observations, List.of())));
        return submissions;
    }

    private Consolidation consolidate() {
        return Consolidator.consolidate(
                CATALOGUE, NOVEMBER, submissions(), Set.of(), Earlier.fromBaseline(CATALOGUE, NOVEMBER));
    }

    private Consolidation consolidateShuffled(Random random) {
        List<Submission> submissions = new ArrayList<>(submissions());
        Collections.shuffle(submissions, random);
        return Consolidator.consolidate(
                CATALOGUE, NOVEMBER, submissions, Set.of(), Earlier.fromBaseline(CATALOGUE, NOVEMBER));
    }

    private static Total total(Consolidation consolidation, Code code) {
        return consolidation.total(code, Measure.PERIOD).orElseThrow();
    }
}
