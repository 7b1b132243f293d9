package vn.tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.consolidate.Consolidator;
import vn.tonghop.consolidate.Earlier;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.RuleTally;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.testing.SampleCatalogue;

/** Over the sample's rules: land adds up (DD-03, tolerance of rounding), stated shares (HC-02), two desks agree (NS-01). */
class CheckerTest {
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final Period NOVEMBER = Period.month(2023, 11);
    private final List<Observation> observations = new ArrayList<>();
    private final List<Explanation> explanations = new ArrayList<>();

    @Test
    void aStatedShareThatIsNotItsPartsIsAnErrorAtItsCellWithTheArithmetic() {
        onlineFiles("81.1");
        assertThat(unitFindings("HC-02")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.outcome()).isEqualTo(Outcome.USED);
            assertThat(finding.place().cell()).isEqualTo("HC.HS.MP.PCT");
            assertThat(finding.found()).isEqualTo("81.1");
            assertThat(finding.expected()).isEqualTo("81.59");
            assertThat(finding.difference()).isEqualTo("-0.49");
        });
    }

    @Test
    void aShareThatIsTruncatedOrRoundedIsSilent() {
        for (String stated : List.of("81.5", "81.6", "82", "81")) {
            observations.clear();
            onlineFiles(stated);
            assertThat(unitFindings("HC-02")).as(stated).isEmpty();
        }
    }

    @Test
    void aRuleThatLacksAFigureIsTalliedAndNotPassed() {
        report("PB-MC", "HC.HS.MP.PCT", Measure.PERIOD, "81.1");
        report("PB-MC", "HC.HS", Measure.YTD, "2097");
        CheckResult result = new Checker(CATALOGUE, NOVEMBER).checkUnits(submissions());
        assertThat(result.findings()).noneMatch(f -> f.rule().equals("HC-02"));
        assertThat(result.tallies()).anySatisfy(tally -> {
            assertThat(tally.rule()).isEqualTo("HC-02");
            assertThat(tally.notEvaluable()).isPositive();
            assertThat(tally.passed()).isZero();
        });
    }

    /** HC-02, the share of files handled in part, with the number of those files left out. */
    @ParameterizedTest
    @CsvSource({"NOT_EVALUABLE, 0, 0, 1", "PASS, 1, 0, 0", "FAIL, 0, 1, 0"})
    void aRuleSaysWhatItMeansWhenAFigureIsMissing(Rule.WhenMissing choice, int passed, int failed, int notEvaluable) {
        report("PB-MC", "HC.HS.MP.PCT", Measure.PERIOD, "81.1");
        report("PB-MC", "HC.HS", Measure.YTD, "2097");
        CheckResult result = new Checker(choosing("HC-02", choice), NOVEMBER).checkUnits(submissions());
        assertThat(result.tallies())
                .contains(new RuleTally("HC-02", passed, failed, 0, notEvaluable, RuleTally.Run.RAN));
        assertThat(result.findings().stream().filter(f -> f.rule().equals("HC-02")))
                .hasSize(failed)
                .allSatisfy(finding -> {
                    assertThat(finding.message().key()).isEqualTo("check.rule-missing");
                    assertThat(finding.message().arguments().get(1)).contains("HC.HS.MP@ytd");
                });
    }

    /** GD-12: the two lower secondary schools have different places. */
    @Test
    void aUnitThatLacksAFigureIsCalledByItsName() {
        report("THCS01", "GD.HANG", Measure.PERIOD, "1");
        Catalogue asking = choosing("GD-12", Rule.WhenMissing.FAIL);
        CheckResult result = new Checker(asking, NOVEMBER)
                .checkTownship(Consolidator.consolidate(
                        CATALOGUE, NOVEMBER, submissions(), Set.of(), Earlier.fromBaseline(CATALOGUE, NOVEMBER)));
        String school = CATALOGUE.units(NOVEMBER).stream()
                .filter(u -> u.code().value().equals("THCS02"))
                .map(u -> u.name())
                .findFirst()
                .orElseThrow();
        assertThat(result.findings())
                .filteredOn(f -> f.rule().equals("GD-12"))
                .singleElement()
                .satisfies(f -> assertThat(f.message().arguments().get(1))
                        .startsWith(school + ": ")
                        .doesNotContain("unit("));
    }

    /** The sample's catalogue with one choice changed. */
    private static Catalogue choosing(String code, Rule.WhenMissing choice) {
        List<Rule> rules = CATALOGUE.rules().stream()
                .map(r -> r.code().equals(code)
                        ? new Rule(
                                r.code(),
                                r.severity(),
                                r.scope(),
                                r.expression(),
                                r.written(),
                                r.message(),
                                r.action(),
                                r.origin(),
                                r.validity(),
                                r.beta(),
                                choice)
                        : r)
                .toList();
        return new Catalogue(
                CATALOGUE.agency(),
                CATALOGUE.kinds(),
                CATALOGUE.units(),
                CATALOGUE.forms(),
                CATALOGUE.subjects(),
                CATALOGUE.unitsOfMeasure(),
                CATALOGUE.lists(),
                CATALOGUE.elements(),
                CATALOGUE.indicators(),
                CATALOGUE.targets(),
                CATALOGUE.baselines(),
                rules,
                CATALOGUE.calendar());
    }

    /** XH-06: from two to six people in a household. */
    @ParameterizedTest
    @CsvSource({"301, 1113, ≥ 2226, -1925", "9000, 1000, ≤ 6000, 3000"})
    void ofTwoBoundsTheBrokenOneIsTold(String people, String households, String bound, String difference) {
        report("TDP01", "XH.DS", Measure.PERIOD, people);
        report("TDP01", "XH.HO", Measure.PERIOD, households);
        assertThat(unitFindings("XH-06")).singleElement().satisfies(finding -> {
            assertThat(finding.found()).isEqualTo(people);
            assertThat(finding.expected()).isEqualTo(bound);
            assertThat(finding.difference()).isEqualTo(difference);
        });
    }

    /** DD-01 names an empty row first, and speaks of the total. */
    @Test
    void theCellIsThatOfTheNumberThatIsTold() {
        report("PB-DC", "DD.TONG", Measure.PERIOD, "1134.31");
        report("PB-DC", "DD.NN", Measure.PERIOD, "639.93");
        report("PB-DC", "DD.PNN", Measure.PERIOD, "493.88");
        assertThat(unitFindings("DD-01")).singleElement().satisfies(finding -> {
            assertThat(finding.place().cell()).isEqualTo("DD.TONG");
            assertThat(finding.code()).isEqualTo(new Code("DD.TONG"));
            assertThat(finding.found()).isEqualTo("1134.31");
            assertThat(finding.message().key()).isEqualTo("check.rule-contrast-typed");
        });
    }

    /** GD-07 asks for the prizes of the country, the province and the district. */
    @Test
    void ofRequiredFiguresTheMissingOneIsShown() {
        report("TH01", "GD.GIAI.QG", Measure.PERIOD, "0");
        report("TH01", "GD.GIAI.TINH", Measure.PERIOD, "");
        report("TH01", "GD.GIAI.HUYEN", Measure.PERIOD, "12");
        assertThat(unitFindings("GD-07"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().cell()).isEqualTo("GD.GIAI.TINH"));
    }

    /** GD-01: pupils a class. */
    @Test
    void whatNobodyTypedIsCalledComputed() {
        report("TH03", "GD.HS", Measure.PERIOD, "956");
        report("TH03", "GD.LOP", Measure.PERIOD, "26");
        report("TH03", "GD.SISO.TD", Measure.PERIOD, "35");
        assertThat(unitFindings("GD-01")).singleElement().satisfies(finding -> {
            assertThat(finding.message().key()).isEqualTo("check.rule-contrast-computed");
            assertThat(finding.place().cell()).isEqualTo("GD.HS");
        });
    }

    @Test
    void everyRuleIsTallied() {
        CheckResult units = new Checker(CATALOGUE, NOVEMBER).checkUnits(List.of());
        CheckResult township = new Checker(CATALOGUE, NOVEMBER)
                .checkTownship(Consolidator.consolidate(
                        CATALOGUE, NOVEMBER, List.of(), Set.of(), Earlier.fromBaseline(CATALOGUE, NOVEMBER)));
        assertThat(units.plus(township).tallies())
                .extracting(RuleTally::rule)
                .containsExactlyInAnyOrderElementsOf(
                        CATALOGUE.rules().stream().map(r -> r.code()).distinct().toList());
    }

    @Test
    void twoDesksThatDisagreeAreTheTownshipsContradiction() {
        report("PB-TC", "NS.CHI", Measure.YTD, "17.1");
        report("PB-TC", "NS.CHI", Measure.PERIOD, "1.6");
        report("PB-VP", "NS.CHI.TT", Measure.YTD, "13");
        report("PB-VP", "NS.CHI.TT", Measure.PERIOD, "1.6");
        List<Finding> findings = new Checker(CATALOGUE, NOVEMBER)
                .checkTownship(Consolidator.consolidate(
                        CATALOGUE, NOVEMBER, submissions(), Set.of(), Earlier.fromBaseline(CATALOGUE, NOVEMBER)))
                .findings();
        assertThat(findings)
                .filteredOn(f -> f.rule().equals("NS-01"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.found()).isEqualTo("17.1");
                    assertThat(finding.expected()).isEqualTo("13");
                    assertThat(finding.place().file()).isEqualTo("PB-TC.xlsx");
                });
    }

    @Test
    void anExplanationAnswersAWarningAndNotAnError() {
        report("PB-TP", "TP.CT.LUOT", Measure.YTD, "30");
        report("PB-TP", "TP.CT.BAN", Measure.YTD, "20");
        explanations.add(
                new Explanation(new UnitCode("PB-TP"), new Code("TP.CT.LUOT"), "", "đăng ký lại nhiều", CellRef.NONE));
        assertThat(unitFindings("TP-03")).singleElement().satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo(Outcome.EXPLAINED);
            assertThat(finding.explanation()).isEqualTo("đăng ký lại nhiều");
        });
    }

    private void onlineFiles(String stated) {
        report("PB-MC", "HC.HS.MP.PCT", Measure.PERIOD, stated);
        report("PB-MC", "HC.HS.MP", Measure.YTD, "1711");
        report("PB-MC", "HC.HS", Measure.YTD, "2097");
    }

    private void report(String unit, String code, Measure measure, String value) {
        UnitCode unitCode = new UnitCode(unit);
        boolean blank = value.isEmpty();
        observations.add(new Observation(
                NOVEMBER,
                unitCode,
                new Code(code),
                "",
                0,
                measure,
                blank ? Content.nothing() : new Content.Figure(new BigDecimal(value)),
                blank ? ValueStatus.BLANK : ValueStatus.REPORTED,
                value,
                new CellRef(unit + ".xlsx", "Trang", code),
                ""));
    }

    private List<Submission> submissions() {
        return observations.stream()
                .map(Observation::unit)
                .distinct()
                .map(unit -> new Submission(
                        SourceFile.NONE,
                        unit,
                        NOVEMBER,
                        "",
                        Optional.empty(),
                        observations.stream().filter(o -> o.unit().equals(unit)).toList(),
                        explanations))
                .toList();
    }

    private List<Finding> unitFindings(String rule) {
        return new Checker(CATALOGUE, NOVEMBER)
                .checkUnits(submissions()).findings().stream()
                        .filter(f -> f.rule().equals(rule))
                        .toList();
    }
}
