package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.ReviewColumn;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.ReviewKey;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/**
 * The sheet "Cần xem lại" that an annotated return was sent out with. It is no part of the form; only what the unit typed
 * under its column of explanations is taken in, as if it stood beside the row that it is about.
 *
 * <p>The sheet is known by its header row. Rows may be sorted, deleted and filtered; a row says itself which element it is
 * about, in a hidden cell or, where that is gone, by the code that is shown.
 */
public final class ReviewSheets {
    private static final Set<ReviewColumn> NEEDED =
            Set.of(ReviewColumn.PLACE, ReviewColumn.MESSAGE, ReviewColumn.ADVICE, ReviewColumn.EXPLANATION);

    private final UnitCode unit;
    private final Set<Code> known;
    private final FindingLog log;
    private final List<Explanation> explanations = new ArrayList<>();

    private ReviewSheets(UnitCode unit, Set<Code> known, FindingLog log) {
        this.unit = unit;
        this.known = known;
        this.log = log;
    }

    /** The names of the sheets of earlier annotations. */
    public static Set<String> names(Book book) {
        Set<String> names = new TreeSet<>();
        book.sheets().stream().filter(ReviewSheets::isReview).forEach(sheet -> names.add(sheet.name()));
        return names;
    }

    static boolean isReview(Sheet sheet) {
        return headRow(sheet) > 0;
    }

    /** The book as the unit filled it in. */
    static Book without(Book book) {
        List<Sheet> sheets =
                book.sheets().stream().filter(sheet -> !isReview(sheet)).toList();
        return new Book(sheets, book.date1904(), book.macros(), book.externalLinks());
    }

    /** The first row that has the needed heads, or 0. */
    private static int headRow(Sheet sheet) {
        Map<Integer, Set<ReviewColumn>> heads = new TreeMap<>();
        for (Cell cell : sheet.cells().values()) {
            column(cell)
                    .ifPresent(column -> heads.computeIfAbsent(cell.address().row(), r -> new TreeSet<>())
                            .add(column));
        }
        return heads.entrySet().stream()
                .filter(row -> row.getValue().containsAll(NEEDED))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    private static Optional<ReviewColumn> column(Cell cell) {
        return cell.value() instanceof CellValue.Text ? ReviewColumn.find(cell.text()) : Optional.empty();
    }

    /**
     * What the unit explained there. Words in a row that no explanation can answer are noted, so that they are not lost.
     *
     * @param known the elements of the unit's form
     */
    static List<Explanation> explanations(Book book, UnitCode unit, Set<Code> known, FindingLog log) {
        ReviewSheets reader = new ReviewSheets(unit, known, log);
        book.sheets().stream().filter(ReviewSheets::isReview).forEach(reader::read);
        return List.copyOf(reader.explanations);
    }

    private void read(Sheet sheet) {
        int head = headRow(sheet);
        Map<ReviewColumn, Integer> columns = new EnumMap<>(ReviewColumn.class);
        for (Cell cell : sheet.row(head)) {
            column(cell)
                    .ifPresent(
                            column -> columns.putIfAbsent(column, cell.address().column()));
        }
        for (int row = head + 1; row <= sheet.lastRow(); row++) {
            Cell cell = cell(sheet, row, columns, ReviewColumn.EXPLANATION);
            if (!Grid.isEmpty(cell)) {
                explain(sheet, cell, key(sheet, row, columns));
            }
        }
    }

    private static Cell cell(Sheet sheet, int row, Map<ReviewColumn, Integer> columns, ReviewColumn column) {
        // A column that is gone leaves blank cells beyond the sheet.
        return sheet.at(row, columns.getOrDefault(column, CellAddress.MAX_COLUMN));
    }

    private static Optional<ReviewKey> key(Sheet sheet, int row, Map<ReviewColumn, Integer> columns) {
        String shown =
                Wording.clean(cell(sheet, row, columns, ReviewColumn.ELEMENT).text());
        String first = shown.isEmpty() ? "" : shown.split(" ", 2)[0];
        return ReviewKey.parse(Wording.clean(
                        cell(sheet, row, columns, ReviewColumn.KEY).text()))
                .or(() ->
                        Code.hasShape(first) ? Optional.of(new ReviewKey("", new Code(first), "")) : Optional.empty());
    }

    private void explain(Sheet sheet, Cell cell, Optional<ReviewKey> key) {
        ReadValue read = TextReader.words(cell.text(), FormColumn.EXPLANATION.label());
        Code code = key.map(ReviewKey::code).filter(known::contains).orElse(Code.NONE);
        read.remarks().forEach(remark -> log.add(log.at(sheet, cell.address()), code, remark));
        String text = read.content() instanceof Content.Words words ? words.text() : "";
        if (text.isEmpty()) {
            return;
        }
        if (code.isNone()) {
            String shown = Excerpt.of(text);
            log.place(log.at(sheet, cell.address()), IntakeRule.FORM_REVIEW_REMARK, "", shown, shown);
            return;
        }
        String item = key.map(ReviewKey::item).orElse("");
        explanations.add(new Explanation(unit, code, item, text, log.at(sheet, cell.address())));
    }
}
