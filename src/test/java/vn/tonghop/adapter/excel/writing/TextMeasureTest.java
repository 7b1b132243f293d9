package vn.tonghop.adapter.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.workbook.LetterWidths;

class TextMeasureTest {
    @ParameterizedTest
    @CsvSource({"0,500", "W,944", "i,278", "a,444", "ậ,444", "ở,500", "đ,600", "~,541", "' ',250", "'',0", "…,1000"})
    void a_vietnamese_letter_is_as_wide_as_its_base(String text, int width) {
        assertThat(LetterWidths.of(text)).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({
        "Diện tích lúa,300,1",
        "Diện tích lúa,60,2",
        "Diện tích lúa,35,3",
        "mmmmmmmmmmmmmmmmmmmm,120,3",
        "'',100,0",
        "x,0,1"
    })
    void words_go_to_the_next_line_when_they_do_not_fit(String text, double pixels, int lines) {
        assertThat(TextMeasure.lines(text, 11, false, pixels)).isEqualTo(lines);
    }

    @Test
    void line_feeds_start_lines_and_empty_lines_count() {
        assertThat(TextMeasure.lines("a\nb\n\nc", 11, false, 500)).isEqualTo(4);
    }

    @Test
    void larger_and_bolder_letters_need_more_lines() {
        String text = "n".repeat(400);
        int plain = TextMeasure.lines(text, 11, false, 200);
        assertThat(TextMeasure.lines(text, 14, false, 200)).isGreaterThan(plain);
        assertThat(TextMeasure.lines(text, 11, true, 200)).isGreaterThan(plain);
    }
}
