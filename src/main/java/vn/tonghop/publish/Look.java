package vn.tonghop.publish;

import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Style.Align;
import vn.tonghop.model.workbook.Style.Border;

/** How the consolidated workbook looks: few colours, each with one meaning, named for it. */
final class Look {
    /** Tabs. */
    static final String COVER_TAB = "1F3864";

    static final String SUBJECT_TAB = "8EA9DB";
    static final String QUESTION_TAB = "C55A11";
    static final String RECORD_TAB = "A6A6A6";

    /** Vietnamese (Vietnam), as ECMA-376 part 1, 18.8.31 writes it in a format. */
    private static final String VIETNAM = "[$-42A]";

    private static final String INK = "1F3864";
    private static final String QUIET = "595959";
    static final String HEAD_FILL = "DCE6F1";
    private static final String YTD_FILL = "E4DFEC";
    private static final String PERIOD_FILL = "E2EFDA";
    private static final String TOTAL_FILL = "F3F7FB";

    /** What is not asked. */
    static final String NOT_ASKED_FILL = "EDEDED";

    /** A unit whose return is not in. */
    static final String NOT_RECEIVED_FILL = "C9C9C9";

    /** Asked, returned, and left empty. */
    static final String BLANK_FILL = "FFF2CC";

    /** Waits for an answer. */
    static final String HELD_FILL = "F8D7DA";

    /** Not of this period, or an estimate. */
    static final String CARRIED_FILL = "DDEBF7";

    /** In the totals, under an error that nobody has answered. */
    static final String DOUBT_FILL = "FCE4D6";

    static final String BAD_INK = "9C0006";
    static final String WARNING_INK = "9C5700";
    static final String GOOD_INK = "2E6B34";
    static final String LINK_INK = "0563C1";

    static final Style TITLE = Style.PLAIN.withBold().withSize(14).withColor(INK);
    static final Style SUBTITLE = Style.PLAIN.withItalic().withColor(QUIET);
    static final Style LINK = Style.PLAIN.withUnderline().withColor(LINK_INK);
    static final Style CAPTION = Style.PLAIN.withBold().withSize(12).withColor(INK);
    static final Style NOTE = Style.PLAIN.withItalic().withSize(10).withColor(QUIET);

    static final Style CELL = Style.PLAIN.withBorder(Border.THIN).withMiddle();
    static final Style TEXT = CELL.withWrap();
    static final Style CENTER = CELL.withAlign(Align.CENTER);
    /**
     * The smallest letters that are printed, in points. Sheets are narrow enough to be printed at seven tenths of their size
     * or more, so that these are 7 points high on paper.
     */
    static final int SMALLEST = 10;

    static final Style CODE = CELL.withSize(SMALLEST).withColor(QUIET).withWrap();
    static final Style CELL_LINK = CODE.withUnderline().withColor(LINK_INK);
    static final Style SMALL = TEXT.withSize(10);

    /** Words right of a column of numbers: without a gap the two read as one on paper. */
    static final Style AFTER_NUMBER = SMALL.withIndent(1);

    static final Style BAND = CELL.withBold().withItalic().withColor(INK).withFill(TOTAL_FILL);

    static final Style HEAD = TEXT.withBold().withColor(INK).withFill(HEAD_FILL).withAlign(Align.CENTER);
    static final Style HEAD_CODE = HEAD.withSize(SMALLEST);
    static final Style PERIOD_HEAD = HEAD.withSize(10).withFill(PERIOD_FILL);
    static final Style YTD_HEAD = HEAD.withSize(10).withFill(YTD_FILL);

    static final Style NOT_ASKED =
            CELL.withFill(NOT_ASKED_FILL).withColor(QUIET).withAlign(Align.CENTER);
    static final Style NOT_RECEIVED = CELL.withFill(NOT_RECEIVED_FILL);
    static final Style BLANK = CELL.withFill(BLANK_FILL);
    static final Style HELD =
            TEXT.withSize(SMALLEST).withFill(HELD_FILL).withColor(BAD_INK).withAlign(Align.CENTER);

    /** A cell for the officer to fill in. */
    static final Style ANSWER = SMALL.withFill(BLANK_FILL).unlocked();

    /** A cell of a question that is not answered on this sheet. */
    static final Style NO_ANSWER = SMALL.withFill(NOT_ASKED_FILL);

    /** What the program needs and people do not. */
    static final Style TECHNICAL = Style.PLAIN.withSize(8).withColor(QUIET);

    private Look() {}

    /**
     * Format with "," and "." in the code, and with the mark of Vietnam before it. Excel shows the separators of the machine,
     * "." and "," in Vietnam; LibreOffice those of the mark, whatever the language of the machine.
     */
    static String format(int decimals) {
        return VIETNAM + bare(decimals);
    }

    private static String bare(int decimals) {
        return decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    static Style number(int decimals) {
        return CELL.withFormat(format(decimals)).withAlign(Align.RIGHT);
    }

    /** A figure of the township. */
    static Style total(int decimals) {
        return number(decimals).withBold().withFill(TOTAL_FILL);
    }

    /** The same cell, under an error that nobody has answered. */
    static Style inDoubt(Style style) {
        return style.withFill(DOUBT_FILL).withColor(BAD_INK);
    }

    /** A difference, with its sign. */
    static Style change(int decimals) {
        String format = bare(decimals);
        return number(decimals)
                .withFormat(VIETNAM + "+" + format + ";" + VIETNAM + "-" + format + ";" + VIETNAM + format);
    }

    /** A change in percent, with an arrow. */
    static Style trend() {
        String format = bare(MachineFiles.PERCENT_DECIMALS);
        return number(MachineFiles.PERCENT_DECIMALS)
                .withFormat(VIETNAM + "\"▲ \"" + format + ";" + VIETNAM + "\"▼ \"" + format + ";" + VIETNAM + format);
    }

    /** A figure that is carried over or estimated. */
    static Style carried(int decimals) {
        return number(decimals).withItalic().withFill(CARRIED_FILL);
    }
}
