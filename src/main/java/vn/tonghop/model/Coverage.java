package vn.tonghop.model;

/**
 * How much of what was expected stands behind a total.
 *
 * @param expected number of reporting units the total waits for
 * @param reported number of units whose value is in it
 * @param held number of units whose value is held and therefore not in it
 */
public record Coverage(int expected, int reported, int held) {
    public boolean isComplete() {
        return reported == expected;
    }

    @Override
    public String toString() {
        return reported + "/" + expected;
    }
}
