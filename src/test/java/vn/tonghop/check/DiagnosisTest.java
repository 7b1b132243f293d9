package vn.tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.consolidate.Consolidator;
import vn.tonghop.consolidate.Earlier;
import vn.tonghop.expression.ExpressionParser;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.History;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

/** What is suggested for the contradictions of the report of 2023 (E01 ...), and for each kind of slip. */
class DiagnosisTest {
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final Period NOVEMBER = Period.month(2023, 11);
    /** No bound or cost was chosen by looking at these damages. */
    private static final long HELD_OUT = 884_736_001L;

    private static final Phrases PHRASES = PhraseFiles.read("check", "vi");
    private static final String LAND = "DD.TONG=1134.31 DD.NN=639.93 DD.PNN=493.88 DD.CSD= ";
    private static final String BUILT = "DD.ODT=213.55 DD.CDG=263.76 DD.TON=0.86 DD.TIN=1.33 DD.NTD=10.87 DD.SON=0.06 ";

    @Test
    void e01AndE02NameTheEmptyRowThatWouldHoldTheRest() {
        String land = LAND + BUILT + "DD.PNK= ";
        assertThat(suggestion("DD-01", "PB-DC", land))
                .isEqualTo("Có thể thiếu dòng này: 0,5 ha (Đất chưa sử dụng, PB-DC DD.CSD).");
        assertThat(suggestion("DD-03", "PB-DC", land)).startsWith("Có thể thiếu dòng này: 3,45 ha");
    }

    @Test
    void e03GivesThePercentageThatTheTwoNumbersMake() {
        String project = "GP.DA.KKP=90.4 GP.DA.KK=151 GP.DA.KKT=158 GP.DA.CKK=7";
        assertThat(suggestion("GP-01", "PB-DC", project)).startsWith("Có lẽ: 95,6% hoặc 95,5% (tính lại từ hai số gốc");
    }

    @Test
    void e06AndE07AreOnlyMendedTogether() {
        String files = "HC.HS@ytd=2097 HC.HS.MP@ytd=1711 HC.HS.TT@ytd=386 HC.HS.MP.PCT=81.1 HC.HS.TT.PCT=18.9";
        assertThat(suggestion("HC-02", "PB-MC", files)).startsWith("Có lẽ: 81,6% (tính lại");
        assertThat(suggestion("HC-03", "PB-MC", files)).startsWith("Có lẽ: 18,4% (tính lại");
    }

    @Test
    void e08AndE09HaveNoSmallChangeThatStandsOut() {
        String files =
                "HC.HS@ytd=2097 HC.SH@ytd=2070 HC.SH.TTHC@ytd=2086 HC.KQDT@ytd=2075 HC.KQDT.PCT=99.1 HC.SH.PCT=99.5";
        assertThat(suggestion("HC-04", "PB-MC", files)).isEmpty();
        assertThat(suggestion("HC-05", "PB-MC", files)).isEmpty();
    }

    @Test
    void e12ReadsQuintalsInTheCellForTons() {
        List<Observation> cells = new ArrayList<>(cells("PB-NN", "TR.LAC.NS=26.3"));
        CATALOGUE.units(NOVEMBER).forEach(u -> cells.addAll(cells(u.code().value(), "TR.LUA.NS=56.5 TR.LUA.DT=13.4")));
        assertThat(township(cells, "TR-01"))
                .isEqualTo(
                        "Có lẽ: 26,3 tạ/ha, tức 2,63 tấn/ha (ghi nhầm đơn vị tính; Năng suất lạc, PB-NN TR.LAC.NS).");
        cells.set(0, cells("PB-NN", "TR.LAC.NS=99").get(0));
        assertThat(township(cells, "TR-01")).isEmpty();
    }

