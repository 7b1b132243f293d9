package vn.tonghop.returns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Message;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.workbook.Annotation;
import vn.tonghop.model.workbook.Mark;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenSheet;

/** What is put into the files that go back to their units. */
public final class Returns {
    private final Catalogue catalogue;
    private final Phrases phrases;

    /** @param phrases sentences of all areas */
    public Returns(Catalogue catalogue, Phrases phrases) {
        this.catalogue = catalogue;
        this.phrases = phrases;
    }

    /** The annotation of a file that is sent back as it came. */
    public Annotation annotation(Review review, Set<String> earlier) {
        return annotation(review, earlier, Optional.empty(), false);
    }

    /**
     * The annotation of a blank form that stands in for a file.
     *
     * @param reason why the file itself cannot be sent back
     */
    public Annotation annotation(Review review, Message reason) {
        return annotation(review, Set.of(), Optional.of(reason), true);
    }

    private Annotation annotation(Review review, Set<String> earlier, Optional<Message> remark, boolean recalculate) {
        return new Annotation(
                ReviewSheet.of(catalogue, review, remark, phrases),
                marks(review),
                earlier,
                fills(),
                phrases.say("returns.comment.opening"),
                phrases.say("returns.comment.closing"),
                recalculate);
    }

    /** A workbook that only says what is to be said: nobody knows which form would be the right one. */
    public Workbook alone(Review review, Message reason) {
        WrittenSheet sheet = ReviewSheet.of(catalogue, review.moved(Map.of()), Optional.of(reason), phrases);
        return new Workbook(phrases.say("returns.title"), agency(review), List.of(sheet));
    }

    private String agency(Review review) {
        return catalogue.agency().get("issuing_body_full", catalogue.lastDay(review.period()));
    }

    /** The marks, those that weigh most first. */
    private List<Mark> marks(Review review) {
        ReviewWords words = new ReviewWords(catalogue, phrases);
        List<Mark> marks = new ArrayList<>();
        for (ReviewRow row : review.rows()) {
            if (!row.section().fill().isEmpty() && !row.place().sheet().isEmpty()) {
                range(row.place().cell())
                        .ifPresent(cells -> marks.add(new Mark(
                                row.place().sheet(), cells, row.section().fill(), words.comment(row))));
            }
        }
        return marks;
    }

    private static Optional<CellRange> range(String cell) {
        String[] corners = cell.split(":", 2);
        Optional<CellAddress> first = CellAddress.parse(corners[0]);
        Optional<CellAddress> last = CellAddress.parse(corners[corners.length - 1]);
        boolean inOrder = first.isPresent()
                && last.isPresent()
                && last.get().row() >= first.get().row()
                && last.get().column() >= first.get().column();
        return inOrder ? Optional.of(new CellRange(first.get(), last.get())) : Optional.empty();
    }

    private static Set<String> fills() {
        Set<String> fills = new TreeSet<>();
        Arrays.stream(Section.values())
                .map(Section::fill)
                .filter(f -> !f.isEmpty())
                .forEach(fills::add);
        return fills;
    }
}
