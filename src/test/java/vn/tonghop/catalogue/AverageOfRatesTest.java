package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.ExpressionParser;

/** Codes that end in TL are rates, those that end in HO are counts. */
class AverageOfRatesTest {
    private final AverageOfRates averages =
            new AverageOfRates(r -> r.code().value().endsWith("TL"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(A.TL + B.TL) / 2 | A.TL, B.TL",
                "0.5 * A.TL + 0.5 * B.TL | A.TL, B.TL",
                "0.3 * A.TL + B.TL * 0.7 | A.TL, B.TL",
                "A.TL / 2 + B.TL / 2 | A.TL, B.TL",
                "sum(A.TL; B.TL; C.TL) / 3 | A.TL, B.TL, C.TL",
                "(A.TL + B.TL + C.TL) * (1 / 3) | A.TL, B.TL, C.TL",
                "(low(A.TL) + high(A.TL)) / 2 | low(A.TL), high(A.TL)",
                "sum(A.TL; B.TL) / units(school) | A.TL, B.TL",
                "(A.TL@ytd + A.TL@same) / 2 | A.TL@ytd, A.TL@same",
                "round((A.TL + B.TL) / 2; 1) | A.TL, B.TL",
                "C.HO <= (A.TL + B.TL) / 2 and A.HO > 0 | A.TL, B.TL",
                "if(A.HO > 0; (A.TL + B.TL) / 2; 0) | A.TL, B.TL"
            })
    void aMeanWithConstantWeightsIsFound(String text, String rates) {
        assertThat(averages.in(parse(text))).contains(rates);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(A.TL * A.HO + B.TL * B.HO) / (A.HO + B.HO)",
                "abs(A.TL + B.TL - 100) <= 0.1",
                "A.TL + B.TL = 100",
                "A.TL - A.TL@same",
                "(A.HO + B.HO) / 2",
                "A.HO * A.TL / 100",
                "A.TL * 10 <= high(B.TL)",
                "A.TL / 2",
                "A.HO / units(school)",
                "2 * A.TL - B.TL"
            })
    void whatIsNoMeanOfRatesIsLetPass(String text) {
        assertThat(averages.in(parse(text))).isEmpty();
    }

    private static Expression parse(String text) {
        return ((ExpressionParser.Parsed) ExpressionParser.parse(text)).expression();
    }
}
