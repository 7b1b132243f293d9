package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

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
