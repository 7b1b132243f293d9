package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.Wording;

/** Whether the label on a form is still the catalogue's: spelling slips and abbreviations are let pass, other words not. */
final class Labels {
    private Labels() {}

    static boolean areAlike(String typed, DataElement element) {
        String found = Wording.foldWords(typed);
        return Stream.concat(Stream.of(element.label()), element.synonyms().stream())
                .map(Wording::foldWords)
                .anyMatch(label -> label.equals(found) || areAlike(words(found), words(label)));
    }

    /** Every word stands for the word, or by its first letters for the words, in the same place. */
    private static boolean areAlike(List<String> found, List<String> wanted) {
        int at = 0;
        for (String word : found) {
            if (at < wanted.size() && isSlip(word, wanted.get(at))) {
                at++;
            } else {
                int taken = abbreviated(word, wanted.subList(Math.min(at, wanted.size()), wanted.size()));
                if (taken == 0) {
                    return false;
                }
                at += taken;
            }
        }
        return at == wanted.size();
    }

    /** Equal, or one letter off in a word long enough for that to be a slip. */
    private static boolean isSlip(String word, String wanted) {
        return word.equals(wanted)
                || Math.min(word.length(), wanted.length()) > 3 && Wording.distance(word, wanted) <= 1;
    }

    /** How many words a word abbreviates by their first letters, 0 if none. */
    private static int abbreviated(String word, List<String> wanted) {
        if (word.length() < 2 || word.length() > wanted.size()) {
            return 0;
        }
        for (int i = 0; i < word.length(); i++) {
            if (wanted.get(i).charAt(0) != word.charAt(i)) {
                return 0;
            }
        }
        return word.length();
    }

    private static List<String> words(String folded) {
        return new ArrayList<>(List.of(folded.split(" ")));
    }
}
