package vn.tonghop.adapter.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelTextTest {
    static Object[][] texts() {
        return new Object[][] {
            {"Tổ dân phố số 1", "Tổ dân phố số 1"},
            {"a\u0000b\u0001c\u001Fd", "abcd"},
            {"a\tb\nc", "a\tb\nc"},
            {"a\r\nb\rc\r", "a\nb\nc\n"},
            {"\uD83C\uDF3E lúa", "\uD83C\uDF3E lúa"},
            {"x\uD83C", "x\uFFFD"},
            {"\uDF3Ex", "\uFFFDx"},
            {"\uDF3E\uD83C", "\uFFFD\uFFFD"},
            {"a\uFFFEb\uFFFFc", "abc"},
            {"", ""},
        };
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_xml_cannot_hold_is_left_out_and_the_rest_is_kept(String text, String clean) {
        assertThat(ExcelText.clean(text, 100)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({"4,abcd", "5,abcd", "3,ab…", "1,…"})
    void text_beyond_the_limit_is_cut_and_says_so(int max, String expected) {
        assertThat(ExcelText.clean("abcd", max)).isEqualTo(expected);
    }

    @Test
    void a_character_of_two_units_is_never_cut_in_half() {
        assertThat(ExcelText.clean("ab\uD83C\uDF3Ecd", 4)).isEqualTo("ab…");
        assertThat(ExcelText.clean("ab\uD83C\uDF3Ecd", 5)).isEqualTo("ab\uD83C\uDF3E…");
        assertThat(ExcelText.clean("ab\uD83C\uDF3E", 3)).isEqualTo("ab…");
    }

    @ParameterizedTest
    @CsvSource({
        "_x0041_,_x005F_x0041_",
        "a_x000D_b,a_x005F_x000D_b",
        "_x0041_x0042_,_x005F_x0041_x005F_x0042_",
        "_x005F_,_x005F_x005F_",
        "_x41_,_x41_",
        "_X0041_,_X0041_",
        "snake_case_,snake_case_"
    })
    void text_that_looks_like_an_escape_is_escaped(String text, String escaped) {
        assertThat(ExcelText.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void line_ends_survive_in_an_attribute() {
        assertThat(ExcelText.escapedAttribute("a\nb\tc")).isEqualTo("a_x000a_b_x0009_c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-5", "-", "@SUM(A1)", "'abc"})
    void text_that_starts_like_a_formula_needs_a_quote(String text) {
        assertThat(ExcelText.needsQuote(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1=1", " =1", "–", "\"=1\""})
    void other_text_needs_none(String text) {
        assertThat(ExcelText.needsQuote(text)).isFalse();
    }

    @Test
    void a_sheet_name_is_quoted_with_its_quotes_doubled() {
        assertThat(ExcelText.quotedSheet("Tổ 'A'")).isEqualTo("'Tổ ''A'''");
    }
}
