package vn.tonghop.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row of the sheet "Cần xem lại" is about: written into the row, and read again when the file comes back.
 *
 * @param rule the rule of the finding
 * @param code the element an explanation is for, or {@link Code#NONE}
 * @param item the row of a list; empty outside lists
 */
public record ReviewKey(String rule, Code code, String item) {
    private static final Pattern SHAPE =
            Pattern.compile("([A-Za-z0-9._-]{1,60})\\|([A-Z0-9.]{0,60})\\|(.*)", Pattern.DOTALL);

    public String text() {
        return rule + "|" + code + "|" + item;
    }

    /** The key that a text is, or empty. */
    public static Optional<ReviewKey> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        boolean isKey = matcher.matches() && (matcher.group(2).isEmpty() || Code.hasShape(matcher.group(2)));
        return isKey
                ? Optional.of(new ReviewKey(matcher.group(1), new Code(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }
}
