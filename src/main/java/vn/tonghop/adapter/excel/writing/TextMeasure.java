package vn.tonghop.adapter.excel.writing;

import java.util.List;
import vn.tonghop.model.workbook.LetterWidths;

/**
 * How many lines a text takes in a cell of Times New Roman: an estimate from the widths of the letters, on the generous
 * side, because a line too many only looks airy and a line too few hides words.
 */
final class TextMeasure {
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
        double em = size * PIXELS_PER_POINT * (bold ? LetterWidths.BOLD : 1) / LetterWidths.WIDEST;
        double room = Math.max(pixels * USABLE / em, LetterWidths.WIDEST);
        return (int) text.lines().mapToLong(line -> wrapped(line, room)).sum();
    }

    private static long wrapped(String line, double room) {
        if ((double) line.length() * LetterWidths.WIDEST <= room) {
            return 1;
        }
        long lines = 1;
        double used = 0;
        for (String word : List.of(line.split(" ", -1))) {
            double width = LetterWidths.of(word);
            double space = used == 0 ? 0 : LetterWidths.space();
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
}
