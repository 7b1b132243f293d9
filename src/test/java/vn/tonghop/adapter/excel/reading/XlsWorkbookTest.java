package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;
import vn.tonghop.testing.RawXls;

/** One quirk of old workbooks a test. */
class XlsWorkbookTest {
    private static final int LABEL = 0x0204;
    private static final int RK = 0x027e;
    private static final int SEVERAL_RK = 0x00bd;
    private static final int FORMULA = 0x0006;

    private static BookReader.Reading read(byte[] bytes) {
        return Readings.ofAnyKind().read("cu.xls", bytes);
    }

    private static Book book(byte[] bytes) {
        BookReader.Reading reading = read(bytes);
        assertThat(reading).isInstanceOf(BookReader.Opened.class);
        return ((BookReader.Opened) reading).book();
    }

    private static Cell cell(RawXls raw, String address) {
        return Readings.at(book(raw.bytes()).sheets().get(0), address);
    }

    private static String rule(byte[] bytes) {
        BookReader.Reading reading = read(bytes);
        assertThat(reading).isInstanceOf(BookReader.Refused.class);
        return ((BookReader.Refused) reading).rule();
    }

    private static byte[] at(int row, int column, int... rest) {
        byte[] data = new byte[6 + rest.length];
        data[0] = (byte) row;
        data[2] = (byte) column;
        for (int i = 0; i < rest.length; i++) {
            data[6 + i] = (byte) rest[i];
        }
        return data;
    }

    private static byte[] rk(int row, int column, long bits) {
        return RawXls.buffer(10)
                .putShort((short) row)
                .putShort((short) column)
                .putShort((short) 0)
                .putInt((int) bits)
                .array();
    }

