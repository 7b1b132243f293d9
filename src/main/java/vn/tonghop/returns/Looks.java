package vn.tonghop.returns;

import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Style.Align;
import vn.tonghop.model.workbook.Style.Border;

/** How the sheets look that go to the units. */
final class Looks {
    static final String TAB = "C55A11";
    private static final String INK = "1F3864";
    private static final String HEAD_FILL = "DCE6F1";
    private static final String QUIET_FILL = "EDEDED";
    private static final String INPUT_FILL = "FFF9C9";

    static final Style PLAIN = Style.PLAIN.withMiddle();
    static final Style TITLE = PLAIN.withBold().withSize(16).withColor(INK);
    static final Style SUBTITLE = PLAIN.withBold().withSize(12).withColor(INK);
    static final Style LINE = PLAIN.withSize(12).withWrap();
    static final Style HOW = LINE.withFill("F3F7FB");
    static final Style HEAD = PLAIN.withBold()
            .withColor(INK)
            .withFill(HEAD_FILL)
            .withBorder(Border.THIN)
            .withAlign(Align.CENTER)
            .withWrap();
    static final Style CELL = PLAIN.withBorder(Border.THIN).withWrap();
    static final Style CENTER = CELL.withAlign(Align.CENTER);
    static final Style LINK = CELL.withUnderline().withColor("0563C1");
    static final Style SMALL = CELL.withSize(10);
    static final Style ANSWER = CELL.withFill(INPUT_FILL).unlocked();
    static final Style NO_ANSWER = CELL.withFill(QUIET_FILL).unlocked();
    static final Style TECHNICAL = Style.PLAIN.withSize(8).withColor("7F7F7F");

    private Looks() {}

    static Style band(String fill) {
        Style band = CELL.withBold().withColor(INK);
        return fill.isEmpty() ? band.withFill(QUIET_FILL) : band.withFill(fill);
    }
}
