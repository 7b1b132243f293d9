package vn.tonghop.adapter.excel.annotating;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook with one sheet, "S", written part by part as programs do that are not ours. */
final class OddWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String sheetRelations = "";
    private String moreTypes = "";
    private boolean hasStyles = true;

    private OddWorkbook(String sheet) {
        parts.put(SHEET, sheet);
    }

    /** @param inside what stands in the worksheet */
    static OddWorkbook of(String inside) {
        return new OddWorkbook(
                "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + inside + "</worksheet>");
    }

    /** All elements of the sheet have a prefix. */
    static OddWorkbook prefixed(String inside) {
        return new OddWorkbook("<x:worksheet xmlns:x=\"" + MAIN + "\">" + inside + "</x:worksheet>");
    }

    OddWorkbook withoutStyles() {
        hasStyles = false;
        return this;
    }

    OddWorkbook withComments(String comments, String vml) {
        parts.put("xl/comments1.xml", "<comments xmlns=\"" + MAIN + "\">" + comments + "</comments>");
        parts.put("xl/drawings/vmlDrawing1.vml", vml);
        sheetRelations += relation("rId1", "comments", "../comments1.xml")
                + relation("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml");
        moreTypes += "<Default Extension=\"vml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
                + "<Override PartName=\"/xl/comments1.xml\" ContentType="
                + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>";
        return this;
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }

    byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        String ml = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + ml + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/" + SHEET + "\" ContentType=\"" + ml + "worksheet+xml\"/>"
                        + (hasStyles
                                ? "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + ml + "styles+xml\"/>"
                                : "")
                        + moreTypes + "</Types>");
        all.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><bookViews><workbookView activeTab='0'/></bookViews>"
                        + "<sheets><sheet name=\"S\" sheetId=\"7\" r:id=\"rId1\"/></sheets>"
                        + "<definedNames><definedName name=\"Vung\" localSheetId=\"0\">S!$A$1</definedName>"
                        + "</definedNames></workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + (hasStyles ? relation("rId2", "styles", "styles.xml") : "")));
        if (hasStyles) {
            all.put("xl/styles.xml", Styles.plain());
        }
        if (!sheetRelations.isEmpty()) {
            all.put("xl/worksheets/_rels/sheet1.xml.rels", relations(sheetRelations));
        }
        all.putAll(parts);
        return zipped(all);
    }

    private static byte[] zipped(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
