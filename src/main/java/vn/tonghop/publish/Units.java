package vn.tonghop.publish;

import java.util.regex.Pattern;

/** Units of measure as they are printed. */
public final class Units {
    private static final Pattern METRES = Pattern.compile("(?<![\\p{L}\\p{N}])m([23])(?![\\p{L}\\p{N}])");

    private Units() {}

    /** Square and cubic metres, which are typed on forms with a plain digit, with a raised one. */
    public static String printed(String unit) {
        return METRES.matcher(unit).replaceAll(found -> found.group(1).equals("2") ? "m²" : "m³");
    }
}
