package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.catalogue.FormChange.Aspect;
import vn.tonghop.model.Code;
import vn.tonghop.model.Period;
import vn.tonghop.testing.SampleCatalogue;

/** Editions of the sample catalogue, and of the same with a row changed. */
class EditionsTest {
    private static final Period DECEMBER = Period.month(2023, 12);
    private static final Period JANUARY = Period.month(2024, 1);

    @Test
    void whatWasAskedAndIsComputedNowKeepsItsCode() {
        Catalogue catalogue = SampleCatalogue.read();
        Code rice = new Code("TR.LUA.DT");
        assertThat(catalogue.edition(DECEMBER).element(rice)).isPresent();
        assertThat(catalogue.edition(DECEMBER).indicator(rice)).isEmpty();
        assertThat(catalogue.edition(JANUARY).element(rice)).isEmpty();
        assertThat(catalogue.edition(JANUARY).indicator(rice)).isPresent();
    }

    @Test
    void anEditionHasTheRowThatIsInForce() {
        Catalogue catalogue = SampleCatalogue.read();
        Code loans = new Code("XH.VAY.CS.HO");
        assertThat(catalogue.edition(DECEMBER).element(loans).orElseThrow().label())
                .isEqualTo("Lượt hộ vay vốn ưu đãi Ngân hàng Chính sách xã hội");
        assertThat(catalogue.edition(JANUARY).element(loans).orElseThrow().label())
                .isEqualTo("Lượt hộ vay mới vốn ưu đãi Ngân hàng Chính sách xã hội trong năm");
    }

    @Test
    void inAnEditionNoCodeIsThereTwice() {
        for (Period period : List.of(DECEMBER, JANUARY)) {
            Catalogue edition = SampleCatalogue.read().edition(period);
            List<Code> codes = new ArrayList<>();
            edition.elements().forEach(e -> codes.add(e.code()));
            edition.indicators().forEach(i -> codes.add(i.code()));
            assertThat(codes).doesNotHaveDuplicates();
            assertThat(edition.rules()).extracting(Rule::code).doesNotHaveDuplicates();
        }
    }

    @Test
    void anIndicatorStandsBehindThoseItIsComputedFromInEveryEdition() {
        List<Code> order = SampleCatalogue.read().edition(JANUARY).indicators().stream()
                .map(Indicator::code)
                .toList();
        assertThat(order)
                .containsSubsequence(new Code("TR.LUA.CX.SL"), new Code("TR.LUA.SL"), new Code("TR.LUA.NS"))
                .containsSubsequence(new Code("TP.HT.KS"), new Code("TP.HT"));
    }

    /** Tests and offices may have catalogues that know nothing of replacing. */
    @Test
    void aCatalogueWithoutTheColumnsThatMayBeThereIsRead() {
        Map<String, Table> tables = tables();
        tables.put("elements.csv", without(tables.get("elements.csv"), "replaces"));
        Catalogue catalogue = proven(tables);
        assertThat(catalogue.elements())
                .allSatisfy(e -> assertThat(e.replaces()).isEmpty());
        FormChanges births = FormChanges.between(catalogue, "PB-TP", DECEMBER, JANUARY);
        assertThat(births.changes())
                .extracting(ChangeWording::key)
                .containsExactlyInAnyOrder("ended", "added", "added", "added");
    }

