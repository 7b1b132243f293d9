package vn.tonghop.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Drafts a Word document in the layout of Decree 30/2020: A4, margins 20, 20, 30 and 18 mm, Times New Roman, the
 * number of the page at the head of every page but the first. Text between ⟪ and ⟫ becomes a footnote at that place. Sizes are in the units of the format: twentieths of a
 * point for distances, half points for letters.
 */
final class WordDraft {
    /** Width between the margins: 210 - 30 - 18 mm. */
    static final int TEXT_WIDTH = 9185;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** Width between the margins of a page on its side. */
    static final int WIDE = 14117;

    private static final Pattern NOTE = Pattern.compile("⟪([^⟪⟫]*)⟫");

    private final StringBuilder body = new StringBuilder();
    private final String title;
    private final List<String> notes = new ArrayList<>();
    private boolean wide;

    /** @param title in the properties of the file */
    WordDraft(String title) {
        this.title = title;
    }

    /** How a paragraph looks; the officer sees the name in Word's list of styles. */
    enum Look {
        QUOC_HIEU("Quốc hiệu", "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>"),
        TIEU_NGU("Tiêu ngữ", "<w:jc w:val=\"center\"/>", "<w:b/>"),
        CO_QUAN_CHU_QUAN("Cơ quan chủ quản", "<w:jc w:val=\"center\"/>", "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>"),
        CO_QUAN("Cơ quan ban hành", "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>"),
        SO_KY_HIEU("Số, ký hiệu", "<w:jc w:val=\"center\"/>", "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>"),
        VE_VIEC(
                "Trích yếu công văn",
                "<w:spacing w:before=\"60\"/><w:jc w:val=\"center\"/>",
                "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"),
        NGAY_THANG("Địa danh, ngày tháng", "<w:jc w:val=\"center\"/>", "<w:i/>"),
        TEN_LOAI("Tên loại văn bản", "<w:spacing w:before=\"360\"/><w:jc w:val=\"center\"/>", "<w:b/>"),
        TRICH_YEU("Trích yếu", "<w:jc w:val=\"center\"/>", "<w:b/>"),
        KINH_GUI("Kính gửi", "<w:spacing w:before=\"240\"/><w:ind w:left=\"1701\"/>", ""),
        NOI_GUI("Nơi gửi đến", "<w:ind w:left=\"2835\"/>", ""),
        NOI_DUNG(
                "Nội dung",
                "<w:spacing w:before=\"120\" w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>"
                        + "<w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/>",
                ""),
        KET_THUC(
                "Đoạn kết",
                "<w:keepNext/><w:keepLines/><w:spacing w:before=\"120\" w:after=\"120\" w:line=\"264\""
                        + " w:lineRule=\"auto\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/>",
                ""),
        PHAN(
                "Phần",
                "<w:keepNext/><w:spacing w:before=\"240\"/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>",
                "<w:b/>"),
        TEN_PHAN("Phần - tên", "<w:keepNext/><w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/>", "<w:b/>"),
        MUC(
                "Mục",
                "<w:keepNext/><w:spacing w:before=\"180\" w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>"
                        + "<w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/><w:outlineLvl w:val=\"0\"/>",
                "<w:b/>"),
        KHOAN(
                "Khoản",
                "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>"
                        + "<w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/><w:outlineLvl w:val=\"1\"/>",
                "<w:b/>"),
        DIEM(
                "Điểm",
                "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>"
                        + "<w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/><w:outlineLvl w:val=\"2\"/>",
                ""),
        BANG_CHU(
                "Bảng - chữ",
                "<w:spacing w:before=\"40\" w:after=\"40\"/>",
                "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"),
        BANG_GIUA(
                "Bảng - giữa",
                "<w:spacing w:before=\"40\" w:after=\"40\"/><w:jc w:val=\"center\"/>",
                "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"),
        BANG_SO(
                "Bảng - số",
                "<w:spacing w:before=\"40\" w:after=\"40\"/><w:jc w:val=\"right\"/>",
                "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"),
        BANG_DAU(
                "Bảng - đầu cột",
                "<w:keepNext/><w:spacing w:before=\"40\" w:after=\"40\"/><w:jc w:val=\"center\"/>",
                "<w:b/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"),
        PHU_LUC("Phụ lục", "<w:keepNext/><w:jc w:val=\"center\"/>" + "<w:outlineLvl w:val=\"0\"/>", "<w:b/>"),
        TEN_PHU_LUC("Phụ lục - tên", "<w:keepNext/><w:jc w:val=\"center\"/>", "<w:b/>"),
        KEM_THEO(
                "Phụ lục - kèm theo",
                "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"120\"/><w:jc w:val=\"center\"/>",
                "<w:i/>"),
        TEN_BANG(
                "Bảng - tên",
                "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
                "<w:b/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"),
        NHO_CHU(
                "Bảng nhỏ - chữ",
                "<w:spacing w:before=\"20\" w:after=\"20\"/>",
                "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>"),
        NHO_GIUA(
                "Bảng nhỏ - giữa",
                "<w:spacing w:before=\"20\" w:after=\"20\"/><w:jc w:val=\"center\"/>",
                "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>"),
        NHO_SO(
                "Bảng nhỏ - số",
                "<w:spacing w:before=\"20\" w:after=\"20\"/><w:jc w:val=\"right\"/>",
                "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>"),
        NHO_DAU(
                "Bảng nhỏ - đầu cột",
                "<w:keepNext/><w:spacing w:before=\"20\" w:after=\"20\"/><w:jc w:val=\"center\"/>",
                "<w:b/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>"),
        NHO_GHICHU(
                "Bảng nhỏ - ghi chú",
                "<w:spacing w:before=\"60\" w:after=\"60\"/>",
                "<w:i/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>"),
        BIEU_DO("Biểu đồ", "<w:spacing w:before=\"240\"/><w:jc w:val=\"center\"/>", ""),
        NOI_NHAN_DAU("Nơi nhận - đầu", "<w:keepNext/>", "<w:b/><w:i/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"),
        NOI_NHAN("Nơi nhận", "<w:keepNext/>", "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>"),
        CHU_KY("Quyền hạn, người ký", "<w:keepNext/><w:jc w:val=\"center\"/>", "<w:b/>"),
        CHUC_VU("Chức vụ người ký", "<w:keepNext/><w:spacing w:after=\"1560\"/><w:jc w:val=\"center\"/>", "<w:b/>"),
        CHU_THICH("Chú thích", "<w:jc w:val=\"both\"/>", "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"),
        SO_TRANG("Số trang", "<w:jc w:val=\"center\"/>", "");

