package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.util.List;
import vn.tonghop.model.Code;

/**
 * From where on a figure is out of the ordinary, as {@code thresholds.csv} says; what it does not say is as {@link Threshold}
 * has it. The file may be missing.
 */
public record Thresholds(List<Entry> entries) {
    /** A catalogue that says nothing. */
    public static final Thresholds USUAL = new Thresholds(List.of());

    /**
     * One row.
     *
     * @param value a number, or a code where the key takes one
     */
    public record Entry(Threshold key, String value) {}

    public Thresholds {
        entries = List.copyOf(entries);
    }

    /**
     * The number of a key.
     *
     * @throws IllegalArgumentException if the key takes a code
     */
    public BigDecimal number(Threshold key) {
        if (key.isCode()) {
            throw new IllegalArgumentException(key + " is no number");
        }
        return new BigDecimal(text(key));
    }

    public int whole(Threshold key) {
        return number(key).intValueExact();
    }

    /** The element that units are measured by, or {@link Code#NONE}. */
    public Code peerDenominator() {
        return new Code(text(Threshold.PEER_DENOMINATOR));
    }

    /** The value of a key as it is written. */
    public String text(Threshold key) {
        return entries.stream()
                .filter(e -> e.key() == key)
                .map(Entry::value)
                .findFirst()
                .orElse(key.usual());
    }
}
