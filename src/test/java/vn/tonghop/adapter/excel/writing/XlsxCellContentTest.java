package vn.tonghop.adapter.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.adapter.excel.writing.Reread.cell;
import static vn.tonghop.adapter.excel.writing.Reread.reread;
import static vn.tonghop.adapter.excel.writing.Reread.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Workbook;

/** What stands in a cell, read again with POI. */
class XlsxCellContentTest {
    private static final Style PLAIN = Style.PLAIN;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổ dân phố số 1",
                "<w:p>",
                "]]>",
                "&amp; &#10;",
                "_x0041_",
                "_x0041_x0042_",
                " khoảng trắng ",
                "\n",
                "dòng 1\ndòng 2",
                "\uD83C\uDF3E",
                "0123",
                "1,5",
                "TRUE",
                "#N/A"
            })
    void text_comes_back_as_the_same_text(String text) {
        XSSFCell cell = cell(CellContent.text(text), PLAIN);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0"})
    void text_that_looks_like_a_formula_stays_text_when_edited(String text) {
        XSSFCell cell = cell(CellContent.text(text), PLAIN.withBold());
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell.getCellStyle().getFont().getBold()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void text_that_a_file_cannot_hold_is_mended(String text, String mended) {
        assertThat(cell(CellContent.text(text), PLAIN).getStringCellValue()).isEqualTo(mended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0001"})
    void text_of_nothing_is_a_blank_cell(String text) {
        assertThat(cell(CellContent.text(text), PLAIN).getCellType()).isEqualTo(CellType.BLANK);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "639.93,639.93",
        "-0.50,-0.50",
        "1E+3,1000",
        "0.1,0.1",
        "25431234567890123.45,25431234567890123.45",
        "0.1234567890123456789,0.1234567890123456789",
        "1E-7,0.0000001"
    })
    void a_number_reaches_the_file_digit_by_digit(BigDecimal value, String stored) {
        XSSFCell cell = cell(CellContent.number(value), PLAIN);
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell.getRawValue()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+308", "-1E+999999999", "1E-400", "1E-999999999", "0E+999999999", "0E-999999999"})
    void a_number_beyond_the_range_of_excel_is_kept_as_text(BigDecimal value) {
        XSSFCell cell = cell(CellContent.number(value), PLAIN);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(value.toString());
    }

    @Test
    void the_greatest_numbers_of_excel_are_numbers() {
        assertThat(cell(CellContent.number(new BigDecimal("9.99E+306")), PLAIN).getNumericCellValue())
                .isEqualTo(9.99E306);
        assertThat(cell(CellContent.number(new BigDecimal("-1.5E-307")), PLAIN).getNumericCellValue())
                .isEqualTo(-1.5E-307);
    }

    @ParameterizedTest
    @CsvSource({"1900-03-01,61", "2023-12-15,45275", "9999-12-31,2958465"})
    void a_date_is_a_number_of_days_with_a_date_format(LocalDate date, String days) {
        XSSFCell cell = cell(new CellContent.Date(date), PLAIN);
        assertThat(cell.getRawValue()).isEqualTo(days);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
        assertThat(cell.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(date);
    }

    @Test
    void a_date_keeps_the_format_of_its_style() {
        XSSFCell cell = cell(new CellContent.Date(LocalDate.of(2023, 11, 1)), PLAIN.withFormat("mm/yyyy"));
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("mm/yyyy");
    }

    @Test
    void a_date_before_the_calendar_of_excel_is_text() {
        XSSFCell cell = cell(new CellContent.Date(LocalDate.of(1900, 2, 28)), PLAIN);
        assertThat(cell.getStringCellValue()).isEqualTo("28/02/1900");
    }

    @Test
    void a_formula_is_stored_with_its_number() {
        XSSFCell cell = cell(new CellContent.Formula("1/8", CellContent.number(new BigDecimal("0.125"))), PLAIN);
        assertThat(cell.getCellFormula()).isEqualTo("1/8");
        assertThat(cell.getCachedFormulaResultType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell.getRawValue()).isEqualTo("0.125");
    }

    @Test
    void a_formula_is_stored_with_its_text() {
        XSSFCell cell = cell(new CellContent.Formula("\"<\"&\"_x0041_\"", CellContent.text("<_x0041_")), PLAIN);
        assertThat(cell.getCachedFormulaResultType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo("<_x0041_");
    }

    @Test
    void a_formula_that_shows_nothing_has_the_empty_text() {
        XSSFCell cell = cell(new CellContent.Formula("\"\"", CellContent.blank()), PLAIN);
        assertThat(cell.getCachedFormulaResultType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEmpty();
    }

    @Test
    void the_result_of_a_formula_is_no_formula() {
        CellContent one = new CellContent.Formula("1", CellContent.number(1));
        assertThatThrownBy(() -> cell(new CellContent.Formula("1", one), PLAIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A1");
    }

    @Test
    void a_link_leads_to_a_cell_of_the_workbook() {
        XSSFWorkbook book = reread(new Workbook(
                "",
                "",
                List.of(
                        new SheetBuilder("Mục lục")
                                .put(2, 2, new CellContent.Link("Tới biểu", "Tổ 'A' 1", "C7"), SampleWorkbook.LINK)
                                .build(),
                        new SheetBuilder("Tổ 'A' 1").build())));
        XSSFCell cell = book.getSheetAt(0).getRow(1).getCell(1);
        assertThat(cell.getStringCellValue()).isEqualTo("Tới biểu");
        assertThat(cell.getHyperlink().getLocation()).isEqualTo("'Tổ ''A'' 1'!C7");
        assertThat(cell.getCellStyle().getFont().getUnderline()).isEqualTo(XSSFFont.U_SINGLE);
    }

    @ParameterizedTest
    @CsvSource({"Không có,A1", "Biểu A,1A"})
    void a_link_that_leads_nowhere_is_refused(String target, String cell) {
        SheetBuilder sheet = Reread.start().put(2, 1, new CellContent.Link("x", target, cell), PLAIN);
        assertThatThrownBy(() -> sheet(sheet)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_comment_is_hidden_and_large_enough_for_its_text() {
        String text = "Đề nghị ghi số có hai chữ số thập phân.\n".repeat(10).strip();
        XSSFWorkbook book = reread(new Workbook(
                "",
                "UBND thị trấn Thắng",
                List.of(Reread.start()
                        .put(3, 2, CellContent.number(1), PLAIN, text)
                        .put(4, 2, CellContent.number(1), PLAIN, "ngắn")
                        .build())));
        XSSFComment comment = book.getSheetAt(0).getCellComment(new CellAddress("B3"));
        assertThat(comment.getString().getString()).isEqualTo(text);
        assertThat(comment.getAuthor()).isEqualTo("UBND thị trấn Thắng");
        assertThat(comment.isVisible()).isFalse();
        assertThat(rows(comment)).isBetween(8, 12);
        assertThat(rows(book.getSheetAt(0).getCellComment(new CellAddress("B4"))))
                .isLessThan(3);
    }

    @Test
    void every_cell_of_a_block_may_have_a_comment_also_at_the_edges_of_the_sheet() {
        SheetBuilder sheet = Reread.start();
        List<String> cells = List.of("A1", "A2", "B1", "B2", "C3", "D2", "E1", "XFD1", "XFD2", "XFC2", "A1048576");
        for (String cell : cells) {
            vn.tonghop.model.CellAddress at =
                    vn.tonghop.model.CellAddress.parse(cell).orElseThrow();
            sheet.put(at.row(), at.column(), CellContent.number(1), Style.PLAIN, "Ô " + cell);
        }
        XSSFSheet read = sheet(sheet);
        assertThat(cells)
                .allSatisfy(cell -> assertThat(read.getCellComment(new CellAddress(cell))
                                .getString()
                                .getString())
                        .isEqualTo("Ô " + cell));
        assertThat(read.getCellComments()).hasSameSizeAs(cells);
    }

    private int rows(XSSFComment comment) {
        return comment.getClientAnchor().getRow2() - comment.getClientAnchor().getRow1();
    }

    @Test
    void a_sheet_without_comments_has_no_parts_for_them() {
        assertThat(sheet(Reread.start()).getRelations()).isEmpty();
    }

    static Object[][] broken() {
        return new Object[][] {
            {"a\u0000\u0001b", "ab"},
            {"\uD83Cx", "\uFFFDx"},
            {"a\r\nb", "a\nb"},
            {"x".repeat(40_000), "x".repeat(32_766) + "…"},
            {"_x0041_".repeat(5_000), "_x0041_".repeat(5_000).substring(0, 32_766) + "…"},
        };
    }
}
