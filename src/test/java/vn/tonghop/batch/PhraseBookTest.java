package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PhraseBookTest {
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)(?:#|\\|[^|}]*\\|[^|}]*)?}");
    private final Map<String, String> vietnamese = PhraseBook.load("vi").templates();
    private final Map<String, String> english = PhraseBook.load("en").templates();

    @Test
    void bothLanguagesHaveTheSamePhrases() {
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void bothLanguagesUseTheSameGaps() {
        vietnamese.forEach((key, phrase) -> assertThat(gaps(phrase)).as(key).isEqualTo(gaps(english.get(key))));
    }

    @Test
    void noPhraseIsEmpty() {
        assertThat(vietnamese).noneSatisfy((key, phrase) -> assertThat(phrase).isBlank());
    }

    private static Set<String> gaps(String phrase) {
        Set<String> gaps = new TreeSet<>();
        GAP.matcher(phrase).results().map(gap -> gap.group(1)).forEach(gaps::add);
        return gaps;
    }
}
