package vn.tonghop.model.document;

import java.util.regex.Pattern;

/**
 * What a text in a document was made from. Word keeps both with the text while the document is edited, and shows the title to whoever
 * points at it.
 *
 * @param tag for the program: code, measure, view, period and, of one unit's figure, the unit and the number of the row, such as {@code
 *     GP.DA.KK@period|unit 2023-11 PB-DC 2}; at most {@link #LONGEST} characters
 * @param title for people; cut to {@link #LONGEST} characters
 */
public record Binding(String tag, String title) {
    /** What Word takes for either: a document with a longer one is damaged to it. */
    public static final int LONGEST = 64;

    private static final Pattern TAG = Pattern.compile("[^\\s@|]+@[a-z]+\\|[a-z_]+ [0-9]{4}\\S*(?: \\S+){0,2}");

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
}