    @Test
    void a_note_says_that_the_file_is_old_and_another_one_that_its_name_lies() {
        BookReader.Opened opened = (BookReader.Opened) Readings.ofAnyKind()
                .read("moi.xlsx", new RawXls().number(0, 0, 1).bytes());
        assertThat(opened.notes()).extracting(BookReader.Note::rule).containsExactly("FILE.XLS", "FILE.EXTENSION");
        assertThat(opened.notes()).noneMatch(BookReader.Note::warning);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0x3FF00000, 1", "0x3FF00001, 0.01", "0xFFFFFFEE, -5", "0x0000035E, 215", "0x0001BAAF, 283.31"})
    void numbers_in_30_bits(String bits, String expected) {
        RawXls raw = new RawXls().cell(RK, rk(0, 0, Long.decode(bits)));
        assertThat(cell(raw, "A1").value()).isEqualTo(Readings.number(expected));
    }

    @Test
    void several_numbers_in_one_record() {
        byte[] data = RawXls.buffer(4 + 12 + 2)
                .putShort((short) 2)
                .putShort((short) 3)
                .putShort((short) 0)
                .putInt(5 << 2 | 2)
                .putShort((short) 0)
                .putInt(7 << 2 | 2)
                .putShort((short) 4)
                .array();
        Sheet sheet = book(new RawXls().cell(SEVERAL_RK, data).bytes()).sheets().get(0);
        assertThat(Readings.at(sheet, "D3").value()).isEqualTo(Readings.number("5"));
        assertThat(Readings.at(sheet, "E3").value()).isEqualTo(Readings.number("7"));
        data[16] = 5;
        assertThat(rule(new RawXls().cell(SEVERAL_RK, data).bytes())).isEqualTo("FILE.DAMAGED");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_no_number_is_never_one(double value) {
        assertThat(cell(new RawXls().number(0, 0, value), "A1").value())
                .isEqualTo(new CellValue.BadNumber(Double.toString(value)));
    }

    @Test
    void binary_noise_is_rounded_away() {
        assertThat(cell(new RawXls().number(0, 0, 0.1 + 0.2), "A1").value()).isEqualTo(Readings.number("0.3"));
    }

    @Test
    void texts_that_break_over_records_are_whole() {
        List<String> texts =
                IntStream.range(0, 4_000).mapToObj(i -> "Tổ dân phố số " + i).toList();
        RawXls raw = new RawXls().texts(texts).sharedText(0, 0, 0).sharedText(1, 0, 3_999);
        assertThat(cell(raw, "A1").value()).isEqualTo(Readings.text("Tổ dân phố số 0"));
        assertThat(cell(raw, "A2").value()).isEqualTo(Readings.text("Tổ dân phố số 3999"));
    }

    @Test
    void a_text_may_change_its_width_where_it_breaks() {
        byte[] narrow = RawXls.buffer(8 + 3 + 2)
                .putInt(1)
                .putInt(1)
                .putShort((short) 4)
                .put((byte) 0)
                .put(new byte[] {'a', 'b'})
                .array();
        byte[] wide = RawXls.buffer(1 + 4)
                .put((byte) 1)
                .put("ổđ".getBytes(StandardCharsets.UTF_16LE))
                .array();
        RawXls raw = new RawXls()
                .global(RawXls.STRINGS, narrow)
                .global(RawXls.CONTINUE, wide)
                .sharedText(0, 0, 0);
        assertThat(cell(raw, "A1").value()).isEqualTo(Readings.text("abổđ"));
    }

    @Test
    void texts_that_are_not_as_many_as_announced_refuse_the_file() {
        byte[] more = RawXls.buffer(8 + 4)
                .putInt(2)
                .putInt(2)
                .putShort((short) 1)
                .put((byte) 0)
                .put((byte) 'a')
                .array();
        byte[] fewer = RawXls.buffer(8 + 8)
                .putInt(1)
                .putInt(1)
                .putShort((short) 1)
                .put((byte) 0)
                .put((byte) 'a')
                .array();
        assertThat(rule(new RawXls().global(RawXls.STRINGS, more).bytes())).isEqualTo("FILE.DAMAGED");
        assertThat(rule(new RawXls().global(RawXls.STRINGS, fewer).bytes())).isEqualTo("FILE.DAMAGED");
        assertThat(rule(new RawXls().texts(List.of("a")).sharedText(0, 0, 1).bytes()))
                .isEqualTo("FILE.DAMAGED");
    }

    @Test
    void a_cell_given_twice_or_out_of_order_refuses_the_file() {
        assertThat(rule(new RawXls().number(0, 0, 1).number(0, 0, 2).bytes())).isEqualTo("FILE.AMBIGUOUS");
        assertThat(rule(new RawXls()
                        .number(0, 0, 1)
                        .number(5, 0, 2)
                        .number(1, 0, 3)
                        .bytes()))
                .isEqualTo("FILE.AMBIGUOUS");
        RawXls byColumns =
                new RawXls().number(0, 0, 1).number(1, 0, 2).number(0, 1, 3).number(1, 1, 4);
        assertThat(cell(byColumns, "B2").value()).isEqualTo(Readings.number("4"));
    }

    @Test
    void numbers_of_an_embedded_chart_are_no_cells() {
        byte[] chart = RawXls.buffer(16)
                .putShort((short) 0x0600)
                .putShort((short) 0x20)
                .array();
        RawXls raw = new RawXls()
                .number(0, 0, 1)
                .cell(RawXls.BOF, chart)
                .number(0, 0, 999)
                .number(9, 9, 999)
                .cell(RawXls.EOF);
        assertThat(book(raw.bytes()).sheets().get(0).cells()).hasSize(1);
    }

    @Test
    void a_record_that_is_none_or_has_another_length_refuses_the_file() {
        assertThat(rule(new RawXls().cell(0x0202, at(0, 0)).bytes())).isEqualTo("FILE.DAMAGED");
        assertThat(rule(new RawXls().cell(0x0203, at(0, 0)).bytes())).isEqualTo("FILE.DAMAGED");
    }

    @ParameterizedTest(name = "type {0}, value {1}: {2}")
    @CsvSource({
        "1, 1, Truth[value=true]",
        "1, 0, Truth[value=false]",
        "2, 7, Error[code=#DIV/0!]",
        "2, 42, Error[code=#N/A]",
        "2, 99, BadNumber[stored=#99]",
        "3, 0, Text[text=]"
    })
    void what_a_formula_gave(int type, int value, String expected) {
        byte[] data = at(0, 0, type, 0, value, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 3, 0, 0x1e, 5, 0);
        Cell cell = cell(new RawXls().cell(FORMULA, data), "A1");
        assertThat(cell.value().toString()).isEqualTo(expected);
        assertThat(cell.formula()).isEqualTo("5");
    }

    @Test
    void a_formula_that_is_stored_once_is_moved_along() {
        byte[] first = at(0, 1, 0, 0, 0, 0, 0, 0, 0, 0x40, 8, 0, 0, 0, 0, 0, 5, 0, 1, 0, 0, 1, 0);
        byte[] second = at(1, 1, 0, 0, 0, 0, 0, 0, 8, 0x40, 8, 0, 0, 0, 0, 0, 5, 0, 1, 0, 0, 1, 0);
        byte[] shared = {0, 0, 1, 0, 1, 1, 0, 2, 5, 0, 0x4c, 0, 0, (byte) 0xff, (byte) 0xc0};
        RawXls raw = new RawXls().cell(FORMULA, first).cell(0x04bc, shared).cell(FORMULA, second);
        Sheet sheet = book(raw.bytes()).sheets().get(0);
        assertThat(sheet.cells().values()).extracting(Cell::formula).containsExactly("A1", "A2");
        assertThat(sheet.cells().values())
                .extracting(Cell::value)
                .containsExactly(Readings.number("2"), Readings.number("3"));
    }

    @Test
    void a_formula_whose_text_never_comes_refuses_the_file() {
        byte[] data = at(0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 3, 0, 0x1e, 5, 0);
        assertThat(rule(new RawXls().cell(FORMULA, data).bytes())).isEqualTo("FILE.DAMAGED");
    }

    @Test
    void a_zero_that_only_promises_a_calculation_is_no_result() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFRow row = workbook.createSheet("S").createRow(0);
        row.createCell(0).setCellFormula("1+1");
        HSSFCell computed = row.createCell(1);
        computed.setCellFormula("1+1");
        computed.setCellValue(2);
        Sheet sheet = book(Readings.bytes(workbook)).sheets().get(0);
        assertThat(Readings.at(sheet, "A1").value()).isEqualTo(new CellValue.Uncomputed());
        assertThat(Readings.at(sheet, "B1").value()).isEqualTo(Readings.number("2"));
    }

    @Test
    void formulas_name_sheets_names_and_functions_as_a_person_types_them() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFSheet sheet = workbook.createSheet("Biểu 1");
        workbook.createSheet("Khác");
        workbook.createName().setNameName("tong");
        workbook.getName("tong").setRefersToFormula("'Biểu 1'!$A$1");
        String[] formulas = {"SUM('Biểu 1'!A1:B2,Khác!C3)", "tong*2", "IF(A1>0,\"có\",\"không\")", "SUM(A:A)-$B$2%"};
        for (int i = 0; i < formulas.length; i++) {
            sheet.createRow(i).createCell(5).setCellFormula(formulas[i]);
        }
        Sheet read = book(Readings.bytes(workbook)).sheets().get(0);
        assertThat(read.cells().values()).extracting(Cell::formula).containsExactly(formulas);
    }