    @Test
    void e05IsNoSlipOfTyping() {
        List<Observation> cells = new ArrayList<>(cells("PB-TC", "NS.CHI@ytd=17.1 NS.CHI=1.6"));
        cells.addAll(cells("PB-VP", "NS.CHI.TT@ytd=13 NS.CHI.TT=1.6"));
        assertThat(township(cells, "NS-01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "DD.NN=6399.3   | Có lẽ: 639,93 ha (số đang ghi chia 10",
                "DD.NN=0.64     | ''",
                "DD.NN=693.93   | Có lẽ: Đất nông nghiệp, PB-DC DD.NN: 639,93 ha; hoặc Đất phi nông nghiệp, PB-DC DD.PNN: 439,88",
                "DD.NN=639.39   | Có lẽ: 639,93 ha (hai chữ số bị đảo",
                "DD.NN=-639.93  | Có lẽ: 639,93 ha (ghi nhầm dấu",
                "DD.NN=6399300  | Có lẽ: 6.399.300 m2, tức 639,93 ha (ghi nhầm đơn vị tính",
                "DD.NN=651.17   | ''"
            })
    void oneCellOfATotal(String damage, String expected) {
        String figures = "DD.TONG=1133.81 DD.PNN=493.88 " + damage;
        String said = suggestion("DD-01", "PB-DC", figures);
        if (expected.equals("''")) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).startsWith(expected);
        }
    }

    @Test
    void twoCellsThatChangedPlacesAreNamedTogether() {
        assertThat(suggestion("DN-01", "PB-VP", "DN.LUONG.THAP=9 DN.LUONG.CAO=7"))
                .startsWith("Có lẽ hai ô bị đổi chỗ cho nhau, đúng ra là: ")
                .contains("cận dưới, PB-VP DN.LUONG.THAP: 7 triệu");
    }

    /** Households and people of one group, exchanged: the people of the group are too few, the households of all too many. */
    private static List<Submission> groups(boolean exchanged) {
        List<Submission> groups = new ArrayList<>();
        for (int i = 1; i <= 16; i++) {
            String unit = i < 10 ? "TDP0" + i : "TDP" + i;
            String figures = exchanged && i == 3 ? "XH.HO=1113 XH.DS=301" : "XH.HO=301 XH.DS=1113";
            groups.add(submission(unit, cells(unit, figures + " XH.HOTB=197")));
        }
        groups.add(submission("PB-LD", cells("PB-LD", "XH.HOTB.PCT=65")));
        return groups;
    }

    private static Map<String, String> suggestions(History history) {
        List<Submission> now = groups(true);
        Checker checker = new Checker(CATALOGUE, NOVEMBER, history);
        Map<String, String> said = new TreeMap<>();
        checker.checkUnits(now)
                .plus(checker.checkTownship(Consolidator.consolidate(
                        CATALOGUE, NOVEMBER, now, Set.of(), Earlier.fromBaseline(CATALOGUE, NOVEMBER))))
                .findings()
                .forEach(f -> said.put(f.rule(), PHRASES.say(f.suggestion())));
        assertThat(said).containsKeys("XH-03", "XH-06");
        return said;
    }

    @Test
    void whatLastMonthSaidTellsAnExchangeOfCellsOfDifferentUnits() {
        String exchanged = "Có lẽ hai ô bị đổi chỗ cho nhau, đúng ra là: ";
        Map<String, String> said = suggestions(History.of(Map.of(NOVEMBER.previous(), groups(false))));
        assertThat(said.get("XH-06")).startsWith(exchanged).contains("TDP03 XH.HO: 301 hộ", "TDP03 XH.DS: 1.113 người");
        // The total of the households is wrong, the stated percentage is not.
        assertThat(said.get("XH-03")).startsWith(exchanged).contains("TDP03 XH.HO: 301 hộ");
    }

    @Test
    void nothingIsSuggestedThatReliesOnFiguresWhichAreReproachedThemselves() {
        assertThat(suggestions(History.NONE).get("XH-03")).isEmpty();
    }

    @Test
    void aLooseBoundDoesNotAccuseTheRowBeside() {
        assertThat(suggestion("GD-01", "THCS02", "GD.CB=49 GD.LOP=25 GD.HS=1154 GD.SISO.TD=45"))
                .isEmpty();
    }

    @Test
    void aBoundThatAnyLargerNumberWouldKeepSuggestsNothing() {
        assertThat(suggestion("DD-06", "PB-DC", "DD.CI.HD=398 DD.CI.HO=34 DD.CI.HDDT=14.14 DD.CI.DT=27.85"))
                .doesNotContain("nhân")
                .doesNotContain("chia");
        assertThat(suggestion("DT-01", "PB-DT", "DT.R288.TONG=358 DT.D288.HO=478"))
                .isEmpty();
    }

