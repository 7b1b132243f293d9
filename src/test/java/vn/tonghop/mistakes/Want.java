package vn.tonghop.mistakes;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tonghop.model.Content;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ValueStatus;

/** What must become of one value. */
sealed interface Want {
    /** Counts, with this value. */
    record Figure(BigDecimal value) implements Want {}

    /** The words, exactly. */
    record Words(String text) implements Want {}

    /** In no total: held, refused, missing or blank. */
    enum NotCounted implements Want {
        NOT_COUNTED
    }

    /** Counts with this value, or not at all. */
    record AtMost(BigDecimal value) implements Want {}

    static Want nothing() {
        return NotCounted.NOT_COUNTED;
    }

    /** What an observation says, as it must stay. */
    static Want of(Observation o) {
        Optional<BigDecimal> figure = o.figure();
        if (figure.isPresent()) {
            return new Figure(figure.get());
        }
        return o.content() instanceof Content.Words w && o.status() != ValueStatus.HELD
                ? new Words(w.text())
                : nothing();
    }

    default boolean isMetBy(Want got) {
        if (this instanceof AtMost most) {
            return got == NotCounted.NOT_COUNTED || new Figure(most.value()).isMetBy(got);
        }
        return this instanceof Figure mine && got instanceof Figure other
                ? mine.value().compareTo(other.value()) == 0
                : equals(got);
    }
}
