package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2023-11, MONTH, 11, 2023-10, 2022-11",
        "2023-01, MONTH, 1, 2022-12, 2022-01",
        "2023-Q4, QUARTER, 12, 2023-Q3, 2022-Q4",
        "2023-Q1, QUARTER, 3, 2022-Q4, 2022-Q1",
        "2023-H1, HALF, 6, 2022-H2, 2022-H1",
        "2023-9M, NINE_MONTHS, 9, 2022-9M, 2022-9M",
        "2023, YEAR, 12, 2022, 2022"
    })
    void aPeriodIsKnownByItsName(String name, Period.Kind kind, int lastMonth, String previous, String same) {
        Period period = Period.parse(name).orElseThrow();
        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.lastMonth()).isEqualTo(lastMonth);
        assertThat(period.previous()).hasToString(previous);
        assertThat(period.sameLastYear()).hasToString(same);
        assertThat(period).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2023-13", "2023-00", "2023-Q5", "2023-H3", "2023-8M", "23-11", "2023-1", "catalog", "1989"})
    void otherNamesAreNoPeriods(String name) {
        assertThat(Period.parse(name)).isEmpty();
    }

    @Test
    void longerPeriodsAreMadeOfMonths() {
        assertThat(Period.parse("2023-Q4").orElseThrow().months())
                .extracting(Period::toString)
                .containsExactly("2023-10", "2023-11", "2023-12");
        assertThat(Period.parse("2023").orElseThrow().months()).hasSize(12);
    }
}
