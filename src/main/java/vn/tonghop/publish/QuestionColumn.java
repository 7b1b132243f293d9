package vn.tonghop.publish;

/** The columns of the sheet of questions, which is at the same time the layout of a file of decisions. */
enum QuestionColumn {
    ORDER("workbook.column.order", 4),
    SEVERITY("workbook.column.severity", 9),
    OUTCOME("workbook.column.outcome", 9),
    UNIT("workbook.column.unit", 8),
    FILE("workbook.column.file", 16),
    SHEET("workbook.column.sheet", 12),
    CELL("workbook.column.cell", 6),
    CODE("workbook.column.code", 12),
    MESSAGE("workbook.column.message", 44),
    FOUND("workbook.column.found", 11),
    EXPECTED("workbook.column.expected", 11),
    ADVICE("workbook.column.advice", 28),
    EFFECT("workbook.column.effect", 15),
    SUGGESTION("workbook.column.suggestion", 14),
    CHOICE("decision.column.choice", 14),
    VALUE("decision.column.value", 11),
    WHO("decision.column.who", 14),
    DAY("decision.column.day", 11),
    WHY("decision.column.why", 20),
    KEY("decision.column.key", 12);

    /** The columns that are printed end here. */
    static final QuestionColumn LAST_PRINTED = WHY;

    private final String phrase;
    private final int width;

    QuestionColumn(String phrase, int width) {
        this.phrase = phrase;
        this.width = width;
    }

    String phrase() {
        return phrase;
    }

    int width() {
        return width;
    }

    int number() {
        return ordinal() + 1;
    }
}
