package vn.tonghop.model;

/**
 * Something somebody has to look at, or that was repaired and is confessed.
 *
 * @param rule stable code of the rule that raised it
 * @param unit the unit it is about, or {@link UnitCode#NONE} for the township
 * @param code the element or indicator it is about, or {@link Code#NONE}
 * @param expected what would have been right, as an officer would write it; may be empty
 * @param found what stood there
 * @param difference found minus expected where both are figures; else empty
 * @param explanation the answer of the submitter, or of the officer where the outcome is {@link Outcome#DECIDED}; empty
 *     until there is one
 * @param suggestion what the figure probably should be; the empty message where nothing can be said
 */
public record Finding(
        String rule,
        Severity severity,
        Outcome outcome,
        UnitCode unit,
        Period period,
        CellRef place,
        Code code,
        Message message,
        String expected,
        String found,
        String difference,
        String explanation,
        Message suggestion) {

    /** A finding without a suggestion. */
    public Finding(
            String rule,
            Severity severity,
            Outcome outcome,
            UnitCode unit,
            Period period,
            CellRef place,
            Code code,
            Message message,
            String expected,
            String found,
            String difference,
            String explanation) {
        this(
                rule,
                severity,
                outcome,
                unit,
                period,
                place,
                code,
                message,
                expected,
                found,
                difference,
                explanation,
                Message.none());
    }

    /** The same finding, answered. */
    public Finding answered(Outcome how, String answer) {
        return new Finding(
                rule,
                severity,
                how,
                unit,
                period,
                place,
                code,
                message,
                expected,
                found,
                difference,
                answer,
                suggestion);
    }

    /** Held or refused, or an error or warning that nobody has answered. */
    public boolean isOpen() {
        return switch (outcome) {
            case HELD, REFUSED -> true;
            case USED -> severity != Severity.NOTE;
            case NORMALISED, EXPLAINED, DECIDED -> false;
        };
    }

    /** A finding about a whole file. */
    public static Finding ofFile(
            String rule,
            Severity severity,
            Outcome outcome,
            UnitCode unit,
            Period period,
            String file,
            Message message) {
        return new Finding(
                rule, severity, outcome, unit, period, CellRef.file(file), Code.NONE, message, "", "", "", "");
    }
}
