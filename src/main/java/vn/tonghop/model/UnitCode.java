package vn.tonghop.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The stable code of a reporting unit, such as {@code TDP01}; {@link #NONE} where no unit is meant. */
public record UnitCode(String value) implements Comparable<UnitCode> {
    public static final UnitCode NONE = new UnitCode("");

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

    /** Whether {@code text} has the shape of a code; says nothing about its being in a catalogue. */
    public static boolean hasShape(String text) {
        return SHAPE.matcher(text).matches();
    }

    public boolean isNone() {
        return value.isEmpty();
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    // Written out, because figures are looked up by code a million times and what a record is given costs several times
    // as much.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof UnitCode code && value.equals(code.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
