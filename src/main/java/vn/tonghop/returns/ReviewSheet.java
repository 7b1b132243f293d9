package vn.tonghop.returns;

import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReviewColumn;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Message;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.ColumnLook;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Validation;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * The sheet "Cần xem lại": what is wrong, where, what was expected, what to do, with a column in which the unit may explain.
 * It prints on A4 across.
 */
final class ReviewSheet {
    static final int HEAD_ROW = 7;

    /** More rows than these say nothing more to the person who has to mend them. */
    private static final int MOST_ROWS = 250;

    private static final int LAST = ReviewColumn.EXPLANATION.number();
    private static final List<Integer> WIDTHS = List.of(5, 32, 24, 40, 14, 18, 32, 28);

    private final Catalogue catalogue;
    private final Review review;
    private final ReviewWords words;
    private final Phrases phrases;
    private final SheetBuilder sheet;

    private ReviewSheet(Catalogue catalogue, Review review, Phrases phrases) {
        this.catalogue = catalogue;
        this.review = review;
        this.phrases = phrases;
        this.words = new ReviewWords(catalogue, phrases);
        this.sheet = new SheetBuilder(words.say("sheet")).tab(Looks.TAB);
    }

    /** @param remark what is to be said of the file as a whole, such as why it is another one than was sent */
    static WrittenSheet of(Catalogue catalogue, Review review, Optional<Message> remark, Phrases phrases) {
        return new ReviewSheet(catalogue, review, phrases).write(remark);
    }

    private WrittenSheet write(Optional<Message> remark) {
        head(remark);
        for (int i = 0; i < WIDTHS.size(); i++) {
            sheet.column(i + 1, WIDTHS.get(i));
        }
        sheet.column(ReviewColumn.KEY.number(), new ColumnLook(12, true, 0));
        for (ReviewColumn column : ReviewColumn.values()) {
            sheet.text(HEAD_ROW, column.number(), column.label(), Looks.HEAD);
        }
        int last = rows();
        explanations(last);
        CellRange printed = CellRange.of(1, 1, last, LAST);
        sheet.page(PageSetup.LANDSCAPE
                .repeating(HEAD_ROW, HEAD_ROW)
                .inParts(0, List.of(printed))
                .withFooter(footer()));
        return sheet.build();
    }

    private String footer() {
        return review.unit().isNone() ? review.period().toString() : review.unit() + " - " + review.period();
    }

    private void head(Optional<Message> remark) {
        sheet.text(1, 1, words.say("title"), Looks.TITLE);
        String unit = catalogue
                .unit(review.unit(), review.period())
                .map(u -> words.say("unit", u.name(), u.code().value()))
                .orElseGet(() -> words.say("unit-unknown"));
        sheet.text(2, 1, words.say("whose", unit, VietnameseDates.period(review.period())), Looks.SUBTITLE);
        String agency = catalogue.agency().get("issuing_body_full", catalogue.lastDay(review.period()));
        sheet.text(3, 1, words.say("from", agency), Looks.PLAIN);
        sheet.wide(
                4,
                1,
                LAST,
                words.say(
                        review.received() == 0 ? "progress-none" : "progress",
                        Long.toString(review.received()),
                        words.left(review.count(Section.MEND), review.count(Section.CONFIRM))),
                Looks.LINE);
        remark.ifPresent(message -> sheet.wide(5, 1, LAST, phrases.say(message), Looks.LINE.withBold()));
        sheet.wide(6, 1, LAST, words.say("how"), Looks.HOW);
    }

    /** Writes the sections that have rows, and gives the last row. */
    private int rows() {
        int row = HEAD_ROW;
        int order = 0;
        for (Section section : Section.values()) {
            List<ReviewRow> rows =
                    review.rows().stream().filter(r -> r.section() == section).toList();
            if (rows.isEmpty()) {
                continue;
            }
            String count = Integer.toString(rows.size());
            sheet.wide(++row, 1, LAST, words.say("section." + section.code(), count), Looks.band(section.fill()));
            for (ReviewRow one : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
                write(++row, ++order, one);
            }
            if (rows.size() > MOST_ROWS) {
                String more = words.say("more", Integer.toString(rows.size() - MOST_ROWS));
                sheet.wide(++row, 1, LAST, more, Looks.CELL.withItalic());
            }
        }
        return row;
    }

    private void write(int row, int order, ReviewRow one) {
        sheet.number(row, ReviewColumn.ORDER.number(), order, Looks.CENTER);
        place(row, one.place());
        put(row, ReviewColumn.ELEMENT, words.element(one.key().code()), Looks.SMALL);
        put(row, ReviewColumn.MESSAGE, words.sentence(one.finding()), Looks.CELL);
        put(row, ReviewColumn.FOUND, words.found(one.finding()), Looks.CELL);
        put(row, ReviewColumn.EXPECTED, words.expected(one.finding()), Looks.CELL);
        put(row, ReviewColumn.ADVICE, words.advice(one), Looks.CELL);
        put(row, ReviewColumn.EXPLANATION, one.given(), one.explainable() ? Looks.ANSWER : Looks.NO_ANSWER);
        put(row, ReviewColumn.KEY, one.key().text(), Looks.TECHNICAL);
    }

    private void put(int row, ReviewColumn column, String text, Style style) {
        sheet.text(row, column.number(), text, style);
    }

    private void place(int row, CellRef place) {
        int column = ReviewColumn.PLACE.number();
        String first = place.cell().split(":", 2)[0];
        Optional<CellAddress> cell = CellAddress.parse(place.cell().isEmpty() ? "A1" : first);
        if (place.sheet().isEmpty() || cell.isEmpty()) {
            sheet.text(row, column, words.say("whole-file"), Looks.CELL);
            return;
        }
        String shown = place.cell().isEmpty() ? place.sheet() : words.say("cell", place.sheet(), place.cell());
        sheet.put(
                row,
                column,
                new CellContent.Link(shown, place.sheet(), cell.get().toString()),
                Looks.LINK);
    }

    private void explanations(int last) {
        if (last > HEAD_ROW && review.rows().stream().anyMatch(ReviewRow::explainable)) {
            String title = ReviewColumn.EXPLANATION.label();
            sheet.validate(new Validation(
                    List.of(CellRange.of(HEAD_ROW + 1, LAST, last, LAST)),
                    new Validation.Constraint.Anything(),
                    false,
                    title,
                    words.say("prompt"),
                    title,
                    ""));
        }
    }
}