    @Test
    void theCumulativeFigureInTheColumnOfTheMonthAndLastMonthRepeatedAreSeenInTheCellsBeside() {
        Rule rule = rule("X-1", "DD.VP@ytd = DD.VP@before + DD.VP@period");
        assertThat(best(rule, "DD.VP=25 DD.VP@ytd=25", "DD.VP=4 DD.VP@ytd=20")).containsExactly("DD.VP period 5");
        assertThat(best(rule, "DD.VP=5 DD.VP@ytd=5", "DD.VP=4 DD.VP@ytd=20")).containsExactly("DD.VP ytd 25");
        assertThat(best(rule, "DD.VP=4 DD.VP@ytd=27", "DD.VP=4 DD.VP@ytd=20")).containsExactly("DD.VP period 7");
        assertThat(best(rule, "DD.VP=3 DD.VP@ytd=27", "DD.VP=4 DD.VP@ytd=20")).isEmpty();
    }

    /** The figures of four rows stand one row too low, the last of them over the figure of the fifth. */
    @Test
    void aBlockOneRowTooLowIsMovedUp() {
        List<Rule> rules = List.of(
                rule("X-1", "adds_up(DD.PNN; DD.ODT; DD.CDG; DD.TON; DD.TIN)"), rule("X-2", "DD.TON * 10 <= DD.ODT"));
        String meant = "DD.PNN=479.50 DD.ODT=213.55 DD.CDG=263.76 DD.TON=0.86 DD.TIN=1.33 DD.NTD=10.87";
        String shifted = "DD.PNN=479.50 DD.ODT=12.10 DD.CDG=213.55 DD.TON=263.76 DD.TIN=0.86 DD.NTD=1.33";
        assertThat(trials(rules, meant, "")).allMatch(Trial::isPassed);
        assertThat(trials(rules, shifted, "")).allMatch(Trial::isFailed);
        assertThat(changes(rules, shifted, "")).singleElement().satisfies(change -> {
            assertThat(change).isInstanceOf(TypedChange.Shifted.class);
            assertThat(edits(change))
                    .startsWith(
                            "DD.ODT period 213.55", "DD.CDG period 263.76", "DD.TON period 0.86", "DD.TIN period 1.33");
        });
    }

    @Test
    void anOutlierIsBroughtIntoItsUsualRangeOrLeftAlone() {
        Diagnosis diagnosis = new Diagnosis(CATALOGUE, NOVEMBER, History.NONE);
        List<Observation> cells = cells("TDP01", "TR.LUA.DT=134");
        FormCells form = diagnosis.form(cells);
        assertThat(PHRASES.say(diagnosis.suggestFor(cells.get(0), form, v -> v.compareTo(new BigDecimal("14")) < 0)))
                .startsWith("Có lẽ: 13,4 ha (số đang ghi chia 10");
        assertThat(diagnosis
                        .suggestFor(
                                cells.get(0),
                                form,
                                v -> v.compareTo(new BigDecimal("14")) > 0 && v.compareTo(new BigDecimal("16")) < 0)
                        .isNone())
                .isTrue();
    }

    @Test
    void aRuleOfSixtyCellsStaysWithinItsBound() {
        StringBuilder figures = new StringBuilder();
        List<String> codes = CATALOGUE.elements(NOVEMBER).stream()
                .filter(e -> !e.isListColumn() && e.nature().isFigure() && e.decimals() == 0)
                .map(e -> e.code().value())
                .limit(60)
                .toList();
        codes.forEach(c -> figures.append(c).append("=1234 "));
        Rule rule = rule("X-1", "adds_up(" + String.join("; ", codes) + ")");
        assertThat(codes).hasSize(60);
        List<Trial> trials = trials(List.of(rule), figures.toString(), "");
        assertThat(trials.get(0).isFailed()).isTrue();
        Diagnosis diagnosis = new Diagnosis(CATALOGUE, NOVEMBER, History.NONE);
        FormCells form = diagnosis.form(cells("PB-DC", figures.toString()));
        List<TypedChange> tried = diagnosis.candidates(
                trials.get(0), new Trials(trials), form, trials.get(0).cells());
        assertThat(tried).hasSizeBetween(60, Diagnosis.MOST_TRIED);
    }

    @Test
    void aDamageThatCanBeToldIsToldAndNoSuggestionBreaksAnything() {
        DamageTrial trial = new DamageTrial(CATALOGUE, 400, HELD_OUT);
        DamageTrial.Score score = trial.run();
        assertThat(score.told()).as(score.toString()).isGreaterThan(100);
        assertThat(score.right() * 10).as(score.toString()).isGreaterThanOrEqualTo(score.told() * 9);
        assertThat(score.breaking()).as(score.toString()).isZero();
    }

