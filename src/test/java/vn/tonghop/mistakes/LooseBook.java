package vn.tonghop.mistakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.grid.Book;

/** A workbook in which everything can be changed. */
final class LooseBook {
    final List<LooseSheet> sheets = new ArrayList<>();
    boolean date1904;

    LooseBook(Book book) {
        book.sheets().forEach(sheet -> sheets.add(new LooseSheet(sheet)));
        date1904 = book.date1904();
    }

    Book book() {
        return new Book(sheets.stream().map(LooseSheet::sheet).toList(), date1904, false, false);
    }

    Optional<LooseSheet> sheet(String name) {
        return sheets.stream().filter(s -> s.name.equals(name)).findFirst();
    }
}