    @ParameterizedTest(name = "{0}: {1} of the {2}. row of {3} as «{4}» is {5}")
    @CsvSource({
        "elements.csv, unit, 2, XH.VAY.CS.HO, hộ, catalogue.meaning-changed",
        "elements.csv, nature, 2, XH.VAY.CS.HO, stock, catalogue.meaning-changed",
        "elements.csv, aggregate, 2, XH.VAY.CS.HO, single, catalogue.meaning-changed",
        "elements.csv, valid_from, 2, XH.VAY.CS.HO, 2023-12-31, catalogue.twice",
        "elements.csv, valid_to, 1, XH.VAY.CS.HO, '', catalogue.twice",
        "elements.csv, replaces, 1, TP.HT.KS.DH, TP.HT.KHONGCO, catalogue.unknown",
        "elements.csv, replaces, 1, TP.HT.KS.DH, TP.HT.KT, catalogue.replaces-too-early",
        "elements.csv, replaces, 1, TP.HT.KS.DH, TP.HT.KS.DH, catalogue.replaces-too-early",
        "elements.csv, valid_from, 1, TP.HT.KS.DH, '', catalogue.replaces-too-early",
        "elements.csv, replaces, 1, TP.HT.KS.DH, khai sinh, catalogue.bad-code",
        "elements.csv, valid_to, 1, TR.LUA.CX.DT, 2024-06-30, catalogue.not-at-once",
        "indicators.csv, valid_from, 1, TP.HT.KS, 2023-12-31, catalogue.twice",
        "indicators.csv, unit, 1, TP.HT.KS, người, catalogue.meaning-changed",
        "indicators.csv, expression, 1, TP.HT.KS, TP.HT - TP.HT.KT, catalogue.cycle",
    })
    void whatWouldMixEditionsUpIsRefused(String file, String column, int row, String code, String value, String fault) {
        Map<String, Table> tables = tables();
        tables.put(file, with(tables.get(file), code, row, column, value));
        assertThat(CatalogueReader.read(tables))
                .isInstanceOfSatisfying(
                        CatalogueReader.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(f -> f.message().key())
                                .contains(fault));
    }

    @Test
    void whatRestsOnAnEndedElementIsToldAndNotRefused() {
        Map<String, Table> tables = tables();
        tables.put("elements.csv", with(tables.get("elements.csv"), "TP.HT.KT", 1, "valid_to", "2023-12-31"));
        assertThat(EditionGap.of(proven(tables)))
                .extracting(gap -> gap.code() + " " + gap.missing() + " " + gap.since())
                .containsExactlyInAnyOrder("TP.HT TP.HT.KT 2024-01-01", "TP-02 TP.HT.KT 2024-01-01");
    }

    @Test
    void aSplitFigureIsReplacedInOneChangeAndHasNoNewName() {
        EditionChanges changes = EditionChanges.between(SampleCatalogue.read(), DECEMBER, JANUARY);
        FormChange births = changes.only("PB-TP").forms().get(0).changes().get(0);
        assertThat(births.elementsBefore()).extracting(e -> e.code().value()).containsExactly("TP.HT.KS");
        assertThat(births.elementsAfter())
                .extracting(e -> e.code().value())
                .containsExactly("TP.HT.KS.DH", "TP.HT.KS.QH", "TP.HT.KS.DKL");
        assertThat(changes.renamed()).isEmpty();
    }

    @Test
    void oneThatReplacesOneAloneGoesOnUnderTheNewCode() {
        Map<String, Table> tables = tables();
        Table elements = tables.get("elements.csv");
        for (String other : List.of("TP.HT.KS.QH", "TP.HT.KS.DKL")) {
            elements = with(elements, other, 1, "replaces", "");
        }
        tables.put("elements.csv", elements);
        EditionChanges changes = EditionChanges.between(proven(tables), DECEMBER, JANUARY);
        assertThat(changes.renamed()).containsExactly(Map.entry(new Code("TP.HT.KS"), new Code("TP.HT.KS.DH")));
    }

    @ParameterizedTest(name = "{0} «{1}» is seen as {2}")
    @CsvSource({
        "max, 5000, RANGE",
        "decimals, 1, DECIMALS",
        "required, no, REQUIRED",
        "frequency, quarter, FREQUENCY",
        "note, Cách đếm mới., NOTE"
    })
    void whateverIsAskedOtherwiseIsTold(String column, String value, Aspect aspect) {
        Map<String, Table> tables = tables();
        tables.put("elements.csv", with(tables.get("elements.csv"), "XH.VAY.NH.HO", 2, column, value));
        assertThat(FormChanges.between(proven(tables), "PB-LD", DECEMBER, JANUARY)
                        .changes())
                .filteredOn(c -> c.elementsAfter().get(0).code().equals(new Code("XH.VAY.NH.HO")))
                .singleElement()
                .satisfies(c ->
                        assertThat(c.differences()).extracting(d -> d.aspect()).contains(aspect));
    }

