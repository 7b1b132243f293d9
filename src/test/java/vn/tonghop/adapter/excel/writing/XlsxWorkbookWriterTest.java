package vn.tonghop.adapter.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.adapter.excel.writing.Reread.reread;
import static vn.tonghop.adapter.excel.writing.Reread.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPageSetup;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetProtection;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STOrientation;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.ColumnLook;
import vn.tonghop.model.workbook.Highlight;
import vn.tonghop.model.workbook.LongTable;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;

/** Sheets and workbooks, read again with POI. */
class XlsxWorkbookWriterTest {
    private static final Style PLAIN = Style.PLAIN;

    @Test
    void the_first_visible_sheet_is_the_one_that_shows() {
        XSSFWorkbook book = reread(SampleWorkbook.make());
        assertThat(book.getSheetName(book.getActiveSheetIndex())).isEqualTo(SampleWorkbook.FORM);
        assertThat(book.getSheetVisibility(0)).isEqualTo(SheetVisibility.HIDDEN);
        assertThat(book.getSheetVisibility(1)).isEqualTo(SheetVisibility.VISIBLE);
        List<Boolean> selected = new ArrayList<>();
        book.forEach(sheet -> selected.add(sheet.isSelected()));
        assertThat(selected).containsExactly(false, true, false);
    }

