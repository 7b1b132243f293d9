package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private final Phrases phrases = new Phrases(Map.of("a", "«{0}» và '{1}' {x} {2}."));

    @Test
    void gapsAreFilledAndEverythingElseStandsForItself() {
        assertThat(phrases.say("a", "một", "{0}")).isEqualTo("«một» và '{0}' {x} .");
    }

    @Test
    void englishCountsAndWritesNumbersAsEnglishDoes() {
        Phrases english = new Phrases(Map.of("n", "{0} {0|unit|units}", "x", "read as {0#}"));
        assertThat(english.say("n", "1")).isEqualTo("1 unit");
        assertThat(english.say("n", "0")).isEqualTo("0 units");
        assertThat(english.say("n", "12")).isEqualTo("12 units");
        assertThat(english.say("x", "10.000")).isEqualTo("read as 10,000");
        assertThat(english.say("x", "≥ 1.234.567,25 ha")).isEqualTo("read as ≥ 1,234,567.25 ha");
        assertThat(english.say("x", "0,5 - 1.000")).isEqualTo("read as 0.5 - 1,000");
        assertThat(english.say("x", "DD.01, 2023-11, 2.1")).isEqualTo("read as DD.01, 2023-11, 2.1");
    }

    @Test
    void aSentenceThatIsDataIsSaidAsItIs() {
        assertThat(phrases.say(Message.text("{0} 100%"))).isEqualTo("{0} 100%");
    }

    @Test
    void anUnknownPhraseIsABug() {
        assertThatThrownBy(() -> phrases.say("b")).isInstanceOf(IllegalArgumentException.class);
    }
}
