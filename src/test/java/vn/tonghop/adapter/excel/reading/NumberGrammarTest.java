package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberGrammarTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "215, 215",
        "0, 0",
        "-0, 0",
        "0.00, 0",
        "+5, 5",
        "1., 1",
        ".5, 0.5",
        "1134.31, 1134.31",
        "12.50, 12.5",
        "1E3, 1000",
        "1e+03, 1000",
        "1.5E-3, 0.0015",
        "007, 7",
        "0.30000000000000004, 0.3",
        "33.333333333333336, 33.3333333333333",
        "1.2345678901234499E+16, 12345678901234500",
        "999999999999999.5, 1000000000000000",
        "0.999999999999999, 0.999999999999999",
        "0.9999999999999995, 1",
        "-639.93000000000006, -639.93",
    })
    void a_number_is_read_exactly_and_freed_of_binary_noise(String text, String expected) {
        // equals, not compareTo: the scale counts
        assertThat(NumberGrammar.read(text)).contains(new BigDecimal(expected));
    }

    @ParameterizedTest(name = "«{0}»")
    @ValueSource(
            strings = {
                "",
                " ",
                " 1",
                "1 ",
                "NaN",
                "Infinity",
                "-Infinity",
                "1d",
                "1f",
                "0x1p3",
                "1e400",
                "-1e400",
                "1e1000",
                "1,5",
                "1 000",
                "--1",
                "+",
                ".",
                "e5",
                "1e",
                "1e+",
                "1.2.3",
                "١٢",
                "１２",
                "1_000",
                "1L",
                "#N/A",
                "1\n",
                "\u00a01"
            })
    void anything_else_is_no_number(String text) {
        assertThat(NumberGrammar.read(text)).isEmpty();
    }

    @Test
    void the_largest_double_is_a_number_and_what_is_beyond_is_not() {
        assertThat(NumberGrammar.read("1.7976931348623157E308")).isPresent();
        assertThat(NumberGrammar.read("1.7976931348623159E308")).isEmpty();
    }

    @Test
    void a_million_digits_are_refused_at_once() {
        assertThat(NumberGrammar.read("9".repeat(1_000_000))).isEmpty();
    }

    @Test
    void every_decimal_of_15_digits_survives_the_way_through_a_double() {
        Random random = new Random(15);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal typed = BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000L), random.nextInt(8));
            String stored = Double.toString(typed.doubleValue());
            assertThat(NumberGrammar.read(stored).orElseThrow()).isEqualByComparingTo(typed);
        }
    }
}