    static List<String> edits(TypedChange change) {
        return change.edits().stream()
                .map(e -> e.cell().element() + " " + e.cell().measure().code() + " "
                        + e.value()
                                .map(v -> v.stripTrailingZeros().toPlainString())
                                .orElse("-"))
                .toList();
    }

    private static List<String> best(Rule rule, String now, String before) {
        return changes(List.of(rule), now, before).stream()
                .flatMap(c -> edits(c).stream())
                .toList();
    }

    private static List<TypedChange> changes(List<Rule> rules, String now, String before) {
        List<Trial> trials = trials(rules, now, before);
        Diagnosis diagnosis = new Diagnosis(CATALOGUE, NOVEMBER, history(before));
        return diagnosis.best(trials.get(0), new Trials(trials), diagnosis.form(cells("PB-DC", now)));
    }

    private static List<Trial> trials(List<Rule> rules, String now, String before) {
        UnitFigures figures = UnitFigures.ofUnit(
                CATALOGUE,
                CATALOGUE.elementsByCode(),
                NOVEMBER,
                submission("PB-DC", cells("PB-DC", now)),
                history(before));
        return rules.stream().map(r -> Trial.of(r, Measure.PERIOD, "", figures)).toList();
    }

    private static History history(String before) {
        return before.isEmpty()
                ? History.NONE
                : History.of(Map.of(NOVEMBER.previous(), List.of(submission("PB-DC", cells("PB-DC", before)))));
    }

    static Rule rule(String code, String expression) {
        return new Rule(
                code,
                Severity.ERROR,
                Rule.Scope.UNIT,
                ((ExpressionParser.Parsed) ExpressionParser.parse(expression)).expression(),
                expression,
                "",
                "",
                "",
                CATALOGUE.rules().get(0).validity(),
                false,
                Rule.WhenMissing.NOT_EVALUABLE);
    }

    private static String suggestion(String rule, String unit, String figures) {
        return new Checker(CATALOGUE, NOVEMBER)
                .checkUnits(List.of(submission(unit, cells(unit, figures)))).findings().stream()
                        .filter(f -> f.rule().equals(rule))
                        .map(f -> PHRASES.say(f.suggestion()))
                        .findFirst()
                        .orElseThrow();
    }

    private static String township(List<Observation> cells, String rule) {
        List<Submission> submissions = cells.stream()
                .map(Observation::unit)
                .distinct()
                .map(u -> submission(
                        u.value(),
                        cells.stream().filter(o -> o.unit().equals(u)).toList()))
                .toList();
        return new Checker(CATALOGUE, NOVEMBER)
                        .checkTownship(Consolidator.consolidate(
                                CATALOGUE, NOVEMBER, submissions, Set.of(), Earlier.fromBaseline(CATALOGUE, NOVEMBER)))
                        .findings()
                        .stream()
                        .filter(f -> f.rule().equals(rule))
                        .map(f -> PHRASES.say(f.suggestion()))
                        .findFirst()
                        .orElseThrow();
    }

    private static Submission submission(String unit, List<Observation> cells) {
        return new Submission(SourceFile.NONE, new UnitCode(unit), NOVEMBER, "", Optional.empty(), cells, List.of());
    }

    /** {@code CODE=value} or {@code CODE@ytd=value}; no value is an empty cell. */
    static List<Observation> cells(String unit, String figures) {
        List<Observation> cells = new ArrayList<>();
        for (String figure : figures.trim().split(" +")) {
            String[] sides = figure.split("=", -1);
            String[] name = sides[0].split("@", -1);
            boolean empty = sides[1].isEmpty();
            cells.add(new Observation(
                    NOVEMBER,
                    new UnitCode(unit),
                    new Code(name[0]),
                    "",
                    0,
                    name.length > 1 ? Measure.YTD : Measure.PERIOD,
                    empty ? Content.nothing() : new Content.Figure(new BigDecimal(sides[1])),
                    empty ? ValueStatus.BLANK : ValueStatus.REPORTED,
                    sides[1],
                    new CellRef(unit + ".xlsx", "Trang", name[0]),
                    ""));
        }
        return cells;
    }
}
