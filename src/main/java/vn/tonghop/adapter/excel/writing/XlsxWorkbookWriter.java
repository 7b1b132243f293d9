package vn.tonghop.adapter.excel.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCalcPr;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * Turns a workbook as data into the bytes of a plain .xlsx file, as Excel 2007 to today, WPS and LibreOffice open it.
 *
 * <ul>
 *   <li>Equal workbooks give equal bytes, whatever the machine, JDK, locale, time zone or hour.
 *   <li>Text is text: it never becomes a formula, also not when somebody edits the cell. Characters that XML cannot hold
 *       are left out, and text beyond 32,767 characters is cut and ends with "…".
 *   <li>Numbers reach the file digit by digit. A number beyond Excel's range (about 1E+307), and a date before 1 March
 *       1900, is written as text.
 *   <li>A formula is stored with its result, and Excel does not compute it again until something it depends on changes.
 *   <li>A row without a height of its own that needs more than one plain line gets an estimate, which Excel may change.
 *   <li>The first visible sheet is the one that shows.
 * </ul>
 */
public final class XlsxWorkbookWriter {
    private static final String DATE = "2000-01-01T00:00:00Z";
    private static final String PROGRAM = "tonghop";
    private static final int MAX_PROPERTY = 255;
    private static final String NO_ROWS = "<sheetData/>";

    /** The calculation engine of Excel 2019 and later: a smaller number makes Excel compute everything on opening. */
    private static final long CALCULATION_ENGINE = 191_029;

    /**
     * Writes the workbook.
     *
     * @return the bytes of the file
     * @throws IllegalArgumentException if Excel would call the file damaged: no visible sheet, merged cells that overlap,
     *     a formula that is too long; or if a link leads to no sheet
     */
    public byte[] write(Workbook workbook) {
        int active = firstVisible(workbook.sheets());
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            setProperties(workbook, book.getProperties());
            Set<String> names =
                    workbook.sheets().stream().map(WrittenSheet::name).collect(Collectors.toUnmodifiableSet());
            SheetWriter sheets = new SheetWriter(book, property(workbook.author()), names);
            for (WrittenSheet sheet : workbook.sheets()) {
                sheets.write(sheet);
            }
            book.setActiveSheet(active);
            book.setSelectedTab(active);
            book.setFirstVisibleTab(active);
            hide(workbook.sheets(), book);
            setCalculation(book.getCTWorkbook());
            book.write(out);
            Map<String, CanonicalZip.Part> parts = new HashMap<>();
            Map<String, PackedText> rows = sheets.rows();
            CanonicalZip.parts(out.toByteArray())
                    .forEach((part, xml) -> parts.put(part, content(xml, Optional.ofNullable(rows.get(part)))));
            parts.put(SharedTexts.PART, sheets.texts()::write);
            return CanonicalZip.of(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part as POI has made it; in that of a sheet the rows stand in the place of the empty list. */
    private static CanonicalZip.Part content(byte[] part, Optional<PackedText> rows) {
        if (rows.isEmpty()) {
            return target -> target.write(part);
        }
        String xml = new String(part, StandardCharsets.UTF_8);
        int at = xml.indexOf(NO_ROWS);
        if (at < 0) {
            throw new IllegalStateException("a sheet has rows already");
        }
        byte[] before = xml.substring(0, at).getBytes(StandardCharsets.UTF_8);
        byte[] after = xml.substring(at + NO_ROWS.length()).getBytes(StandardCharsets.UTF_8);
        return target -> {
            target.write(before);
            rows.get().writeTo(target);
            target.write(after);
        };
    }

    private static int firstVisible(List<WrittenSheet> sheets) {
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).visible()) {
                return i;
            }
        }
        throw new IllegalArgumentException("a workbook needs a visible sheet");
    }

    private static void hide(List<WrittenSheet> sheets, XSSFWorkbook book) {
        for (int i = 0; i < sheets.size(); i++) {
            if (!sheets.get(i).visible()) {
                book.setSheetHidden(i, true);
            }
        }
    }

    /** POI would write the clock and its own name. */
    private static void setProperties(Workbook workbook, POIXMLProperties properties) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(property(workbook.title()));
        core.setCreator(property(workbook.author()));
        core.setLastModifiedByUser(property(workbook.author()));
        try {
            core.setCreated(DATE);
            core.setModified(DATE);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("not a date: " + DATE, e);
        }
        properties.getExtendedProperties().setApplication(PROGRAM);
    }

    private static String property(String text) {
        return ExcelText.clean(text, MAX_PROPERTY);
    }

    private static void setCalculation(CTWorkbook xml) {
        CTCalcPr calculation = xml.isSetCalcPr() ? xml.getCalcPr() : xml.addNewCalcPr();
        calculation.setCalcId(CALCULATION_ENGINE);
        calculation.setFullCalcOnLoad(false);
    }
}
