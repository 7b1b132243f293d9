package vn.tonghop.intake;

import java.util.Locale;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Severity;

/**
 * What can be said of a returned file, form, row or cell, each with its stable code, its weight and what becomes of the
 * thing. The sentence of a rule is the phrase {@code intake.} followed by the code in lower case; its first gap is the
 * place, or the unit's name for the rules about units.
 *
 * <p>{@code FILE} is about a file as a whole, {@code FORM} about its structure, {@code VALUE} about one cell,
 * {@code UNIT} about what a unit returned.
 */
public enum IntakeRule {
    /** The same bytes came twice: counted once. */
    FILE_DUPLICATE("FILE.DUPLICATE", Severity.NOTE, Outcome.NORMALISED),
    FILE_SAME_FIGURES("FILE.SAME-FIGURES", Severity.NOTE, Outcome.NORMALISED),
    /** The file's name has the code of another unit than its content. */
    FILE_NAME_OTHER_UNIT("FILE.NAME-OTHER-UNIT", Severity.ERROR, Outcome.HELD),
    /** A byte-equal copy that is named for another unit. */
    FILE_COPY_OTHER_UNIT("FILE.COPY-OTHER-UNIT", Severity.WARNING, Outcome.USED),
    /** No identity block: whose file it is can only be guessed. */
    FILE_NO_IDENTITY("FILE.NO-IDENTITY", Severity.ERROR, Outcome.HELD),
    /** The block has a unit code that the catalogue does not know, or does not know in the period. */
    FILE_UNIT_UNKNOWN("FILE.UNIT-UNKNOWN", Severity.ERROR, Outcome.HELD),
    /** Unit code and unit name in the block are those of two units. */
    FILE_UNIT_OTHER_NAME("FILE.UNIT-OTHER-NAME", Severity.ERROR, Outcome.HELD),
    /** The unit's name in the block is nobody's. */
    FILE_UNIT_NAME_UNKNOWN("FILE.UNIT-NAME-UNKNOWN", Severity.WARNING, Outcome.USED),
    /** The file carries the forms of several units; each is read by itself. */
    FILE_SEVERAL_UNITS("FILE.SEVERAL-UNITS", Severity.NOTE, Outcome.NORMALISED),
    /** Sheets of the file say that they are another unit's. */
    FILE_SHEETS_OTHER_UNIT("FILE.SHEETS-OTHER-UNIT", Severity.ERROR, Outcome.HELD),
    /** Sheets of the file say that they are of another period. */
    FILE_SHEETS_OTHER_PERIOD("FILE.SHEETS-OTHER-PERIOD", Severity.WARNING, Outcome.USED),
    FILE_PERIOD_UNREADABLE("FILE.PERIOD-UNREADABLE", Severity.ERROR, Outcome.HELD),
    FILE_PERIOD_OTHER("FILE.PERIOD-OTHER", Severity.ERROR, Outcome.REFUSED),
    FILE_EDITION_UNKNOWN("FILE.EDITION-UNKNOWN", Severity.ERROR, Outcome.HELD),
    /** Another edition of the form that the catalogue knows. */
    FILE_EDITION_OTHER("FILE.EDITION-OTHER", Severity.NOTE, Outcome.NORMALISED),
    /** The form of another kind of unit. */
    FILE_FORM_OTHER("FILE.FORM-OTHER", Severity.ERROR, Outcome.REFUSED),
    FILE_FORM_MISSING("FILE.FORM-MISSING", Severity.WARNING, Outcome.USED),
    /** Readable, but nothing in it is a table of ours. */
    FILE_NO_FORM("FILE.NO-FORM", Severity.ERROR, Outcome.REFUSED),
    /** The blank form came back. */
    FILE_EMPTY("FILE.BLANK-FORM", Severity.ERROR, Outcome.REFUSED),
    /** A number that no spreadsheet program stores: the file was not written by one. */
    FILE_BAD_NUMBER("FILE.BAD-NUMBER", Severity.ERROR, Outcome.REFUSED),
    /** Every figure is that of the month before. */
    FILE_LAST_MONTH("FILE.LAST-MONTH", Severity.WARNING, Outcome.USED),
    /** Formulas of the file reach into other files, which are not opened. */
    FILE_EXTERNAL_LINKS("FILE.EXTERNAL-LINKS", Severity.NOTE, Outcome.USED),
    FILE_ALL_ZERO("FILE.ALL-ZERO", Severity.WARNING, Outcome.USED),
    FILE_SENT_IMPOSSIBLE("FILE.SENT-IMPOSSIBLE", Severity.ERROR, Outcome.REFUSED),
    FILE_SENT_MISSING("FILE.SENT-MISSING", Severity.NOTE, Outcome.USED),

    /** Totals of a consolidated workbook that not all of its units are in. */
    FILE_PARTIAL("FILE.PARTIAL", Severity.WARNING, Outcome.USED),

