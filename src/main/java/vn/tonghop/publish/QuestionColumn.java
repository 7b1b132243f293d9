package vn.tonghop.publish;

/** The columns of the sheet of questions, which is at the same time the layout of a file of decisions. */
enum QuestionColumn {
    ORDER(1, "workbook.column.order", 4),
    SEVERITY(2, "workbook.column.severity", 8),
    OUTCOME(3, "workbook.column.outcome", 8),
    UNIT(4, "workbook.column.unit", 8),
    FILE(5, "workbook.column.file", 15),
    SHEET(6, "workbook.column.sheet", 11),
    CELL(7, "workbook.column.cell", 5),
    CODE(8, "workbook.column.code", 15),
    MESSAGE(9, "workbook.column.message", 37),
    FOUND(10, "workbook.column.found", 9),
    EXPECTED(11, "workbook.column.expected", 10),
    ADVICE(12, "workbook.column.advice", 23),
    EFFECT(13, "workbook.column.effect", 12),
    SUGGESTION(14, "workbook.column.suggestion", 23),
    CHOICE(15, "decision.column.choice", 14),
    VALUE(16, "decision.column.value", 11),
    WHO(17, "decision.column.who", 14),
    DAY(18, "decision.column.day", 11),
    WHY(19, "decision.column.why", 20),
    KEY(20, "decision.column.key", 12);

    /** The columns that are printed end here: answers are given on the screen, and would make the print too small. */
    static final QuestionColumn LAST_PRINTED = SUGGESTION;

    private final int number;
    private final String phrase;
    private final int width;

    QuestionColumn(int number, String phrase, int width) {
        this.number = number;
        this.phrase = phrase;
        this.width = width;
    }

    String phrase() {
        return phrase;
    }

    int width() {
        return width;
    }

    /** Counted from 1. */
    int number() {
        return number;
    }
}
