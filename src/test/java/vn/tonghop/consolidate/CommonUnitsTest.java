package vn.tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.check.Checker;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparability;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Content;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.Total;
import vn.tonghop.model.Total.Status;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.testing.SampleCatalogue;

/** Indicators rest on units that gave every part of them, and say how many those are. */
class CommonUnitsTest {
    private static final Catalogue ALL = SampleCatalogue.read();
    private static final Period JANUARY = Period.month(2024, 1);
    private static final Catalogue CATALOGUE = ALL.edition(JANUARY);
    private static final int GROUPS = 16;
    private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_UP);

    private final Map<List<Object>, Observation> typed = new LinkedHashMap<>();

    /** Everybody reports 2 of everything, areas of the second rice season and its yields none. */
    private void everything() {
        for (DataElement element : CATALOGUE.elements()) {
            boolean autumn = element.code().value().startsWith("TR.LUA.MUA");
            for (ReportingUnit unit : CATALOGUE.reportersOf(element, JANUARY)) {
                if (element.nature().isFigure() && !element.isListColumn()) {
                    for (Measure measure : measures(element)) {
                        report(unit.code().value(), element.code().value(), measure, autumn ? "0" : "2");
                    }
                }
            }
        }
        each("TR.LUA.MUA.NS", ValueStatus.BLANK);
    }

    private static List<Measure> measures(DataElement element) {
        return element.nature().hasCumulative() ? List.of(Measure.values()) : List.of(Measure.PERIOD);
    }

    @Test
    void aShareIsThatOfTheUnitsThatGaveBothParts() {
        everything();
        for (int group = 1; group <= GROUPS; group++) {
            report(group, "XH.HO", "300");
            report(group, "XH.NGHEO", "5");
            report(group, "VH.GDVH", "290");
        }
        nothing(7, "XH.HO", ValueStatus.HELD);
        assertThat(share("XH.NGHEO.TL")).isEqualTo("1.6666666667 of 15/16 partial, 1 held");
        assertThat(share("VH.GDVH.TL")).isEqualTo("96.6666666667 of 15/16 partial, 1 held");
        assertThat(share("XH.NGHEO")).isEqualTo("80.0000000000 of 16/16 complete, 0 held");
    }

    @Test
    void aNumeratorOfOneDeskIsNotHeldAgainstGroupsOfWhichOneIsMissing() {
        everything();
        assertThat(total("YT.BHYT.TL").value()).isPresent();
        nothing(4, "XH.DS", ValueStatus.BLANK);
        assertThat(share("YT.BHYT.TL")).isEqualTo("none of 15/16 missing, 0 held");
    }

    @Test
    void unitsThatSayNothingAreNoUnitsWithout() {
        everything();
        each("VH.NVH", ValueStatus.BLANK);
        for (int group = 1; group <= 14; group++) {
            report(group, "VH.NVH", "1");
        }
        assertThat(share("VH.NVH.TL")).isEqualTo("100.0000000000 of 14/16 partial, 0 held");
    }

    @Test
    void aRuleThatCountsUnitsIsNotJudgedWhileSomeSayNothing() {
        everything();
        for (int group = 1; group <= GROUPS; group++) {
            report(group, "VH.HUONGUOC", group == 3 ? "0" : "1");
        }
        assertThat(failedRules()).contains("VH-05");
        nothing(3, "VH.HUONGUOC", ValueStatus.BLANK);
        assertThat(failedRules()).doesNotContain("VH-05");
    }

    private List<String> failedRules() {
        return new Checker(ALL, JANUARY)
                .checkTownship(consolidate()).findings().stream()
                        .map(Finding::rule)
                        .toList();
    }

    @Test
    void withoutAnyFieldThereIsNoYieldAndTheHarvestIsNothing() {
        everything();
        assertThat(share("TR.LUA.MUA.NS")).isEqualTo("none of 16/16 not_applicable, 0 held");
        assertThat(share("TR.LUA.MUA.NS.THAP")).isEqualTo("none of 16/16 not_applicable, 0 held");
        assertThat(share("TR.LUA.MUA.SL")).isEqualTo("0.0000000000 of 16/16 complete, 0 held");
        assertThat(share("TR.LUA.SL")).isEqualTo("6.4000000000 of 16/16 complete, 0 held");
        assertThat(share("TR.LUA.NS")).isEqualTo("2.0000000000 of 16/16 complete, 0 held");
    }

    @Test
    void whatIsNotHarvestedIsNotCountedAsHarvested() {
        everything();
        for (int group = 1; group <= GROUPS; group++) {
            report(group, "TR.LUA.CX.DT", group == GROUPS ? "0" : "10");
            if (group > 6) {
                nothing(group, "TR.LUA.CX.NS", ValueStatus.BLANK);
            } else {
                report(group, "TR.LUA.CX.NS", "50");
            }
        }
        assertThat(share("TR.LUA.CX.SL")).isEqualTo("300.0000000000 of 7/16 partial, 0 held");
        assertThat(share("TR.LUA.CX.NS")).isEqualTo("50.0000000000 of 7/16 partial, 0 held");
        assertThat(share("TR.LUA.SL")).isEqualTo("300.0000000000 of 7/16 partial, 0 held");
        assertThat(share("TR.LUA.NS")).isEqualTo("50.0000000000 of 7/16 partial, 0 held");
    }

    @Test
    void aConditionThatIsDecidedWaitsForNothingElse() {
        everything();
        nothing("PB-NN", "TR.NGO.NS", ValueStatus.BLANK);
        assertThat(total("TR.NGO.SL").status()).isEqualTo(Status.MISSING);
        for (int group = 1; group <= GROUPS; group++) {
            report(group, "TR.NGO.DT", "0");
        }
        assertThat(share("TR.NGO.SL")).isEqualTo("0.0000000000 of 16/16 complete, 0 held");
    }

    @Test
    void aTotalAddsWhatThereIsAndCountsTheUnitsThatGaveAllOfIt() {
        everything();
        nothing(2, "TR.NGO.DT", ValueStatus.BLANK);
        nothing(3, "TR.KL.DT", ValueStatus.BLANK);
        assertThat(share("TR.MAU.DT")).isEqualTo("60.0000000000 of 14/16 partial, 0 held");
    }

    @Test
    void whatCannotBeDividedByIsNotMissing() {
        everything();
        report("PB-VP", "TC.DON", Measure.PERIOD, "0");
        report("PB-VP", "TC.DON.XONG", Measure.PERIOD, "0");
        assertThat(share("TC.DON.TL")).isEqualTo("none of 1/1 not_applicable, 0 held");
    }

    @ParameterizedTest
    @CsvSource({"ESTIMATED, estimated", "CARRIED, carried", "ZERO, complete", "REPORTED, complete"})
    void aTotalSaysWhatItWasMadeOf(ValueStatus status, String expected) {
        everything();
        figure("TDP05", "CN.LON", Measure.PERIOD, "7", status);
        figure("TDP05", "XH.HO", Measure.PERIOD, "7", status);
        assertThat(total("CN.LON").status().code()).isEqualTo(expected);
        assertThat(total("XH.NGHEO.TL").status().code()).isEqualTo(expected);
        nothing(6, "CN.LON", ValueStatus.BLANK);
        assertThat(total("CN.LON").status()).isEqualTo(Status.PARTIAL);
    }

    @Test
    void anItemIsExpectedOfUnitsAndNotOfRows() {
        row(1, "Đường Thanh Niên", "2");
        row(2, "Đường Thanh Niên", "3");
        row(3, "Đường Tuệ Tĩnh", "");
        List<Total> items = consolidate().totals().stream()
                .filter(t -> t.code().equals(new Code("DT.HL.BIEN")))
                .toList();
        assertThat(items).extracting(Total::item).contains("Đường Thanh Niên", "Đường Tuệ Tĩnh");
        assertThat(items)
                .filteredOn(t -> t.item().equals("Đường Thanh Niên"))
                .extracting(Total::coverage)
                .containsExactly(new Coverage(1, 1, 0));
        assertThat(items)
                .filteredOn(t -> t.item().equals("Đường Tuệ Tĩnh"))
                .extracting(Total::coverage)
                .containsExactly(new Coverage(1, 0, 0));
    }

    @Test
    void whatIsCountedOtherwiseSinceThenIsNotCompared() {
        everything();
        Consolidation before = consolidate(Period.month(2023, 1));
        Earlier earlier = Earlier.of(ALL, JANUARY, Optional.of(before), Optional.empty());
        Consolidation now = Consolidator.consolidate(ALL, JANUARY, submissions(JANUARY), Set.of(), earlier);
        Total loans = now.total(new Code("XH.VAY.CS.HO"), Measure.YTD).orElseThrow();
        assertThat(loans.comparison().comparability()).isEqualTo(Comparability.REDEFINED);
        assertThat(loans.comparison().samePeriod()).isEmpty();
        assertThat(loans.comparison().change()).isEmpty();
        Total pigs = now.total(new Code("CN.LON"), Measure.PERIOD).orElseThrow();
        assertThat(pigs.comparison().comparability()).isEqualTo(Comparability.COMPARABLE);
        assertThat(ALL.isRedefined(new Code("XH.VAY.CS.HO"), JANUARY, Period.month(2024, 11)))
                .isFalse();
    }

    /** Whoever is missing, held or not concerned: a share is that of the units with both parts, and never above their own. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyMissingUnitsLeaveTheShareOfTheOthers(long seed) {
        Random random = new Random(seed);
        everything();
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> wholes = new ArrayList<>();
        int expected = GROUPS;
        for (int group = 1; group <= GROUPS; group++) {
            int whole = 100 + random.nextInt(300);
            int part = random.nextInt(whole + 1);
            ValueStatus of = status(random);
            ValueStatus in = status(random);
            cell(group, "XH.CNGHEO", part, of);
            cell(group, "XH.HO", whole, in);
            if (of.counts() && in.counts()) {
                parts.add(BigDecimal.valueOf(part));
                wholes.add(BigDecimal.valueOf(whole));
            }
            expected -= of == ValueStatus.NOT_APPLICABLE || in == ValueStatus.NOT_APPLICABLE ? 1 : 0;
        }
        Total total = total("XH.CNGHEO.TL");
        assertThat(total.coverage().reported()).isEqualTo(parts.size());
        assertThat(total.coverage().expected()).isEqualTo(expected);
        if (parts.isEmpty()) {
            assertThat(total.value()).isEmpty();
            return;
        }
        BigDecimal share = sum(parts).multiply(new BigDecimal("100")).divide(sum(wholes), DIGITS);
        assertThat(total.value().orElseThrow().subtract(share).abs()).isLessThan(new BigDecimal("1e-25"));
        assertThat(total.value().orElseThrow()).isLessThanOrEqualTo(new BigDecimal("100"));
        assertThat(total.status().isWhole()).isEqualTo(parts.size() == expected);
    }

    /** No part of a whole of the sample can pass 100 %, whoever is missing, where no unit's own part does. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aPartIsNeverMoreThanItsWhole(long seed) {
        Random random = new Random(seed);
        everything();
        List<List<Object>> places = new ArrayList<>(typed.keySet());
        for (List<Object> place : places) {
            if (random.nextInt(4) == 0) {
                Observation o = typed.get(place);
                ValueStatus status = random.nextBoolean() ? ValueStatus.BLANK : ValueStatus.HELD;
                typed.put(place, o.decided(Content.nothing(), status));
            }
        }
        Consolidation consolidation = consolidate();
        int seen = 0;
        for (Indicator indicator : CATALOGUE.indicators()) {
            boolean share = switch (indicator.relation()) {
                case PART_OF_WHOLE, UNITS_OF_UNITS -> true;
                default -> false;
            };
            Optional<BigDecimal> value =
                    consolidation.total(indicator.code(), Measure.PERIOD).flatMap(Total::value);
            if (share && value.isPresent()) {
                seen++;
                assertThat(value.get()).as(indicator.code().value()).isLessThanOrEqualTo(new BigDecimal("100"));
            }
        }
        assertThat(seen).isGreaterThan(5);
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ValueStatus status(Random random) {
        ValueStatus[] statuses = ValueStatus.values();
        return random.nextInt(3) > 0 ? ValueStatus.REPORTED : statuses[random.nextInt(statuses.length)];
    }

    private void cell(int group, String code, int value, ValueStatus status) {
        if (status.counts()) {
            figure(group(group), code, Measure.PERIOD, Integer.toString(value), status);
        } else {
            nothing(group, code, status);
        }
    }

    private String share(String code) {
        Total total = total(code);
        return total.value()
                        .map(v -> v.setScale(10, RoundingMode.HALF_UP).toPlainString())
                        .orElse("none")
                + " of " + total.coverage() + " " + total.status().code() + ", "
                + total.coverage().held() + " held";
    }

    private Total total(String code) {
        return consolidate().total(new Code(code), Measure.PERIOD).orElseThrow();
    }

    private static String group(int number) {
        return "TDP" + (number < 10 ? "0" : "") + number;
    }

    private void each(String code, ValueStatus status) {
        for (int group = 1; group <= GROUPS; group++) {
            nothing(group, code, status);
        }
    }

    private void report(int group, String code, String value) {
        report(group(group), code, Measure.PERIOD, value);
    }

    private void report(String unit, String code, Measure measure, String value) {
        figure(unit, code, measure, value, ValueStatus.REPORTED);
    }

    private void figure(String unit, String code, Measure measure, String value, ValueStatus status) {
        put(unit, code, "", 0, measure, new Content.Figure(new BigDecimal(value)), status);
    }

    private void nothing(int group, String code, ValueStatus status) {
        nothing(group(group), code, status);
    }

    private void nothing(String unit, String code, ValueStatus status) {
        put(unit, code, "", 0, Measure.PERIOD, Content.nothing(), status);
    }

    private void row(int line, String item, String value) {
        boolean blank = value.isEmpty();
        put(
                "PB-DC",
                "DT.HL.BIEN",
                item,
                line,
                Measure.PERIOD,
                blank ? Content.nothing() : new Content.Figure(new BigDecimal(value)),
                blank ? ValueStatus.BLANK : ValueStatus.REPORTED);
    }

    private void put(
            String unit, String code, String item, int line, Measure measure, Content content, ValueStatus status) {
        typed.put(
                List.of(unit, code, line, measure),
                new Observation(
                        JANUARY,
                        new UnitCode(unit),
                        new Code(code),
                        item,
                        line,
                        measure,
                        content,
                        status,
                        "",
                        CellRef.NONE,
                        ""));
    }

    private List<Submission> submissions(Period period) {
        Map<UnitCode, List<Observation>> byUnit = new LinkedHashMap<>();
        typed.values()
                .forEach(o ->
                        byUnit.computeIfAbsent(o.unit(), u -> new ArrayList<>()).add(o));
        List<Submission> submissions = new ArrayList<>();
        byUnit.forEach((unit, its) ->
                submissions.add(new Submission(SourceFile.NONE, unit, period, "", Optional.empty(), its, List.of())));
        return submissions;
    }

    private Consolidation consolidate() {
        return consolidate(JANUARY);
    }

    private Consolidation consolidate(Period period) {
        return Consolidator.consolidate(ALL, period, submissions(period), Set.of(), Earlier.fromBaseline(ALL, period));
    }
}
