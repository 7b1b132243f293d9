package vn.tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
    @ParameterizedTest(name = "{0}: median {1}, MAD {2}")
    @CsvSource({
        "5, 5, 0",
        "1 2, 1.5, 0.5",
        "3 1 2, 2, 1",
        "1 2 3 4, 2.5, 1",
        "0.1 0.2 0.3 100, 0.25, 0.1",
        "7 7 7 9, 7, 0",
        "-4 -2 0 2 4, 0, 2"
    })
    void middleAndScatter(String figures, String median, String mad) {
        Spread spread = of(figures);
        assertThat(spread.median()).isEqualByComparingTo(median);
        assertThat(spread.mad()).isEqualByComparingTo(mad);
    }

    @Test
    void aModifiedZOfExactlyTheThresholdIsBeyondAndTheNextFigureBelowIsNot() {
        // Median 6745, MAD 6745: z is 0.6745 × distance / 6745, that is distance / 10000.
        Spread spread = of("0 0 6745 13490 13490");
        BigDecimal z = new BigDecimal("3.5");
        assertThat(spread.isBeyond(new BigDecimal("41745"), z)).isTrue();
        assertThat(spread.isBeyond(new BigDecimal("41744.9999"), z)).isFalse();
        assertThat(spread.isBeyond(new BigDecimal("-28255"), z)).isTrue();
        assertThat(spread.isBeyond(new BigDecimal("-28254.9999"), z)).isFalse();
    }

    @Test
    void nothingIsBeyondFiguresThatDoNotScatter() {
        assertThat(of("5 5 5 5 9").isFlat()).isTrue();
        assertThat(of("5 5 5 5 9").isBeyond(new BigDecimal("1000"), BigDecimal.ONE))
                .isFalse();
    }

    @Test
    void nothingHasNoMiddle() {
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Spread of(String figures) {
        return Spread.of(Arrays.stream(figures.split(" ")).map(BigDecimal::new).toList());
    }
}
