package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/** The days from which and to which something exists, both included; an absent end is open. */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /** Whether there is a day that both cover. */
    public boolean overlaps(Validity other) {
        return !startsAfterEndOf(other) && !other.startsAfterEndOf(this);
    }

    private boolean startsAfterEndOf(Validity other) {
        return from.isPresent()
                && other.to().isPresent()
                && from.get().isAfter(other.to().get());
    }

    public boolean covers(LocalDate day) {
        return from.map(f -> !day.isBefore(f)).orElse(true)
                && to.map(t -> !day.isAfter(t)).orElse(true);
    }
}
