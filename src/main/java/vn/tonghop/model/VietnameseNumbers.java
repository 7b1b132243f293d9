package vn.tonghop.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Writes numbers as Vietnamese law has them: "." after thousands, "," before decimals. Independent of any locale. */
public final class VietnameseNumbers {
    private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    private static final int SMALLEST_PLAIN = 10;

    private VietnameseNumbers() {}

    /** Rounded half up to a fixed number of decimals: 1234.5 with 2 is {@code 1.234,50}. */
    public static String fixed(BigDecimal value, int decimals) {
        return write(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** With the decimals it has, at most {@code decimals}: 26.50 with 2 is {@code 26,5}. */
    public static String brief(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return write(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    /** Exactly as it is, however many decimals it has. */
    public static String exact(BigDecimal value) {
        return write(value.scale() < 0 ? value.setScale(0) : value);
    }

    /** A number of things in a sentence: one from 1 to 9 has a zero before it, as offices write. */
    public static String counted(int things) {
        return things > 0 && things < SMALLEST_PLAIN ? "0" + things : exact(BigDecimal.valueOf(things));
    }

    /** A text with every plain number in it (decimal point, no thousands mark) written as here: "≥ 1234.5" is "≥ 1.234,5". */
    public static String ofPlain(String text) {
        return PLAIN.matcher(text).replaceAll(m -> exact(new BigDecimal(m.group())));
    }

    private static String write(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append('.');
            }
            out.append(whole.charAt(i));
        }
        if (point >= 0) {
            out.append(',').append(plain, point + 1, plain.length());
        }
        return value.signum() < 0 ? "-" + out : out.toString();
    }
}