        private final String label;
        private final String paragraph;
        private final String letters;

        Look(String label, String paragraph, String letters) {
            this.label = label;
            this.paragraph = paragraph;
            this.letters = letters;
        }

        private String id() {
            return name().replace("_", "");
        }

        private String style() {
            return "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" + id() + "\"><w:name w:val=\""
                    + label + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>"
                    + letters + "</w:rPr></w:style>";
        }
    }

    WordDraft add(String block) {
        body.append(block);
        return this;
    }

    static String paragraph(Look look, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + look.id() + "\"/></w:pPr>" + run(text) + "</w:p>";
    }

    /** A solid rule in the middle of its column. */
    static String rule(int columnWidth, int ruleWidth) {
        int indent = (columnWidth - ruleWidth) / 2;
        return "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>"
                + "<w:spacing w:before=\"60\" w:line=\"120\" w:lineRule=\"exact\"/><w:ind w:left=\"" + indent
                + "\" w:right=\"" + indent + "\"/></w:pPr></w:p>";
    }

    /** Columns side by side without lines, such as the head of a document. */
    static String sideBySide(List<Integer> widths, List<List<String>> rows) {
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .append(widths.stream().mapToInt(Integer::intValue).sum())
                .append(
                        "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>")
                .append("<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>")
                .append(grid(widths));
        for (List<String> row : rows) {
            table.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int i = 0; i < row.size(); i++) {
                table.append(cell(widths.get(i), row.get(i)));
            }
            table.append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }

    /** A table with lines whose first row is repeated on every page. */
    static String ruled(List<Integer> widths, List<Look> looks, List<String> head, List<List<String>> rows) {
        return ruled(Look.BANG_DAU, widths, looks, head, rows);
    }

