package vn.tonghop.model;

/**
 * What became of one file: the unit it was taken for, and why it was not taken if it was not.
 *
 * @param unit {@link UnitCode#NONE} when no unit could be told
 * @param reason empty message for an accepted file
 */
public record FileOutcome(SourceFile file, UnitCode unit, Result result, Message reason) {
    /** The fate of a file. */
    public enum Result {
        ACCEPTED("accepted"),
        HELD("held"),
        REFUSED("refused"),
        /** The same bytes as another file: counted once. */
        DUPLICATE("duplicate"),
        /** Left out because the officer decided so. */
        DECIDED("decided"),
        /** Not a return at all: a lock file, a temporary file. */
        IGNORED("ignored");

        private final String code;

        Result(String code) {
            this.code = code;
        }

        /** The word used in machine files. */
        public String code() {
            return code;
        }
    }
}
