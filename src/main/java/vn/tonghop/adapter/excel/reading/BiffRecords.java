package vn.tonghop.adapter.excel.reading;

import java.util.BitSet;
import java.util.Map;

/**
 * The records there are in BIFF8 (MS-XLS 2.3), and how long those are that hold a cell. A damaged number or length would
 * otherwise let a cell, or a whole run of them, vanish without a word.
 */
final class BiffRecords {
    /** The numbers below the newer ranges; 22 and 86 are left over from Excel 5 and still written. */
    private static final int[] OLDER = {
        6, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 34, 35, 38, 39, 40, 41, 42, 43,
        47, 49, 51, 60, 61, 64, 65, 66, 77, 80, 81, 82, 85, 86, 89, 90, 91, 92, 93, 94, 95, 96, 97, 99, 125, 128, 129,
        130, 131, 132, 133, 134, 140, 141, 144, 146, 151, 152, 153, 154, 155, 156, 157, 158, 160, 161, 174, 175, 176,
        177, 178, 180, 181, 182, 184, 185, 189, 190, 193, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208,
        209, 210, 211, 213, 214, 215, 216, 217, 218, 220, 221, 222, 224, 225, 226, 227, 229, 233, 235, 236, 237, 239,
        240, 241, 242, 244, 245, 246, 247, 248, 249, 251, 252, 253, 255, 256, 259, 290, 311, 312, 315, 317, 318, 319,
        320, 330, 331, 333, 334, 335, 336, 337, 338, 339, 340, 351, 352, 353, 401, 402, 403, 404, 405, 406, 407, 408,
        425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 437, 438, 439, 440, 441, 442, 443, 444, 445, 446, 448, 449,
        450, 512, 513, 515, 516, 517, 519, 520, 523, 545, 549, 566, 574, 638, 659, 1048, 1054, 1084, 1212
    };

    private static final Map<Integer, Integer> LENGTHS = Map.of(
            BiffReader.EOF,
            0,
            0x0200,
            14, // the used range
            0x0203,
            14, // number
            0x027e,
            10, // number in 30 bits
            0x00fd,
            10, // shared text
            0x0205,
            8, // truth or error
            0x0201,
            6, // formatted and empty
            0x0208,
            16); // row

    private static final BitSet KNOWN = known();

    private BiffRecords() {}

    /** Whether a record may be so. */
    static boolean isSound(int id, int length) {
        boolean newer = (id >= 0x0800 && id < 0x0900) || (id >= 0x1000 && id < 0x1100);
        return (newer || KNOWN.get(id)) && LENGTHS.getOrDefault(id, length) == length;
    }

    private static BitSet known() {
        BitSet known = new BitSet();
        for (int id : OLDER) {
            known.set(id);
        }
        return known;
    }
}
