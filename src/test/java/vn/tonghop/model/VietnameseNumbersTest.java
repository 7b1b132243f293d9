package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "1234.5, 2, '1.234,50', '1.234,5'",
        "26.50, 1, '26,5', '26,5'",
        "1000000, 0, 1.000.000, 1.000.000",
        "999, 2, '999,00', 999",
        "-1234567.895, 2, '-1.234.567,90', '-1.234.567,9'",
        "0.005, 2, '0,01', '0,01'",
        "0, 1, '0,0', 0",
        "1E+3, 0, 1.000, 1.000"
    })
    void numbersAreWrittenAsTheLawHasThem(String value, int decimals, String fixed, String brief) {
        assertThat(VietnameseNumbers.fixed(new BigDecimal(value), decimals)).isEqualTo(fixed);
        assertThat(VietnameseNumbers.brief(new BigDecimal(value), decimals)).isEqualTo(brief);
    }
}
