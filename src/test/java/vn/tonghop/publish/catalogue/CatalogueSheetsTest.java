package vn.tonghop.publish.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Message;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.Cell.Format;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

class CatalogueSheetsTest {
    private static final Table CURRENT =
            new Table("agency.csv", List.of("key", "value", "valid_from", "valid_to"), List.of());

    @Test
    void columnsAreFoundByNameAndRowsKeepTheirPlace() {
        CatalogueSheets.Readable read = readable(sheet(
                "value|key|valid_to|valid_from",
                "▸ nội dung|▸ tên|▸ đến|▸ từ",
                "Thắng|place||2020-01-01",
                "",
                "X|y||"));
        Table table = read.tables().get("agency.csv");
        assertThat(table.header()).isEqualTo(CURRENT.header());
        assertThat(table.rows())
                .containsExactly(
                        new Table.Row(3, List.of("place", "Thắng", "2020-01-01", "")),
                        new Table.Row(5, List.of("y", "X", "", "")));
        CatalogueFault fault = new CatalogueFault("agency.csv", 5, "valid_to", Message.text("x"));
        assertThat(read.place(fault)).isEqualTo(new SheetFault("agency", "C5", Message.text("x")));
    }

    @Test
    void aRowOfExplanationsIsLeftOutWhereverItWasMoved() {
        CatalogueSheets.Readable read =
                readable(sheet("key|value|valid_from|valid_to", "place|Thắng||", "▸ tên|▸ nội dung|▸ từ|▸ đến"));
        assertThat(read.tables().get("agency.csv").rows()).hasSize(1);
    }

    @Test
    void aDayThatExcelMadeOfATextIsTurnedBackInAColumnOfDays() {
        Cell day = new Cell(new CellAddress(3, 3), number("45108"), "", Format.DATE, "");
        CatalogueSheets.Readable read = readable(with(day));
        assertThat(read.tables().get("agency.csv").rows().get(0).cells()).contains("2023-07-01");
    }

    static List<Cell> cellsThatAreNoPlainValue() {
        CellAddress b3 = new CellAddress(3, 2);
        return List.of(
                new Cell(b3, number("3"), "1+2", Format.GENERAL, ""),
                new Cell(b3, new CellValue.Uncomputed(), "A1", Format.GENERAL, ""),
                new Cell(b3, new CellValue.Error("#REF!"), "", Format.GENERAL, ""),
                new Cell(b3, new CellValue.Truth(true), "", Format.GENERAL, ""),
                new Cell(b3, new CellValue.BadNumber("NaN"), "", Format.GENERAL, ""),
                new Cell(b3, new CellValue.Text("a\u001B[2Jb"), "", Format.GENERAL, ""),
                new Cell(b3, number("0.95"), "", Format.PERCENT, ""),
                new Cell(b3, number("45108"), "", Format.DATE, ""));
    }

    @ParameterizedTest
    @MethodSource("cellsThatAreNoPlainValue")
    void whatIsNoPlainValueIsRefusedAtItsCell(Cell cell) {
        assertThat(faults(with(cell)))
                .extracting(SheetFault::sheet, SheetFault::cell)
                .containsExactly(tuple("agency", "B3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "key|value|valid_from|valid_to|them ; place|x||| ; E1 ; catalogtool.unknown-column",
                "key|value|valid_from|value         ; place|x||| ; D1 ; catalogue.column-twice",
                "key|value|valid_from               ; place|x||  ; 1:1 ; catalogue.column-missing",
                "key|value|valid_from|valid_to      ; place|x|||y ; E2 ; catalogtool.outside"
            })
    void columnsThatAreUnknownOrMissingAreRefusedWithTheirPlace(String header, String row, String cell, String key) {
        assertThat(faults(sheet(header, row))).anySatisfy(fault -> {
            assertThat(fault.cell()).isEqualTo(cell);
            assertThat(fault.message().key()).isEqualTo(key);
        });
    }

    @Test
    void hiddenUnknownAndMissingSheetsAreRefused() {
        Sheet good = sheet("key|value|valid_from|valid_to");
        Sheet hidden = new Sheet("agency", false, good.cells(), List.of(), Set.of());
        Sheet unknown = new Sheet("Sheet1", true, good.cells(), List.of(), Set.of());
        assertThat(faults(hidden)).extracting(f -> f.message().key()).containsExactly("catalogtool.hidden-sheet");
        assertThat(faults(unknown))
                .extracting(SheetFault::sheet, f -> f.message().key())
                .containsExactly(
                        tuple("Sheet1", "catalogtool.unknown-sheet"), tuple("agency", "catalogtool.missing-sheet"));
    }

    @Test
    void mergedCellsAreRefused() {
        Sheet good = sheet("key|value|valid_from|valid_to", "place|x||");
        Sheet merged = new Sheet("agency", true, good.cells(), List.of(CellRange.of(2, 1, 3, 1)), Set.of());
        assertThat(faults(merged)).extracting(SheetFault::cell).containsExactly("A2:A3");
    }

    @ParameterizedTest
    @CsvSource({
        "0, true", "5, true", "-12.5, true", "40.77, true", "0.9, true", "-0.5, true", "123456789012345, true",
        "2.50, false", "007, false", "-0, false", "+5, false", "1e5, false", "1234567890123456, false", "5., false"
    })
    void onlyATextThatComesBackAsItWasBecomesANumber(String text, boolean number) {
        assertThat(SheetPlan.plainNumber(text).isPresent()).isEqualTo(number);
    }

    private static CellValue number(String text) {
        return new CellValue.Number(new BigDecimal(text));
    }

    private static Sheet with(Cell cell) {
        Sheet plain = sheet("key|value|valid_from|valid_to", "▸ tên|||", "place|||");
        TreeMap<CellAddress, Cell> cells = new TreeMap<>(plain.cells());
        cells.put(cell.address(), cell);
        return new Sheet("agency", true, cells, List.of(), Set.of());
    }

    private static Sheet sheet(String... rows) {
        TreeMap<CellAddress, Cell> cells = new TreeMap<>();
        for (int row = 0; row < rows.length; row++) {
            List<String> texts = new ArrayList<>(List.of(rows[row].split("\\|", -1)));
            for (int column = 0; column < texts.size(); column++) {
                if (!texts.get(column).isEmpty()) {
                    CellAddress at = new CellAddress(row + 1, column + 1);
                    cells.put(at, new Cell(at, new CellValue.Text(texts.get(column)), "", Format.GENERAL, ""));
                }
            }
        }
        return new Sheet("agency", true, cells, List.of(), Set.of());
    }

    private static CatalogueSheets.Result read(Sheet sheet) {
        return CatalogueSheets.read(new Book(List.of(sheet), false, false, false), List.of(CURRENT));
    }

    private static CatalogueSheets.Readable readable(Sheet sheet) {
        assertThat(read(sheet)).isInstanceOf(CatalogueSheets.Readable.class);
        return (CatalogueSheets.Readable) read(sheet);
    }

    private static List<SheetFault> faults(Sheet sheet) {
        assertThat(read(sheet)).isInstanceOf(CatalogueSheets.Refused.class);
        return ((CatalogueSheets.Refused) read(sheet)).faults();
    }
}
