package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;
import vn.tonghop.testing.LibreOffice;

/** A form that came back through LibreOffice, whose files differ from Excel's and POI's in many small ways. */
class AfterLibreOfficeTest {

    @Test
    void a_workbook_saved_by_libreoffice_reads_as_before_and_as_in_poi(@TempDir Path folder) throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice (soffice) is not installed: not checked");
        Path before = Files.write(folder.resolve("bieu.xlsx"), workbook());
        Path saved = LibreOffice.convert(before, "xlsx", Files.createDirectory(folder.resolve("out")));
        byte[] bytes = Files.readAllBytes(saved);
        Book book = Readings.book(bytes);
        AgainstPoiTest.assertSameAsPoi(book, bytes);
        Sheet first = book.sheets().get(0);
        assertThat(Readings.at(first, "A1").value()).isEqualTo(Readings.text("Tổng số hộ\nnghèo"));
        assertThat(Readings.at(first, "B1").value()).isEqualTo(Readings.number("1134.31"));
        assertThat(Readings.at(first, "B2").value()).isEqualTo(Readings.number("0.957"));
        assertThat(Readings.at(first, "B2").format()).isEqualTo(Cell.Format.PERCENT);
        assertThat(Readings.at(first, "B3").value()).isEqualTo(Readings.number("45235"));
        assertThat(Readings.at(first, "B3").format()).isEqualTo(Cell.Format.DATE);
        assertThat(Readings.at(first, "C4").formula()).isEqualTo("B1*2");
        assertThat(Readings.at(first, "C4").value()).isEqualTo(Readings.number("2268.62"));
        assertThat(Readings.at(first, "C5").value()).isInstanceOf(CellValue.Error.class);
        assertThat(Readings.at(first, "C6").value()).isEqualTo(new CellValue.Truth(true));
        assertThat(first.hiddenRows()).containsExactly(8);
        assertThat(first.merged()).hasToString("[A10:C10]");
        assertThat(book.sheets()).extracting(Sheet::visible).containsExactly(true, false);
    }

    @Test
    void the_old_and_other_formats_that_libreoffice_writes_are_refused_by_their_kind(@TempDir Path folder)
            throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice (soffice) is not installed: not checked");
        Path before = Files.write(folder.resolve("bieu.xlsx"), workbook());
        for (FileKind kind : new FileKind[] {FileKind.XLS, FileKind.ODS, FileKind.PDF}) {
            String format = kind.name().toLowerCase(Locale.ROOT);
            Path saved = LibreOffice.convert(before, format, Files.createDirectory(folder.resolve(format)));
            assertThat(Readings.rule(Files.readAllBytes(saved))).isEqualTo(kind.rule());
        }
    }

    private static byte[] workbook() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("Biểu 01");
        for (int row = 0; row < 10; row++) {
            sheet.createRow(row);
        }
        sheet.getRow(0).createCell(0).setCellValue("Tổng số hộ\nnghèo");
        sheet.getRow(0).createCell(1).setCellValue(1134.31);
        sheet.getRow(1).createCell(1).setCellValue(0.957);
        sheet.getRow(1).getCell(1).setCellStyle(style(workbook, "0.0%"));
        sheet.getRow(2).createCell(1).setCellValue(45235);
        sheet.getRow(2).getCell(1).setCellStyle(style(workbook, "dd/mm/yyyy"));
        sheet.getRow(3).createCell(2).setCellFormula("B1*2");
        sheet.getRow(4).createCell(2).setCellFormula("1/0");
        sheet.getRow(5).createCell(2).setCellValue(true);
        sheet.getRow(7).createCell(0).setCellValue("ẩn");
        sheet.getRow(7).setZeroHeight(true);
        sheet.addMergedRegion(CellRangeAddress.valueOf("A10:C10"));
        workbook.createSheet("Mã").createRow(0).createCell(0).setCellValue("TDP01");
        workbook.setSheetHidden(1, true);
        return Readings.bytes(workbook);
    }

    private static CellStyle style(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
