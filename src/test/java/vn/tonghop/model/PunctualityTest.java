package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.Punctuality.Count;
import vn.tonghop.model.UnitReturn.State;
import vn.tonghop.model.UnitReturn.Timeliness;

class PunctualityTest {
    private static final UnitCode UNIT = new UnitCode("G1");
    private static final UnitCode NEW = new UnitCode("G2");

    private static Punctuality.Month month(int number, UnitCode unit, State state, Timeliness timeliness) {
        return new Punctuality.Month(
                Period.month(2023, number), List.of(new UnitReturn(unit, state, timeliness, "", "", Optional.empty())));
    }

    @Test
    void everyMonthInHandIsCountedOnceByWhatCameOfIt() {
        Punctuality punctuality = new Punctuality(List.of(
                month(5, UNIT, State.RECEIVED, Timeliness.ON_TIME),
                month(6, UNIT, State.RECEIVED, Timeliness.LATE),
                month(7, UNIT, State.RECEIVED, Timeliness.UNKNOWN),
                month(8, UNIT, State.HELD, Timeliness.ON_TIME),
                month(9, UNIT, State.REFUSED, Timeliness.UNKNOWN),
                month(10, UNIT, State.MISSING, Timeliness.OVERDUE),
                month(11, UNIT, State.RECEIVED, Timeliness.ON_TIME)));
        assertThat(punctuality.of(UNIT)).isEqualTo(new Count(7, 2, 1, 1, 2, 1));
    }

    @Test
    void whatIsNotDueYetIsNotMissing() {
        Punctuality punctuality = new Punctuality(List.of(
                month(10, UNIT, State.RECEIVED, Timeliness.ON_TIME),
                month(11, UNIT, State.MISSING, Timeliness.NOT_DUE)));
        assertThat(punctuality.of(UNIT)).isEqualTo(new Count(1, 1, 0, 0, 0, 0));
    }

    @Test
    void aMonthInWhichTheUnitWasNotAskedIsNotAMissingReturn() {
        Punctuality punctuality = new Punctuality(List.of(
                month(10, UNIT, State.RECEIVED, Timeliness.ON_TIME),
                month(11, NEW, State.RECEIVED, Timeliness.ON_TIME)));
        assertThat(punctuality.of(NEW)).isEqualTo(new Count(1, 1, 0, 0, 0, 0));
        assertThat(Punctuality.UNSAID.of(UNIT).inHand()).isZero();
    }
}
