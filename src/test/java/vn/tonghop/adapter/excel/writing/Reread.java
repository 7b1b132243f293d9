package vn.tonghop.adapter.excel.writing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Workbook;

/** Writes with our writer and reads with POI's user model. */
final class Reread {
    private Reread() {}

    static XSSFWorkbook reread(Workbook workbook) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(new XlsxWorkbookWriter().write(workbook)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFSheet sheet(SheetBuilder sheet) {
        return reread(new Workbook("", "", List.of(sheet.build()))).getSheetAt(0);
    }

    static byte[] bytes(SheetBuilder sheet) {
        return new XlsxWorkbookWriter().write(new Workbook("", "", List.of(sheet.build())));
    }

    /** The first cell of a sheet that has nothing else. */
    static XSSFCell cell(CellContent content, Style style) {
        return sheet(new SheetBuilder("A").put(1, 1, content, style)).getRow(0).getCell(0);
    }

    static XSSFCellStyle look(Style style) {
        return cell(CellContent.text("x"), style).getCellStyle();
    }

    /** A sheet with one cell, to add something to. */
    static SheetBuilder start() {
        return new SheetBuilder("Biểu A").text(1, 1, "a", Style.PLAIN);
    }
}
