package vn.tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.consolidate.Consolidator;
import vn.tonghop.consolidate.Earlier;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.History;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

class OutliersTest {
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final Period NOVEMBER = Period.month(2023, 11);
    private static final UnitCode GROUP = new UnitCode("TDP01");
    private static final Code PIGS = new Code("CN.LON");
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final int TOWNSHIPS = 32;
    private static final int GROUPS = 16;

    @ParameterizedTest(name = "with {0} months before")
    @ValueSource(ints = {0, 1, 6, 8, 12})
    void undamagedMonthsRaiseAtMostOneWarningInTenForms(int months) {
        int warnings = 0;
        for (int seed = 0; seed < TOWNSHIPS; seed++) {
            Map<Period, List<Submission>> all =
                    new RandomTownship(CATALOGUE, NOVEMBER, seed).months(NOVEMBER, months + 1);
            warnings += find(all).size();
        }
        assertThat(warnings)
                .as("needless warnings in %d forms", TOWNSHIPS * GROUPS)
                .isLessThanOrEqualTo(TOWNSHIPS * GROUPS / 10);
    }

    /** One figure of each form is ten times what it was; a nothing cannot be. */
    @Test
    void aDigitTooManyIsCaughtInNineteenCasesOfTwenty() {
        int slips = 0;
        int caught = 0;
        for (int seed = 0; seed < TOWNSHIPS; seed++) {
            Random random = new Random(1000L + seed);
            Map<Period, List<Submission>> all =
                    new LinkedHashMap<>(new RandomTownship(CATALOGUE, NOVEMBER, seed).months(NOVEMBER, 13));
            List<Submission> damaged = new ArrayList<>();
            List<CellRef> cells = new ArrayList<>();
            for (Submission s : all.get(NOVEMBER)) {
                List<Observation> full = s.observations().stream()
                        .filter(o -> o.figure().orElseThrow().signum() > 0)
                        .toList();
                Observation chosen = full.get(random.nextInt(full.size()));
                cells.add(chosen.source());
                damaged.add(with(s, chosen, chosen.figure().orElseThrow().multiply(TEN)));
            }
            all.put(NOVEMBER, damaged);
            List<CellRef> found = find(all).stream().map(Finding::place).toList();
            slips += cells.size();
            caught += (int) cells.stream().filter(found::contains).count();
        }
        assertThat(caught * 20).as("%d of %d", caught, slips).isGreaterThanOrEqualTo(slips * 19);
    }

