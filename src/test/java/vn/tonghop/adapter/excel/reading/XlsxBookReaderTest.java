package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.adapter.excel.reading.Readings.at;
import static vn.tonghop.adapter.excel.reading.Readings.book;
import static vn.tonghop.adapter.excel.reading.Readings.cell;
import static vn.tonghop.adapter.excel.reading.Readings.number;
import static vn.tonghop.adapter.excel.reading.Readings.sheet;
import static vn.tonghop.adapter.excel.reading.Readings.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.Cell.Format;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/** One quirk per test. */
class XlsxBookReaderTest {

    private static byte[] poi(Consumer<XSSFSheet> fill) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        fill.accept(workbook.createSheet("Biểu 01"));
        return Readings.bytes(workbook);
    }

    private static byte[] row(String cells) {
        return RawXlsx.withRows("<row r=\"1\">" + cells + "</row>").bytes();
    }

    private static CellValue a1(String attributesAndContent) {
        return cell(row("<c r=\"A1\" " + attributesAndContent + "</c>"), "A1").value();
    }

    @Nested
    class Values {
        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "215, 215",
            "1134.31, 1134.31",
            "33.333333333333336, 33.3333333333333",
            "1E3, 1000",
            "-5, -5",
            "0, 0"
        })
        void a_number_is_exact(String stored, String expected) {
            assertThat(a1("><v>" + stored + "</v>")).isEqualTo(number(expected));
            assertThat(a1("t=\"n\"><v>" + stored + "</v>")).isEqualTo(number(expected));
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"NaN", "Infinity", "1e400", "1d", "0x1p3", "1,5", " 1", "abc"})
        void what_only_looks_like_a_number_is_kept_as_it_stands(String stored) {
            assertThat(a1("><v>" + stored + "</v>")).isEqualTo(new CellValue.BadNumber(stored));
        }

        @Test
        void a_text_comes_from_the_shared_strings() {
            assertThat(a1("t=\"s\"><v>1</v>")).isEqualTo(text("hai"));
        }

        @ParameterizedTest(name = "index {0}")
        @ValueSource(strings = {"2", "-1", "99999999999", "x", "1.0"})
        void a_shared_string_that_does_not_exist_is_no_empty_text(String index) {
            assertThat(a1("t=\"s\"><v>" + index + "</v>")).isEqualTo(new CellValue.BadNumber(index));
        }

        @Test
        void an_empty_text_index_is_a_blank_cell() {
            assertThat(a1("t=\"s\"><v></v>")).isEqualTo(CellValue.blank());
            assertThat(a1("t=\"s\">")).isEqualTo(CellValue.blank());
        }

        @Test
        void a_text_may_stand_in_the_cell_itself() {
            assertThat(a1("t=\"inlineStr\"><is><t> Tổ 5 </t></is>")).isEqualTo(text(" Tổ 5 "));
            assertThat(
                            a1(
                                    "t=\"inlineStr\"><is><r><t>Tổ</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 5</t></r></is>"))
                    .isEqualTo(text("Tổ 5"));
        }

        @Test
        void a_text_in_the_wrong_element_is_still_a_text() {
            assertThat(a1("t=\"inlineStr\"><f>B1</f><v>Tổ 5</v>")).isEqualTo(text("Tổ 5"));
        }

        @Test
        void escapes_in_any_text_are_resolved() {
            assertThat(a1("t=\"inlineStr\"><is><t>a_x000A_b_x005F_x0041_</t></is>"))
                    .isEqualTo(text("a\nb_x0041_"));
            assertThat(a1("t=\"str\"><v>_x0041_</v>")).isEqualTo(text("A"));
            byte[] shared = RawXlsx.withRows("<row><c t=\"s\"><v>0</v></c></row>")
                    .replace(RawXlsx.STRINGS, "một", "_x0041_")
                    .bytes();
            assertThat(cell(shared, "A1").value()).isEqualTo(text("A"));
        }

        @Test
        void an_entity_and_a_cdata_section_are_text() {
            assertThat(a1("t=\"inlineStr\"><is><t>a &lt; b &amp;amp; <![CDATA[<c>]]>&#x1F600;</t></is>"))
                    .isEqualTo(text("a < b &amp; <c>😀"));
        }

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({"1, true", "0, false", "true, true", "false, false"})
        void a_truth_value_is_read(String stored, boolean expected) {
            assertThat(a1("t=\"b\"><v>" + stored + "</v>")).isEqualTo(new CellValue.Truth(expected));
        }

        @Test
        void a_truth_value_is_one_of_two() {
            assertThat(a1("t=\"b\"><v>2</v>")).isEqualTo(new CellValue.BadNumber("2"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#SPILL!"})
        void an_error_keeps_its_code(String code) {
            assertThat(a1("t=\"e\"><v>" + code + "</v>")).isEqualTo(new CellValue.Error(code));
        }

        @Test
        void a_cell_without_content_is_not_there() {
            assertThat(sheet(row("<c r=\"A1\" s=\"1\"/><c r=\"B1\"><v></v></c><c r=\"C1\"><f></f></c>"))
                            .cells())
                    .isEmpty();
        }

        @Test
        void an_empty_text_is_not_there_unless_a_formula_gave_it() {
            byte[] bytes = row("<c r=\"A1\" t=\"inlineStr\"><is><t></t></is></c>"
                    + "<c r=\"B1\" t=\"str\"><f>\"\"</f><v></v></c>");
            assertThat(sheet(bytes).cells()).hasSize(1);
            assertThat(cell(bytes, "B1").value()).isEqualTo(text(""));
        }
    }

    @Nested
    class Formulas {
        @ParameterizedTest(name = "{1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "><f>A2+1</f><v>1.5</v> | number",
                    "t=\"str\"><f>A2+1</f><v>x</v> | text",
                    "t=\"b\"><f>A2+1</f><v>1</v> | truth",
                    "t=\"e\"><f>A2+1</f><v>#REF!</v> | error"
                })
        void a_formula_has_the_result_that_was_stored(String cell, String kind) {
            CellValue expected = switch (kind) {
                case "number" -> number("1.5");
                case "text" -> text("x");
                case "truth" -> new CellValue.Truth(true);
                default -> new CellValue.Error("#REF!");
            };
            Cell read = cell(row("<c r=\"A1\" " + cell + "</c>"), "A1");
            assertThat(read.value()).isEqualTo(expected);
            assertThat(read.formula()).isEqualTo("A2+1");
        }

        @Test
        void a_formula_without_a_result_is_uncomputed_and_never_zero() {
            byte[] bytes = poi(sheet -> sheet.createRow(0).createCell(0).setCellFormula("1+1"));
            assertThat(cell(bytes, "A1").value()).isEqualTo(new CellValue.Uncomputed());
            assertThat(a1("><f>1+1</f><v></v>")).isEqualTo(new CellValue.Uncomputed());
        }

        @Test
        void a_formula_that_was_filled_down_is_told_for_each_cell() {
            byte[] bytes = RawXlsx.withRows(
                            "<row r=\"1\"><c r=\"C1\"><f t=\"shared\" ref=\"C1:C3\" si=\"0\">A1+$B$1</f><v>3</v></c></row>"
                                    + "<row r=\"2\"><c r=\"C2\"><f t=\"shared\" si=\"0\"/><v>4</v></c></row>"
                                    + "<row r=\"3\"><c r=\"C3\"><f t=\"shared\" si=\"0\"/></c></row>")
                    .bytes();
            Sheet sheet = sheet(bytes);
            assertThat(at(sheet, "C1").formula()).isEqualTo("A1+$B$1");
            assertThat(at(sheet, "C2").formula()).isEqualTo("A2+$B$1");
            assertThat(at(sheet, "C2").value()).isEqualTo(number("4"));
            assertThat(at(sheet, "C3").formula()).isEqualTo("A3+$B$1");
            assertThat(at(sheet, "C3").value()).isEqualTo(new CellValue.Uncomputed());
        }

        @Test
        void a_shared_formula_without_its_text_is_still_a_formula() {
            Cell read = cell(row("<c r=\"A1\"><f t=\"shared\" si=\"7\"/><v>4</v></c>"), "A1");
            assertThat(read.hasFormula()).isTrue();
            assertThat(read.value()).isEqualTo(number("4"));
        }

        @Test
        void an_array_formula_and_a_what_if_table_are_formulas() {
            assertThat(cell(row("<c r=\"A1\"><f t=\"array\" ref=\"A1:A2\">B1:B2*2</f><v>4</v></c>"), "A1")
                            .formula())
                    .isEqualTo("B1:B2*2");
            assertThat(cell(row("<c r=\"A1\"><f t=\"dataTable\" ref=\"A1:A2\" r1=\"C1\"/><v>4</v></c>"), "A1")
                            .hasFormula())
                    .isTrue();
        }

        @Test
        void a_formula_into_another_workbook_gives_what_was_stored() {
            byte[] bytes = RawXlsx.withRows("<row><c><f>[1]Sheet1!A1</f><v>7</v></c></row>")
                    .put("xl/externalLinks/externalLink1.xml", "<externalLink xmlns=\"" + RawXlsx.MAIN + "\"/>")
                    .bytes();
            assertThat(cell(bytes, "A1").value()).isEqualTo(number("7"));
            assertThat(book(bytes).externalLinks()).isTrue();
            assertThat(book(row("")).externalLinks()).isFalse();
        }
    }

    @Nested
    class Formats {
        @Test
        void a_percentage_is_marked_and_its_value_left_alone() {
            Cell read = cell(row("<c r=\"A1\" s=\"1\"><v>0.95</v></c>"), "A1");
            assertThat(read.format()).isEqualTo(Format.PERCENT);
            assertThat(read.value()).isEqualTo(number("0.95"));
        }

        @Test
        void a_date_is_a_number_with_a_date_format() {
            Cell read = cell(row("<c r=\"A1\" s=\"2\"><v>45235</v></c>"), "A1");
            assertThat(read.format()).isEqualTo(Format.DATE);
            assertThat(read.value()).isEqualTo(number("45235"));
        }

        @Test
        void a_date_written_as_text_is_the_same_number() {
            Cell read = cell(row("<c r=\"A1\" t=\"d\"><v>2023-11-05</v></c>"), "A1");
            assertThat(read.format()).isEqualTo(Format.DATE);
            assertThat(read.value()).isEqualTo(number("45235"));
            assertThat(a1("t=\"d\"><v>hôm qua</v>")).isEqualTo(new CellValue.BadNumber("hôm qua"));
        }

        @Test
        void a_workbook_that_counts_from_1904_says_so() {
            XSSFWorkbook workbook = new XSSFWorkbook();
            workbook.createSheet("S").createRow(0).createCell(0).setCellValue(1);
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            assertThat(book(Readings.bytes(workbook)).date1904()).isTrue();
            assertThat(book(row("")).date1904()).isFalse();
        }

        @Test
        void the_font_is_that_of_the_cell_or_of_its_one_run() {
            String run = "<r><rPr><rFont val=\"VNI-Times\"/></rPr><t>a</t></r>";
            byte[] bytes = row("<c r=\"A1\" s=\"1\"><v>1</v></c>"
                    + "<c r=\"B1\" t=\"inlineStr\"><is>" + run + run + "</is></c>"
                    + "<c r=\"C1\" t=\"inlineStr\"><is>" + run + "<r><t>b</t></r></is></c>");
            assertThat(cell(bytes, "A1").font()).isEqualTo(".VnTime");
            assertThat(cell(bytes, "B1").font()).isEqualTo("VNI-Times");
            assertThat(cell(bytes, "C1").font()).isEqualTo("Times New Roman");
        }

        @Test
        void a_format_that_does_not_exist_refuses_the_file() {
            assertThat(Readings.rule(row("<c r=\"A1\" s=\"3\"><v>1</v></c>"))).isEqualTo("FILE.DAMAGED");
        }

        @Test
        void a_workbook_that_declares_no_styles_is_plain() {
            byte[] bytes = RawXlsx.withRows("<row><c><v>1</v></c></row>")
                    .put(RawXlsx.STYLES, "<styleSheet xmlns=\"" + RawXlsx.MAIN + "\"/>")
                    .bytes();
            assertThat(cell(bytes, "A1").format()).isEqualTo(Format.GENERAL);
        }

        @Test
        void a_workbook_without_styles_is_plain() {
            byte[] bytes = RawXlsx.withRows("<row><c s=\"9\"><v>1</v></c></row>")
                    .without(RawXlsx.STYLES)
                    .change(
                            "xl/_rels/workbook.xml.rels",
                            rels -> rels.replaceFirst("<Relationship Id=\"rId3\"[^>]*>", ""))
                    .bytes();
            assertThat(cell(bytes, "A1").format()).isEqualTo(Format.GENERAL);
        }
    }

    @Nested
    class Texts {
        @Test
        void runs_are_joined_and_reading_aids_left_out() {
            byte[] bytes = RawXlsx.withRows("<row><c t=\"s\"><v>0</v></c></row>")
                    .replace(
                            RawXlsx.STRINGS,
                            "<t>một</t>",
                            "<r><t>Tổ </t></r><r><rPr><b/><rFont val=\"Arial\"/></rPr><t>dân phố</t></r>"
                                    + "<rPh sb=\"0\" eb=\"1\"><t>THỪA</t></rPh><phoneticPr fontId=\"1\"/>")
                    .bytes();
            assertThat(cell(bytes, "A1").value()).isEqualTo(text("Tổ dân phố"));
        }

        @Test
        void rich_text_written_by_poi_is_plain_text() {
            byte[] bytes = poi(sheet -> {
                XSSFFont bold = sheet.getWorkbook().createFont();
                bold.setBold(true);
                XSSFRichTextString rich = new XSSFRichTextString("Tổng số hộ nghèo");
                rich.applyFont(0, 4, bold);
                sheet.createRow(0).createCell(0).setCellValue(rich);
            });
            assertThat(cell(bytes, "A1").value()).isEqualTo(text("Tổng số hộ nghèo"));
        }

        @Test
        void announced_but_missing_shared_strings_do_no_harm_where_no_cell_needs_them() {
            RawXlsx raw = RawXlsx.withRows("<row><c><v>5</v></c></row>").without(RawXlsx.STRINGS);
            assertThat(cell(raw.bytes(), "A1").value()).isEqualTo(number("5"));
        }

        @Test
        void missing_shared_strings_that_a_cell_needs_refuse_the_file() {
            RawXlsx raw = RawXlsx.withRows("<row><c t=\"s\"><v>0</v></c></row>").without(RawXlsx.STRINGS);
            assertThat(Readings.rule(raw.bytes())).isEqualTo("FILE.DAMAGED");
        }
    }

    @Nested
    class Sheets {
        @Test
        void sheets_come_in_the_order_of_their_tabs_and_hidden_ones_are_marked() {
            XSSFWorkbook workbook = new XSSFWorkbook();
            workbook.createSheet("Hai");
            workbook.createSheet("Ẩn");
            workbook.createSheet("Ẩn hẳn");
            workbook.createSheet("Một");
            workbook.setSheetOrder("Một", 0);
            workbook.setSheetVisibility(2, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(3, SheetVisibility.VERY_HIDDEN);
            Book book = book(Readings.bytes(workbook));
            assertThat(book.sheets()).extracting(Sheet::name).containsExactly("Một", "Hai", "Ẩn", "Ẩn hẳn");
            assertThat(book.sheets()).extracting(Sheet::visible).containsExactly(true, true, false, false);
        }

        @Test
        void hidden_rows_that_hold_something_are_marked_and_read() {
            byte[] bytes = poi(sheet -> {
                sheet.createRow(2).createCell(0).setCellValue(3);
                sheet.getRow(2).setZeroHeight(true);
                sheet.createRow(3).setZeroHeight(true);
                sheet.createRow(4).createCell(0).setCellValue(5);
            });
            assertThat(sheet(bytes).hiddenRows()).containsExactly(3);
            assertThat(cell(bytes, "A3").value()).isEqualTo(number("3"));
        }

        @Test
        void merged_ranges_are_told() {
            byte[] bytes = poi(sheet -> {
                sheet.addMergedRegion(CellRangeAddress.valueOf("B2:C3"));
                sheet.addMergedRegion(CellRangeAddress.valueOf("A10:J10"));
            });
            assertThat(sheet(bytes).merged()).containsExactly(CellRange.of(2, 2, 3, 3), CellRange.of(10, 1, 10, 10));
        }

        @Test
        void a_chart_on_its_own_tab_is_no_sheet() {
            byte[] bytes = RawXlsx.withRows("<row><c><v>5</v></c></row>")
                    .replace(
                            RawXlsx.WORKBOOK,
                            "<sheets>",
                            "<sheets><sheet name=\"Biểu đồ\" sheetId=\"2\" r:id=\"rId9\"/>")
                    .replace(
                            "xl/_rels/workbook.xml.rels",
                            "</Relationships>",
                            RawXlsx.relation("rId9", "chartsheet", "chartsheets/sheet1.xml") + "</Relationships>")
                    .bytes();
            assertThat(book(bytes).sheets()).extracting(Sheet::name).containsExactly("S");
        }

        @Test
        void a_module_of_excel_5_is_no_sheet() {
            byte[] bytes = RawXlsx.withRows("")
                    .replace(RawXlsx.WORKBOOK, "</sheets>", "<sheet name=\"Module\" sheetId=\"2\" r:id=\"\"/></sheets>")
                    .bytes();
            assertThat(book(bytes).sheets()).extracting(Sheet::name).containsExactly("S");
        }

        @Test
        void places_may_be_left_out() {
            byte[] bytes = RawXlsx.withRows(
                            "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\"><c r=\"C4\"><v>3</v></c><c><v>4</v></c></row>"
                                    + "<row><c><v>5</v></c></row>")
                    .bytes();
            assertThat(sheet(bytes).cells().keySet()).hasToString("[A1, B1, C4, D4, A5]");
        }

        @Test
        void the_last_cell_of_the_sheet_is_read() {
            byte[] bytes = RawXlsx.withRows("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
                    .bytes();
            assertThat(sheet(bytes).cells().keySet()).hasToString("[XFD1048576]");
            assertThat(SpreadsheetVersion.EXCEL2007.getLastColumnName()).isEqualTo("XFD");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
                    "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                    "<row r=\"1048577\"><c><v>1</v></c></row>",
                    "<row r=\"2147483648\"><c><v>1</v></c></row>",
                    "<row r=\"0\"><c><v>1</v></c></row>",
                    "<row r=\"1048576\"/><row><c><v>1</v></c></row>",
                    "<row><c r=\"XFD1\"/><c><v>1</v></c></row>",
                    "<row><c r=\"a1\"><v>1</v></c></row>",
                    "<row><c r=\"$A$1\"><v>1</v></c></row>",
                    "<row r=\"x\"><c><v>1</v></c></row>",
                    "<row><c t=\"x\"><v>1</v></c></row>",
                    "<row><c s=\"-1\"><v>1</v></c></row>",
                })
        void a_place_or_type_that_does_not_exist_refuses_the_file(String rows) {
            assertThat(Readings.rule(RawXlsx.withRows(rows).bytes())).isEqualTo("FILE.DAMAGED");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "<row r=\"1\"><c r=\"A1\"><v>999</v></c><c r=\"A1\"><v>1000</v></c></row> | file.ambiguous.cell",
                    "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"><v>1000</v></c></row> | file.ambiguous.cell",
                    "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/><c><v>1000</v></c></row> | file.ambiguous.cell",
                    "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row> | file.ambiguous.cell",
                    "<row r=\"1\"><c r=\"A1\"><v>1</v><v>2</v></c></row> | file.ambiguous.cell",
                    "<row r=\"1\"><c r=\"A1\"><f>1</f><f>2</f></c></row> | file.ambiguous.cell",
                    "<row r=\"1\"/><row r=\"1\"><c r=\"A1\"><v>1</v></c></row> | file.ambiguous.row",
                    "<row r=\"2\"/><row r=\"1\"/><row><c r=\"A2\"><v>1</v></c></row> | file.ambiguous.row",
                })
        void a_place_given_twice_refuses_the_file(String rows, String phrase) {
            BookReader.Refused refused = Readings.refused(RawXlsx.withRows(rows).bytes());
            assertThat(refused.rule()).isEqualTo("FILE.AMBIGUOUS");
            assertThat(refused.reason().key()).isEqualTo(phrase);
            assertThat(refused.reason().arguments()).startsWith("bao-cao.xlsx", "S");
        }

        @Test
        void two_sheets_of_one_name_refuse_the_file() {
            byte[] bytes = RawXlsx.withRows("")
                    .replace(RawXlsx.WORKBOOK, "<sheets>", "<sheets><sheet name=\"s\" sheetId=\"2\" r:id=\"rId1\"/>")
                    .bytes();
            assertThat(Readings.refused(bytes).reason().key()).isEqualTo("file.ambiguous.sheet");
        }

        @Test
        void two_sheets_in_one_part_refuse_the_file() {
            byte[] bytes = RawXlsx.withRows("")
                    .replace(RawXlsx.WORKBOOK, "<sheets>", "<sheets><sheet name=\"T\" sheetId=\"2\" r:id=\"rId1\"/>")
                    .bytes();
            assertThat(Readings.rule(bytes)).isEqualTo("FILE.AMBIGUOUS");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "<row><c><w>1</w></c></row>",
                    "<row><c u=\"s\"><v>1</v></c></row>",
                    "<row q=\"1\"><c><v>1</v></c></row>",
                    "<row><d><v>1</v></d></row>",
                    "<rov><c><v>1</v></c></rov>",
                    "<row><c>1</c></row>",
                    "<row>1</row>",
                    "<row><c><v>1<b/></v></c></row>",
                    "<row><c><is><t>1</t></is></c></row>",
                    "<row><c t=\"inlineStr\"><is><u>1</u></is></c></row>",
                    "<row><c xmlns=\"urn:x\"><v>1</v></c></row>",
                })
        void what_could_hide_a_number_refuses_the_file(String rows) {
            assertThat(Readings.rule(RawXlsx.withRows(rows).bytes())).isEqualTo("FILE.DAMAGED");
        }

        @Test
        void what_other_programs_add_is_passed_over() {
            String sheet = "<sheetPr/><sheetData><row r=\"1\" spans=\"1:1\" x:dyDescent=\"0.25\" xmlns:x=\"urn:x\">"
                    + "<c r=\"A1\" cm=\"1\"><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row></sheetData>"
                    + "<y:row xmlns:y=\"urn:y\"><y:c/></y:row><extLst><ext><row r=\"1\"/></ext></extLst>";
            assertThat(sheet(RawXlsx.withSheet(sheet).bytes()).cells()).hasSize(1);
        }

        @Test
        void a_sheet_without_rows_element_refuses_the_file() {
            assertThat(Readings.rule(RawXlsx.withSheet("<sheetDatb/>").bytes())).isEqualTo("FILE.DAMAGED");
            assertThat(Readings.rule(
                            RawXlsx.withSheet("<sheetData/><sheetData/>").bytes()))
                    .isEqualTo("FILE.DAMAGED");
        }
    }

    @Nested
    class Packages {
        @Test
        void a_strict_workbook_is_read_like_any_other() {
            RawXlsx raw = RawXlsx.withRows(
                    "<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B1\"><v>2</v></c></row>");
            for (String part : raw.parts().keySet().toArray(String[]::new)) {
                if (!part.startsWith("[")) {
                    raw.change(
                            part,
                            xml -> xml.replace(
                                            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                            "http://purl.oclc.org/ooxml/spreadsheetml/main")
                                    .replace(
                                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                            "http://purl.oclc.org/ooxml/officeDocument/relationships"));
                }
            }
            assertThat(cell(raw.bytes(), "A1"))
                    .isEqualTo(new Cell(
                            CellAddress.parse("A1").orElseThrow(), text("một"), "", Format.PERCENT, ".VnTime"));
            assertThat(cell(raw.bytes(), "B1").value()).isEqualTo(number("2"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
        void a_part_may_be_in_utf_16(String charset) {
            RawXlsx raw = RawXlsx.withRows("<row><c t=\"inlineStr\"><is><t>Tổ</t></is></c></row>");
            raw.change(RawXlsx.SHEET, xml -> "\ufeff" + xml).encode(RawXlsx.SHEET, Charset.forName(charset));
            assertThat(cell(raw.bytes(), "A1").value()).isEqualTo(text("Tổ"));
        }

        @Test
        void prefixes_are_of_no_matter() {
            RawXlsx raw = RawXlsx.withRows("")
                    .put(
                            RawXlsx.SHEET,
                            "<x:worksheet xmlns:x=\"" + RawXlsx.MAIN
                                    + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>");
            assertThat(cell(raw.bytes(), "A1").value()).isEqualTo(number("5"));
        }

        @Test
        void stored_entries_are_read_like_packed_ones() {
            assertThat(cell(RawXlsx.withRows("<row><c><v>5</v></c></row>").storedBytes(), "A1")
                            .value())
                    .isEqualTo(number("5"));
        }

        @Test
        void a_workbook_streamed_by_poi_with_zip64_headers_is_read() throws Exception {
            try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
                workbook.setZip64Mode(Zip64Mode.Always);
                workbook.createSheet("S").createRow(0).createCell(0).setCellValue(5);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                workbook.write(bytes);
                assertThat(cell(bytes.toByteArray(), "A1").value()).isEqualTo(number("5"));
            }
        }

        @Test
        void macros_are_noted_and_the_figures_read() throws Exception {
            XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
            workbook.createSheet("S").createRow(0).createCell(0).setCellValue(5);
            workbook.setVBAProject(new ByteArrayInputStream(new byte[100]));
            BookReader.Reading reading = new XlsxBookReader().read("bieu.xlsm", Readings.bytes(workbook));
            BookReader.Opened opened = (BookReader.Opened) reading;
            assertThat(opened.book().macros()).isTrue();
            assertThat(opened.notes()).extracting(BookReader.Note::rule).containsExactly("FILE.MACROS");
            assertThat(opened.notes().get(0).warning()).isTrue();
            assertThat(at(opened.book().sheets().get(0), "A1").value()).isEqualTo(number("5"));
        }

        @Test
        void comments_in_which_people_answer_each_other_are_told_with_their_cells() {
            RawXlsx raw = RawXlsx.withRows("<row><c><v>5</v></c></row>")
                    .put(
                            "xl/worksheets/_rels/sheet1.xml.rels",
                            RawXlsx.relations(
                                    RawXlsx.relation(
                                                    "rId1",
                                                    "threadedComment",
                                                    "../threadedComments/threadedComment1.xml")
                                            + "<Relationship Id=\"rId2\" Type=\"x/hyperlink\" Target=\"https://a.vn\" TargetMode=\"External\"/>"))
                    .put(
                            "xl/threadedComments/threadedComment1.xml",
                            "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
                                    + "<threadedComment ref=\"A1\" id=\"1\"><text>Số này chưa chắc</text></threadedComment>"
                                    + "<threadedComment ref=\"A1\" id=\"2\" parentId=\"1\"><text>Đã hỏi lại</text></threadedComment>"
                                    + "<threadedComment ref=\"B7\" id=\"3\"><text>?</text></threadedComment></ThreadedComments>");
            for (BookReader reader : List.of(new XlsxBookReader(), new SpreadsheetReader(new XlsxBookReader()))) {
                BookReader.Opened opened = (BookReader.Opened) reader.read("bieu.xlsx", raw.bytes());
                assertThat(opened.notes()).singleElement().satisfies(note -> {
                    assertThat(note.rule()).isEqualTo("FILE.THREADED-COMMENTS");
                    assertThat(note.warning()).isFalse();
                    assertThat(note.message().arguments()).containsExactly("bieu.xlsx", "2", "S!A1, S!B7");
                });
                assertThat(at(opened.book().sheets().get(0), "A1").value()).isEqualTo(number("5"));
            }
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({"bieu.xls, true", "bieu, true", "bieu.XLSX, false", "bieu.xlsm, false", "b.xlsx.zip, true"})
        void a_name_that_does_not_fit_is_noted_for_the_record(String name, boolean noted) {
            BookReader.Opened opened = (BookReader.Opened)
                    new XlsxBookReader().read(name, RawXlsx.withRows("").bytes());
            assertThat(opened.notes()).hasSize(noted ? 1 : 0);
            assertThat(opened.notes()).allMatch(note -> note.rule().equals("FILE.EXTENSION") && !note.warning());
        }

        @Test
        void a_plain_workbook_has_nothing_worth_noting() {
            BookReader.Opened opened = (BookReader.Opened) Readings.read(row("<c><v>1</v></c>"));
            assertThat(opened.notes()).isEmpty();
            assertThat(opened.book().macros()).isFalse();
        }

        @Test
        void an_error_cell_written_by_poi_keeps_its_code() {
            byte[] bytes = poi(sheet -> sheet.createRow(0).createCell(0).setCellErrorValue(FormulaError.REF));
            assertThat(cell(bytes, "A1").value()).isEqualTo(new CellValue.Error("#REF!"));
        }

        @Test
        void part_names_are_equal_whatever_their_case() {
            RawXlsx raw = RawXlsx.withRows("<row><c><v>5</v></c></row>");
            byte[] sheet = raw.parts().get(RawXlsx.SHEET);
            raw.without(RawXlsx.SHEET).put("XL/Worksheets/Sheet1.XML", sheet);
            assertThat(cell(raw.bytes(), "A1").value()).isEqualTo(number("5"));
        }

        @Test
        void targets_may_be_absolute_relative_or_escaped() {
            RawXlsx raw = RawXlsx.withRows("<row><c><v>5</v></c></row>");
            for (String target : new String[] {
                "/xl/worksheets/sheet1.xml", "../xl/./worksheets/sheet1.xml", "worksheets/sheet%31.xml"
            }) {
                byte[] bytes = RawXlsx.withRows("<row><c><v>5</v></c></row>")
                        .replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", target)
                        .bytes();
                assertThat(cell(bytes, "A1").value()).isEqualTo(number("5"));
            }
            assertThat(raw.parts()).containsKey(RawXlsx.SHEET);
        }
    }

    @Test
    void a_file_name_is_only_for_the_messages() {
        byte[] word = "{\\rtf1}".getBytes(StandardCharsets.US_ASCII);
        BookReader.Refused refused = (BookReader.Refused) new XlsxBookReader().read("Tổ 5 (1).xlsx", word);
        assertThat(refused.reason().arguments()).containsExactly("Tổ 5 (1).xlsx");
    }
}
