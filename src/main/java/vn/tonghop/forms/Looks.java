package vn.tonghop.forms;

import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Style.Align;
import vn.tonghop.model.workbook.Style.Border;

/** The looks of a form's cells: pale yellow is typed into, grey is not. */
final class Looks {
    static final String INPUT_FILL = "FFF9C9";
    static final String GREY_FILL = "EDEDED";
    static final String DARK_GREY_FILL = "BFBFBF";
    static final String HEAD_FILL = "DDEBF7";
    static final String MISSING_FILL = "FFE8B3";
    static final String DOUBTFUL_FILL = "FBD5D0";
    static final String DOUBTFUL_COLOR = "9C0006";
    static final String PASS_COLOR = "2E7D32";
    static final String GUIDE_TAB = "70AD47";
    static final String SUBJECT_TAB = "9DC3E6";

    static final Style PLAIN = Style.PLAIN.withMiddle();
    static final Style TITLE = PLAIN.withBold().withSize(15).withColor("1F3864");
    static final Style CAPTION = PLAIN.withBold().withSize(12).withColor("1F3864");
    static final Style LINK = PLAIN.withUnderline().withColor("0563C1");
    static final Style LEGEND = PLAIN.withSize(11).withColor("404040");
    static final Style RULE = LEGEND.withFill(GREY_FILL).withIndent(1);
    static final Style FILLER = PLAIN.withFill(GREY_FILL);

    static final Style HEAD =
            boxed(PLAIN).withBold().withFill(HEAD_FILL).withAlign(Align.CENTER).withWrap();
    static final Style HEAD_CODE = HEAD.withSize(9).withColor("595959");

    static final Style GREY = boxed(PLAIN).withFill(GREY_FILL);
    static final Style ORDER = GREY.withAlign(Align.CENTER);
    static final Style CODE =
            GREY.withSize(10).withColor("404040").withAlign(Align.LEFT).withIndent(1);
    static final Style LABEL =
            GREY.withSize(12).withWrap().withAlign(Align.LEFT).withIndent(1);
    static final Style UNIT = GREY.withWrap().withAlign(Align.CENTER).withSize(10);
    static final Style CLOSED = boxed(PLAIN).withFill(DARK_GREY_FILL);
    static final Style CHECK =
            boxed(PLAIN).withWrap().withSize(10).withAlign(Align.LEFT).withIndent(1);
    static final Style COUNT = GREY.withAlign(Align.CENTER);

    static final Style INPUT = boxed(PLAIN).withSize(12).withFill(INPUT_FILL).unlocked();
    static final Style INPUT_TEXT = INPUT.withWrap().withAlign(Align.LEFT).withIndent(1);
    static final Style INPUT_DATE = INPUT.withAlign(Align.LEFT).withIndent(1).withFormat("dd/mm/yyyy");

    private Looks() {}

    private static Style boxed(Style style) {
        return style.withBorder(Border.THIN);
    }

    /** A figure typed by the unit. */
    static Style inputFigure(DataElement element) {
        return INPUT.withAlign(Align.RIGHT).withIndent(1).withFormat(format(element));
    }

    /** A figure known beforehand. */
    static Style givenFigure(DataElement element) {
        return GREY.withSize(12).withAlign(Align.RIGHT).withIndent(1).withFormat(format(element));
    }

    private static String format(DataElement element) {
        return element.isInteger() ? "#,##0" : "#,##0." + "0".repeat(element.decimals());
    }
}
