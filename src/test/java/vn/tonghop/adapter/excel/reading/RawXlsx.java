package vn.tonghop.adapter.excel.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook written part by part, for what POI would never write. */
final class RawXlsx {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private RawXlsx() {}

    /** A workbook with one sheet, "S", whose rows are given as XML; two shared strings, "một" and "hai". */
    static RawXlsx withRows(String rows) {
        return withSheet("<sheetData>" + rows + "</sheetData>");
    }

    static RawXlsx withSheet(String inside) {
        RawXlsx raw = new RawXlsx();
        String ml = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        raw.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + ml + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + ml + "worksheet+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + ml + "sharedStrings+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + ml + "styles+xml\"/></Types>");
        raw.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        raw.put(
                WORKBOOK,
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + REL
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        raw.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "sharedStrings", "sharedStrings.xml")
                        + relation("rId3", "styles", "styles.xml")));
        raw.put(SHEET, "<worksheet xmlns=\"" + MAIN + "\">" + inside + "</worksheet>");
        raw.put(STRINGS, "<sst xmlns=\"" + MAIN + "\"><si><t>một</t></si><si><t>hai</t></si></sst>");
        raw.put(
                STYLES,
                "<styleSheet xmlns=\"" + MAIN
                        + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts>"
                        + "<fonts><font><name val=\"Times New Roman\"/></font><font><name val=\".VnTime\"/></font></fonts>"
                        + "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"1\"/>"
                        + "<xf numFmtId=\"14\" fontId=\"0\"/></cellXfs></styleSheet>");
        return raw;
    }

    static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + REL + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    static String relations(String inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }

    /** Adds or replaces a part, written in UTF-8 behind an XML declaration. */
    RawXlsx put(String part, String xml) {
        return put(part, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    RawXlsx put(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    RawXlsx without(String part) {
        parts.remove(part);
        return this;
    }

    RawXlsx change(String part, UnaryOperator<String> change) {
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("the change changes nothing in " + part);
        }
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    RawXlsx replace(String part, String old, String replacement) {
        return change(part, text -> text.replace(old, replacement));
    }

    /** Writes a part in another encoding, with a declaration that says so. */
    RawXlsx encode(String part, Charset charset) {
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        return put(
                part,
                text.replace("encoding=\"UTF-8\"", "encoding=\"" + charset + "\"")
                        .getBytes(charset));
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    byte[] bytes() {
        return zip(parts, true);
    }

    byte[] storedBytes() {
        return zip(parts, false);
    }

    /** A zip of these entries, in this order; deflated (sizes behind the data) or stored (sizes in front). */
    static byte[] zip(Map<String, byte[]> entries, boolean deflated) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(deflated ? new ZipEntry(entry.getKey()) : stored(entry.getKey(), entry.getValue()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry stored(String name, byte[] content) {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        return entry;
    }
}
