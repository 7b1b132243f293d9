package vn.tonghop.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code ("mã số") of a data element or an indicator, such as {@code TR.LUA.DT}: upper case ASCII letters and digits in
 * parts joined by dots, the first part being the subject.
 */
public record Code(String value) implements Comparable<Code> {
    public static final Code NONE = new Code("");

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]*(\\.[A-Z0-9]+)+");

    /** Whether {@code text} has the shape of a code; says nothing about its being in a catalogue. */
    public static boolean hasShape(String text) {
        return SHAPE.matcher(text).matches();
    }

    public boolean isNone() {
        return value.isEmpty();
    }

    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
    }

    // Written out, because figures are looked up by code a million times and what a record is given costs several times
    // as much.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Code code && value.equals(code.value));
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
