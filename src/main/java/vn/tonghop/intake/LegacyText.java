package vn.tonghop.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/**
 * Vietnamese written for fonts of before Unicode: TCVN 3 (fonts {@code .VnTime}, ...), in which a byte of the Windows code
 * page 1252 stands for each letter with marks, and VNI ({@code VNI-Times}, ...), in which a second byte carries the marks of
 * the letter before it. Seen in Unicode it is "Tæ d©n phè" or "Toå daân phoá".
 *
 * <p>Told by the font of the cell, or else by its letters: what is read must be words of Vietnamese letters only, with more
 * marks than before, and the text as it stands must have letters that Vietnamese does not use. Plain ASCII is never touched.
 * The letters are those of the published tables of TCVN 5712:1993 and of VNI for Windows.
 */
final class LegacyText {
    /** An encoding. */
    enum Encoding {
        TCVN3("TCVN3"),
        VNI("VNI");

        private final String label;

        Encoding(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * @param text in Unicode, normal form C
     */
    record Decoded(String text, Encoding encoding) {}

    /** Letters of TCVN 3 in lower case, then what a program that takes them for Windows 1252 shows. */
    private static final String TCVN3_READ =
            "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĂÂÊÔƠƯĐ";

    private static final String TCVN3_SEEN =
            "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ®¡¢£¤¥¦§";

    /** Bases with the letters of VNI that stand for themselves. */
    private static final Map<Character, Character> VNI_SINGLE = single();

    private static final Map<String, String> VNI_PAIRS = pairs();
    private static final Map<Character, Character> TCVN3 = tcvn3();

    /** A capital letter of TCVN 3 looks like a small one in fonts whose name ends so. */
    private static final String CAPITALS = "h";

    private static final int LEAST_LETTERS = 2;

    /** What stands between words; signs of the code page may be letters. */
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\u00A1-\\u00FF]+");

    private LegacyText() {}

    private static Map<Character, Character> tcvn3() {
        Map<Character, Character> letters = new HashMap<>();
        for (int i = 0; i < TCVN3_READ.length(); i++) {
            letters.put(TCVN3_SEEN.charAt(i), TCVN3_READ.charAt(i));
        }
        return Map.copyOf(letters);
    }

    private static Map<Character, Character> single() {
        String seen = "ìíæóòôöîñÌÍÆÓÒÔÖÎÑ";
        String read = "ìíỉĩịơưỵđÌÍỈĨỊƠƯỴĐ";
        Map<Character, Character> letters = new HashMap<>();
        for (int i = 0; i < seen.length(); i++) {
            letters.put(seen.charAt(i), read.charAt(i));
        }
        return Map.copyOf(letters);
    }

    /** A base letter with the letter that carries its marks. */
    private static Map<String, String> pairs() {
        Map<String, String> pairs = new HashMap<>();
        String tones = "øùûõï";
        marks(pairs, "aeouy", tones, "", "\u0300\u0301\u0309\u0303\u0323");
        marks(pairs, "ôö", tones, "", "\u0300\u0301\u0309\u0303\u0323");
        marks(pairs, "a", "êèéúüë", "\u0306", " \u0300\u0301\u0309\u0303\u0323");
        marks(pairs, "aeo", "âàáåãä", "\u0302", " \u0300\u0301\u0309\u0303\u0323");
        return Map.copyOf(pairs);
    }

    private static void marks(Map<String, String> pairs, String bases, String seen, String mark, String tones) {
        for (int at = 0; at < bases.length(); at++) {
            char base = bases.charAt(at);
            String letter = base == 'ô' ? "ơ" : base == 'ö' ? "ư" : Character.toString(base);
            for (int i = 0; i < seen.length(); i++) {
                String tone = tones.charAt(i) == ' ' ? "" : Character.toString(tones.charAt(i));
                String read = Normalizer.normalize(letter + mark + tone, Normalizer.Form.NFC);
                String pair = Character.toString(base) + seen.charAt(i);
                pairs.put(pair, read);
                pairs.put(pair.toUpperCase(Locale.ROOT), read.toUpperCase(Locale.ROOT));
                pairs.put(
                        Character.toString(base).toUpperCase(Locale.ROOT) + seen.charAt(i),
                        read.toUpperCase(Locale.ROOT));
            }
        }
    }

