package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest(name = "«{0}» and «{1}» are one word")
    @CsvSource({
        "Luỹ kế từ đầu năm, LŨY KẾ  từ đầu năm",
        "hoá, hóa",
        "Uỷ ban, ủy ban",
        "thuỷ sản, THỦY SẢN",
        "khoẻ, khỏe",
        "Mã\u00A0số, ' mã số\u200B'",
        "Mã sô\u0301, Mã số",
    })
    void foldMakesOneThingOfTwoSpellings(String one, String other) {
        assertThat(Wording.fold(one)).isEqualTo(Wording.fold(other));
    }

    @ParameterizedTest(name = "«{0}» and «{1}» stay two")
    @CsvSource({"đàn, dàn", "hoa, hoà", "toàn, toán", "hộ, hồ"})
    void foldKeepsDifferentWordsApart(String one, String other) {
        assertThat(Wording.fold(one)).isNotEqualTo(Wording.fold(other));
    }

    @ParameterizedTest(name = "«{0}» stays «{0}»")
    @CsvSource({"khoảng", "toàn", "quý", "quỳ", "hoàn thành"})
    void foldLeavesAloneWhatIsWrittenInOneWay(String word) {
        assertThat(Wording.fold(word)).isEqualTo(word);
    }

    /** Most words are clean, and told so at a glance: the glance must never be wrong. */
    @Test
    void cleanIsWhatItsWordsSayWhateverTheLetters() {
        String letters =
                "aoeuưđĐàằỹỵẠỸ \u00A0\u2007\u202F\t\n\u200B\u200D\uFEFF\u0301\u0323\u0302\u00AD\u00B5\u1E9F\u1EFA\u00C5\u212B\uAC00\u0085\u0000x1.";
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            String text = random.ints(random.nextInt(7), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            String said = Normalizer.normalize(text, Normalizer.Form.NFC)
                    .replaceAll("[\u200B-\u200D\uFEFF]", "")
                    .replaceAll("[ \u00A0\u2007\u202F\t-\r]+", " ")
                    .replaceAll("^ | \\z", "");
            assertThat(Wording.clean(text)).as("«%s»", text).isEqualTo(said);
        }
    }

    @ParameterizedTest(name = "the head «{0}» is «{1}»")
    @CsvSource({"Thực hiện trong kỳ (tháng 11), thực hiện trong kỳ", "Mã đơn vị:, mã đơn vị", "(1), (1)", "STT *, stt"})
    void aHeadGoesWithoutBracketsAndColon(String head, String folded) {
        assertThat(Wording.foldHead(head)).isEqualTo(folded);
    }

    @ParameterizedTest(name = "from «{0}» to «{1}» it is {2}")
    @CsvSource({"TR.LUA, TR.LUA, 0", "TR.LUA, TR.LAC, 2", "TR.LUA, '', 6", "abc, abcd, 1"})
    void distanceCountsLettersToChange(String one, String other, int distance) {
        assertThat(Wording.distance(one, other)).isEqualTo(distance);
        assertThat(Wording.distance(other, one)).isEqualTo(distance);
    }
}
