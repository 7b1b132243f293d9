package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.testing.SampleCatalogue;

class RuleExamplesTest {
    private static final Catalogue CATALOGUE = SampleCatalogue.read();

    @Test
    void everyExampleOfTheSampleComesOutAsItSays() {
        assertThat(ofTheSample().faults()).isEmpty();
    }

    @Test
    void everyRuleHasAnExampleThatPassesAndOneThatFails() {
        List<RuleExamples.Example> examples = ofTheSample().examples();
        assertThat(CATALOGUE.rules())
                .allSatisfy(rule -> assertThat(
                                examples.stream().filter(e -> e.concerns(rule)).map(RuleExamples.Example::passes))
                        .as(rule.code())
                        .contains(true, false));
    }

    /** An example with half a household would be read by officers, too. */
    @Test
    void figuresOfExamplesAreOnesThatAFormTakes() {
        Map<String, DataElement> elements = new HashMap<>();
        CATALOGUE.elements().forEach(e -> elements.put(e.code().value(), e));
        Pattern given = Pattern.compile("([A-Z0-9.]+)(?:@[a-z]+)?[)]?=(-?[0-9.]+)");
        assertThat(ofTheSample().examples())
                .allSatisfy(example -> assertThat(
                                given.matcher(example.written()).results())
                        .as(example.toString())
                        .allSatisfy(figure -> {
                            DataElement element = elements.get(figure.group(1));
                            boolean whole = element != null && element.isInteger();
                            assertThat(!whole
                                            || new BigDecimal(figure.group(2))
                                                            .stripTrailingZeros()
                                                            .scale()
                                                    <= 0)
                                    .isTrue();
                        }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DD-06 | pass | DD.CI.HD=34; DD.CI.HO=33 | catalogue.example-not-passed",
                "DD-06 | fail | DD.CI.HD=34; DD.CI.HO=34 | catalogue.example-not-failed",
                "DD-06 | fail | DD.CI.HD=34              | catalogue.example-not-failed",
                "DD-06 | pass | DD.CI.HD=34; DD.CI.HO    | catalogue.example-figure",
                "DD-06 | pass | DD.CI.HD=34; DD.CI.HO=x  | catalogue.example-figure",
                "DD-06 | pass | DD.CI.HD + 1=34          | catalogue.example-figure",
                "DD-06 | good | DD.CI.HD=34; DD.CI.HO=34 | catalogue.not-one-of",
                "``    | pass | DD.CI.HD=34              | catalogue.empty"
            })
    void anExampleThatDoesNotFitIsAFaultWithItsLine(String rule, String expected, String figures, String key) {
        RuleExamples examples = of(List.of("rule", "case", "figures"), List.of(rule, expected, figures));
        assertThat(examples.faults()).first().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(RuleExamples.FILE);
            assertThat(fault.line()).isEqualTo(7);
            assertThat(fault.message().key()).isEqualTo(key);
        });
    }

    @Test
    void theExampleOfARuleThatWasTakenOutIsToldAndNoFault() {
        RuleExamples examples = of(List.of("rule", "case", "figures"), List.of("XX-99", "pass", "DD.CI.HD=34"));
        assertThat(examples.faults()).isEmpty();
        assertThat(examples.forgotten()).containsExactly("XX-99");
    }

    @ParameterizedTest
    @CsvSource({"2023-01-01, true", "2024-01-01, false", "'', false"})
    void anExampleIsAboutOneEditionOfARuleOrAboutAll(String since, boolean holds) {
        RuleExamples examples = of(
                List.of("rule", "valid_from", "case", "figures"),
                List.of("TR-06", since, "pass", "low(TR.LUA.NS)=50; high(TR.LUA.NS)=60"));
        assertThat(examples.faults().isEmpty()).isEqualTo(holds);
    }

    @Test
    void aColumnThatIsMissingIsAFault() {
        assertThat(of(List.of("rule", "figures"), List.of("DD-06", "DD.CI.HD=1"))
                        .faults())
                .extracting(f -> f.message().key())
                .containsExactly("catalogue.column-missing");
    }

    private static RuleExamples of(List<String> header, List<String> cells) {
        return RuleExamples.of(CATALOGUE, new Table(RuleExamples.FILE, header, List.of(new Table.Row(7, cells))));
    }

    private static RuleExamples ofTheSample() {
        CatalogueFolder.CatalogueFiles file =
                CatalogueFolder.extra(Path.of("input-templates/catalog"), RuleExamples.FILE);
        assertThat(file.faults()).isEmpty();
        return RuleExamples.of(CATALOGUE, file.tables().get(0));
    }
}
