package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateSerialTest {

    @ParameterizedTest(name = "{0} is day {1}")
    @CsvSource({
        "1900-01-01, 1",
        "1900-02-28, 59",
        "1900-03-01, 61",
        "2023-11-05, 45235",
        "2023-11-05T12:00:00, 45235.5",
        "2023-11-05T06:00:00Z, 45235.25",
        "18:00:00, 0.75",
    })
    void a_date_becomes_the_day_number_that_excel_counts(String iso, String expected) {
        assertThat(DateSerial.of(iso, false)).contains(new BigDecimal(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1904-01-01T00:00:00", "1999-12-31T23:59:59", "2023-11-05T07:30:00", "2100-03-01T00:00:00"})
    void poi_counts_the_same_days(String iso) {
        for (boolean date1904 : new boolean[] {false, true}) {
            double oracle = DateUtil.getExcelDate(LocalDateTime.parse(iso), date1904);
            assertThat(DateSerial.of(iso, date1904).orElseThrow().doubleValue()).isEqualTo(oracle, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5/11/2023", "2023-13-01", "2023-02-29", "1899-01-01", "2023", "T", "45235"})
    void what_is_no_date_is_empty(String text) {
        assertThat(DateSerial.of(text, false)).isEmpty();
    }
}
