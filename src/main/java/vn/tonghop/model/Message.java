package vn.tonghop.model;

import java.util.List;

/**
 * A sentence for an officer, as data: the key of a phrase and what goes into its gaps. It becomes Vietnamese or English
 * only at the edge, through {@link Phrases}.
 */
public record Message(String key, List<String> arguments) {
    private static final String LITERAL = "text";

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, String... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** A sentence that is data already, such as the message of a rule in the catalogue. */
    public static Message text(String sentence) {
        return new Message(LITERAL, List.of(sentence));
    }

    public static Message none() {
        return text("");
    }

    /** Whether there is nothing to say. */
    public boolean isNone() {
        return isText() && arguments.get(0).isEmpty();
    }

    public boolean isText() {
        return key.equals(LITERAL);
    }
}