    @Test
    void days_count_from_1904_where_the_file_says_so() {
        assertThat(book(new RawXls()
                                .global(0x0022, (byte) 1, (byte) 0)
                                .number(0, 0, 1)
                                .bytes())
                        .date1904())
                .isTrue();
    }

    @Test
    void a_label_without_shared_texts_is_a_text() {
        byte[] data = at(0, 0, 2, 0, 0, 'a', 'b');
        assertThat(cell(new RawXls().cell(LABEL, data), "A1").value()).isEqualTo(Readings.text("ab"));
    }

    @Test
    void hidden_rows_hidden_sheets_and_merged_cells_are_seen() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFSheet sheet = workbook.createSheet("một");
        sheet.createRow(3).createCell(0).setCellValue(1);
        sheet.getRow(3).setZeroHeight(true);
        sheet.createRow(5).setZeroHeight(true);
        sheet.addMergedRegion(new CellRangeAddress(0, 1, 2, 3));
        workbook.createSheet("hai").createRow(0).createCell(0).setCellValue(2);
        workbook.setSheetVisibility(1, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
        Book book = book(Readings.bytes(workbook));
        assertThat(book.sheets().get(0).hiddenRows()).containsExactly(4);
        assertThat(book.sheets().get(0).merged()).hasToString("[C1:D2]");
        assertThat(book.sheets().get(1).visible()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mat-khau", "VelvetSweatshop"})
    void a_password_refuses_the_file_also_the_one_that_excel_knows_itself(String password) {
        HSSFWorkbook workbook = new HSSFWorkbook();
        workbook.createSheet("S").createRow(0).createCell(0).setCellValue(1);
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            workbook.writeProtectWorkbook(password, "a");
            assertThat(rule(Readings.bytes(workbook))).isEqualTo("FILE.PASSWORD");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void excel_95_and_older_is_refused_with_what_to_do() {
        byte[] stream = new RawXls().number(0, 0, 1).stream();
        assertThat(rule(RawXls.contained("Book", stream))).isEqualTo("FILE.XLS-OLD");
        stream[5] = 5;
        assertThat(rule(RawXls.contained("Workbook", stream))).isEqualTo("FILE.XLS-OLD");
    }

    @Test
    void two_sheets_in_one_place_or_of_one_name_refuse_the_file() {
        byte[] sheet = RawXls.buffer(9)
                .putInt(20 + 13 + 13 + 4)
                .putShort((short) 0)
                .put((byte) 1)
                .put((byte) 0)
                .put((byte) 'T')
                .array();
        assertThat(rule(new RawXls().global(RawXls.SHEET, sheet).number(0, 0, 1).bytes()))
                .isEqualTo("FILE.DAMAGED");
        sheet[8] = 's';
        assertThat(rule(new RawXls().global(RawXls.SHEET, sheet).number(0, 0, 1).bytes()))
                .isEqualTo("FILE.AMBIGUOUS");
    }

    @Test
    void a_cut_file_is_refused_wherever_it_is_cut() {
        List<String> texts = IntStream.range(0, 500).mapToObj(i -> "chữ " + i).toList();
        RawXls raw = new RawXls().texts(texts);
        IntStream.range(0, 500).forEach(i -> raw.sharedText(i, 0, i));
        byte[] whole = raw.bytes();
        for (int end = whole.length - 600; end > 8; end -= 611) {
            assertThat(rule(Arrays.copyOf(whole, end))).as("%d bytes", end).isIn("FILE.TRUNCATED", "FILE.DAMAGED");
        }
    }
}
