package vn.tonghop.catalogue.founding;

import java.util.List;
import java.util.Locale;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.Wording;

/**
 * What the first words of a unit's name say of it: one row of the template's {@code names.csv}.
 *
 * @param start the words, as in "trường tiểu học"
 * @param stem the first part of the unit's code
 * @param single whether a commune has one such unit, whose code is the stem alone
 * @param word what units of this kind are called where the name says it, such as "thôn"; else empty
 * @param brief the words in short, for heads of columns
 */
record NameBeginning(
        String start,
        String kind,
        String form,
        String stem,
        boolean single,
        String calendar,
        String word,
        String brief) {

    static List<NameBeginning> of(Table table) {
        return table.rows().stream()
                .map(row -> Fields.of(table, row))
                .map(f -> new NameBeginning(
                        f.get("starts"),
                        f.get("kind"),
                        f.get("form"),
                        f.get("code"),
                        f.get("single").equals("yes"),
                        f.get("calendar"),
                        f.get("word"),
                        f.get("brief")))
                .toList();
    }

    boolean begins(String name) {
        return words(name).startsWith(words(start));
    }

    /** How much of a name it explains: the longest beginning is the right one. */
    int length() {
        return words(start).length();
    }

    /** What stands in a name behind the words. */
    String rest(String name) {
        String clean = Wording.clean(name);
        int words = Wording.foldWords(start).split(" ", -1).length;
        int at = 0;
        for (int left = words; at < clean.length() && left > 0; left--) {
            at = wordEnd(clean, at);
        }
        return clean.substring(at).replaceFirst("^[^\\p{L}\\p{N}]+", "");
    }

    /** The end of the word that begins at or behind a place; what is no letter or digit stands between words. */
    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Without diacritics: lists are typed in a hurry. */
    private static String words(String text) {
        return Wording.foldBare(text).toLowerCase(Locale.ROOT) + " ";
    }
}
