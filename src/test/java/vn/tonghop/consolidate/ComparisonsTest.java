package vn.tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.Validity;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparability;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Content;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.testing.SampleCatalogue;

/** Households (XH.HO, a stock) and poor households (XH.NGHEO) of the groups in November, October and the November before. */
class ComparisonsTest {
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final Period NOVEMBER = Period.month(2024, 11);
    private static final Code HOUSEHOLDS = new Code("XH.HO");
    private static final Code POOR = new Code("XH.NGHEO");
    private static final Code POOR_SHARE = new Code("XH.NGHEO.TL");

    @Test
    void returnedFormsOfAnEarlierPeriodAreWhatAFigureIsHeldAgainst() {
        Comparison comparison = comparison(CATALOGUE, HOUSEHOLDS, 16, 16);
        assertThat(comparison.comparability()).isEqualTo(Comparability.COMPARABLE);
        assertThat(comparison.sameReturned()).isTrue();
        assertThat(comparison.samePeriod()).contains(new BigDecimal("1440"));
        assertThat(comparison.change()).contains(new BigDecimal("160"));
        assertThat(comparison.previous()).contains(new BigDecimal("1520"));
        assertThat(comparison.previousChange()).contains(new BigDecimal("80"));
    }

    @Test
    void anIndicatorIsHeldAgainstTheSameIndicatorOfThen() {
        Comparison comparison = comparison(CATALOGUE, POOR_SHARE, 16, 16);
        assertThat(comparison.comparability()).isEqualTo(Comparability.COMPARABLE);
        assertThat(comparison.samePeriod())
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("10"));
    }

    @Test
    void whatSomeUnitsHaveNotReportedYetIsNoDecrease() {
        Comparison comparison = comparison(CATALOGUE, HOUSEHOLDS, 15, 16);
        assertThat(comparison.comparability()).isEqualTo(Comparability.PARTIAL_NOW);
        assertThat(comparison.change()).isEmpty();
        assertThat(comparison.previousChange()).isEmpty();
    }

    @Test
    void aSumThatUnitsWereMissingFromThenIsNotOffered() {
        Comparison comparison = comparison(CATALOGUE, HOUSEHOLDS, 16, 14);
        assertThat(comparison.comparability()).isEqualTo(Comparability.PARTIAL_THEN);
        assertThat(comparison.samePeriod()).isEmpty();
        assertThat(comparison.change()).isEmpty();
    }

    @Test
    void whenOtherUnitsReportedThenTheTwoAreNotComparable() {
        Catalogue later = withGroupFrom("TDP16", LocalDate.of(2024, 6, 1));
        for (Code code : List.of(HOUSEHOLDS, POOR_SHARE)) {
            Comparison comparison = comparison(later, code, 16, 15);
            assertThat(comparison.comparability()).as(code.value()).isEqualTo(Comparability.UNITS_CHANGED);
            assertThat(comparison.samePeriod()).as(code.value()).isPresent();
            assertThat(comparison.change()).as(code.value()).isEmpty();
            assertThat(comparison.previousChange()).as(code.value()).isPresent();
        }
    }

    /** This November, with 100 households a group; 95 in October, 90 a year ago, a tenth of them poor. */
    private static Comparison comparison(Catalogue catalogue, Code code, int groupsNow, int groupsThen) {
        Consolidation then = consolidate(
                catalogue, NOVEMBER.sameLastYear(), groups(groupsThen, 90), Earlier.fromBaseline(catalogue, NOVEMBER));
        Consolidation before =
                consolidate(catalogue, NOVEMBER.previous(), groups(16, 95), Earlier.fromBaseline(catalogue, NOVEMBER));
        Earlier earlier = Earlier.of(catalogue, NOVEMBER, Optional.of(then), Optional.of(before));
        return consolidate(catalogue, NOVEMBER, groups(groupsNow, 100), earlier)
                .total(code, Measure.PERIOD)
                .orElseThrow()
                .comparison();
    }

    private static Consolidation consolidate(
            Catalogue catalogue, Period period, List<Submission> submissions, Earlier earlier) {
        return Consolidator.consolidate(catalogue, period, submissions, Set.of(), earlier);
    }

    private static List<Submission> groups(int number, int households) {
        return CATALOGUE.units(NOVEMBER).stream()
                .filter(u -> u.form().equals("TDP"))
                .limit(number)
                .map(u -> new Submission(
                        SourceFile.NONE,
                        u.code(),
                        NOVEMBER,
                        "",
                        Optional.empty(),
                        List.of(figure(u, HOUSEHOLDS, households), figure(u, POOR, households / 10)),
                        List.of()))
                .toList();
    }

    private static Observation figure(ReportingUnit unit, Code code, int value) {
        return new Observation(
                NOVEMBER,
                unit.code(),
                code,
                "",
                0,
                Measure.PERIOD,
                new Content.Figure(BigDecimal.valueOf(value)),
                ValueStatus.REPORTED,
                "",
                CellRef.NONE,
                "");
    }

    private static Catalogue withGroupFrom(String code, LocalDate day) {
        List<ReportingUnit> units = new ArrayList<>();
        for (ReportingUnit u : CATALOGUE.units()) {
            units.add(
                    u.code().value().equals(code)
                            ? new ReportingUnit(
                                    u.code(),
                                    u.name(),
                                    u.kind(),
                                    new Validity(Optional.of(day), u.validity().to()),
                                    u.form(),
                                    u.brief(),
                                    u.aliases(),
                                    u.calendar())
                            : u);
        }
        Catalogue c = CATALOGUE;
        return new Catalogue(
                c.agency(),
                c.kinds(),
                units,
                c.forms(),
                c.subjects(),
                c.unitsOfMeasure(),
                c.lists(),
                c.elements(),
                c.indicators(),
                c.targets(),
                c.baselines(),
                c.rules(),
                c.calendar());
    }
}
