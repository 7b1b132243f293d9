package vn.tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistancesTest {
    /** Counts from two up, figures close together so that many are the same, or far apart, with and without decimals. */
    @Test
    void whatIsLeftScattersAsIfItHadBeenSortedAnew() {
        Random random = new Random(20231130);
        for (int round = 0; round < 2000; round++) {
            int count = 2 + random.nextInt(round < 1500 ? 8 : 120);
            int reach = random.nextBoolean() ? 6 : 100_000;
            int decimals = random.nextInt(3);
            List<BigDecimal> figures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                figures.add(BigDecimal.valueOf(random.nextInt(reach) - reach / 4, decimals));
            }
            Distances distances = new Distances(figures);
            for (BigDecimal one : figures) {
                List<BigDecimal> others = new ArrayList<>(figures);
                others.remove(one);
                assertSame(distances.without(one), Spread.of(others), figures + " without " + one);
            }
        }
    }

    private static void assertSame(Spread found, Spread expected, String what) {
        assertThat(found.points()).as(what).isEqualTo(expected.points());
        assertThat(found.median()).as(what).isEqualByComparingTo(expected.median());
        assertThat(found.mad()).as(what).isEqualByComparingTo(expected.mad());
        assertThat(found.lowest()).as(what).isEqualByComparingTo(expected.lowest());
        assertThat(found.highest()).as(what).isEqualByComparingTo(expected.highest());
    }

    @ParameterizedTest(name = "{0} without {1}: median {2}, MAD {3}")
    @CsvSource({
        "1 2, 1, 2, 0",
        "1 2 3, 3, 1.5, 0.5",
        "7 7 7 9, 7, 7, 0",
        "1 2 3 4 100, 100, 2.5, 1",
        "1 2 3 4 100, 3, 3, 1.5"
    })
    void theOneIsNoEvidence(String figures, BigDecimal one, String median, String mad) {
        Spread spread = new Distances(
                        Arrays.stream(figures.split(" ")).map(BigDecimal::new).toList())
                .without(one);
        assertThat(spread.median()).isEqualByComparingTo(median);
        assertThat(spread.mad()).isEqualByComparingTo(mad);
    }

    @Test
    void aFigureThatIsNoneOfThemCannotBeLeftOut() {
        Distances distances = new Distances(List.of(BigDecimal.ONE, BigDecimal.TEN));
        assertThatThrownBy(() -> distances.without(BigDecimal.valueOf(2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneAloneHasNoOthers() {
        List<BigDecimal> alone = List.of(BigDecimal.ONE);
        assertThatThrownBy(() -> new Distances(alone)).isInstanceOf(IllegalArgumentException.class);
    }
}
