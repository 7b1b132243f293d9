package vn.tonghop.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.expression.Expression.Reference;

class EvaluatorTest {
    private static final Map<String, String> VALUES = Map.of(
            "A.A",
            "10",
            "A.B",
            "4",
            "A.C",
            "0.1",
            "A.D",
            "0.2",
            "A.ZERO",
            "0",
            "item(\"Đường 295\"; A.A@ytd)",
            "35",
            "unit(\"PB-TC\"; A.A)",
            "7",
            "kind(school; A.A)",
            "8",
            "rows(A.A)",
            "2");

    private static final Figures FIGURES = new Figures() {
        @Override
        public Optional<Quantity> figure(Reference reference) {
            return Optional.ofNullable(VALUES.get(reference.toString())).map(v -> new Quantity(new BigDecimal(v), 1));
        }

        @Override
        public int unitCount(String kind) {
            return kind.equals("residential_group") ? 16 : 0;
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A.A + A.B * 2 | 18",
                "(A.A - A.B) / A.B | 1.5",
                "A.C + A.D | 0.3",
                "-A.A | -10",
                "round(A.A / 3; 2) | 3.33",
                "round(2.5; 0) | 3",
                "min(A.A; A.B; 7) | 4",
                "max(A.A; A.B; 7) | 10",
                "sum(A.C; A.C; A.C) | 0.3",
                "abs(A.B - A.A) | 6",
                "sum_product(A.A; A.B) | 40",
                "sum_product(A.ZERO; A.NONE) | 0",
                "if(A.A > A.B; 1; A.NONE) | 1",
                "units(residential_group) | 16",
                "item(\"Đường 295\"; A.A@ytd) - 5 | 30",
                "unit(\"PB-TC\"; A.A) + kind(school; A.A) + rows(A.A) | 17"
            })
    void numbersAreExact(String text, String expected) {
        assertThat(evaluate(text))
                .isInstanceOfSatisfying(
                        Verdict.Number.class,
                        n -> assertThat(n.quantity().value()).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.A > A.B | true",
                "A.C + A.D = 0.3 | true",
                "not A.A = 10 | false",
                "present(A.A) and not present(A.NONE) | true",
                "A.A = 1 and A.NONE = 1 | false",
                "A.NONE = 1 and A.A = 1 | false",
                "A.A = 10 or A.NONE = 1 | true",
                "A.NONE = 1 or A.A = 10 | true",
                "A.A <> 10 | false"
            })
    void testsAreDecidedAsSoonAsTheyCanBe(String text, boolean expected) {
        assertThat(evaluate(text)).isEqualTo(new Verdict.Truth(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.NONE + 1 | A.NONE",
                "A.A = 10 and A.NONE = 1 | A.NONE",
                "A.A = 1 or A.NONE@plan = 1 | A.NONE@plan",
                "sum(A.A; A.NONE) | A.NONE",
                "A.A / A.ZERO | ''",
                "share_ok(A.A; A.B; A.ZERO) | ''"
            })
    void aMissingFigureIsNeverZero(String text, String missing) {
        assertThat(evaluate(text))
                .isInstanceOfSatisfying(
                        Verdict.NotEvaluable.class,
                        n -> assertThat(String.join(
                                        ",",
                                        n.missing().stream()
                                                .map(Reference::toString)
                                                .toList()))
                                .isEqualTo(missing));
    }

    /** The four shares of households that the report of 2023 states, and what bounds their base: 5 277 to 5 285 for three. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "common_base(1.59; 84; 65; 3458; 94.2; 4976) | true",
                "common_base(1.59; 84; 65; 3458; 94.2; 4976; 2.4; 124) | false",
                "common_base(94.2; 4976; 2.4; 124) | false",
                "common_base(1.59; 84; 2.4; 124) | true",
                "common_base(94.2; 4976; 100.00000; 5276) | false",
                "common_base(94.2; 4976; 100.00000; 5277) | true",
                "common_base(94.2; 4976; 100.00000; 5285) | true",
                "common_base(94.2; 4976; 100.00000; 5286) | false",
                "common_base(0; 0; 50; 1) | true",
                "common_base(0; 1; 0; 2) | true",
                "common_base(5; 0; 50; 1) | false",
                "common_base(-1; 1; 50; 1) | false"
            })
    void severalSharesHaveOneWholeNumberAsTheirBase(String text, boolean expected) {
        assertThat(evaluate(text)).isEqualTo(new Verdict.Truth(expected));
    }

    private static Verdict evaluate(String text) {
        return new Evaluator(FIGURES).evaluate(((ExpressionParser.Parsed) ExpressionParser.parse(text)).expression());
    }
}