    @Test
    void anElementThatAnotherFormAsksNowHasMoved() {
        Map<String, Table> tables = tables();
        tables.put("elements.csv", with(tables.get("elements.csv"), "XH.VAY.NH.HO", 2, "forms", "PB-TC"));
        Catalogue catalogue = proven(tables);
        assertThat(FormChanges.between(catalogue, "PB-LD", DECEMBER, JANUARY).changes())
                .filteredOn(FormChange.MovedAway.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        FormChange.MovedAway.class, c -> assertThat(c.to()).containsExactly("PB-TC"));
        assertThat(FormChanges.between(catalogue, "PB-TC", DECEMBER, JANUARY).changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        FormChange.MovedHere.class, c -> assertThat(c.from()).containsExactly("PB-LD"));
    }

    @Test
    void aListTableThatEndsIsOneChange() {
        Map<String, Table> tables = tables();
        Table elements = tables.get("elements.csv");
        for (String column : List.of("XH.UT.TEN", "XH.UT.GHICHU")) {
            elements = with(elements, column, 1, "valid_to", "2023-12-31");
        }
        tables.put("elements.csv", elements);
        assertThat(FormChanges.between(proven(tables), "PB-LD", DECEMBER, JANUARY)
                        .changes())
                .filteredOn(FormChange.ListEnded.class::isInstance)
                .singleElement()
                .satisfies(c -> assertThat(c.elementsBefore()).hasSize(2));
    }

    @Test
    void whereNothingChangedNothingIsTold() {
        Catalogue catalogue = SampleCatalogue.read();
        assertThat(EditionChanges.between(catalogue, Period.month(2023, 1), DECEMBER)
                        .forms())
                .isEmpty();
        assertThat(FormChanges.between(catalogue, "PB-VP", DECEMBER, JANUARY).isEmpty())
                .isTrue();
    }

    @Test
    void aFormThatWasNotThereBeforeIsNewAsAWhole() {
        FormChanges changes =
                FormChanges.between(SampleCatalogue.read(), "TDP", Period.month(2022, 12), Period.month(2023, 12));
        assertThat(changes.before()).isEmpty();
        assertThat(changes.changes()).isEmpty();
        assertThat(changes.isEmpty()).isFalse();
    }

    private static Map<String, Table> tables() {
        Map<String, Table> tables = new LinkedHashMap<>();
        CatalogueFolder.files(SampleCatalogue.FOLDER).tables().forEach(t -> tables.put(t.name(), t));
        return tables;
    }

    private static Catalogue proven(Map<String, Table> tables) {
        CatalogueReader.Result result = CatalogueReader.read(tables);
        if (result instanceof CatalogueReader.Proven proven) {
            return proven.catalogue();
        }
        throw new AssertionError(((CatalogueReader.Faulty) result).faults());
    }

    /** A table in which the n-th row of a code says something else. */
    private static Table with(Table table, String code, int nth, String column, String value) {
        int index = table.header().indexOf(column);
        int[] seen = {0};
        UnaryOperator<Table.Row> change = row -> {
            if (!row.cells().get(0).equals(code) || ++seen[0] != nth) {
                return row;
            }
            List<String> cells = new ArrayList<>(row.cells());
            cells.set(index, value);
            return new Table.Row(row.line(), cells);
        };
        List<Table.Row> rows = table.rows().stream().map(change).toList();
        assertThat(seen[0]).isGreaterThanOrEqualTo(nth);
        return new Table(table.name(), table.header(), rows);
    }

    private static Table without(Table table, String column) {
        int index = table.header().indexOf(column);
        UnaryOperator<List<String>> drop = cells -> {
            List<String> left = new ArrayList<>(cells);
            left.remove(index);
            return left;
        };
        return new Table(
                table.name(),
                drop.apply(table.header()),
                table.rows().stream()
                        .map(row -> new Table.Row(row.line(), drop.apply(row.cells())))
                        .toList());
    }
}
