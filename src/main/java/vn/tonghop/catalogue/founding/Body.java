package vn.tonghop.catalogue.founding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.model.Wording;

/**
 * A people's committee, taken apart: "UBND xã Tân Mẫu" is the committee of the commune (xã) Tân Mẫu.
 *
 * @param level the word for what it governs, in lower case: "xã"
 * @param name the proper name: "Tân Mẫu"
 */
record Body(String level, String name) {
    /**
     * Takes a name apart.
     *
     * @param bodies what such a body is called, in full first
     * @param levels what it may govern
     * @return empty if the name does not say one of the levels and a proper name
     */
    static Optional<Body> of(String written, List<String> bodies, List<String> levels) {
        String rest = plain(written);
        for (String body : bodies) {
            rest = without(rest, body).orElse(rest);
        }
        for (String level : levels) {
            Optional<String> name = without(rest, level).filter(n -> !n.isEmpty());
            if (name.isPresent()) {
                return Optional.of(new Body(level, name.get()));
            }
        }
        return Optional.empty();
    }

    /** Clean, without the brackets that mark gaps of the template. */
    static String plain(String written) {
        return Wording.clean(written.replace('[', ' ').replace(']', ' '));
    }

    /** What stands behind the words at the start of a text, if these are the words. */
    private static Optional<String> without(String text, String start) {
        boolean starts = text.length() > start.length()
                && Wording.fold(text.substring(0, start.length())).equals(Wording.fold(start))
                && text.charAt(start.length()) == ' ';
        return starts ? Optional.of(text.substring(start.length()).strip()) : Optional.empty();
    }

    /** "xã Tân Mẫu". */
    String area() {
        return level + " " + name;
    }

    /** The name in a heading, where all letters are capitals. */
    String heading(String body) {
        return (body + " " + area()).toUpperCase(Locale.ROOT);
    }
}
