package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsReturnedTest {
    private static final UnitCode ONE = new UnitCode("TDP01");
    private static final UnitCode OTHER = new UnitCode("TDP02");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "|–",
                "11|11/2023",
                "10 11|10, 11/2023",
                "12 10 11|10-12/2023",
                "1 2 3 4 5 6 7 8 9 11|1-9, 11/2023",
                "1 3 5|1, 3, 5/2023"
            })
    void monthsAreNamedShortly(String months, String names) {
        List<Period> periods = months == null
                ? List.of()
                : Stream.of(months.split(" "))
                        .map(m -> Period.month(2023, Integer.parseInt(m)))
                        .toList();
        assertThat(MonthsReturned.names(periods)).isEqualTo(names);
    }

    @Test
    void aMonthIsInHandWhenAnyUnitReturnedItAndMissingForTheOthers() {
        Period quarter = Period.parse("2023-Q4").orElseThrow();
        MonthsReturned months = MonthsReturned.of(
                quarter,
                Map.of(
                        Period.month(2023, 9), Map.of(OTHER, submission(OTHER)),
                        Period.month(2023, 10), Map.of(ONE, submission(ONE), OTHER, submission(OTHER)),
                        Period.month(2023, 11), Map.of(OTHER, submission(OTHER))));
        assertThat(months.inHand()).hasToString("[2023-10, 2023-11]");
        assertThat(months.missing()).hasToString("[2023-12]");
        assertThat(months.inHand(ONE)).hasToString("[2023-10]");
        assertThat(months.missing(ONE)).hasToString("[2023-11, 2023-12]");
    }

    @Test
    void ofAMonthNothingIsSaid() {
        assertThat(MonthsReturned.unsaid().inHand()).isEmpty();
        assertThat(MonthsReturned.unsaid().missing()).isEmpty();
    }

    private static Submission submission(UnitCode unit) {
        return new Submission(
                new SourceFile(unit + ".xlsx", ""),
                unit,
                Period.month(2023, 11),
                "",
                Optional.empty(),
                List.of(),
                List.of());
    }
}
