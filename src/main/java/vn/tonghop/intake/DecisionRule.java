package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;

/**
 * What can be said of an answer in the file of decisions. The sentence of a rule is the phrase {@code decision.rule.}
 * followed by the second part of the code in lower case; its first gap is the place of the answer. An answer this is said
 * of is not applied, except where the rule only notes something.
 */
public enum DecisionRule {
    /** No table of questions is in the file. */
    NO_TABLE("DECISION.NO-TABLE", Severity.ERROR),
    /** An answer without the technical text that tells which question it answers. */
    NO_KEY("DECISION.NO-KEY", Severity.WARNING),
    /** A value or reason without a choice. */
    NO_CHOICE("DECISION.NO-CHOICE", Severity.WARNING),
    CHOICE_UNKNOWN("DECISION.CHOICE-UNKNOWN", Severity.WARNING),
    /** A choice that this question does not offer. */
    CHOICE_NOT_OFFERED("DECISION.CHOICE-NOT-OFFERED", Severity.WARNING),
    VALUE_MISSING("DECISION.VALUE-MISSING", Severity.WARNING),
    /** A value that does not suit the element, or can itself be read in two ways. */
    VALUE_UNFIT("DECISION.VALUE-UNFIT", Severity.WARNING),
    /** A value beside a choice that uses none: what is meant cannot be told. */
    VALUE_UNUSED("DECISION.VALUE-UNUSED", Severity.WARNING),
    WHO_MISSING("DECISION.WHO-MISSING", Severity.WARNING),
    WHY_MISSING("DECISION.WHY-MISSING", Severity.WARNING),
    /** Applied all the same. */
    DAY_MISSING("DECISION.DAY-MISSING", Severity.NOTE),
    /** Two answers to one question. */
    CONTRADICTION("DECISION.CONTRADICTION", Severity.WARNING),
    /** An answer to a question of another period. */
    OTHER_PERIOD("DECISION.OTHER-PERIOD", Severity.WARNING),
    /** What stands in the cell is no longer what was decided about. */
    STALE("DECISION.STALE", Severity.WARNING),
    /** The cell says the same, in a file that is no longer the one that was decided about. */
    STALE_FILE("DECISION.STALE-FILE", Severity.WARNING),
    /** The question is no longer asked. */
    GONE("DECISION.GONE", Severity.WARNING);

    private final String code;
    private final Severity severity;

    DecisionRule(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** The rule's code as published. */
    public String code() {
        return code;
    }

    /** The key of the rule's sentence. */
    String phrase() {
        return "decision.rule." + code.substring(code.indexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    Finding at(CellRef place, UnitCode unit, Period period, String expected, String found, String... arguments) {
        return at(phrase(), place, unit, period, expected, found, arguments);
    }

    /** @param phrase key of a sentence in place of the rule's own */
    Finding at(
            String phrase,
            CellRef place,
            UnitCode unit,
            Period period,
            String expected,
            String found,
            String... arguments) {
        List<String> all = new ArrayList<>(List.of(FindingLog.shown(place)));
        all.addAll(List.of(arguments));
        return new Finding(
                code,
                severity,
                severity == Severity.NOTE ? Outcome.USED : Outcome.REFUSED,
                unit,
                period,
                place,
                Code.NONE,
                new Message(phrase, all),
                expected,
                found,
                "",
                "");
    }
}
