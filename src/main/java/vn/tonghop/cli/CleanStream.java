package vn.tonghop.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.model.VisibleText;

/**
 * The last place before the terminal: no character passes that would steer it or turn the reading direction, wherever a text came
 * from. In a line for people a mark stands in its place; in what programs read ({@link #print}, JSON) the escape that means the same.
 */
final class CleanStream extends PrintStream {
    /** The colours of {@link Ink}, and nothing else that begins with an escape. */
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]{1,8}m");

    private final boolean colours;

    CleanStream(PrintStream stream, Ink ink) {
        super(stream, true, StandardCharsets.UTF_8);
        this.colours = ink == Ink.ANSI;
    }

    @Override
    public void print(@Nullable String text) {
        super.print(clean(String.valueOf(text), true));
    }

    @Override
    public void println(@Nullable String line) {
        super.println(clean(String.valueOf(line), false));
    }

    private String clean(String text, boolean escaped) {
        if (text.codePoints().noneMatch(CleanStream::isUnwanted)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            int colour = colours && letter == 0x1B ? colour(text, at) : 0;
            int end = at + Math.max(colour, Character.charCount(letter));
            if (colour > 0 || !isUnwanted(letter)) {
                clean.append(text, at, end);
            } else if (escaped) {
                text.substring(at, end).chars().forEach(half -> escape(half, clean));
            } else {
                clean.append(VisibleText.line(text.substring(at, end)));
            }
            at = end;
        }
        return clean.toString();
    }

    private static boolean isUnwanted(int letter) {
        return letter != '\n' && letter != '\r' && letter != '\t' && VisibleText.steers(letter);
    }

    private static int colour(String text, int at) {
        var matcher = COLOUR.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.end() - at : 0;
    }

    private static void escape(int half, StringBuilder clean) {
        String digits = Integer.toHexString(half);
        clean.append("\\u").append("0000".substring(digits.length())).append(digits);
    }
}