    /** The text of a cell, decoded if it has to be. */
    static String decoded(Cell cell) {
        return read(cell).map(Decoded::text).orElseGet(cell::text);
    }

    /** What a cell of words says in Unicode; empty if it is in Unicode already, or not certainly in another encoding. */
    static Optional<Decoded> read(Cell cell) {
        if (!(cell.value() instanceof CellValue.Text text) || isAscii(text.text())) {
            return Optional.empty();
        }
        String font = cell.font().strip().toLowerCase(Locale.ROOT);
        if (font.startsWith(".vn")) {
            return believed(tcvn3(text.text(), font.endsWith(CAPITALS)), Encoding.TCVN3, text.text());
        }
        if (font.startsWith("vni")) {
            return believed(vni(text.text()), Encoding.VNI, text.text());
        }
        return byLetters(text.text());
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** A font of before Unicode may also have been given to text that is Unicode: then nothing is decoded. */
    private static Optional<Decoded> believed(String read, Encoding encoding, String raw) {
        boolean unicode = raw.chars().anyMatch(LegacyText::isOnlyUnicode);
        return unicode || read.equals(raw) ? Optional.empty() : Optional.of(new Decoded(read, encoding));
    }

    private static Optional<Decoded> byLetters(String raw) {
        if (raw.chars().anyMatch(LegacyText::isOnlyUnicode) || syllables(raw).allMatch(VietnameseSyllables::isOne)) {
            return Optional.empty();
        }
        String tcvn3 = tcvn3(raw, false);
        String vni = vni(raw);
        int asTcvn3 = score(raw, tcvn3);
        int asVni = score(raw, vni);
        if (Math.max(asTcvn3, asVni) < LEAST_LETTERS || asTcvn3 == asVni) {
            return Optional.empty();
        }
        return Optional.of(asTcvn3 > asVni ? new Decoded(tcvn3, Encoding.TCVN3) : new Decoded(vni, Encoding.VNI));
    }

    /** Letters that no program shows for bytes of the code page: the text is Unicode. */
    private static boolean isOnlyUnicode(int c) {
        return c >= 0x1EA0 && c <= 0x1EF9
                || c == 'ă'
                || c == 'đ'
                || c == 'ĩ'
                || c == 'ũ'
                || c == 'ơ'
                || c == 'ư'
                || c == 'Ă'
                || c == 'Đ'
                || c == 'Ĩ'
                || c == 'Ũ'
                || c == 'Ơ'
                || c == 'Ư'
                || c >= 0x300 && c <= 0x323;
    }

    /** How many syllables became Vietnamese, less those that are none. */
    private static int score(String raw, String read) {
        if (read.equals(raw)) {
            return 0;
        }
        return syllables(read)
                .mapToInt(word -> VietnameseSyllables.isOne(word) ? 1 : -2)
                .sum();
    }

    /** The words that are not plain ASCII. */
    private static Stream<String> syllables(String text) {
        return WORDS.splitAsStream(Wording.clean(text)).filter(word -> !isAscii(word));
    }

    private static String tcvn3(String text, boolean capitals) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(TCVN3.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return capitals ? out.toString().toUpperCase(Locale.ROOT) : out.toString();
    }

    private static String vni(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String pair = VNI_PAIRS.getOrDefault(text.substring(at, Math.min(at + 2, text.length())), "");
            if (!pair.isEmpty()) {
                out.append(pair);
                at += 2;
            } else {
                char c = text.charAt(at);
                out.append(VNI_SINGLE.getOrDefault(c, c));
                at++;
            }
        }
        return out.toString();
    }
}