    FORM_SHEET_MISSING("FORM.SHEET-MISSING", Severity.ERROR, Outcome.REFUSED),
    /** A sheet of the form is in the file, but hidden, so that it counts as missing. */
    FORM_SHEET_NOT_SHOWN("FORM.SHEET-NOT-SHOWN", Severity.ERROR, Outcome.REFUSED),
    /** Several sheets are missing at once: one sheet was sent instead of the form. */
    FORM_SHEETS_MISSING("FORM.SHEETS-MISSING", Severity.ERROR, Outcome.REFUSED),
    FORM_SHEET_RENAMED("FORM.SHEET-RENAMED", Severity.NOTE, Outcome.NORMALISED),
    /** Two sheets hold the same rows with different values. */
    FORM_SHEET_COPIED("FORM.SHEET-COPIED", Severity.ERROR, Outcome.HELD),
    /** Two sheets hold the same rows with the same values. */
    FORM_SHEET_REPEATED("FORM.SHEET-REPEATED", Severity.NOTE, Outcome.NORMALISED),
    FORM_SHEET_HIDDEN("FORM.SHEET-HIDDEN", Severity.WARNING, Outcome.REFUSED),
    /** Blank rows between those of the form. */
    FORM_ROWS_INSERTED("FORM.ROWS-INSERTED", Severity.NOTE, Outcome.NORMALISED),
    /** The rows stand in another order than on the form. */
    FORM_ROWS_REORDERED("FORM.ROWS-REORDERED", Severity.NOTE, Outcome.NORMALISED),
    /** Several figures on end are those that the row above had the month before. */
    FORM_BLOCK_SHIFTED("FORM.BLOCK-SHIFTED", Severity.WARNING, Outcome.HELD),
    /** A label or name in letters of before Unicode, recognised all the same. */
    FORM_LEGACY_TEXT("FORM.LEGACY-TEXT", Severity.NOTE, Outcome.NORMALISED),
    FORM_ROW_MISSING("FORM.ROW-MISSING", Severity.ERROR, Outcome.REFUSED),
    /** A row is gone whose figure need not be given. */
    FORM_ROW_MISSING_OPTIONAL("FORM.ROW-MISSING-OPTIONAL", Severity.NOTE, Outcome.USED),
    FORM_LIST_MISSING("FORM.LIST-MISSING", Severity.WARNING, Outcome.REFUSED),
    FORM_LIST_COLUMN_MISSING("FORM.LIST-COLUMN-MISSING", Severity.WARNING, Outcome.REFUSED),
    /** The code of a list's column is gone, but its head is that of a missing one. */
    FORM_LIST_CODE_BY_LABEL("FORM.LIST-CODE-BY-LABEL", Severity.WARNING, Outcome.USED),
    FORM_LIST_LABEL_CHANGED("FORM.LIST-LABEL-CHANGED", Severity.WARNING, Outcome.USED),
    /** The code of one column of a list under the head of another. */
    FORM_LIST_LABEL_OTHER("FORM.LIST-LABEL-OTHER", Severity.ERROR, Outcome.HELD),
    /** A list table stands twice in the file, filled differently. */
    FORM_LIST_TWICE("FORM.LIST-TWICE", Severity.ERROR, Outcome.HELD),
    /** A code of an older edition that goes on under another one. */
    FORM_CODE_RENAMED("FORM.CODE-RENAMED", Severity.NOTE, Outcome.NORMALISED),
    /** A figure of an older edition that no figure of this one is. */
    FORM_CODE_ENDED("FORM.CODE-ENDED", Severity.WARNING, Outcome.REFUSED),
    /** The older edition did not ask for it yet. */
    FORM_ROW_NEWER("FORM.ROW-NEWER", Severity.ERROR, Outcome.REFUSED),
    FORM_CODE_UNKNOWN("FORM.CODE-UNKNOWN", Severity.WARNING, Outcome.REFUSED),
    FORM_CODE_OTHER_FORM("FORM.CODE-OTHER-FORM", Severity.WARNING, Outcome.REFUSED),
    FORM_CODE_TWICE("FORM.CODE-TWICE", Severity.ERROR, Outcome.REFUSED),
    FORM_CODE_REPEATED("FORM.CODE-REPEATED", Severity.NOTE, Outcome.NORMALISED),
    /** The code is gone, but the label is that of exactly one missing element. */
    FORM_CODE_BY_LABEL("FORM.CODE-BY-LABEL", Severity.WARNING, Outcome.USED),
    FORM_LABEL_CHANGED("FORM.LABEL-CHANGED", Severity.WARNING, Outcome.USED),
    /** A head that only resembles the one that is needed: its column is read but not used. */
    FORM_COLUMN_UNKNOWN("FORM.COLUMN-UNKNOWN", Severity.ERROR, Outcome.HELD),
    FORM_COLUMN_MISSING("FORM.COLUMN-MISSING", Severity.ERROR, Outcome.REFUSED),
    FORM_COLUMN_TWICE("FORM.COLUMN-TWICE", Severity.ERROR, Outcome.HELD),
    FORM_COLUMN_ADDED("FORM.COLUMN-ADDED", Severity.NOTE, Outcome.NORMALISED),
    /** The cumulative figures of a table are mostly below those of the period. */
    FORM_COLUMNS_SWAPPED("FORM.COLUMNS-SWAPPED", Severity.WARNING, Outcome.HELD),
    FORM_ROWS_HIDDEN("FORM.ROWS-HIDDEN", Severity.WARNING, Outcome.USED),
    FORM_MERGED("FORM.MERGED", Severity.ERROR, Outcome.REFUSED),
    FORM_TOTAL_ROW("FORM.TOTAL-ROW", Severity.NOTE, Outcome.NORMALISED),
    FORM_ROW_WITHOUT_CODE("FORM.ROW-WITHOUT-CODE", Severity.WARNING, Outcome.REFUSED),
    FORM_OUTSIDE("FORM.OUTSIDE", Severity.WARNING, Outcome.REFUSED),
    /** Cells in which anything may be typed now. */
    FORM_RULES_LOST("FORM.RULES-LOST", Severity.NOTE, Outcome.USED),
    /** The form's own checks are no formulas any more. */
    FORM_CHECKS_LOST("FORM.CHECKS-LOST", Severity.NOTE, Outcome.USED),
    FORM_ITEM_UNNAMED("FORM.ITEM-UNNAMED", Severity.WARNING, Outcome.USED),
    FORM_ITEM_TWICE("FORM.ITEM-TWICE", Severity.WARNING, Outcome.USED),
    /** Words on the sheet of an annotated return in a row that no explanation can answer. */
    FORM_REVIEW_REMARK("FORM.REVIEW-REMARK", Severity.NOTE, Outcome.USED),

