package vn.tonghop.adapter.excel.reading;

/** What may still be kept of one file: counts down while it is read, over all its sheets. */
final class Budget {
    private int cells;
    private long characters;

    Budget(ReadingLimits limits) {
        cells = limits.cells();
        characters = limits.characters();
    }

    /** @throws Unreadable if there is no room for one more cell or merged range */
    void takeCell() {
        if (--cells < 0) {
            throw Unreadable.tooMuchContent();
        }
    }

    /** @throws Unreadable if there is no room for so much text */
    void takeCharacters(int count) {
        characters -= count;
        if (characters < 0) {
            throw Unreadable.tooMuchContent();
        }
    }
}
