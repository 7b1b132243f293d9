package vn.tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
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

/**
 * What holds of the totals of any month, whoever reports what: random months over the whole sample catalogue, with few
 * units or all, every status, repeated and shared items, and held files.
 */
class AggregationLawsTest {
    private static final Period NOVEMBER = Period.month(2023, 11);
    private static final Catalogue CATALOGUE =
            withEveryAggregation(SampleCatalogue.read().edition(NOVEMBER));
    private static final UnitCode ALWAYS = new UnitCode("TDP03");
    private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_UP);
    private static final BigDecimal NOTHING_THAT_IS_PRINTED = new BigDecimal("1e-20");

    /** A month: what each unit sent, and whose files wait for an answer. */
    private record Month(List<Submission> submissions, Set<UnitCode> held) {
        Consolidation consolidated() {
            return Consolidator.consolidate(
                    CATALOGUE, NOVEMBER, submissions, held, Earlier.fromBaseline(CATALOGUE, NOVEMBER));
        }

        Month without(Set<UnitCode> units) {
            return new Month(
                    submissions.stream().filter(s -> !units.contains(s.unit())).toList(), held);
        }

        /** Everything that was typed for an element, in no order that means anything. */
        List<Observation> typed(Code element, Measure measure) {
            return submissions.stream()
                    .flatMap(s -> s.observations().stream())
                    .filter(o -> o.element().equals(element) && o.measure() == measure)
                    .toList();
        }
    }

    @Test
    void everyKindOfAggregationIsTried() {
        Set<Class<?>> tried = CATALOGUE.elements().stream()
                .map(e -> e.aggregation().getClass())
                .collect(Collectors.toSet());
        assertThat(tried).containsExactlyInAnyOrder(Aggregation.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anySplitOfEverySummedElementOverItsUnitsGivesTheTotalBack(long seed) {
        Random random = new Random(seed);
        Map<Earlier.Key, BigDecimal> whole = new HashMap<>();
        Map<UnitCode, List<Observation>> split = new HashMap<>();
        for (DataElement element : summed()) {
            for (Measure measure : measures(element)) {
                BigDecimal total = BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(5));
                whole.put(new Earlier.Key(element.code(), measure), total);
                split(element, measure, total, random)
                        .forEach(o -> split.computeIfAbsent(o.unit(), u -> new ArrayList<>())
                                .add(o));
            }
        }
        Consolidation consolidation = new Month(submissions(split), Set.of()).consolidated();
        whole.forEach((key, total) -> assertThat(consolidation.total(key.code(), key.measure()))
                .as(key.toString())
                .hasValueSatisfying(t -> {
                    assertThat(t.value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(total));
                    assertThat(t.status()).isEqualTo(Total.Status.COMPLETE);
                }));
    }

    /** Over all the units that are asked, for a list over a few rows of each. */
    private static List<Observation> split(DataElement element, Measure measure, BigDecimal total, Random random) {
        List<ReportingUnit> units = CATALOGUE.reportersOf(element, NOVEMBER);
        int lines = element.isListColumn() ? 1 + random.nextInt(4) : 1;
        List<Observation> parts = new ArrayList<>();
        long rest = total.unscaledValue().longValueExact();
        for (int i = 0; i < units.size() * lines; i++) {
            boolean last = i == units.size() * lines - 1;
            long part = last ? rest : random.nextLong(rest + 1);
            rest -= part;
            int line = element.isListColumn() ? 1 + i % lines : 0;
            Content content = new Content.Figure(BigDecimal.valueOf(part, total.scale()));
            UnitCode unit = units.get(i / lines).code();
            parts.add(observation(unit, element, measure, line, item(line, random), content, ValueStatus.REPORTED));
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void anyOrderOfSubmissionsGivesTheSameConsolidation(long seed) {
        Random random = new Random(seed);
        Month month = month(random);
        List<Submission> shuffled = new ArrayList<>(month.submissions());
        Collections.shuffle(shuffled, random);
        assertThat(new Month(shuffled, month.held()).consolidated()).isEqualTo(month.consolidated());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void withoutAnyUnitsLessIsReportedAndNothingBecomesZero(long seed) {
        Random random = new Random(seed);
        Month all = month(random);
        Set<UnitCode> gone = CATALOGUE.units().stream()
                .map(ReportingUnit::code)
                .filter(unit -> random.nextInt(3) > 0)
                .collect(Collectors.toSet());
        Month rest = all.without(gone);
        Consolidation before = all.consolidated();
        Consolidation after = rest.consolidated();
        for (DataElement element : figures()) {
            for (Measure measure : measures(element)) {
                Total whole = before.total(element.code(), measure).orElseThrow();
                Total left = after.total(element.code(), measure).orElseThrow();
                // A unit that said "does not apply" is asked again when it is not there to say so.
                assertThat(left.coverage().expected())
                        .isGreaterThanOrEqualTo(whole.coverage().expected());
                assertThat(left.coverage().reported())
                        .as("%s %s", element.code(), measure)
                        .isLessThanOrEqualTo(whole.coverage().reported());
                if (rest.typed(element.code(), measure).stream()
                        .allMatch(o -> o.figure().isEmpty())) {
                    assertThat(left.value()).as(element.code().value()).isEmpty();
                    boolean appliesToNobody = left.coverage().expected() == 0;
                    assertThat(left.status())
                            .isEqualTo(appliesToNobody ? Total.Status.NOT_APPLICABLE : Total.Status.MISSING);
                }
                if (all.typed(element.code(), measure).stream().noneMatch(o -> gone.contains(o.unit()))) {
                    assertThat(left.value()).isEqualTo(whole.value());
                }
            }
        }
    }

    @Test
    void ofAMonthInWhichNobodyReportsThereIsNoFigureAtAll() {
        Consolidation nothing = new Month(List.of(), Set.of()).consolidated();
        Set<Code> known = Set.of(new Code("DH.TDP"), new Code("DH.TRUONG"));
        assertThat(nothing.totals())
                .filteredOn(t -> !known.contains(t.code()))
                .hasSizeGreaterThan(CATALOGUE.indicators().size() + figures().size() - known.size())
                .allSatisfy(t -> {
                    assertThat(t.value()).isEmpty();
                    assertThat(t.status()).isEqualTo(Total.Status.MISSING);
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void everyTotalIsWhatAPlainRecomputationGives(long seed) {
        Month month = month(new Random(seed));
        Consolidation consolidation = month.consolidated();
        for (DataElement element : figures()) {
            for (Measure measure : measures(element)) {
                Total total = consolidation.total(element.code(), measure).orElseThrow();
                assertClose(total, recomputed(month, element, month.typed(element.code(), measure)));
                assertThat(total.coverage()).as(total.toString()).isEqualTo(coverage(month, element, measure));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45})
    void everyItemAddsUpLikeItsColumnAndARankIsKeptPerUnit(long seed) {
        Month month = month(new Random(seed));
        for (Total total : month.consolidated().totals()) {
            if (total.item().isEmpty()) {
                continue;
            }
            DataElement element = CATALOGUE.element(total.code()).orElseThrow();
            List<Observation> rows = month.typed(total.code(), total.measure()).stream()
                    .filter(o -> element.isListColumn()
                            ? o.item().equals(total.item())
                            : CATALOGUE.unit(o.unit()).orElseThrow().name().equals(total.item()))
                    .toList();
            List<BigDecimal> values = values(rows);
            assertClose(total, values.size() == 1 ? Optional.of(values.get(0)) : recomputed(month, element, rows));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55})
    void nothingIsLostAndNothingIsCountedTwice(long seed) {
        Month month = month(new Random(seed));
        Consolidation consolidation = month.consolidated();
        Set<Code> summed = summed().stream().map(DataElement::code).collect(Collectors.toSet());
        BigDecimal typed = sum(month.submissions().stream()
                .flatMap(s -> s.observations().stream())
                .filter(o -> summed.contains(o.element()))
                .flatMap(o -> o.figure().stream()));
        assertThat(typed.signum()).isPositive();
        assertThat(sum(values(consolidation, summed, t -> t.item().isEmpty()))).isEqualByComparingTo(typed);

        Set<Code> columns = summed().stream()
                .filter(DataElement::isListColumn)
                .map(DataElement::code)
                .collect(Collectors.toSet());
        assertThat(sum(values(consolidation, columns, t -> !t.item().isEmpty())))
                .isEqualByComparingTo(
                        sum(values(consolidation, columns, t -> t.item().isEmpty())));
    }

    private static Stream<BigDecimal> values(Consolidation consolidation, Set<Code> codes, Predicate<Total> which) {
        return consolidation.totals().stream()
                .filter(t -> codes.contains(t.code()))
                .filter(which)
                .flatMap(t -> t.value().stream());
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64, 65, 66, 67, 68})
    void indicatorsAreWhatTheirDefinitionSays(long seed) {
        Month month = month(new Random(seed));
        Consolidation consolidation = month.consolidated();
        for (Measure measure : Measure.values()) {
            Expected e = new Expected(month, consolidation, measure);
            e.flow("TP.HT", e.sum("TP.HT.KS", "TP.HT.KT", "TP.HT.KH", "TP.HT.XN", "TP.HT.CC"));
            e.flow("HC.HS.MP.TL", e.share("HC.HS.MP", "HC.HS"));
            e.flow("TC.DON.TL", e.share("TC.DON.XONG", "TC.DON"));
            e.flow("QP.GQ.KH", e.percent(e.value("QP.GQ"), Optional.of(new BigDecimal("25"))));
        }
        Expected e = new Expected(month, consolidation, Measure.PERIOD);
        e.stock("DN.TONG", e.sum("DN.CUM", "DN.NGOAI"));
        e.stock("DD.CHUANEU", e.minus(e.value("DD.TONG"), e.sum("DD.NN", "DD.PNN")));
        e.stock("XH.NGHEO.TL", e.share("XH.NGHEO", "XH.HO"));
        e.stock("GP.KK.TL", e.share("GP.DA.KK", "GP.DA.KKT"));
        e.stock("XH.NGHEO.CLH", e.minus(e.share("XH.NGHEO", "XH.HO"), e.value("XH.NGHEO.BQH")));
        e.stock("VH.NVH.TL", e.percent(e.value("VH.NVH"), e.reporting("VH.NVH")));
        e.stock("TR.LUA.NS.THAP", extreme(month, "TR.LUA.NS", false));
        e.stock("TR.LUA.NS.CAO", extreme(month, "TR.LUA.NS", true));
        e.stock("DH.TDP", Optional.of(new BigDecimal("16")));
        e.stock("DH.TRUONG", Optional.of(new BigDecimal("8")));
    }

    private static Optional<BigDecimal> extreme(Month month, String code, boolean highest) {
        List<BigDecimal> sorted = values(month.typed(new Code(code), Measure.PERIOD)).stream()
                .sorted()
                .toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(highest ? sorted.size() - 1 : 0));
    }

    /** Indicators computed from what was typed; anything with a missing part is missing. */
    private record Expected(Month month, Consolidation consolidation, Measure measure) {
        void flow(String code, Optional<BigDecimal> expected) {
            assertClose(consolidation.total(new Code(code), measure).orElseThrow(), expected);
        }

        void stock(String code, Optional<BigDecimal> expected) {
            assertThat(consolidation.total(new Code(code), Measure.YTD)).isEmpty();
            flow(code, expected);
        }

        Optional<BigDecimal> value(String code) {
            DataElement element = CATALOGUE.element(new Code(code)).orElseThrow();
            return recomputed(month, element, month.typed(element.code(), measure));
        }

        /** Of the cells that have one of the other beside them, in one row of one unit. */
        Optional<BigDecimal> share(String part, String whole) {
            List<Observation> parts = month.typed(new Code(part), measure);
            List<Observation> wholes = month.typed(new Code(whole), measure);
            return percent(sumBeside(parts, wholes), sumBeside(wholes, parts));
        }

        private static Optional<BigDecimal> sumBeside(List<Observation> ones, List<Observation> others) {
            return ones.stream()
                    .filter(o -> others.stream()
                            .anyMatch(p -> p.figure().isPresent() && p.unit().equals(o.unit()) && p.line() == o.line()))
                    .flatMap(o -> o.figure().stream())
                    .reduce(BigDecimal::add);
        }

        Optional<BigDecimal> reporting(String code) {
            long units = month.typed(new Code(code), measure).stream()
                    .filter(o -> o.figure().isPresent())
                    .count();
            return Optional.of(BigDecimal.valueOf(units));
        }

        Optional<BigDecimal> sum(String... codes) {
            List<Optional<BigDecimal>> values =
                    Stream.of(codes).map(this::value).toList();
            return values.stream().allMatch(Optional::isPresent)
                    ? Optional.of(AggregationLawsTest.sum(values.stream().flatMap(Optional::stream)))
                    : Optional.empty();
        }

        Optional<BigDecimal> minus(Optional<BigDecimal> one, Optional<BigDecimal> other) {
            return one.flatMap(a -> other.map(a::subtract));
        }

        Optional<BigDecimal> percent(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
            return part.flatMap(p -> whole.filter(w -> w.signum() != 0)
                    .map(w -> p.multiply(new BigDecimal("100")).divide(w, DIGITS)));
        }
    }

    // What the totals should be, from the words of the catalogue's documentation and nothing else.

    private static Optional<BigDecimal> recomputed(Month month, DataElement element, List<Observation> typed) {
        List<Observation> counted =
                typed.stream().filter(o -> o.figure().isPresent()).toList();
        List<BigDecimal> sorted = values(counted).stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        Aggregation aggregation = element.aggregation();
        if (aggregation instanceof Aggregation.Sum) {
            return Optional.of(sum(sorted.stream()));
        }
        if (aggregation instanceof Aggregation.Minimum) {
            return Optional.of(sorted.get(0));
        }
        if (aggregation instanceof Aggregation.Maximum) {
            return Optional.of(sorted.get(sorted.size() - 1));
        }
        if (aggregation instanceof Aggregation.CountWhere where) {
            // The sample only counts units where something equals a number.
            assertThat(where.comparison()).isEqualTo(Aggregation.Comparison.EQUAL);
            long equal =
                    sorted.stream().filter(v -> v.compareTo(where.bound()) == 0).count();
            return Optional.of(new BigDecimal(equal));
        }
        if (aggregation instanceof Aggregation.WeightedMean mean) {
            return quotient(
                    month, counted, mean.weight(), o -> o.figure().orElseThrow(), BigDecimal.ONE, Optional.empty());
        }
        if (aggregation instanceof Aggregation.RatioOfSums ratio) {
            return quotient(
                    month,
                    counted,
                    ratio.denominator(),
                    o -> BigDecimal.ONE,
                    new BigDecimal("100"),
                    Optional.of(ratio.numerator()));
        }
        return aggregation instanceof Aggregation.Single && sorted.size() == 1
                ? Optional.of(sorted.get(0))
                : Optional.empty();
    }

    /** A quotient of sums over the units that gave all the parts. */
    private static Optional<BigDecimal> quotient(
            Month month,
            List<Observation> counted,
            Code below,
            Function<Observation, BigDecimal> weighted,
            BigDecimal times,
            Optional<Code> above) {
        BigDecimal top = BigDecimal.ZERO;
        BigDecimal bottom = BigDecimal.ZERO;
        for (Observation o : counted) {
            Optional<BigDecimal> low = given(month, o.unit(), below);
            Optional<BigDecimal> high = above.isPresent() ? given(month, o.unit(), above.get()) : low;
            if (low.isPresent() && high.isPresent()) {
                top = top.add(weighted.apply(o).multiply(high.get()));
                bottom = bottom.add(low.get());
            }
        }
        return bottom.signum() == 0
                ? Optional.empty()
                : Optional.of(top.multiply(times).divide(bottom, DIGITS));
    }

    private static Optional<BigDecimal> given(Month month, UnitCode unit, Code code) {
        return month.typed(code, Measure.PERIOD).stream()
                .filter(o -> o.unit().equals(unit))
                .flatMap(o -> o.figure().stream())
                .findFirst();
    }

    /** Unit by unit: asked, in, or waiting for an answer. */
    private static Coverage coverage(Month month, DataElement element, Measure measure) {
        int expected = 0;
        int reported = 0;
        int held = 0;
        for (ReportingUnit unit : CATALOGUE.units()) {
            if (!element.forms().contains(unit.form())) {
                continue;
            }
            List<Observation> its = month.typed(element.code(), measure).stream()
                    .filter(o -> o.unit().equals(unit.code()))
                    .toList();
            boolean applies = its.isEmpty() || its.stream().anyMatch(o -> o.status() != ValueStatus.NOT_APPLICABLE);
            expected += applies ? 1 : 0;
            if (applies && isHeld(month, element, unit, its)) {
                held++;
            } else if (applies && isIn(month, element, unit, its)) {
                reported++;
            }
        }
        return new Coverage(expected, reported, held);
    }

    private static boolean isHeld(Month month, DataElement element, ReportingUnit unit, List<Observation> its) {
        boolean weightHeld = !its.isEmpty()
                && companions(element).stream()
                        .flatMap(code -> month.typed(code, Measure.PERIOD).stream())
                        .anyMatch(o -> o.unit().equals(unit.code()) && o.status() == ValueStatus.HELD);
        return weightHeld
                || month.held().contains(unit.code())
                || its.stream().anyMatch(o -> o.status() == ValueStatus.HELD);
    }

    /** Of a list that need not be filled any row will do; of everything else all of it has to be there. */
    private static boolean isIn(Month month, DataElement element, ReportingUnit unit, List<Observation> its) {
        List<Code> companions = companions(element);
        boolean weighed = companions.stream()
                .allMatch(code -> given(month, unit.code(), code).isPresent());
        boolean needsNone = !companions.isEmpty()
                && given(month, unit.code(), companions.get(companions.size() - 1))
                        .filter(weight -> weight.signum() == 0)
                        .isPresent();
        if (needsNone && !its.isEmpty()) {
            return true;
        }
        long given = its.stream().filter(o -> o.figure().isPresent()).count();
        long due = its.stream()
                .filter(o -> o.status() != ValueStatus.NOT_APPLICABLE)
                .count();
        return weighed && given > 0 && (given == due || element.isListColumn() && !element.required());
    }

    /** What a mean or a ratio cannot be computed without. */
    private static List<Code> companions(DataElement element) {
        if (element.aggregation() instanceof Aggregation.WeightedMean mean) {
            return List.of(mean.weight());
        }
        return element.aggregation() instanceof Aggregation.RatioOfSums ratio
                ? List.of(ratio.numerator(), ratio.denominator())
                : List.of();
    }

    private static void assertClose(Total total, Optional<BigDecimal> expected) {
        assertThat(total.value().isPresent())
                .as("%s, expected %s", total, expected)
                .isEqualTo(expected.isPresent());
        expected.ifPresent(e -> assertThat(total.value().orElseThrow())
                .as(total.code().value())
                .isCloseTo(e, within(NOTHING_THAT_IS_PRINTED)));
    }

    private static List<BigDecimal> values(List<Observation> observations) {
        return observations.stream().flatMap(o -> o.figure().stream()).toList();
    }

    private static BigDecimal sum(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    // Random months.

    /** From one unit over a few to all, and as many of their cells; the month of nobody has a test of its own. */
    private static Month month(Random random) {
        int unitsOfTen = random.nextInt(11);
        int cellsOfTen = 1 + random.nextInt(10);
        Set<UnitCode> held = new HashSet<>();
        Map<UnitCode, List<Observation>> sent = new HashMap<>();
        for (ReportingUnit unit : CATALOGUE.units()) {
            if (random.nextInt(10) >= unitsOfTen && !unit.code().equals(ALWAYS)) {
                if (random.nextInt(4) == 0) {
                    held.add(unit.code());
                }
                continue;
            }
            sent.put(unit.code(), typed(unit, cellsOfTen, random));
        }
        return new Month(submissions(sent), held);
    }

    private static List<Observation> typed(ReportingUnit unit, int cellsOfTen, Random random) {
        List<Observation> typed = new ArrayList<>();
        List<String> names = IntStream.rangeClosed(1, random.nextInt(6))
                .mapToObj(line -> item(line, random))
                .toList();
        for (DataElement element : CATALOGUE.elements()) {
            if (!element.forms().contains(unit.form())) {
                continue;
            }
            for (Measure measure : measures(element)) {
                if (!element.isListColumn()) {
                    typed.add(cell(unit, element, measure, 0, "", cellsOfTen, random));
                    continue;
                }
                for (int line = 1; line <= names.size(); line++) {
                    typed.add(cell(unit, element, measure, line, names.get(line - 1), cellsOfTen, random));
                }
            }
        }
        return typed;
    }

    private static Observation cell(
            ReportingUnit unit,
            DataElement element,
            Measure measure,
            int line,
            String item,
            int cellsOfTen,
            Random random) {
        ValueStatus status = random.nextInt(10) < cellsOfTen ? ValueStatus.REPORTED : any(ValueStatus.values(), random);
        boolean hasContent = status.counts() || status == ValueStatus.HELD;
        Content content = !hasContent
                ? Content.nothing()
                : element.nature().isFigure()
                        ? new Content.Figure(status == ValueStatus.ZERO ? BigDecimal.ZERO : value(element, random))
                        : new Content.Words("chữ " + random.nextInt(100));
        return observation(unit.code(), element, measure, line, item, content, status);
    }

    /** Flags and levels are small; other figures have the decimals of their element, and sometimes fewer or none. */
    private static BigDecimal value(DataElement element, Random random) {
        if (element.aggregation() instanceof Aggregation.CountWhere) {
            return new BigDecimal(random.nextInt(3));
        }
        return BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(element.decimals() + 1));
    }

    /** Names repeat within a unit and between units. */
    private static String item(int line, Random random) {
        return line == 0 ? "" : "Mục " + random.nextInt(4);
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static Observation observation(
            UnitCode unit,
            DataElement element,
            Measure measure,
            int line,
            String item,
            Content content,
            ValueStatus status) {
        return new Observation(
                NOVEMBER, unit, element.code(), item, line, measure, content, status, "", CellRef.NONE, "");
    }

    private static List<Submission> submissions(Map<UnitCode, List<Observation>> sent) {
        return sent.keySet().stream()
                .sorted()
                .map(unit -> new Submission(
                        SourceFile.NONE, unit, NOVEMBER, "", Optional.empty(), sent.get(unit), List.of()))
                .toList();
    }

    private static List<Measure> measures(DataElement element) {
        return element.nature().hasCumulative() ? List.of(Measure.values()) : List.of(Measure.PERIOD);
    }

    private static List<DataElement> figures() {
        return CATALOGUE.elements().stream().filter(e -> e.nature().isFigure()).toList();
    }

    private static List<DataElement> summed() {
        return CATALOGUE.elements().stream()
                .filter(e -> e.aggregation() instanceof Aggregation.Sum)
                .toList();
    }

    /** The sample has no maximum, no range and no ratio of sums, and asks no two units for a single figure: four elements get them. */
    private static Catalogue withEveryAggregation(Catalogue c) {
        Map<Code, Aggregation> others = Map.of(
                new Code("CN.CHOMEO"), new Aggregation.Maximum(),
                new Code("CN.TS.DT"), new Aggregation.Range(),
                new Code("DN.HKD"), new Aggregation.Single(),
                new Code("YT.BHYT.THE"), new Aggregation.RatioOfSums(new Code("XH.NGHEO"), new Code("XH.HO")));
        Set<Code> replaced = new LinkedHashSet<>();
        List<DataElement> elements = c.elements().stream()
                .map(e -> Optional.ofNullable(others.get(e.code()))
                        .map(a -> {
                            replaced.add(e.code());
                            return with(e, a);
                        })
                        .orElse(e))
                .toList();
        assertThat(replaced).isEqualTo(others.keySet());
        return new Catalogue(
                c.agency(),
                c.kinds(),
                c.units(),
                c.forms(),
                c.subjects(),
                c.unitsOfMeasure(),
                c.lists(),
                elements,
                c.indicators(),
                c.targets(),
                c.baselines(),
                c.rules(),
                c.calendar());
    }

    private static DataElement with(DataElement e, Aggregation aggregation) {
        return new DataElement(
                e.code(),
                e.label(),
                e.unit(),
                e.nature(),
                aggregation,
                e.subject(),
                e.forms(),
                e.list(),
                e.decimals(),
                e.required(),
                e.frequency(),
                e.min(),
                e.max(),
                e.rangeSource(),
                e.direction(),
                e.synonyms(),
                e.validity(),
                e.replaces(),
                e.note());
    }
}
