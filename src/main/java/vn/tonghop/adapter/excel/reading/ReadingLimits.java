package vn.tonghop.adapter.excel.reading;

/**
 * How much of a file is worth reading. A filled form is some 20 KB with a few thousand cells; everything here is far
 * above that, and a file that uses all of it is read within 256 MB of heap.
 *
 * @param fileBytes size of the file
 * @param entries entries of the zip container
 * @param unpackedBytes all entries together, unpacked
 * @param ratio unpacked against packed size of one entry; small entries are exempt
 * @param cells cells that hold something, over all sheets, and likewise merged ranges
 * @param characters letters of all texts and formulas
 */
record ReadingLimits(long fileBytes, int entries, long unpackedBytes, int ratio, int cells, long characters) {
    /** Entries up to this size may be packed as tightly as they like: an empty styled sheet is. */
    static final long RATIO_EXEMPT_BYTES = 1 << 20;

    static final int MEGABYTE = 1 << 20;

    static ReadingLimits standard() {
        return new ReadingLimits(20L * MEGABYTE, 2_000, 200L * MEGABYTE, 250, 200_000, 20_000_000);
    }

    /** For a workbook that the program has written itself: hundreds of units fill more cells than any form has. */
    static ReadingLimits ofOwnWorkbooks() {
        return new ReadingLimits(200L * MEGABYTE, 2_000, 2_000L * MEGABYTE, 1_000, 5_000_000, 500_000_000);
    }
}
