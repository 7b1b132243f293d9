package vn.tonghop.model;

/** What is known about a value. The kinds of nothing stay different through every total: none of them is zero. */
public enum ValueStatus {
    /** A value was given; a typed 0 is this. */
    REPORTED("reported"),
    /** A nil sign such as "-" or "không": nothing happened, which is a zero somebody vouched for. */
    ZERO("zero"),
    /** The cell was left empty. */
    BLANK("blank"),
    NOT_APPLICABLE("not_applicable"),
    NOT_AVAILABLE("not_available"),
    /** Something was given that is not used until somebody answers. */
    HELD("held"),
    ESTIMATED("estimated"),
    /** A stock of an earlier period, standing in until a newer one is known. */
    CARRIED("carried");

    private final String code;

    ValueStatus(String code) {
        this.code = code;
    }

    /** The word used in machine files. */
    public String code() {
        return code;
    }

    /** Whether a value with this status takes part in totals. */
    public boolean counts() {
        return this == REPORTED || this == ZERO || this == ESTIMATED || this == CARRIED;
    }
}
