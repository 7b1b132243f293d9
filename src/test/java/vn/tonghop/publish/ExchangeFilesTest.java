package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.catalogue.ExchangeCodes;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.MachineFile;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.testing.JsonSchema;
import vn.tonghop.testing.ParsedJson;

@SuppressWarnings("unchecked")
class ExchangeFilesTest {
    private static PeriodOutcome month() {
        MonthOfReturns month = new MonthOfReturns(ThreeGroups.catalogue(), ThreeGroups.NOVEMBER);
        ThreeGroups.full().outcome().consolidation().observations().stream()
                .filter(o ->
                        !o.unit().value().equals("G3") || !o.element().value().equals("TR.NS"))
                .forEach(month::add);
        return month.nothing("G3", "TR.NS", Measure.PERIOD, ValueStatus.HELD, "5.600")
                .outcome();
    }

    private static ExchangeCodes codes(String... cells) {
        return ExchangeCodes.of(
                ThreeGroups.catalogue(),
                new Table(
                        ExchangeCodes.FILE,
                        List.of("system", "kind", "code", "target"),
                        List.of(new Table.Row(2, List.of(cells)))));
    }

    private static Map<String, Object> schema(String name) throws IOException {
        return (Map<String, Object>)
                ParsedJson.of(Files.readString(Path.of("docs/schema").resolve(name)));
    }

    @Test
    void theSdmxFileIsAsItsDescriptionSays() throws IOException {
        MachineFile file = SdmxFile.of(ThreeGroups.catalogue(), ExchangeCodes.none(), month());
        Map<String, Object> table = (Map<String, Object>) schema("sdmx.json").get("tableSchema");
        List<Map<String, Object>> columns = (List<Map<String, Object>>) table.get("columns");
        List<String> key = (List<String>) table.get("primaryKey");

        assertThat(file.header())
                .containsExactlyElementsOf(
                        columns.stream().map(c -> c.get("name").toString()).toList());
        Set<List<String>> keys = new HashSet<>();
        for (List<String> row : file.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                String format = ((Map<String, Object>) columns.get(i).get("datatype"))
                        .get("format")
                        .toString();
                boolean required = columns.get(i).get("required").toString().equals("true");
                assertThat(row.get(i))
                        .as(file.header().get(i) + " of " + row)
                        .matches(required ? format : "(" + format + ")?");
            }
            assertThat(keys.add(key.stream()
                            .map(k -> row.get(file.header().indexOf(k)))
                            .toList()))
                    .as("key of " + row)
                    .isTrue();
        }
        assertThat(file.rows()).hasSizeGreaterThan(5);
    }

    @Test
    void whatIsHeldHasAStatusAndNoValue() {
        MachineFile file = SdmxFile.of(ThreeGroups.catalogue(), ExchangeCodes.none(), month());

        assertThat(file.rows())
                .filteredOn(r -> r.get(4).equals("G3") && r.get(5).equals("TR_NS"))
                .anySatisfy(r -> assertThat(r.subList(8, 10)).containsExactly("", "Q"));
    }

    @Test
    void theDhis2FileIsAsItsSchemaSaysAndHoldsOnlyWhatWasReported() throws IOException {
        PeriodOutcome outcome = month();
        Map<String, Object> set =
                (Map<String, Object>) ParsedJson.of(Dhis2File.of(ThreeGroups.catalogue(), ExchangeCodes.none(), outcome)
                        .orElseThrow());

        assertThat(JsonSchema.faults(schema("dhis2.json"), set)).isEmpty();
        List<Map<String, Object>> values = (List<Map<String, Object>>) set.get("dataValues");
        List<Observation> counted = outcome.consolidation().observations().stream()
                .filter(o -> o.item().isEmpty() && o.line() == 0 && o.measure() == Measure.PERIOD)
                .filter(o -> o.figure().isPresent() && o.status() != ValueStatus.CARRIED)
                .toList();
        assertThat(values)
                .extracting(v -> v.get("value"))
                .containsExactlyElementsOf(counted.stream()
                        .map(o -> (Object) o.figure().orElseThrow().toPlainString())
                        .toList());
        assertThat(values)
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.get("comment").toString())
                        .doesNotContain("CellRef")
                        .contains("!"));
        values.get(0).put("value", "1,5");
        values.get(0).remove("orgUnit");
        assertThat(JsonSchema.faults(schema("dhis2.json"), set)).hasSize(2);
    }

    @Test
    void aCodeOfTheOtherSystemTakesThePlaceOfOurs() {
        String json = Dhis2File.of(ThreeGroups.catalogue(), codes("dhis2", "unit", "G1", "ORG_1"), month())
                .orElseThrow();

        assertThat(json).contains("\"orgUnit\": \"ORG_1\"").doesNotContain("\"orgUnit\": \"G1\"");
    }

    @ParameterizedTest(name = "{0},{1},{2},{3}: {4}")
    @CsvSource({
        "dhis2, unit, NOBODY, X, code",
        "dhis2, code, TR.KHONG, X, code",
        "dhis2, unit, G1, a b, target",
        "excel, unit, G1, X, system",
        "sdmx, unit, G1, '', target"
    })
    void aRowThatDoesNotFitIsAFaultWithItsLine(String system, String kind, String code, String target, String column) {
        List<CatalogueFault> faults = codes(system, kind, code, target).faults();

        assertThat(faults).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("exchange.csv");
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.column()).isEqualTo(column);
        });
    }

    @ParameterizedTest(name = "{0} is {1} and {2}")
    @CsvSource({
        "2023-11, 2023-M11, 202311",
        "2023-Q4, 2023-Q4, none",
        "2023-H2, 2023-S2, none",
        "2023-9M, 2023-01-01/P9M, none",
        "2023, 2023, none"
    })
    void periodsAreWrittenAsTheOtherSystemHasThem(String period, String sdmx, String dhis2) {
        Period ours = Period.parse(period).orElseThrow();

        assertThat(ExchangePeriod.sdmx(ours)).isEqualTo(sdmx);
        assertThat(ExchangePeriod.dhis2(ours).orElse("none")).isEqualTo(dhis2);
    }
}
