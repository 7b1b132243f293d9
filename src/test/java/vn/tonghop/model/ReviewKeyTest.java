package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewKeyTest {
    @ParameterizedTest
    @CsvSource({"VALUE.RANGE, TR.LUA.DT, ''", "DD-01, DD.CSD, Đoạn 1|bên trái", "FILE.MACROS, '', ''"})
    void a_key_is_read_as_it_was_written(String rule, String code, String item) {
        ReviewKey key = new ReviewKey(rule, code.isEmpty() ? Code.NONE : new Code(code), item);
        assertThat(ReviewKey.parse(key.text())).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VALUE.RANGE", "a|b", "VALUE.RANGE|tr.lua|", "VALUE.RANGE|TR|x", "|TR.LUA.DT|"})
    void anything_else_is_no_key(String text) {
        assertThat(ReviewKey.parse(text)).isEmpty();
    }
}
