package vn.tonghop.batch;

import vn.tonghop.adapter.csv.CsvBookReader;
import vn.tonghop.adapter.excel.reading.SpreadsheetReader;
import vn.tonghop.model.grid.BookReader;

/** The one reader for all that comes back, put together from the adapters, which do not know each other. */
final class ReturnedBooks {
    private ReturnedBooks() {}

    static BookReader reader() {
        return new SpreadsheetReader(new CsvBookReader());
    }
}
