package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;
import vn.tonghop.testing.LibreOffice;
import vn.tonghop.testing.OneSheetInAllFormats;

/** What every reader owes: the same sheet gives the same cells, whatever file it comes in. */
class ReadersContractTest {
    private static final Set<String> NUMBERS = Set.of("C2", "D2", "C3", "D3", "C4", "D4");

    @TempDir
    Path temp;

    static Stream<Arguments> workbooks() throws Exception {
        return OneSheetInAllFormats.workbooks().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    static Stream<Arguments> texts() {
        return OneSheetInAllFormats.texts().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void a_workbook_gives_every_cell(String name, byte[] bytes) {
        Book book = book(name, bytes);
        assertThat(values(book)).isEqualTo(everything());
        assertPlaces(book);
        assertThat(formulas(book))
                .isEqualTo(Map.of(
                        "A12", "SUM(C2:C3)",
                        "B12", "IF(C2>0,\"Đạt\",\"Xem lại\")",
                        "C12", "1/0",
                        "D12", "C2>0",
                        "E12", "'Trồng trọt'!C2+$D$2"));
    }

    /** LibreOffice writes a truth value as a formula, so that there are more formulas than before. */
    @Test
    void what_libreoffice_saved_again_gives_every_cell() throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        for (Map.Entry<String, byte[]> file :
                OneSheetInAllFormats.savedByLibreOffice(temp).entrySet()) {
            Book book = book(file.getKey(), file.getValue());
            assertThat(values(book)).as(file.getKey()).isEqualTo(everything());
            assertPlaces(book);
            assertThat(formulas(book))
                    .as(file.getKey())
                    .containsEntry("A12", "SUM(C2:C3)")
                    .containsKeys("B12", "C12", "D12", "E12");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_text_gives_the_cells_that_text_can_carry(String name, byte[] bytes) {
        Book book = book(name, bytes);
        assertThat(book.sheets()).hasSize(1);
        assertThat(values(book)).isEqualTo(plain());
        assertThat(formulas(book)).isEmpty();
        assertThat(book.sheets().get(0).name()).isEqualTo(name.replace(".csv", ""));
        assertThat(book.sheets().get(0).cells().values()).allMatch(cell -> cell.format() == Cell.Format.GENERAL);
    }

    private static void assertPlaces(Book book) {
        assertThat(book.date1904() || book.macros() || book.externalLinks()).isFalse();
        assertThat(book.sheets()).extracting(Sheet::name).containsExactly("Trồng trọt", "Ẩn");
        assertThat(book.sheets()).extracting(Sheet::visible).containsExactly(true, false);
        Sheet sheet = book.sheets().get(0);
        assertThat(sheet.merged()).containsExactly(CellRange.of(14, 1, 15, 3));
        assertThat(sheet.hiddenRows()).containsExactly(13);
        assertThat(sheet.at(11, 1).format()).isEqualTo(Cell.Format.PERCENT);
        assertThat(sheet.at(11, 2).format()).isEqualTo(Cell.Format.DATE);
        assertThat(sheet.at(11, 5).font()).isEqualTo(".VnTime");
        assertThat(sheet.at(11, 6).font()).isEqualTo("VNI-Times");
    }

    private static Map<String, CellValue> plain() {
        Map<String, CellValue> values = new TreeMap<>();
        for (int i = 0; i < OneSheetInAllFormats.PLAIN.size(); i++) {
            List<String> row = OneSheetInAllFormats.PLAIN.get(i);
            for (int j = 0; j < row.size(); j++) {
                String address = new CellAddress(i + 1, j + 1).toString();
                if (!row.get(j).isEmpty()) {
                    values.put(
                            address, NUMBERS.contains(address) ? number(row.get(j)) : new CellValue.Text(row.get(j)));
                }
            }
        }
        return values;
    }

    private static Map<String, CellValue> everything() {
        Map<String, CellValue> values = new TreeMap<>(plain());
        values.put("A11", number("0.955"));
        values.put("B11", number("45245"));
        values.put("C11", new CellValue.Truth(true));
        values.put("D11", new CellValue.Error("#DIV/0!"));
        values.put("E11", new CellValue.Text("TCVN3"));
        values.put("F11", new CellValue.Text("VNI cả ô"));
        values.put("A12", number("215"));
        values.put("B12", new CellValue.Text("Đạt"));
        values.put("C12", new CellValue.Error("#DIV/0!"));
        values.put("D12", new CellValue.Truth(true));
        values.put("E12", number("1349.31"));
        values.put("A13", new CellValue.Text("dòng ẩn"));
        return values;
    }

    private static CellValue number(String text) {
        return new CellValue.Number(new BigDecimal(text));
    }

    private static Map<String, CellValue> values(Book book) {
        Map<String, CellValue> values = new TreeMap<>();
        book.sheets().get(0).cells().forEach((address, cell) -> values.put(address.toString(), cell.value()));
        return values;
    }

    private static Map<String, String> formulas(Book book) {
        Map<String, String> formulas = new TreeMap<>();
        book.sheets()
                .get(0)
                .cells()
                .forEach((address, cell) -> Optional.of(cell.formula())
                        .filter(formula -> !formula.isEmpty())
                        .ifPresent(formula -> formulas.put(address.toString(), formula)));
        return formulas;
    }

    private static Book book(String name, byte[] bytes) {
        BookReader.Reading reading = ReturnedBooks.reader().read(name, bytes);
        assertThat(reading).as(name).isInstanceOf(BookReader.Opened.class);
        return ((BookReader.Opened) reading).book();
    }
}
