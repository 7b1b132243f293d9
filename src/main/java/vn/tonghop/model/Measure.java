package vn.tonghop.model;

/** Which span a value covers: the period itself, or the year up to the end of the period (cumulative, "luỹ kế"). */
public enum Measure {
    PERIOD("period"),
    YTD("ytd");

    private final String code;

    Measure(String code) {
        this.code = code;
    }

    /** The word used in machine files. */
    public String code() {
        return code;
    }
}
