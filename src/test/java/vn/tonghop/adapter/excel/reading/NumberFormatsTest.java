package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.grid.Cell.Format;

class NumberFormatsTest {

    @ParameterizedTest(name = "built-in format {0} is {1}")
    @CsvSource({
        "0, GENERAL",
        "1, GENERAL",
        "4, GENERAL",
        "9, PERCENT",
        "10, PERCENT",
        "11, GENERAL",
        "14, DATE",
        "22, DATE",
        "45, DATE",
        "49, GENERAL",
        "163, GENERAL"
    })
    void built_in_formats_are_known_by_number(int id, Format expected) {
        assertThat(NumberFormats.meaning(id, "")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "#,##0.00 | GENERAL",
                "0.0% | PERCENT",
                "0.0\\ % | PERCENT",
                "[Red]0% | PERCENT",
                "0%;[Red]-0% | PERCENT",
                "0\"%\" | GENERAL",
                "0\\% | GENERAL",
                "0_% | GENERAL",
                "0*% | GENERAL",
                "0.0;-0.0;0% | GENERAL",
                "dd/mm/yyyy | DATE",
                "[$-42A]dd mmmm yyyy | DATE",
                "\"ngày \"dd\" tháng \"mm | DATE",
                "[h]:mm | DATE",
                "\"ngay\" 0 | GENERAL",
                "[Red]#,##0 | GENERAL",
                "@ | GENERAL",
            })
    void a_format_code_is_read_for_its_meaning(String code, Format expected) {
        assertThat(NumberFormats.meaning(164, code)).isEqualTo(expected);
    }

    @Test
    void an_endless_format_code_is_not_looked_at() {
        assertThat(NumberFormats.meaning(164, "\"".repeat(500_000))).isEqualTo(Format.GENERAL);
    }
}