    VALUE_TEXT_NUMBER("VALUE.TEXT-NUMBER", Severity.NOTE, Outcome.NORMALISED),
    VALUE_SEPARATOR("VALUE.SEPARATOR", Severity.NOTE, Outcome.NORMALISED),
    VALUE_UNIT_TYPED("VALUE.UNIT-TYPED", Severity.NOTE, Outcome.NORMALISED),
    VALUE_QUALIFIER("VALUE.QUALIFIER", Severity.NOTE, Outcome.NORMALISED),
    VALUE_THOUSANDS_WORD("VALUE.THOUSANDS-WORD", Severity.NOTE, Outcome.NORMALISED),
    VALUE_NIL("VALUE.NIL", Severity.NOTE, Outcome.NORMALISED),
    VALUE_YES("VALUE.YES", Severity.NOTE, Outcome.NORMALISED),
    VALUE_PERCENT("VALUE.PERCENT", Severity.NOTE, Outcome.NORMALISED),
    VALUE_CONSTANT_FORMULA("VALUE.CONSTANT-FORMULA", Severity.NOTE, Outcome.NORMALISED),
    VALUE_NOT_APPLICABLE("VALUE.NOT-APPLICABLE", Severity.NOTE, Outcome.NORMALISED),
    VALUE_NOT_AVAILABLE("VALUE.NOT-AVAILABLE", Severity.NOTE, Outcome.NORMALISED),

    /** Three decimals or thousands. */
    VALUE_AMBIGUOUS("VALUE.AMBIGUOUS", Severity.ERROR, Outcome.HELD),
    /** A percent format over a figure that is already a percentage. */
    VALUE_PERCENT_AMBIGUOUS("VALUE.PERCENT-AMBIGUOUS", Severity.ERROR, Outcome.HELD),
    /** 0,95 for a share: 0,95 % or 95 %. */
    VALUE_SHARE_AMBIGUOUS("VALUE.SHARE-AMBIGUOUS", Severity.ERROR, Outcome.HELD),
    /** "x" in a yes-or-no cell: a tick, or a nil sign. */
    VALUE_TICK_AMBIGUOUS("VALUE.TICK-AMBIGUOUS", Severity.ERROR, Outcome.HELD),
    /** A power of ten times the figure of the month before. */
    VALUE_SCALE("VALUE.SCALE", Severity.WARNING, Outcome.HELD),
    VALUE_STALE_FORMULA("VALUE.STALE-FORMULA", Severity.WARNING, Outcome.HELD),