    /** The same with another look of the head. */
    static String ruled(
            Look headLook, List<Integer> widths, List<Look> looks, List<String> head, List<List<String>> rows) {
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .append(widths.stream().mapToInt(Integer::intValue).sum())
                .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            table.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        table.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/>")
                .append("<w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>")
                .append(grid(widths));
        table.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < head.size(); i++) {
            table.append(cell(widths.get(i), paragraph(headLook, head.get(i))));
        }
        table.append("</w:tr>");
        for (List<String> row : rows) {
            table.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int i = 0; i < row.size(); i++) {
                table.append(cell(widths.get(i), paragraph(looks.get(i), row.get(i))));
            }
            table.append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }

    private static String grid(List<Integer> widths) {
        StringBuilder grid = new StringBuilder("<w:tblGrid>");
        widths.forEach(width ->
                grid.append("<w:gridCol w:w=\"").append(width.intValue()).append("\"/>"));
        return grid.append("</w:tblGrid>").toString();
    }

    private static String cell(int width, String blocks) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>" + blocks + "</w:tc>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + escape(text) + "</w:t></w:r>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The .docx. The same draft gives the same bytes. */
    byte[] write() {
        Map<String, String> files = new TreeMap<>();
        files.put("[Content_Types].xml", contentTypes());
        files.put(
                "_rels/.rels",
                relations(relation("rId1", RELATIONS + "/officeDocument", "word/document.xml")
                        + relation("rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")));
        files.put("docProps/core.xml", properties());
        // First the text, which says what notes there are.
        String document = document();
        files.put("word/document.xml", document);
        files.put("word/footnotes.xml", footnotes());
        files.put("word/header1.xml", header());
        files.put("word/styles.xml", styles());
        files.put("word/settings.xml", settings());
        files.put(
                "word/_rels/document.xml.rels",
                relations(relation("rId1", RELATIONS + "/styles", "styles.xml")
                        + relation("rId2", RELATIONS + "/settings", "settings.xml")
                        + relation("rId3", RELATIONS + "/header", "header1.xml")
                        + relation("rId4", RELATIONS + "/footnotes", "footnotes.xml")));
        return zip(files);
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2023, 1, 1, 12, 0));
                out.putNextEntry(entry);
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static String contentTypes() {
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("/word/document.xml", word + "document.main+xml")
                + type("/word/styles.xml", word + "styles+xml")
                + type("/word/settings.xml", word + "settings+xml")
                + type("/word/header1.xml", word + "header+xml")
                + type("/word/footnotes.xml", word + "footnotes+xml")
                + type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + "</Types>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relations(String relations) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private String properties() {
        return HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + escape(title)
                + "</dc:title><dc:language>vi-VN</dc:language>"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2023-01-01T00:00:00Z</dcterms:created>"
                + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">2023-01-01T00:00:00Z</dcterms:modified>"
                + "</cp:coreProperties>";
    }

    private String document() {
        return HEAD + "<w:document xmlns:w=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><w:body>" + noted()
                + section(wide) + "</w:body></w:document>";
    }

    /** The body with a number in the place of each note. */
    private String noted() {
        StringBuilder noted = new StringBuilder();
        Matcher note = NOTE.matcher(body);
        while (note.find()) {
            notes.add(note.group(1));
            note.appendReplacement(
                    noted,
                    Matcher.quoteReplacement("</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"SOCHUTHICH\"/></w:rPr>"
                            + "<w:footnoteReference w:id=\"" + notes.size()
                            + "\"/></w:r><w:r><w:t xml:space=\"preserve\">"));
        }
        return note.appendTail(noted).toString();
    }

    /** The notes, behind the two lines that Word wants to separate them from the text. */
    private String footnotes() {
        StringBuilder all = new StringBuilder(HEAD)
                .append("<w:footnotes xmlns:w=\"")
                .append(MAIN)
                .append("\">");
        all.append("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>");
        all.append(
                        "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p>")
                .append("</w:footnote>");
        for (int i = 0; i < notes.size(); i++) {
            all.append("<w:footnote w:id=\"")
                    .append(i + 1)
                    .append("\"><w:p><w:pPr><w:pStyle w:val=\"CHUTHICH\"/></w:pPr>")
                    .append("<w:r><w:rPr><w:rStyle w:val=\"SOCHUTHICH\"/></w:rPr><w:footnoteRef/></w:r>")
                    .append("<w:r><w:t xml:space=\"preserve\"> ")
                    .append(notes.get(i))
                    .append("</w:t></w:r></w:p></w:footnote>");
        }
        return all.append("</w:footnotes>").toString();
    }

    /** Ends the pages so far: what follows begins on a new one, and its pages are counted from 1. */
    WordDraft endSection() {
        return add("<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>" + section(wide) + "</w:pPr></w:p>");
    }

    /** The pages from here to the end of the section lie on their side. */
    WordDraft turned() {
        wide = true;
        return this;
    }

    private static String section(boolean wide) {
        String size = wide
                ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/>" + size
                + "<w:pgMar w:top=\"1134\" w:right=\"1020\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\""
                + " w:footer=\"567\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>";
    }

    private static String header() {
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        return HEAD + "<w:hdr xmlns:w=\"" + MAIN + "\"><w:p><w:pPr><w:pStyle w:val=\"" + Look.SO_TRANG.id()
                + "\"/></w:pPr>" + field + "</w:p></w:hdr>";
    }

    private static String styles() {
        StringBuilder styles = new StringBuilder(HEAD)
                .append("<w:styles xmlns:w=\"")
                .append(MAIN)
                .append("\"><w:docDefaults><w:rPrDefault><w:rPr>")
                .append("<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"")
                .append(" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>")
                .append("<w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>")
                .append("<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>")
                .append("<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\"")
                .append(" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>")
                .append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>")
                .append("<w:qFormat/></w:style>");
        for (Look look : Look.values()) {
            styles.append(look.style());
        }
        styles.append(
                        "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"SOCHUTHICH\"><w:name w:val=\"Số chú thích\"/>")
                .append("<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>");
        return styles.append("</w:styles>").toString();
    }

    private static String settings() {
        return HEAD + "<w:settings xmlns:w=\"" + MAIN + "\"><w:zoom w:percent=\"100\"/>"
                + "<w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
                + "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
                + "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"14\"/></w:compat></w:settings>";
    }
}
