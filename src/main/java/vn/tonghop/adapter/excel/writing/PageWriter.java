package vn.tonghop.adapter.excel.writing;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPageMargins;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPageSetup;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STOrientation;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.WrittenSheet;

/** Writes how a sheet prints. Margins are in inches. */
final class PageWriter {
    private static final int A4 = 9;
    private static final double SIDE = 0.5;
    private static final double TOP = 0.6;
    private static final double BOTTOM = 0.7;
    private static final double EDGE = 0.3;
    private static final double POINTS = 72;
    private static final double SHORT_SIDE = 595.28;
    private static final double LONG_SIDE = 841.89;

    /** The most characters Excel takes in a footer, its codes included. */
    private static final int MAX_FOOTER = 255;

    /** The size stands before the font's name, so that a digit at the start of the text cannot lengthen it. */
    private static final String LETTERS = "&%d&\"" + StyleSheet.FONT + ",Regular\"";

    private static final String RIGHT = "&R" + LETTERS + "Trang &P/&N";

    private PageWriter() {}

    static void write(WrittenSheet written, XSSFSheet sheet) {
        PageSetup page = written.page();
        if (page.repeatFirstRow() > 0) {
            sheet.setRepeatingRows(new CellRangeAddress(page.repeatFirstRow() - 1, page.repeatLastRow() - 1, -1, -1));
        }
        if (page.repeatColumns() > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, page.repeatColumns() - 1));
        }
        if (!page.areas().isEmpty()) {
            XSSFWorkbook workbook = sheet.getWorkbook();
            workbook.setPrintArea(workbook.getSheetIndex(sheet), areas(Pages.of(written)));
        }
        CTWorksheet xml = sheet.getCTWorksheet();
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        margins(xml.isSetPageMargins() ? xml.getPageMargins() : xml.addNewPageMargins());
        setup(page, xml.isSetPageSetup() ? xml.getPageSetup() : xml.addNewPageSetup());
        sheet.getFooter(); // makes the element
        xml.getHeaderFooter().setOddFooter(ExcelText.escaped(footer(page.footer(), page.footerSize())));
    }

    /** Between the margins, in points. */
    static double width(PageSetup page) {
        return (page.landscape() ? LONG_SIDE : SHORT_SIDE) - 2 * SIDE * POINTS;
    }

    /** Between the margins, in points. */
    static double height(PageSetup page) {
        return (page.landscape() ? SHORT_SIDE : LONG_SIDE) - (TOP + BOTTOM) * POINTS;
    }

    private static String areas(List<CellRange> areas) {
        return areas.stream().map(CellRange::absolute).collect(Collectors.joining(","));
    }

    private static void setup(PageSetup page, CTPageSetup setup) {
        setup.set(CTPageSetup.Factory.newInstance());
        setup.setPaperSize(A4);
        setup.setOrientation(page.landscape() ? STOrientation.LANDSCAPE : STOrientation.PORTRAIT);
        setup.setFitToWidth(1);
        setup.setFitToHeight(0); // as many pages as it takes
    }

    private static void margins(CTPageMargins margins) {
        margins.setLeft(SIDE);
        margins.setRight(SIDE);
        margins.setTop(TOP);
        margins.setBottom(BOTTOM);
        margins.setHeader(EDGE);
        margins.setFooter(EDGE);
    }

    private static String footer(String text, int size) {
        String right = RIGHT.replace("%d", Integer.toString(size));
        if (text.isEmpty()) {
            return right;
        }
        String start = "&L" + LETTERS.replace("%d", Integer.toString(size));
        int room = MAX_FOOTER - start.length() - right.length();
        String whole = literal(text, room);
        return start + (whole.length() <= room ? whole : literal(text, room / 2)) + right;
    }

    private static String literal(String text, int max) {
        return ExcelText.clean(text, max).replace("&", "&&");
    }
}
