package vn.tonghop.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What came back from one unit.
 *
 * @param file name of the file that is used, held or refused; empty when nothing came
 * @param sent the day the unit wrote on its form
 */
public record UnitReturn(
        UnitCode unit, State state, Timeliness timeliness, String file, String edition, Optional<LocalDate> sent) {
    /** Whether the unit's figures are in. */
    public enum State {
        RECEIVED("received"),
        /** Something came, and waits for an answer. */
        HELD("held"),
        /** Something came that cannot be read: the unit counts as not received. */
        REFUSED("refused"),
        MISSING("missing");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The word used in machine files. */
        public String code() {
            return code;
        }
    }

    /** Measured by the calendar of the unit. */
    public enum Timeliness {
        ON_TIME,
        LATE,
        /** Came without a date, so nobody can say. */
        UNKNOWN,
        /** Has not come, and is not due yet. */
        NOT_DUE,
        /** Has not come, and should have. */
        OVERDUE
    }

    public boolean isReceived() {
        return state == State.RECEIVED;
    }
}
