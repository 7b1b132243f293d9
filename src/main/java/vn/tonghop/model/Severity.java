package vn.tonghop.model;

/** How much a finding weighs. */
public enum Severity {
    /** The figure cannot be right as it stands, or could not be read. */
    ERROR("error"),
    /** The figure may be right but somebody has to say so. */
    WARNING("warning"),
    /** For the record: a repair with one possible reading, an ignored file. */
    NOTE("note");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** The word used in machine files. */
    public String code() {
        return code;
    }
}
