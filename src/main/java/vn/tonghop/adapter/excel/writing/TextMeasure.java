package vn.tonghop.adapter.excel.writing;

import java.text.Normalizer;
import java.util.List;

/**
 * How many lines a text takes in a cell of Times New Roman: an estimate from the widths of the letters, on the generous
 * side, because a line too many only looks airy and a line too few hides words.
 */
final class TextMeasure {
    /** Widths of the characters from space to tilde in thousandths of the font size. */
    private static final int[] WIDTHS = {
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, // space to /
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, // 0 to ?
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, // @ to O
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, // P to _
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, // ` to o
        500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541 // p to ~
    };

    private static final int OTHER_LETTER = 600;
    private static final int WIDEST = 1_000;
    /** Where the alphabets end whose letters are about as wide as Latin ones. */
    private static final int FIRST_WIDE = 0x2000;

    private static final double BOLD = 1.08;
    /** Screens round each letter to whole pixels; that costs up to this part of a line. */
    private static final double USABLE = 0.92;

    private static final double PIXELS_PER_POINT = 96.0 / 72.0;

    private TextMeasure() {}

    /**
     * The number of lines of a text.
     *
     * @param size font size in points
     * @param pixels room for the text from side to side
     */
    static int lines(String text, int size, boolean bold, double pixels) {
        double em = size * PIXELS_PER_POINT * (bold ? BOLD : 1) / WIDEST;
        double room = Math.max(pixels * USABLE / em, WIDEST);
        return (int) text.lines().mapToLong(line -> wrapped(line, room)).sum();
    }

    private static long wrapped(String line, double room) {
        if ((double) line.length() * WIDEST <= room) {
            return 1;
        }
        long lines = 1;
        double used = 0;
        for (String word : List.of(line.split(" ", -1))) {
            double width = width(word);
            double space = used == 0 ? 0 : WIDTHS[0];
            if (used > 0 && used + space + width > room) {
                lines++;
                used = 0;
                space = 0;
            }
            double end = used + space + width;
            // A word that is longer than a line is broken.
            lines += (long) (end / room);
            used = end % room;
        }
        return lines;
    }

    /** In thousandths of the font size. Vietnamese letters are as wide as the letters they are made of. */
    static int width(String word) {
        int width = 0;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int point = word.codePointAt(i);
            width += point <= '~' ? width(point) : ofParts(Character.toString(point));
        }
        return width;
    }

    private static int ofParts(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFD)
                .codePoints()
                .map(TextMeasure::width)
                .sum();
    }

    private static int width(int point) {
        if (point >= ' ' && point <= '~') {
            return WIDTHS[point - ' '];
        }
        if (Character.getType(point) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return point < FIRST_WIDE ? OTHER_LETTER : WIDEST;
    }
}
