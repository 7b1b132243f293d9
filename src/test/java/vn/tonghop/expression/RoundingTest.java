package vn.tonghop.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures are those of the township's report of 2023. */
class RoundingTest {
    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource({
        "639.93, 392.46 27.26 158.83 61.39, 2, true",
        "1134.31, 639.93 493.88, 2, false",
        "493.88, 213.55 263.76 0.86 1.33 10.87 0.06, 2, false",
        "28000, 12920 15080, 0, true",
        "7, 3 2 2, 0, true",
        "8, 3 2 2, 0, false",
        "10, 3.4 6.5, 1, true",
        "10, 3.4 6.4, 1, false"
    })
    void aTotalMayDifferFromItsPartsByRoundingOnly(String total, String parts, int places, boolean expected) {
        assertThat(Rounding.addsUp(quantity(total, places), quantities(parts, places)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} % of {1}/{2}: {3}")
    @CsvSource({
        "90.4, 151, 158, false",
        "96, 151, 158, true",
        "95, 151, 158, true",
        "81.1, 1711, 2097, false",
        "81.5, 1711, 2097, true",
        "81.6, 1711, 2097, true",
        "18.9, 386, 2097, false",
        "99.1, 2075, 2097, false",
        "99.5, 2086, 2097, true",
        "2.4, 124, 5282, false",
        "1.59, 84, 5282, true",
        "65, 3458, 5282, true",
        "94.2, 4976, 5282, true",
        "101.2, 648, 640, true",
        "40, 1543, 3900, true",
        "96.7, 30, 31, true",
        "96.8, 30, 31, true",
        "96.9, 30, 31, false"
    })
    void aStatedShareIsTruncatedOrRoundedHalfUp(String stated, String part, String whole, boolean expected) {
        assertThat(Rounding.shareOk(new BigDecimal(stated), new BigDecimal(part), new BigDecimal(whole)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "17.1, 1, 13, 1, false",
        "26.5, 1, 26.5, 1, true",
        "26.54, 2, 26.5, 1, true",
        "26.56, 2, 26.5, 1, true",
        "26.64, 2, 26.5, 1, false",
        "2070, 0, 2086, 0, false"
    })
    void twoFiguresOfOneFactAgreeWithinTheCoarserPlace(
            String one, int onePlaces, String other, int otherPlaces, boolean expected) {
        assertThat(Rounding.agrees(quantity(one, onePlaces), quantity(other, otherPlaces)))
                .isEqualTo(expected);
        assertThat(Rounding.agrees(quantity(other, otherPlaces), quantity(one, onePlaces)))
                .isEqualTo(expected);
    }

    private static Quantity quantity(String value, int places) {
        return new Quantity(new BigDecimal(value), places);
    }

    private static List<Quantity> quantities(String values, int places) {
        return Arrays.stream(values.split(" ")).map(v -> quantity(v, places)).toList();
    }
}
