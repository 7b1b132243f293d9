package vn.tonghop.model;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes words comparable: people write one thing in many ways. Every cell of every file goes through here, so the work is
 * done by hand, character by character.
 */
public final class Wording {
    private static final char FIRST_COMBINING = '\u0300';
    private static final char FIRST_VIETNAMESE = '\u1EA0';
    private static final char LAST_VIETNAMESE = '\u1EF9';

    private static final String TONED_A = "àáảãạ";
    private static final String TONED_E = "èéẻẽẹ";
    private static final String TONED_Y = "ỳýỷỹỵ";
    private static final String TONED_O = "òóỏõọ";
    private static final String TONED_U = "ùúủũụ";

    private Wording() {}

    /** Normal form C, without invisible characters, one plain space between words and none around them. */
    public static String clean(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    /**
     * Whether nothing is to be done, as for most words of a form: letters that are composed already, and single plain spaces
     * between them. What is doubtful is not called clean.
     */
    private static boolean isClean(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (space) {
                    return false;
                }
                space = true;
            } else if (isPlain(c)) {
                space = false;
            } else {
                return false;
            }
        }
        return !space || text.isEmpty();
    }

    /** Characters that are the same in normal form C whatever stands beside them, and neither spaces nor invisible. */
    private static boolean isPlain(char c) {
        return c > ' ' && c < FIRST_COMBINING && c != '\u00A0' || c >= FIRST_VIETNAMESE && c <= LAST_VIETNAMESE;
    }

    private static String cleaned(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        boolean space = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isSpace(c)) {
                space = !out.isEmpty();
            } else if (!isInvisible(c)) {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Also those spaces that are none to {@link String#strip()}. */
    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u2007' || c == '\u202F' || c >= '\t' && c <= '\r';
    }

    /** U+00AD is not among them: in TCVN3 it is the letter ư. */
    private static boolean isInvisible(char c) {
        return c >= '\u200B' && c <= '\u200D' || c == '\uFEFF';
    }

    /** Clean, in lower case, tones in one fashion. The letters d and đ stay two letters. */
    public static String fold(String text) {
        String lower = clean(text).toLowerCase(Locale.ROOT);
        @Nullable StringBuilder out = null;
        for (int i = 0; i + 1 < lower.length(); i++) {
            char c = lower.charAt(i);
            if ((c == 'o' || c == 'u') && isOpen(lower, i + 2)) {
                out = out == null ? new StringBuilder(lower) : out;
                foldTone(lower, i, out);
            }
        }
        return out == null ? lower : out.toString();
    }

    /** Only an open syllable has two fashions: hoà and hòa, but always toàn. */
    private static boolean isOpen(String text, int next) {
        return next >= text.length() || !Character.isLetter(text.charAt(next));
    }

    private static void foldTone(String text, int at, StringBuilder out) {
        char first = text.charAt(at);
        char second = text.charAt(at + 1);
        if (first == 'o') {
            moveTone(TONED_A.indexOf(second), TONED_O, 'a', at, out);
            moveTone(TONED_E.indexOf(second), TONED_O, 'e', at, out);
        } else if (first == 'u' && (at == 0 || text.charAt(at - 1) != 'q')) {
            // The u of quý belongs to the q, and takes no tone.
            moveTone(TONED_Y.indexOf(second), TONED_U, 'y', at, out);
        }
    }

    private static void moveTone(int tone, String toned, char bare, int at, StringBuilder out) {
        if (tone >= 0) {
            out.setCharAt(at, toned.charAt(tone));
            out.setCharAt(at + 1, bare);
        }
    }

    /** Folded, without what stands in brackets at the end, nor a colon or a star after it: the head of a column. */
    public static String foldHead(String text) {
        String head = withoutEnd(fold(text));
        int bracket = head.endsWith(")") ? head.lastIndexOf('(') : -1;
        return bracket > 0 ? withoutEnd(head.substring(0, bracket)) : head;
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && " :*.".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Folded, words only: punctuation does not tell two labels apart. */
    public static String foldWords(String text) {
        String folded = fold(text);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** Folded words without the marks of letters, for people who type without them: "to dan pho so 1". */
    public static String foldBare(String text) {
        String apart = Normalizer.normalize(foldWords(text), Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c == 'đ' ? 'd' : c);
            }
        }
        return out.toString();
    }

    /** The number of letters to change, add or leave out to turn one text into the other. */
    public static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
