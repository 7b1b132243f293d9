package vn.tonghop.model;

import java.util.Map;

/**
 * One language's sentences. A phrase has numbered gaps, {@code {0}}, {@code {1}}; anything else in it, apostrophes
 * included, stands for itself.
 */
public record Phrases(Map<String, String> templates) {
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
            if (!gap.isEmpty() && gap.chars().allMatch(c -> c >= '0' && c <= '9')) {
                int index = Integer.parseInt(gap);
                out.append(index < arguments.length ? arguments[index] : "");
            } else {
                out.append('{').append(gap).append('}');
            }
            at = close + 1;
        }
        // A gap at the end may have been filled with nothing.
        return out.append(template, at, template.length()).toString().stripTrailing();
    }
}
