package vn.tonghop.model;

/** What became of the thing a finding is about. */
public enum Outcome {
    /** Kept out of every total until somebody answers. */
    HELD("held"),
    /** Used as it stands. */
    USED("used"),
    /** Read in its only possible meaning, and used. */
    NORMALISED("normalised"),
    /** Not read at all. */
    REFUSED("refused"),
    /** Answered by the submitter. */
    EXPLAINED("explained"),
    /** Answered by the officer. */
    DECIDED("decided");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The word used in machine files. */
    public String code() {
        return code;
    }
}
