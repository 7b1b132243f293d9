package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tonghop.model.Content;
import vn.tonghop.model.ValueStatus;

class TextReaderTest {
    private static String words(ReadValue read) {
        return read.content() instanceof Content.Words w ? w.text() : "";
    }

    @Test
    void textIsComposedAndKeepsItsLines() {
        ReadValue read = TextReader.words("  Tô\u0309 da\u0302n phố\r\n=1+1\u00A0 ", "Ưu điểm");

        assertThat(words(read)).isEqualTo("Tổ dân phố\n=1+1");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreDroppedAndTold() {
        ReadValue read = TextReader.words("a\u0000\u0001b\uD800c \uD83D\uDE00", "Ưu điểm");

        assertThat(words(read)).isEqualTo("abc \uD83D\uDE00");
        assertThat(read.remarks()).extracting(Remark::rule).containsExactly(IntakeRule.TEXT_CONTROL);
    }

    @Test
    void fiveThousandCharactersStayAndOneMoreIsCut() {
        String longest = "ă".repeat(TextReader.LONGEST);

        assertThat(words(TextReader.words(longest, ""))).isEqualTo(longest);
        assertThat(TextReader.words(longest, "").remarks()).isEmpty();
        ReadValue cut = TextReader.words(longest + "b", "");
        assertThat(words(cut)).isEqualTo(longest);
        assertThat(cut.remarks()).extracting(Remark::rule).containsExactly(IntakeRule.TEXT_CUT);
    }

    @Test
    void numbersOfPersonsAreMaskedInContentAndRemark() {
        ReadValue read = TextReader.words("Liên hệ 0912345678", "Ưu điểm");

        assertThat(words(read)).isEqualTo("Liên hệ 0********8");
        assertThat(read.remarks().get(0).rule()).isEqualTo(IntakeRule.TEXT_PERSONAL_DATA);
        assertThat(read.remarks().toString()).doesNotContain("912345678");
    }

    @Test
    void nothingIsBlank() {
        assertThat(TextReader.words(" \u200B\n ", "").status()).isEqualTo(ValueStatus.BLANK);
    }
}
