package vn.tonghop.model;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One language's sentences. A phrase has numbered gaps, {@code {0}}, {@code {1}}; anything else in it, apostrophes
 * included, stands for itself. Two kinds of gap are for English, because what fills gaps is written as Vietnamese is:
 * {@code {0#}} has the points and commas of its numbers exchanged, and {@code {0|unit|units}} is the first word where the
 * argument is 1, else the second.
 */
public record Phrases(Map<String, String> templates) {
    private static final Pattern GAP = Pattern.compile("(\\d{1,2})(?:(?<number>#)|\\|(?<one>[^|]*)\\|(?<more>[^|]*))?");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,])\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?(?!\\d)");

    public Phrases {
        templates = Map.copyOf(templates);
    }

    /**
     * The sentence of a message.
     *
     * @throws IllegalArgumentException if the phrase is unknown: a bug, caught by a test over all keys
     */
    public String say(Message message) {
        if (message.isText()) {
            return message.arguments().get(0);
        }
        return say(message.key(), message.arguments().toArray(String[]::new));
    }

    /** The sentence for {@code key} with {@code arguments} in its gaps. */
    public String say(String key, String... arguments) {
        String template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException("no phrase for " + key);
        }
        StringBuilder out = new StringBuilder(template.length() + 32);
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            out.append(template, at, open);
            String gap = template.substring(open + 1, close);
            Matcher numbered = GAP.matcher(gap);
            if (numbered.matches()) {
                int index = Integer.parseInt(numbered.group(1));
                out.append(filled(numbered, index < arguments.length ? arguments[index] : ""));
            } else {
                out.append('{').append(gap).append('}');
            }
            at = close + 1;
        }
        // A gap at the end may have been filled with nothing.
        return out.append(template, at, template.length()).toString().stripTrailing();
    }

    private static String filled(Matcher gap, String argument) {
        if (gap.group("one") != null) {
            return argument.equals("1") ? gap.group("one") : gap.group("more");
        }
        return gap.group("number") == null ? argument : english(argument);
    }

    private static String english(String text) {
        return NUMBER.matcher(text)
                .replaceAll(m -> m.group().replace('.', ' ').replace(',', '.').replace(' ', ','));
    }
}
