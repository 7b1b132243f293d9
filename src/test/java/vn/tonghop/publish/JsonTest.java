package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a\"b | \"a\\\"b\"",
                "a\\b | \"a\\\\b\"",
                "Thắng | \"Thắng\"",
                "a/b | \"a/b\"",
            })
    void textIsQuoted(String text, String written) {
        assertThat(Json.text(text).write()).isEqualTo(written + "\n");
    }

    @Test
    void controlCharactersAndHalfCharactersAreEscaped() {
        assertThat(Json.text("\t\r\n\u0001\ud800x\udc00").write()).isEqualTo("\"\\t\\r\\n\\u0001\\ud800x\\udc00\"\n");
        assertThat(Json.text("\ud83d\ude00").write()).isEqualTo("\"\ud83d\ude00\"\n");
    }

    @Test
    void numbersArePlain() {
        assertThat(new Json.Number(new BigDecimal("1E+3")).write()).isEqualTo("1000\n");
        assertThat(new Json.Number(new BigDecimal("-0.50")).write()).isEqualTo("-0.50\n");
    }

    @Test
    void membersKeepTheirOrderAndNestIndented() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("z", Json.number(1));
        members.put("a", Json.items(List.of(new Json.Truth(true), Json.items(List.of()), Json.members(Map.of()))));
        assertThat(Json.members(members).write()).isEqualTo("""
                {
                  "z": 1,
                  "a": [
                    true,
                    [],
                    {}
                  ]
                }
                """);
    }
}
