package vn.tonghop.adapter.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.testing.LibreOffice;

/** LibreOffice opens what we write, computes the same values and keeps what the form is made of. */
class XlsxInLibreOfficeTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void libreOfficeIsHere() {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice (soffice) is not on the PATH");
    }

    private static byte[] saved(String name, Workbook workbook) throws Exception {
        Path file = Files.write(folder.resolve(name + ".xlsx"), new XlsxWorkbookWriter().write(workbook));
        Path out = Files.createDirectories(folder.resolve(name));
        return Files.readAllBytes(LibreOffice.convert(file, "xlsx", out));
    }

    @Test
    void every_value_is_the_same_after_recalculation() throws Exception {
        byte[] ours = new XlsxWorkbookWriter().write(SampleWorkbook.make());
        byte[] theirs = saved("sample", SampleWorkbook.make());
        Map<String, Object> expected = values(ours);
        Map<String, Object> found = values(theirs);
        assertThat(found).containsOnlyKeys(expected.keySet());
        expected.forEach((cell, value) -> {
            if (value instanceof Double number) {
                assertThat((Double) found.get(cell)).as(cell).isEqualTo(number, within(1e-9));
            } else {
                assertThat(found.get(cell)).as(cell).isEqualTo(value);
            }
        });
    }

    /** If this fails, the test above proves nothing. */
    @Test
    void libreoffice_does_recalculate() throws Exception {
        Workbook wrong = new Workbook(
                "",
                "",
                List.of(new SheetBuilder("A")
                        .put(
                                1,
                                1,
                                new CellContent.Formula("1+1", CellContent.number(new BigDecimal("99"))),
                                Style.PLAIN)
                        .build()));
        assertThat(values(saved("wrong", wrong))).containsEntry("A!A1", 2.0);
    }

    @Test
    void rules_highlights_protection_and_print_settings_arrive() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(saved("settings", SampleWorkbook.make())))) {
            XSSFSheet form = book.getSheet(SampleWorkbook.FORM);
            assertThat(form.getDataValidations()).hasSize(8);
            assertThat(form.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(2);
            assertThat(form.getProtect()).isTrue();
            assertThat(form.getRow(4).getCell(5).getCellStyle().getLocked()).isFalse();
            assertThat(form.getRow(4).getCell(4).getCellStyle().getLocked()).isTrue();
            assertThat(form.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            assertThat(form.getPrintSetup().getLandscape()).isTrue();
            assertThat(form.isColumnHidden(8)).isTrue();
            assertThat(form.getCellComments()).hasSize(3);
            assertThat(form.getHyperlinkList()).hasSize(1);
            assertThat(book.isSheetHidden(book.getSheetIndex(SampleWorkbook.LISTS)))
                    .isTrue();
            assertThat(book.getSheetName(book.getActiveSheetIndex())).isEqualTo(SampleWorkbook.FORM);
        }
    }

    @Test
    void hostile_text_is_shown_as_it_is() throws Exception {
        SheetBuilder sheet = new SheetBuilder("A");
        List<String> texts = List.of("=1+1", "+84", "@SUM", "<w:p>", "]]>", "_x0041_", "Tổ dân phố");
        for (int i = 0; i < texts.size(); i++) {
            sheet.text(i + 1, 1, texts.get(i), Style.PLAIN);
        }
        Path file = Files.write(
                folder.resolve("hostile.xlsx"),
                new XlsxWorkbookWriter().write(new Workbook("", "", List.of(sheet.build()))));
        // Separator "," (44), quote '"' (34), UTF-8 (76).
        Path csv = LibreOffice.convert(file, "csv:Text - txt - csv (StarCalc):44,34,76", folder);
        assertThat(Files.readString(csv, StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(texts);
    }

    private static Map<String, Object> values(byte[] file) throws IOException {
        Map<String, Object> values = new TreeMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        put(values, sheet.getSheetName() + "!" + cell.getAddress(), cell);
                    }
                }
            }
        }
        return values;
    }

    private static void put(Map<String, Object> values, String key, Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC) {
            values.put(key, cell.getNumericCellValue());
        } else if (type == CellType.STRING && !cell.getStringCellValue().isEmpty()) {
            values.put(key, cell.getStringCellValue());
        } else if (type == CellType.ERROR) {
            values.put(key, "error " + cell.getErrorCellValue());
        }
    }
}
