package vn.tonghop.adapter.excel.reading;

/**
 * What a returned file is, told by its bytes. {@link SpreadsheetReader} reads {@link #XLSX}, {@link #XLS} and, through
 * another adapter, {@link #TEXT}. Each kind carries the rule code of its refusal where it is not read, and the sentence
 * that says what to do.
 */
enum FileKind {
    /** .xlsx and .xlsm, transitional or strict. */
    XLSX("", ""),
    /** Excel 97 to 2003. */
    XLS("FILE.XLS", "file.xls"),
    /** Excel 95 and older: other records, texts in code pages nobody wrote down. */
    OLD_XLS("FILE.XLS-OLD", "file.xls-old"),
    XLSB("FILE.XLSB", "file.xlsb"),
    ODS("FILE.ODS", "file.ods"),
    /** A workbook that only opens with a password. */
    PASSWORD("FILE.PASSWORD", "file.password"),
    /** Word in any of its formats, and other text documents. */
    WORD("FILE.WORD", "file.word"),
    PRESENTATION("FILE.PRESENTATION", "file.presentation"),
    PDF("FILE.PDF", "file.pdf"),
    IMAGE("FILE.IMAGE", "file.image"),
    /** zip, rar or 7z. */
    ARCHIVE("FILE.ARCHIVE", "file.archive"),
    /** HTML, MHTML or XML, which Excel saves and opens under the name .xls. */
    WEB_PAGE("FILE.WEB-PAGE", "file.web-page"),
    /** Plain text, CSV among it. */
    TEXT("FILE.TEXT", "file.text"),
    EMPTY("FILE.EMPTY", "file.empty"),
    UNKNOWN("FILE.UNKNOWN", "file.unknown");

    private final String rule;
    private final String phrase;

    FileKind(String rule, String phrase) {
        this.rule = rule;
        this.phrase = phrase;
    }

    /** Code of the refusal; empty for what is read. */
    String rule() {
        return rule;
    }

    /** Key of the sentence, whose only gap is the file's name; empty for what is read. */
    String phrase() {
        return phrase;
    }
}
