package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.Period;

class GuessesTest {
    private static final List<String> COMMANDS = List.of(
            "start",
            "bat-dau",
            "consolidate",
            "tong-hop",
            "status",
            "tinh-hinh",
            "history",
            "lich-su",
            "close",
            "chot");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tinhhinh | tinh-hinh",
                "tình hình | tinh-hinh",
                "tong-hop | tong-hop",
                "tổng hợp | tong-hop",
                "tonghp | tong-hop",
                "stauts | status",
                "hist | history",
                "chốt | chot",
                "lịch sử | lich-su",
            })
    void aWordThatIsNearlyACommandIsRecognised(String typed, String meant) {
        assertThat(Guesses.words(typed, COMMANDS)).first().isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "x", "", "--", "làm đi", "report"})
    void anyOtherWordIsNot(String typed) {
        assertThat(Guesses.words(typed, COMMANDS)).isEmpty();
    }

    @Test
    void theVeryWordIsOfferedAlone() {
        assertThat(Guesses.words("TDP1", List.of("TDP10", "TDP11", "TDP01", "TDP02")))
                .containsExactly("TDP01");
        assertThat(Guesses.words("TDP17", List.of("TDP10", "TDP11", "TDP01", "TDP16")))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11/2023 | 2023-11",
                "2023/11 | 2023-11",
                "2023-9 | 2023-09",
                "T11/2023 | 2023-11",
                "T9.2023 | 2023-09",
                "tháng 9 năm 2023 | 2023-09",
                "202311 | 2023-11",
                "2023-T11 | 2023-11",
                "q4/2023 | 2023-Q4",
                "Quý IV/2023 | 2023-Q4",
                "quý 3 năm 2023 | 2023-Q3",
                "2023Q4 | 2023-Q4",
                "2023-q4 | 2023-Q4",
                "H1/2023 | 2023-H1",
                "2023H2 | 2023-H2",
                "6T/2023 | 2023-H1",
                "6 tháng đầu năm 2023 | 2023-H1",
                "6 tháng cuối năm 2023 | 2023-H2",
                "9 tháng đầu năm 2023 | 2023-9M",
                "9T/2023 | 2023-9M",
                "2023-9m | 2023-9M",
                "năm 2023 | 2023",
            })
    void aPeriodWrittenInAnotherWayIsGuessed(String typed, String meant) {
        assertThat(Period.parse(typed)).isEmpty();
        assertThat(Guesses.period(typed).map(Period::toString)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-13", "13/2023", "2023-00", "2023-Q5", "11/23", "tháng trước", "", "1823", "20231120"})
    void whatIsNoPeriodStaysNone(String typed) {
        assertThat(Guesses.period(typed)).isEmpty();
    }

    @Test
    void aDayWrittenInAnotherWayIsGuessed() {
        Map<String, String> guessed = List.of(
                        "20/11/2023", "20.11.2023", "ngày 20 tháng 11 năm 2023", "2023/11/20", "20231120", "1-2-2024")
                .stream()
                .collect(Collectors.toMap(
                        d -> d, d -> Guesses.day(d).orElseThrow().toString()));
        assertThat(guessed)
                .containsEntry("20/11/2023", "2023-11-20")
                .containsEntry("20.11.2023", "2023-11-20")
                .containsEntry("ngày 20 tháng 11 năm 2023", "2023-11-20")
                .containsEntry("2023/11/20", "2023-11-20")
                .containsEntry("20231120", "2023-11-20")
                .containsEntry("1-2-2024", "2024-02-01");
        assertThat(Guesses.day("31/11/2023")).isEmpty();
        assertThat(Guesses.day("hôm qua")).isEmpty();
    }
}
