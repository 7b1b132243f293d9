package vn.tonghop.model;

import java.time.LocalDate;
import java.util.Optional;

/** Whether the figures of a period may still change, and what was handed over before. */
public sealed interface Standing {
    /** Nothing of the period was ever handed over. */
    record Provisional() implements Standing {}

    /**
     * What was handed over is corrected; the next version will take its place.
     *
     * @param last the version that was handed over
     * @param day the day on which the period was opened again
     * @param reason why, in the officer's words
     */
    record Reopened(Handover last, LocalDate day, String reason) implements Standing {}

    /**
     * The figures are those of a version that is handed over.
     *
     * @param after what the version corrects; absent for a first version
     */
    record Closed(Handover handover, Optional<Reopened> after) implements Standing {}

    static Standing provisional() {
        return new Provisional();
    }

    /** What was opened again before these figures were made. */
    default Optional<Reopened> reopening() {
        return this instanceof Closed closed
                ? closed.after()
                : this instanceof Reopened reopened ? Optional.of(reopened) : Optional.empty();
    }

    /** The earlier version that the figures are held against. */
    default Optional<Handover> earlier() {
        return reopening().map(Reopened::last);
    }
}
