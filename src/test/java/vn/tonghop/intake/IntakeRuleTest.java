package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Severity;

class IntakeRuleTest {
    private static final Pattern SHAPE = Pattern.compile("(FILE|FORM|VALUE|UNIT)(\\.[A-Z]+(-[A-Z]+)*)");

    private static Properties phrases(String language) throws IOException {
        Properties phrases = new Properties();
        String name = "/vn/tonghop/phrases/intake_" + language + ".properties";
        try (var in = IntakeRuleTest.class.getResourceAsStream(name)) {
            phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return phrases;
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"vi", "en"})
    void everyRuleHasItsSentenceAndEverySentenceItsRule(String language) throws IOException {
        List<String> keys =
                Arrays.stream(IntakeRule.values()).map(IntakeRule::phrase).toList();

        assertThat(phrases(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(phrases(language).values())
                .allSatisfy(s -> assertThat((String) s).contains("{0}"));
    }

    @Test
    void whatWaitsForSomebodySaysWhatToDo() throws IOException {
        Properties phrases = phrases("vi");

        assertThat(IntakeRule.values())
                .filteredOn(rule -> rule.outcome() == Outcome.HELD || rule.severity() == Severity.ERROR)
                .allSatisfy(
                        rule -> assertThat(phrases.getProperty(rule.phrase())).containsAnyOf("Đề nghị", "đề nghị"));
    }

    @Test
    void codesAreUniqueAndOfOneShape() {
        List<String> codes =
                Arrays.stream(IntakeRule.values()).map(IntakeRule::code).toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(c -> SHAPE.matcher(c).matches());
    }
}
