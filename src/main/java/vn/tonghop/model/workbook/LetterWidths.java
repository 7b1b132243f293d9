package vn.tonghop.model.workbook;

import java.text.Normalizer;

/** How wide a text is in Times New Roman, in thousandths of the font size; Vietnamese letters are as wide as the letters they are made of. */
public final class LetterWidths {
    /** Of the widest letters. */
    public static final int WIDEST = 1_000;

    /** How much wider bold letters are. */
    public static final double BOLD = 1.08;

    /** The characters from space to tilde. */
    private static final int[] WIDTHS = {
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, // space to /
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, // 0 to ?
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, // @ to O
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, // P to _
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, // ` to o
        500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541 // p to ~
    };

    private static final int OTHER_LETTER = 600;
    /** Where the alphabets end whose letters are about as wide as Latin ones. */
    private static final int FIRST_WIDE = 0x2000;

    private LetterWidths() {}

    public static int space() {
        return WIDTHS[0];
    }

    /** The width of a text on one line. */
    public static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            width += point <= '~' ? width(point) : ofParts(Character.toString(point));
        }
        return width;
    }

    private static int ofParts(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFD)
                .codePoints()
                .map(LetterWidths::width)
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
