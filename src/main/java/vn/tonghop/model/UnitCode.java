package vn.tonghop.model;

/** The stable code of a reporting unit, such as {@code TDP01}; {@link #NONE} where no unit is meant. */
public record UnitCode(String value) implements Comparable<UnitCode> {
    public static final UnitCode NONE = new UnitCode("");

    public boolean isNone() {
        return value.isEmpty();
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