    @Test
    void aFigureOutOfTheOrdinaryIsToldWithItsRangeAndItsPartOfTheTotal() {
        Finding finding = only(pigs("1000", "100", "101", "99", "102", "98", "100"));
        assertThat(finding.rule()).isEqualTo("OUTLIER.HISTORY");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.outcome()).isEqualTo(Outcome.USED);
        assertThat(List.of(finding.expected(), finding.found(), finding.difference()))
                .containsExactly("100", "1000", "900");
        assertThat(PhraseFiles.read("check", "vi").say(finding.message()))
                .startsWith("Tổ dân phố Tiên Hưng: «Đàn lợn» ghi 1.000 con, rất bất thường so với 6 tháng trước")
                .contains("thường là 100, từ 98 đến 102")
                .contains("bằng 90% số của toàn địa bàn")
                .contains("Giải trình");
    }

    @ParameterizedTest
    @EnumSource(
            value = ValueStatus.class,
            names = {"BLANK", "HELD", "ESTIMATED", "CARRIED", "NOT_AVAILABLE", "NOT_APPLICABLE"})
    void aMonthThatTheUnitDidNotReportIsNoPoint(ValueStatus status) {
        Map<Period, List<Submission>> all = pigs("1000", "100", "101", "99", "102", "98", "100");
        Submission may = all.get(Period.month(2023, 5)).get(0);
        all.put(
                may.period(),
                List.of(RandomTownship.submission(
                        GROUP, may.period(), List.of(may.observations().get(0).withStatus(status)))));
        assertThat(find(all)).isEmpty();
    }

    @Test
    void anExplanationAnswersAWarningAndHoldsUntilTheValueChanges() {
        Map<Period, List<Submission>> now = pigs("1000", "100", "101", "99", "102", "98", "100");
        now.put(NOVEMBER, List.of(explained(now.get(NOVEMBER).get(0))));
        assertThat(only(now).outcome()).isEqualTo(Outcome.EXPLAINED);
        assertThat(only(now).explanation()).isEqualTo("trại mới");

        Map<Period, List<Submission>> later = pigs("1000", "100", "101", "99", "102", "98", "100", "1000");
        assertThat(find(later)).hasSize(1);
        Period october = NOVEMBER.previous();
        later.put(october, List.of(explained(later.get(october).get(0))));
        assertThat(find(later)).isEmpty();
    }

    @Test
    void inAFirstMonthTheOtherGroupsAreTheEvidence() {
        List<Submission> month = new ArrayList<>();
        for (int i = 1; i <= GROUPS; i++) {
            UnitCode unit = new UnitCode(i < 10 ? "TDP0" + i : "TDP" + i);
            int households = 200 + 20 * i;
            int cultured = households * 9 / 10;
            month.add(RandomTownship.submission(
                    unit,
                    NOVEMBER,
                    List.of(
                            observation(unit, new Code("XH.HO"), NOVEMBER, Integer.toString(households), 1),
                            observation(
                                    unit,
                                    new Code("VH.GDVH"),
                                    NOVEMBER,
                                    Integer.toString(i == 3 ? cultured / 10 : cultured),
                                    2))));
        }
        assertThat(find(Map.of(NOVEMBER, month))).singleElement().satisfies(f -> {
            assertThat(f.rule()).isEqualTo("OUTLIER.PEERS");
            assertThat(f.unit()).isEqualTo(new UnitCode("TDP03"));
            assertThat(f.found()).isEqualTo("23");
            assertThat(f.expected()).isEqualTo("234");
            assertThat(PhraseFiles.read("check", "vi").say(f.message()))
                    .contains(
                            "so với 15 đơn vị khác cùng loại; tính theo số hộ của đơn vị thì thường là 234 (từ 234 đến 234)");
        });
    }

    /** What households and people are exchanged for: last month's figures say it. */
    @Test
    void twoCellsThatWereExchangedAreNotTakenForATenfoldFigure() {
        Map<Period, List<Submission>> all = new LinkedHashMap<>();
        for (Period month : List.of(NOVEMBER.previous(), NOVEMBER)) {
            List<Submission> returned = new ArrayList<>();
            for (int i = 1; i <= GROUPS; i++) {
                UnitCode unit = new UnitCode(i < 10 ? "TDP0" + i : "TDP" + i);
                int households = 280 + 7 * i;
                int people = households * 37 / 10;
                boolean exchanged = i == 3 && month.equals(NOVEMBER);
                returned.add(RandomTownship.submission(
                        unit,
                        month,
                        List.of(
                                observation(
                                        unit,
                                        new Code("XH.HO"),
                                        month,
                                        Integer.toString(exchanged ? people : households),
                                        1),
                                observation(
                                        unit,
                                        new Code("XH.DS"),
                                        month,
                                        Integer.toString(exchanged ? households : people),
                                        2))));
            }
            all.put(month, returned);
        }
        assertThat(find(all))
                .filteredOn(f -> f.code().equals(new Code("XH.DS")))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.unit()).isEqualTo(new UnitCode("TDP03"));
                    assertThat(PhraseFiles.read("check", "vi").say(f.suggestion()))
                            .startsWith("Có lẽ hai ô bị đổi chỗ cho nhau")
                            .contains("301 hộ")
                            .contains("1.113 người");
                });
    }

    @Test
    void longerPeriodsAreMadeOfMonthsThatWereLookedAt() {
        Map<Period, List<Submission>> all = pigs("1000", "100", "101", "99", "102", "98", "100");
        Period year = new Period(Period.Kind.YEAR, 2023, 1);
        assertThat(new Outliers(CATALOGUE, year, History.of(all)).find(all.get(NOVEMBER), consolidated(all)))
                .isEmpty();
    }

    private static Finding only(Map<Period, List<Submission>> all) {
        List<Finding> findings = find(all);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    /** November, and the months before it, the earliest first. */
    private static Map<Period, List<Submission>> pigs(String now, String... before) {
        Map<Period, List<Submission>> all = new LinkedHashMap<>();
        for (int i = 0; i <= before.length; i++) {
            Period month = Period.month(2023, 11 - before.length + i);
            String value = i == before.length ? now : before[i];
            all.put(
                    month,
                    List.of(RandomTownship.submission(
                            GROUP, month, List.of(observation(GROUP, PIGS, month, value, 0)))));
        }
        return all;
    }

    private static Observation observation(UnitCode unit, Code code, Period month, String value, int row) {
        DataElement element = CATALOGUE.element(code).orElseThrow();
        return RandomTownship.observation(unit, element, month, new BigDecimal(value), row);
    }

    private static Submission explained(Submission s) {
        return new Submission(
                s.file(),
                s.unit(),
                s.period(),
                "",
                Optional.empty(),
                s.observations(),
                List.of(new Explanation(GROUP, PIGS, "", "trại mới", CellRef.NONE)));
    }

    private static Submission with(Submission s, Observation old, BigDecimal value) {
        DataElement element = CATALOGUE.element(old.element()).orElseThrow();
        return RandomTownship.submission(
                s.unit(),
                s.period(),
                s.observations().stream()
                        .map(o -> o.equals(old)
                                ? RandomTownship.observation(
                                        s.unit(),
                                        element,
                                        s.period(),
                                        value,
                                        s.observations().indexOf(o))
                                : o)
                        .toList());
    }

    private static List<Finding> find(Map<Period, List<Submission>> all) {
        return new Outliers(CATALOGUE, NOVEMBER, History.of(all)).find(all.get(NOVEMBER), consolidated(all));
    }

    private static Consolidation consolidated(Map<Period, List<Submission>> all) {
        return Consolidator.consolidate(
                CATALOGUE, NOVEMBER, all.get(NOVEMBER), Set.of(), Earlier.fromBaseline(CATALOGUE, NOVEMBER));
    }
}
