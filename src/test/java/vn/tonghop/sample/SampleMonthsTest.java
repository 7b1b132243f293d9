package vn.tonghop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.UnitCode;
import vn.tonghop.testing.SampleCatalogue;

class SampleMonthsTest {
    private static final String WRITE = "write";

    private static NavigableMap<String, byte[]> made = new TreeMap<>();

    @BeforeAll
    static void makeThemAndWriteThemWhenAsked() throws IOException {
        made = SampleMonths.files();
        if (WRITE.equals(System.getProperty("samples"))) {
            SampleMonths.write(made);
        }
    }

    @Test
    void the_files_in_the_repository_are_what_the_generator_makes() throws IOException {
        NavigableMap<String, byte[]> found = found();
        assertThat(found.keySet())
                .as("write them anew with: mvn test -Dtest=SampleMonthsTest -Dsamples=write")
                .containsExactlyElementsOf(made.keySet());
        made.forEach((name, bytes) -> assertThat(found.get(name))
                .as(name + " is stale; write it anew with: mvn test -Dtest=SampleMonthsTest -Dsamples=write")
                .isEqualTo(bytes));
    }

    /** The workbooks of the three folders; the officer's decisions are no returned form. */
    private static NavigableMap<String, byte[]> found() throws IOException {
        NavigableMap<String, byte[]> found = new TreeMap<>();
        for (String folder : List.of("2023-10", "2023-11", "blank/2023-12")) {
            try (Stream<Path> paths = Files.walk(SampleMonths.ROOT.resolve(folder))) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    String name = SampleMonths.ROOT.relativize(path).toString().replace('\\', '/');
                    if (!name.endsWith("/quyet-dinh.xlsx")) {
                        found.put(name, Files.readAllBytes(path));
                    }
                }
            }
        }
        return found;
    }

    @Test
    void each_unit_returned_one_file_a_month() {
        int units = SampleCatalogue.read().units(SampleMonths.NOVEMBER).size();
        assertThat(made.keySet())
                .filteredOn(name -> name.startsWith("2023-11/"))
                .hasSize(units);
        assertThat(made.keySet())
                .contains("2023-10/TDP01_2023-10.xlsx", "2023-11/Bao cao TDP Tiên Hưng T11.xlsx")
                .contains("2023-11/truong-hoc/MN02_2023-11.xlsx", "blank/2023-12/PB-CA_2023-12.xlsx");
    }

    @Test
    void each_required_figure_of_each_unit_has_a_value() {
        Catalogue catalogue = SampleCatalogue.read();
        List<SampleValue> values = SampleValues.read(catalogue);
        for (ReportingUnit unit : catalogue.units(SampleMonths.NOVEMBER)) {
            List<Code> given = values.stream()
                    .filter(v -> v.unit().equals(unit.code()))
                    .map(SampleValue::code)
                    .toList();
            List<Code> required = FormLayout.of(
                            catalogue,
                            catalogue.form(unit.form(), SampleMonths.NOVEMBER).orElseThrow(),
                            SampleMonths.NOVEMBER)
                    .elements()
                    .stream()
                    .filter(e ->
                            e.required() && !e.isListColumn() && e.frequency().isDue(SampleMonths.NOVEMBER))
                    .map(DataElement::code)
                    .toList();
            assertThat(given).as(unit.code().value()).containsAll(required);
        }
    }

    @ParameterizedTest(name = "{0} over {1} at {2} decimals is {3}")
    @CsvSource({
        "10, 1 1 1, 0, 4 3 3",
        "10, 1 2 1, 0, 3 5 2",
        "1, 1 1 1, 2, 0.34 0.33 0.33",
        "7.5, 18.5 16.2 0, 1, 4.0 3.5 0.0",
        "0, 3 4, 0, 0 0",
    })
    void a_total_is_spread_without_loss(BigDecimal total, String weights, int decimals, String parts) {
        assertThat(SampleValues.spread(total, numbers(weights), decimals)).isEqualTo(numbers(parts));
    }

    private static List<BigDecimal> numbers(String text) {
        return Stream.of(text.split(" ", -1)).map(BigDecimal::new).toList();
    }

    @Test
    void october_and_november_fit_together() {
        Catalogue catalogue = SampleCatalogue.read();
        Map<Code, BigDecimal> november = Map.of(
                new Code("HC.HS"), new BigDecimal("2097"),
                new Code("HC.HS.MP"), new BigDecimal("1711"),
                new Code("HC.HS.TT"), new BigDecimal("386"),
                new Code("HC.HS.MP.PCT"), new BigDecimal("81.1"),
                new Code("HC.CB"), new BigDecimal("5"),
                new Code("CN.LON"), new BigDecimal("4000"));
        UnitMonths months = new UnitMonths(catalogue, new UnitCode("PB-MC"), november);
        for (String flow : List.of("HC.HS", "HC.HS.MP", "HC.HS.TT")) {
            Code code = new Code(flow);
            assertThat(months.october(code).add(months.flowOfNovember(code))).isEqualByComparingTo(november.get(code));
            assertThat(months.flowOfNovember(code)).isPositive();
            assertThat(months.flowOfOctober(code)).isPositive().isLessThanOrEqualTo(months.october(code));
        }
        assertThat(months.october(new Code("HC.HS.MP")).add(months.october(new Code("HC.HS.TT"))))
                .isEqualByComparingTo(months.october(new Code("HC.HS")));
        assertThat(months.october(new Code("HC.HS.MP.PCT"))).isBetween(new BigDecimal("81.5"), new BigDecimal("81.7"));
        assertThat(months.october(new Code("HC.CB"))).isEqualByComparingTo("5");
        assertThat(months.october(new Code("CN.LON"))).isBetween(new BigDecimal("3900"), new BigDecimal("3999"));
    }
}