    /** A total of a consolidated workbook that not all of its units are in. */
    VALUE_PARTIAL("VALUE.PARTIAL", Severity.NOTE, Outcome.USED),
    /** A total of a consolidated workbook whose formula was typed over. */
    VALUE_TOTAL_TYPED("VALUE.TOTAL-TYPED", Severity.WARNING, Outcome.USED),
    VALUE_EXTERNAL_LINK("VALUE.EXTERNAL-LINK", Severity.WARNING, Outcome.USED),
    VALUE_LONG_NUMBER("VALUE.LONG-NUMBER", Severity.WARNING, Outcome.HELD),
    VALUE_YTD_MISSING("VALUE.YTD-MISSING", Severity.WARNING, Outcome.USED),
    VALUE_YTD_BELOW_PERIOD("VALUE.YTD-BELOW-PERIOD", Severity.WARNING, Outcome.USED),
    VALUE_RANGE("VALUE.RANGE", Severity.WARNING, Outcome.USED),
    /** Far out of range, or a share above 100 %: wrong, but kept in view until somebody mends it. */
    VALUE_RANGE_FAR("VALUE.RANGE-FAR", Severity.ERROR, Outcome.USED),

    VALUE_REQUIRED("VALUE.REQUIRED", Severity.ERROR, Outcome.REFUSED),
    VALUE_NOT_WHOLE("VALUE.NOT-WHOLE", Severity.ERROR, Outcome.REFUSED),
    VALUE_NEGATIVE("VALUE.NEGATIVE", Severity.ERROR, Outcome.REFUSED),
    VALUE_FLAG("VALUE.FLAG", Severity.ERROR, Outcome.REFUSED),
    VALUE_UNIT_OTHER("VALUE.UNIT-OTHER", Severity.ERROR, Outcome.REFUSED),
    VALUE_LETTERS("VALUE.LETTERS", Severity.ERROR, Outcome.REFUSED),
    VALUE_DATE("VALUE.DATE", Severity.ERROR, Outcome.REFUSED),
    VALUE_FRACTION("VALUE.FRACTION", Severity.ERROR, Outcome.REFUSED),
    VALUE_TWO_NUMBERS("VALUE.TWO-NUMBERS", Severity.ERROR, Outcome.REFUSED),
    VALUE_SUM_TEXT("VALUE.SUM-TEXT", Severity.ERROR, Outcome.REFUSED),
    /** From-to in one cell. */
    VALUE_SPAN("VALUE.SPAN", Severity.ERROR, Outcome.REFUSED),
    VALUE_WORDS("VALUE.WORDS", Severity.ERROR, Outcome.REFUSED),
    VALUE_FORMULA_ERROR("VALUE.FORMULA-ERROR", Severity.ERROR, Outcome.REFUSED),
    VALUE_UNCOMPUTED("VALUE.UNCOMPUTED", Severity.ERROR, Outcome.REFUSED),
    VALUE_CIRCULAR("VALUE.CIRCULAR", Severity.ERROR, Outcome.REFUSED),
    VALUE_BAD_NUMBER("VALUE.BAD-NUMBER", Severity.ERROR, Outcome.REFUSED),
    VALUE_TRUTH("VALUE.TRUTH", Severity.ERROR, Outcome.REFUSED),
    /** Digits like those of an identity card or a telephone number, where a figure belongs. */
    VALUE_PERSONAL_NUMBER("VALUE.PERSONAL-NUMBER", Severity.WARNING, Outcome.REFUSED),
    VALUE_NOT_NUMBER("VALUE.NOT-NUMBER", Severity.ERROR, Outcome.REFUSED),

    TEXT_CONTROL("VALUE.TEXT-CONTROL", Severity.NOTE, Outcome.NORMALISED),
    TEXT_CUT("VALUE.TEXT-CUT", Severity.NOTE, Outcome.NORMALISED),
    /** Words in letters of before Unicode. */
    TEXT_LEGACY("VALUE.LEGACY-TEXT", Severity.WARNING, Outcome.HELD),
    TEXT_PERSONAL_DATA("VALUE.TEXT-PERSONAL-DATA", Severity.WARNING, Outcome.USED),

    UNIT_TWO_FILES("UNIT.TWO-FILES", Severity.ERROR, Outcome.HELD),
    UNIT_MISSING("UNIT.MISSING", Severity.WARNING, Outcome.REFUSED);

    private final String code;
    private final Severity severity;
    private final Outcome outcome;

    IntakeRule(String code, Severity severity, Outcome outcome) {
        this.code = code;
        this.severity = severity;
        this.outcome = outcome;
    }

    /** The rule's code as published. */
    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /** What becomes of the thing the rule speaks of. */
    public Outcome outcome() {
        return outcome;
    }

    /** The key of the rule's sentence. */
    String phrase() {
        return "intake." + code.toLowerCase(Locale.ROOT);
    }

    /** Whether a value this is said of stays out of every total. */
    boolean keepsOut() {
        return outcome == Outcome.HELD || outcome == Outcome.REFUSED;
    }
}
