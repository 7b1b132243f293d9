package vn.tonghop.model.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text in a document was made from. Word keeps both with the text while the document is edited, and shows the title to whoever
 * points at it. Editors that lose tags keep bookmarks, so the tag is written as the name of one too.
 *
 * @param tag for the program: code, measure, view, period and, of one unit's figure, the unit and the number of the row, such as {@code
 *     GP.DA.KK@period|unit 2023-11 PB-DC 2}; at most {@link #LONGEST} characters
 * @param title for people; cut to {@link #LONGEST} characters
 */
public record Binding(String tag, String title) {
    /** What Word takes for either: a document with a longer one is damaged to it. */
    public static final int LONGEST = 64;

    /** What Word takes for the name of a bookmark. */
    private static final int LONGEST_NAME = 40;

    /** The views, each a letter in a name; new ones go to the end. */
    static final List<String> VIEWS = List.of(
            "value",
            "unit",
            "coverage",
            "of_units",
            "target",
            "target_percent",
            "target_next",
            "plan",
            "same_period",
            "change",
            "change_percent",
            "rows");

    private static final Pattern TAG =
            Pattern.compile("([^\\s@|]+)@([a-z]+)\\|([a-z_]+) ([0-9]{4}\\S*)(?: (\\S+))?(?: ([0-9]+))?");
    private static final Pattern NAME = Pattern.compile(
            "([A-Z0-9_]+)([py])([a-z])([0-9]{4}(?:_[0-9A-Z]+)?)(?:u([0-9A-Z_]+))?(?:l([0-9]+))?n[0-9A-Z]+(?:_Copy_[0-9]+)*");
    private static final int RADIX = 36;

    public Binding {
        if (!isTag(tag)) {
            throw new IllegalArgumentException("no tag: " + tag);
        }
        if (title.length() > LONGEST) {
            int end = Character.isHighSurrogate(title.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
            title = title.substring(0, end) + "…";
        }
    }

    /** Whether a text has the shape of a tag: other programs and people make tags too. */
    public static boolean isTag(String text) {
        return text.length() <= LONGEST && TAG.matcher(text).matches();
    }

    /**
     * The tag as the name of a bookmark: letters, digits and low lines only.
     *
     * @param number makes it differ from the other names of the document
     * @return empty when the tag is too long for a name
     */
    public Optional<String> name(int number) {
        Matcher read = TAG.matcher(tag);
        if (!read.matches() || !VIEWS.contains(read.group(3))) {
            return Optional.empty();
        }
        String unit = read.group(5) == null ? "" : "u" + plain(read.group(5));
        String line = read.group(6) == null ? "" : "l" + read.group(6);
        String name = plain(read.group(1))
                + read.group(2).charAt(0)
                + (char) ('a' + VIEWS.indexOf(read.group(3)))
                + plain(read.group(4))
                + unit
                + line
                + "n"
                + Integer.toString(number, RADIX).toUpperCase(Locale.ROOT);
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    private static String plain(String part) {
        return part.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The tag that a bookmark was named for, also when LibreOffice calls it a copy; empty for a bookmark of somebody else. */
    public static Optional<String> tagOf(String name) {
        Matcher read = NAME.matcher(name);
        if (!read.matches() || read.group(3).charAt(0) - 'a' >= VIEWS.size()) {
            return Optional.empty();
        }
        String code = read.group(1).replace('_', '.');
        String unit = read.group(5) == null ? "" : " " + read.group(5).replace('_', '-');
        String tag = (code.startsWith("UNITS.") ? code.toLowerCase(Locale.ROOT) : code)
                + (read.group(2).equals("p") ? "@period|" : "@ytd|")
                + VIEWS.get(read.group(3).charAt(0) - 'a')
                + " "
                + read.group(4).replace('_', '-')
                + unit
                + (read.group(6) == null ? "" : " " + read.group(6));
        return isTag(tag) ? Optional.of(tag) : Optional.empty();
    }
}
