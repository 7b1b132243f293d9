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
 * @param explanation the submitter's answer; empty until there is one
 * @param suggestion the smallest change that would mend it, as a sentence; {@link Message#none()} where none stands out
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

    /** A finding for which no change is suggested. */
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
