package vn.tonghop.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The make-up of a Vietnamese syllable: an initial, a nucleus of vowels, a final, and at most one tone. It tells words from
 * letters that were decoded wrongly; it knows no dictionary.
 */
final class VietnameseSyllables {
    private static final Pattern SHAPE = Pattern.compile("(?:ngh|ng|nh|kh|gh|gi|ch|th|tr|ph|qu|[bcdđghklmnpqrstvx])?"
            + "([aăâeêioôơuưy]{1,3})"
            + "(?:ng|nh|ch|[cmnpt])?");

    /** Nuclei of more than one vowel. */
    private static final Set<String> NUCLEI = Set.of(
            "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iê", "iêu", "iu", "oa", "oai", "oay", "oao", "oă",
            "oe", "oeo", "oi", "ôi", "ơi", "ua", "uâ", "uây", "uê", "ui", "uô", "uôi", "uơ", "uy", "uyê", "uya", "uyu",
            "ưa", "ưi", "ươ", "ươi", "ươu", "ưu", "yê", "yêu", "oo", "ue", "uă", "uo");

    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

    private VietnameseSyllables() {}

    /** Whether a word without hyphens could be a syllable. */
    static boolean isOne(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String bare = Normalizer.normalize(TONES.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        long tones = TONES.matcher(apart).results().count();
        var shape = SHAPE.matcher(bare);
        return tones <= 1 && shape.matches() && (shape.group(1).length() == 1 || NUCLEI.contains(shape.group(1)));
    }
}
