package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Workbook;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Message;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/** Short ways to read a file in a test. */
final class Readings {
    private Readings() {}

    /** Reads what has a container, and text not at all: the reader for that lives in another package. */
    static BookReader ofAnyKind() {
        return new SpreadsheetReader((name, bytes) ->
                new BookReader.Refused(FileKind.TEXT.rule(), Message.of(FileKind.TEXT.phrase(), name)));
    }

    static BookReader.Reading read(byte[] bytes) {
        return new XlsxBookReader().read("bao-cao.xlsx", bytes);
    }

    static Book book(byte[] bytes) {
        BookReader.Reading reading = read(bytes);
        assertThat(reading).isInstanceOf(BookReader.Opened.class);
        return ((BookReader.Opened) reading).book();
    }

    static Sheet sheet(byte[] bytes) {
        return book(bytes).sheets().get(0);
    }

    static Cell cell(byte[] bytes, String address) {
        return at(sheet(bytes), address);
    }

    static Cell at(Sheet sheet, String address) {
        CellAddress place = CellAddress.parse(address).orElseThrow();
        return sheet.at(place.row(), place.column());
    }

    static BookReader.Refused refused(byte[] bytes) {
        BookReader.Reading reading = read(bytes);
        assertThat(reading).isInstanceOf(BookReader.Refused.class);
        return (BookReader.Refused) reading;
    }

    static String rule(byte[] bytes) {
        return refused(bytes).rule();
    }

    static CellValue number(String value) {
        return new CellValue.Number(new BigDecimal(value));
    }

    static CellValue text(String value) {
        return new CellValue.Text(value);
    }

    static byte[] bytes(Workbook workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Everything that was read of a book, as text: for comparing whole books. */
    static Map<String, String> dump(Book book) {
        Map<String, String> dump = new TreeMap<>();
        dump.put("1904", Boolean.toString(book.date1904()));
        for (Sheet sheet : book.sheets()) {
            dump.put(sheet.name(), sheet.visible() + " " + sheet.merged() + " " + new TreeSet<>(sheet.hiddenRows()));
            sheet.cells().forEach((address, cell) -> dump.put(sheet.name() + "!" + address, cell.toString()));
        }
        return dump;
    }
}
