package vn.tonghop.model;

/**
 * An officer's answer to a question: what is done with the file or the value. Who, when and why stay with it.
 *
 * @param key the question it answers; it holds only while a question with this very key is asked
 */
public record Decision(QuestionKey key, Kind kind, Answer answer) {
    /** What can be decided. */
    public enum Kind {
        /** The figures of this file count, and of no other file of the unit. */
        TAKE_FILE("take-file"),
        /** The cell counts with the value given here. */
        USE_VALUE("use-value"),
        /** The figure counts as it stands; the finding is seen and accepted. */
        ACCEPT("accept"),
        /** The value, or the file, is left out; it is missing and not zero. */
        EXCLUDE("exclude");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Part of the key of its phrase. */
        public String code() {
            return code;
        }
    }

    /** What is decided, by whom, when and why, on one line. */
    public String line() {
        return answer.line();
    }

    /** Whether two decisions come to the same. */
    public boolean agrees(Decision other) {
        return kind == other.kind && answer.valueText().equals(other.answer.valueText());
    }
}
