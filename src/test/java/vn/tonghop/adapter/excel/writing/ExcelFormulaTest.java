package vn.tonghop.adapter.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExcelFormulaTest {
    static Object[][] formulas() {
        return new Object[][] {
            {"A1+B1", 0},
            {"IF(A1>0,\"có\",\"không\")", 5},
            {"\"\"", 0},
            {"\"a\"\"b\"", 3},
            {"\"" + "x".repeat(300) + "\"", 300},
        };
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void the_longest_text_of_a_formula_is_found(String formula, int length) {
        assertThat(ExcelFormula.longestLiteral(formula)).isEqualTo(length);
    }

    static String[] tooMuch() {
        return new String[] {
            "", "=A1", "\"" + "x".repeat(256) + "\"&A1", "A1" + "+A1".repeat(2_731),
        };
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void a_formula_that_would_damage_the_file_is_refused_with_its_cell(String formula) {
        assertThatThrownBy(() -> ExcelFormula.checked(formula, "B7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("B7");
    }

    @Test
    void a_formula_at_the_limits_is_taken() {
        String longest = "A1" + "+A1".repeat(2_730);
        assertThat(longest).hasSize(8_192);
        assertThat(ExcelFormula.checked(longest, "B7")).isEqualTo(longest);
        String text = "\"" + "x".repeat(255) + "\"";
        assertThat(ExcelFormula.checked(text, "B7")).isEqualTo(text);
    }
}