    @Test
    void a_workbook_without_a_visible_sheet_is_refused() {
        Workbook workbook = new Workbook("", "", List.of(Reread.start().hidden().build()));
        assertThatThrownBy(() -> new XlsxWorkbookWriter().write(workbook)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void columns_are_as_wide_as_said_and_can_be_folded_away() {
        XSSFSheet sheet = sheet(Reread.start()
                .column(1, 10)
                .column(2, new ColumnLook(20, true, 1))
                .column(4, new ColumnLook(8, false, 2))
                .column(6, 1_000));
        CTCol[] cols = sheet.getCTWorksheet().getColsArray(0).getColArray();
        assertThat(cols).extracting(CTCol::getMin).containsExactly(1L, 2L, 3L, 4L, 6L);
        assertThat(cols[0].getWidth()).isEqualTo(10.7109375); // what Excel stores for a width of 10
        assertThat(sheet.isColumnHidden(0)).isFalse();
        assertThat(sheet.isColumnHidden(1)).isTrue();
        assertThat(cols[2].getCollapsed()).isTrue();
        assertThat(sheet.getColumnOutlineLevel(3)).isEqualTo(2);
        assertThat(cols[4].getWidth()).isEqualTo(255);
        assertThat(sheet.getCTWorksheet().getSheetFormatPr().getOutlineLevelCol())
                .isEqualTo((short) 2);
    }

    @Test
    void rows_have_the_height_they_were_given_or_one_that_may_change() {
        XSSFSheet sheet = sheet(Reread.start()
                .text(2, 1, "một câu dài hơn bề rộng của cột", PLAIN.withWrap())
                .text(3, 1, "ngắn", PLAIN.withWrap())
                .height(1, 30)
                .height(5, 12.5));
        assertThat(sheet.getRow(0).getHeightInPoints()).isEqualTo(30f);
        assertThat(sheet.getRow(0).getCTRow().getCustomHeight()).isTrue();
        assertThat(sheet.getRow(1).getHeightInPoints()).isGreaterThan(40f);
        assertThat(sheet.getRow(1).getCTRow().getCustomHeight()).isFalse();
        assertThat(sheet.getRow(2).getCTRow().isSetHt()).isFalse();
        assertThat(sheet.getRow(4).getHeightInPoints()).isEqualTo(12.5f);
        assertThat(sheet.getDefaultRowHeightInPoints()).isEqualTo(15f);
    }

    @Test
    void merged_cells() {
        XSSFSheet sheet = sheet(Reread.start()
                .wide(2, 1, 4, "tựa", PLAIN)
                .merge(CellRange.of(3, 1, 5, 1))
                .merge(CellRange.of(9, 9, 9, 9)));
        assertThat(sheet.getMergedRegions())
                .extracting(CellRangeAddress::formatAsString)
                .containsExactly("A2:D2", "A3:A5");
    }

    @Test
    void merged_cells_that_overlap_are_refused() {
        SheetBuilder sheet = Reread.start().merge(CellRange.of(2, 1, 3, 4)).merge(CellRange.of(3, 4, 5, 5));
        assertThatThrownBy(() -> sheet(sheet))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A2:D3")
                .hasMessageContaining("D3:E5");
    }

    @Test
    void rows_and_columns_that_stay() {
        XSSFSheet sheet = sheet(Reread.start().freeze(4, 3));
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
        assertThat(sheet.getPaneInformation().getVerticalSplitLeftColumn()).isEqualTo((short) 3);
        assertThat(sheet(Reread.start()).getPaneInformation()).isNull();
    }

    @Test
    void a_filter() {
        XSSFSheet sheet = sheet(Reread.start().filter(CellRange.of(4, 1, 9, 8)));
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:H9");
    }

    @Test
    void no_grid_on_the_screen_and_a_coloured_tab() {
        XSSFSheet sheet = sheet(Reread.start().tab("C00000"));
        assertThat(sheet.isDisplayGridlines()).isFalse();
        assertThat(sheet.getTabColor().getARGBHex()).isEqualTo("FFC00000");
    }

    @Test
    void a_protected_sheet_has_no_password_and_lets_sizes_and_filters_be_changed() {
        CTSheetProtection protection =
                sheet(Reread.start().protect()).getCTWorksheet().getSheetProtection();
        assertThat(protection.getSheet()).isTrue();
        assertThat(protection.isSetPassword()).isFalse();
        assertThat(protection.isSetHashValue()).isFalse();
        assertThat(protection.getFormatColumns()).isFalse();
        assertThat(protection.getFormatRows()).isFalse();
        assertThat(protection.getAutoFilter()).isFalse();
        assertThat(protection.getSelectLockedCells()).isFalse();
        assertThat(protection.getInsertRows()).isTrue();
        assertThat(sheet(Reread.start()).getCTWorksheet().isSetSheetProtection())
                .isFalse();
    }

    @Test
    void pages_of_a4_as_wide_as_the_sheet() {
        XSSFSheet sheet = sheet(Reread.start().page(PageSetup.LANDSCAPE.repeating(4, 5)));
        CTPageSetup setup = sheet.getCTWorksheet().getPageSetup();
        assertThat(setup.getPaperSize()).isEqualTo(9);
        assertThat(setup.getOrientation()).isEqualTo(STOrientation.LANDSCAPE);
        assertThat(setup.getFitToWidth()).isEqualTo(1);
        assertThat(setup.getFitToHeight()).isZero();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getHorizontallyCenter()).isTrue();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:5");
        assertThat(sheet.getCTWorksheet().getPageMargins().getLeft()).isEqualTo(0.5);
        XSSFSheet portrait = sheet(Reread.start());
        assertThat(portrait.getCTWorksheet().getPageSetup().getOrientation()).isEqualTo(STOrientation.PORTRAIT);
        assertThat(portrait.getRepeatingRows()).isNull();
    }

    @Test
    void rows_that_belong_together_begin_a_page_rather_than_being_parted() {
        SheetBuilder builder = new SheetBuilder("A").column(1, 40).column(2, 40);
        List<CellRange> threes = new ArrayList<>();
        for (int row = 1; row <= 93; row++) {
            builder.text(row, 1, "Dòng " + row, Style.PLAIN);
            if (row > 3 && row % 3 == 1) {
                threes.add(CellRange.of(row, 1, row + 2, 2));
            }
        }
        PageSetup setup = PageSetup.LANDSCAPE.repeating(3, 3).inParts(0, List.of(CellRange.of(1, 1, 93, 2)));
        // Plain rows of 15 points, 31 of which are the part of 501 points that is used: 30 and, below the titles, 30.
        assertThat(areas(builder.page(setup.keeping(threes))))
                .containsExactly("A!$A$1:$B$30", "A!$A$31:$B$60", "A!$A$61:$B$90", "A!$A$91:$B$93");
        assertThat(areas(builder.page(setup))).containsExactly("A!$A$1:$B$93");
    }

    @Test
    void a_long_table_gives_the_bytes_of_the_same_cells() {
        Style wrapped = Style.PLAIN.withWrap();
        List<List<WrittenCell>> rows = List.of(
                List.of(new WrittenCell(CellContent.text("TDP01"), Style.PLAIN, ""), number("12.5")),
                List.of(new WrittenCell(CellContent.text("Giải trình dài ".repeat(9)), wrapped, ""), number("7")));
        SheetBuilder held = new SheetBuilder("A").column(1, 30).text(1, 1, "Đơn vị", Style.PLAIN);
        SheetBuilder made = new SheetBuilder("A").column(1, 30).text(1, 1, "Đơn vị", Style.PLAIN);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < 2; column++) {
                WrittenCell cell = rows.get(row).get(column);
                held.put(2 + row, 1 + column, cell.content(), cell.style());
            }
        }
        made.below(new LongTable(2, rows.size(), 2, rows::get));
        assertThat(Reread.bytes(made)).isEqualTo(Reread.bytes(held));
        assertThat(made.build().allCells()).isEqualTo(held.build().cells());
        assertThatThrownBy(() -> made.text(3, 1, "Bên dưới", Style.PLAIN).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WrittenCell number(String value) {
        return new WrittenCell(CellContent.number(new BigDecimal(value)), Style.PLAIN, "");
    }

    private static List<String> areas(SheetBuilder sheet) {
        XSSFWorkbook book = Reread.reread(new Workbook("", "", List.of(sheet.build())));
        return List.of(book.getPrintArea(0).split(","));
    }

    @Test
    void the_footer_has_the_text_and_the_page_number() {
        XSSFSheet sheet = sheet(Reread.start().page(PageSetup.PORTRAIT.withFooter("2023.1 Biểu & bảng")));
        assertThat(sheet.getCTWorksheet().getHeaderFooter().getOddFooter())
                .isEqualTo("&L&9&\"Times New Roman,Regular\"2023.1 Biểu && bảng"
                        + "&R&9&\"Times New Roman,Regular\"Trang &P/&N");
    }

    @Test
    void a_footer_is_never_longer_than_excel_takes() {
        XSSFSheet sheet = sheet(Reread.start().page(PageSetup.PORTRAIT.withFooter("A&B ".repeat(100))));
        assertThat(sheet.getCTWorksheet().getHeaderFooter().getOddFooter())
                .hasSizeLessThanOrEqualTo(255)
                .hasSizeGreaterThan(150)
                .contains("…&R")
                .endsWith("Trang &P/&N");
    }

    @Test
    void cells_are_highlighted_by_a_formula() {
        CellRange range = CellRange.of(5, 8, 7, 8);
        XSSFSheet sheet = sheet(Reread.start()
                .highlight(new Highlight(range, "H5<>0", "FFC7CE", "9C0006", true))
                .highlight(new Highlight(range, "H5=1", "FFEB9C", "", false))
                .highlight(new Highlight(CellRange.of(1, 1, 1, 1), "A1=1", "FFC7CE", "9C0006", true)));
        XSSFConditionalFormattingRule rule = rule(sheet, 0);
        assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                .isEqualTo(3);
        assertThat(sheet.getSheetConditionalFormatting()
                        .getConditionalFormattingAt(0)
                        .getFormattingRanges()[0]
                        .formatAsString())
                .isEqualTo("H5:H7");
        assertThat(rule.getFormula1()).isEqualTo("H5<>0");
        assertThat(rule.getPriority()).isEqualTo(1);
        assertThat(rule.getFontFormatting().isBold()).isTrue();
        assertThat(rule.getFontFormatting().getFontColor().getARGBHex()).isEqualTo("FF9C0006");
        assertThat(rule.getPatternFormatting().getFillBackgroundColorColor().getARGBHex())
                .isEqualTo("FFFFC7CE");
        assertThat(rule(sheet, 1).getFontFormatting()).isNull();
        assertThat(rule(sheet, 1).getPriority()).isEqualTo(2);
        assertThat(sheet.getWorkbook().getStylesSource()._getDXfsSize()).isEqualTo(2);
    }

    private XSSFConditionalFormattingRule rule(XSSFSheet sheet, int index) {
        return sheet.getSheetConditionalFormatting()
                .getConditionalFormattingAt(index)
                .getRule(0);
    }

    @Test
    void excel_recalculates_on_edit_and_not_on_opening() {
        XSSFWorkbook book = reread(SampleWorkbook.make());
        assertThat(book.getForceFormulaRecalculation()).isFalse();
        assertThat(book.getCTWorkbook().getCalcPr().getCalcId()).isEqualTo(191_029);
        assertThat(book.getCTWorkbook().getCalcPr().isSetCalcMode()).isFalse(); // automatic
    }

    @Test
    void it_has_a_title_an_author_and_no_clock() {
        XSSFWorkbook book = reread(SampleWorkbook.make());
        var core = book.getProperties().getCoreProperties();
        assertThat(core.getTitle()).isEqualTo("Biểu mẫu tháng 12 năm 2023");
        assertThat(core.getCreator()).isEqualTo("UBND thị trấn Thắng");
        assertThat(core.getUnderlyingProperties().getCreatedPropertyString()).isEqualTo("2000-01-01T00:00:00Z");
        assertThat(core.getUnderlyingProperties().getModifiedPropertyString()).isEqualTo("2000-01-01T00:00:00Z");
    }

    @Test
    void no_part_knows_anything_newer_than_excel_2010() throws IOException {
        byte[] file = new XlsxWorkbookWriter().write(SampleWorkbook.make());
        Parts.of(file)
                .forEach((name, xml) -> assertThat(xml)
                        .as(name)
                        .doesNotContain("schemas.microsoft.com/office/spreadsheetml", "_xlfn", "Compat", "extLst"));
    }

    @Test
    void a_workbook_of_20_large_sheets_takes_seconds_at_most() {
        List<WrittenSheet> sheets = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            SheetBuilder sheet = new SheetBuilder("S" + number);
            for (int row = 1; row <= 200; row++) {
                for (int column = 1; column <= 40; column++) {
                    sheet.number(row, column, row * 1_000L + column, SampleWorkbook.NUMBER);
                }
            }
            sheets.add(sheet.build());
        }
        Workbook workbook = new Workbook("", "", sheets);
        assertThat(Duration.ofSeconds(30)).isGreaterThan(time(() -> new XlsxWorkbookWriter().write(workbook)));
    }

    private Duration time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
