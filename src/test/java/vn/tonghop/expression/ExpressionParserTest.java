package vn.tonghop.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A.B",
                "A.B@plan * 100 / C.D",
                "A.B <= C.D and not (A.B = 0 or C.D = 0)",
                "adds_up(A.B; C.D; E.F)",
                "share_ok(A.B; C.D; E.F)",
                "if(A.B > 0; A.B; -1.5)",
                "units(residential_group) - A.B",
                "round(A.B / 3; 2)",
                "low(A.B@ytd)",
                "item(\"Đường 295\"; A.B@ytd) <= A.C",
                "unit(\"PB-TC\"; A.B) = kind(residential_group; A.B)",
                "rows(A.B) = A.C",
                "A.B@nextplan <= 1.2 * A.B@same",
                "A.B@ytd = A.B@before + A.B@period"
            })
    void whatTheGrammarHasIsRead(String text) {
        assertThat(ExpressionParser.parse(text)).isInstanceOf(ExpressionParser.Parsed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A.B +          | expression.ends-early       | 6",
                "A.B ^ 2        | expression.unexpected       | 5",
                "2 * (A.B = 1)  | expression.needs-number     | 14",
                "A.B and C.D    | expression.needs-test       | 12",
                "java.lang      | expression.unknown-name     | 1",
                "pow(2;3)       | expression.unknown-function | 1",
                "A.B@tomorrow   | expression.unknown-measure  | 5",
                "abs(A.B; C.D)  | expression.argument-count   | 14",
                "common_base(A.B; A.C; A.D; A.E; A.F) | expression.argument-count | 37",
                "low(A.B + 1)   | expression.needs-code       | 13",
                "round(A.B; 9)  | expression.needs-places     | 14",
                "round(A.B;1.5) | expression.needs-places     | 15",
                "(A.B           | expression.expected         | 5",
                "1234567890123456 | expression.bad-number     | 1",
                "A.B C.D        | expression.unexpected       | 5",
                "#A.B           | expression.unexpected       | 1",
                "ten            | expression.unknown-name     | 1",
                "item(A.B; A.C) | expression.needs-text       | 6",
                "item(\"\"; A.C) | expression.needs-text       | 6",
                "item(\"x; A.C) | expression.needs-text       | 6",
                "item(\"x\"; 3)  | expression.needs-code       | 12",
                "unit(\"a b\"; A.C) | expression.bad-unit        | 6",
                "kind(; A.C)    | expression.needs-kind       | 6",
                "item(\"x\"; item(\"y\"; A.C)) | expression.needs-code | 25",
                "rows(A.B@ytd)  | expression.needs-code       | 13"
            })
    void whatItHasNotIsRefusedWithThePlace(String text, String key, int position) {
        ExpressionParser.Result result = ExpressionParser.parse(text);
        assertThat(result).isInstanceOfSatisfying(ExpressionParser.Refused.class, refused -> {
            assertThat(refused.message().key()).isEqualTo(key);
            assertThat(refused.position()).isEqualTo(position);
        });
    }

    @Test
    void depthAndLengthAreBounded() {
        String deep = "(".repeat(5_00) + "1" + ")".repeat(500);
        assertThat(ExpressionParser.parse(deep))
                .isInstanceOfSatisfying(
                        ExpressionParser.Refused.class,
                        r -> assertThat(r.message().key()).isEqualTo("expression.too-deep"));
        assertThat(ExpressionParser.parse("-".repeat(1_000) + "1"))
                .isInstanceOfSatisfying(
                        ExpressionParser.Refused.class,
                        r -> assertThat(r.message().key()).isEqualTo("expression.too-deep"));
        assertThat(ExpressionParser.parse("1+".repeat(2_000) + "1"))
                .isInstanceOfSatisfying(
                        ExpressionParser.Refused.class,
                        r -> assertThat(r.message().key()).isEqualTo("expression.too-long"));
    }
}
