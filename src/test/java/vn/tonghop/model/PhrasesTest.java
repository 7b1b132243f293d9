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
    void aSentenceThatIsDataIsSaidAsItIs() {
        assertThat(phrases.say(Message.text("{0} 100%"))).isEqualTo("{0} 100%");
    }

    @Test
    void anUnknownPhraseIsABug() {
        assertThatThrownBy(() -> phrases.say("b")).isInstanceOf(IllegalArgumentException.class);
    }
}
