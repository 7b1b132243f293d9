package vn.tonghop.batch;

import java.util.Optional;
import vn.tonghop.model.Message;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.Sheet;

/** Tells the consolidated workbook of a period, which people take for a form, by the title on its cover. */
final class OwnWorkbook {
    private static final String TITLE = Wording.fold(PhraseBook.load("vi").say("workbook.cover.title"));

    private OwnWorkbook() {}

    /** What the file is and where that is seen, if it is one; the period stands below the title. */
    static Optional<Message> found(String name, Book book) {
        return book.sheets().stream()
                .filter(Sheet::visible)
                .limit(1)
                .flatMap(cover -> cover.cells().values().stream()
                        .filter(cell -> Wording.fold(cell.text()).equals(TITLE))
                        .limit(1)
                        .map(title -> message(name, cover, title)))
                .findFirst();
    }

    private static Message message(String name, Sheet cover, Cell title) {
        String period =
                cover.at(title.address().row() + 1, title.address().column()).text();
        return Message.of(
                "files.check.own-workbook", name, cover.name(), title.address().toString(), period.strip());
    }
}
