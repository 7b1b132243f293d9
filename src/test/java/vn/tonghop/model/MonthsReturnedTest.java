package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    void aMonthIsOpenWhenAUnitOrAnAnswerIsWanting() {
        UnitReturn in = returned(ONE, UnitReturn.State.RECEIVED);
        MonthsReturned months = new MonthsReturned(List.of(
                new MonthsReturned.Month(
                        Period.month(2023, 10),
                        Set.of(ONE, OTHER),
                        List.of(in, returned(OTHER, UnitReturn.State.RECEIVED)),
                        0),
                new MonthsReturned.Month(
                        Period.month(2023, 11), Set.of(ONE), List.of(in, returned(OTHER, UnitReturn.State.HELD)), 2),
                new MonthsReturned.Month(
                        Period.month(2023, 12), Set.of(ONE), List.of(returned(ONE, UnitReturn.State.RECEIVED)), 1)));
        assertThat(months.open()).extracting(MonthsReturned.Month::period).hasToString("[2023-11, 2023-12]");
        assertThat(months.heldValues()).isEqualTo(3);
        assertThat(months.isWanting(OTHER)).isTrue();
        assertThat(months.isWanting(ONE)).isFalse();
        PeriodOutcome outcome = new PeriodOutcome(
                Period.parse("2023-Q4").orElseThrow(),
                LocalDate.of(2023, 12, 17),
                List.of(in, returned(OTHER, UnitReturn.State.RECEIVED)),
                List.of(),
                List.of(),
                new Consolidation(Period.parse("2023-Q4").orElseThrow(), List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                months);
        assertThat(outcome.hasOpenQuestions()).isTrue();
        assertThat(outcome.receivedWhole()).isOne();
        assertThat(outcome.valuesWaiting()).isEqualTo(3);
    }

    private static UnitReturn returned(UnitCode unit, UnitReturn.State state) {
        return new UnitReturn(unit, state, UnitReturn.Timeliness.UNKNOWN, "", "", Optional.empty());
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
