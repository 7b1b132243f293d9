package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileKindDetectorTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_file_is_known_by_its_bytes(String what, byte[] bytes, FileKind expected) {
        assertThat(FileKindDetector.detect(bytes, ReadingLimits.standard())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void every_kind_but_xlsx_is_refused_with_its_own_code(String what, byte[] bytes, FileKind expected) {
        if (expected == FileKind.XLSX) {
            assertThat(Readings.book(bytes).sheets()).hasSize(1);
        } else {
            assertThat(Readings.refused(bytes).rule()).isEqualTo(expected.rule());
            assertThat(Readings.refused(bytes).reason().arguments().get(0)).isEqualTo("bao-cao.xlsx");
        }
    }

    static Stream<Arguments> files() throws Exception {
        return Stream.of(
                file("a workbook", xlsx(), FileKind.XLSX),
                file("a workbook with its part under an odd name", oddlyNamed(), FileKind.XLSX),
                file(".xls of Excel 97", Readings.bytes(new HSSFWorkbook()), FileKind.XLS),
                file(
                        ".xls of Excel 4",
                        HexFormat.of().parseHex("0904060000001000" + "00".repeat(16)),
                        FileKind.OLD_XLS),
                file("a workbook behind a password", encrypted("mat-khau"), FileKind.PASSWORD),
                file("a workbook behind Excel's default password", encrypted("VelvetSweatshop"), FileKind.PASSWORD),
                file(".xlsb", zip("[Content_Types].xml", "<Types/>", "xl/workbook.bin", "x"), FileKind.XLSB),
                file("docx", docx(), FileKind.WORD),
                file("old .doc", compound("WordDocument"), FileKind.WORD),
                file("RTF", text("{\\rtf1 abc}"), FileKind.WORD),
                file("odt", openDocument("text"), FileKind.WORD),
                file("pptx", pptx(), FileKind.PRESENTATION),
                file("old .ppt", compound("PowerPoint Document"), FileKind.PRESENTATION),
                file("ods", openDocument("spreadsheet"), FileKind.ODS),
                file("pdf", text("%PDF-1.7\n%abc"), FileKind.PDF),
                file("pdf behind a few bytes of junk", text("\u0000\u0001junk\n%PDF-1.4"), FileKind.PDF),
                file("png", image("png"), FileKind.IMAGE),
                file("jpeg", image("jpg"), FileKind.IMAGE),
                file("gif", image("gif"), FileKind.IMAGE),
                file("bmp", image("bmp"), FileKind.IMAGE),
                file("tiff", image("tiff"), FileKind.IMAGE),
                file("heic", HexFormat.of().parseHex("00000018667479706865696300000000"), FileKind.IMAGE),
                file("webp", text("RIFF\u0001\u0002\u0003\u0004WEBPVP8 "), FileKind.IMAGE),
                file("zip with a workbook in it", zip("a.txt", "a", "bieu.xlsx", "x"), FileKind.ARCHIVE),
                file("empty zip", HexFormat.of().parseHex("504b0506" + "00".repeat(18)), FileKind.ARCHIVE),
                file(
                        "rar",
                        HexFormat.of().parseHex("526172211a0701003392b5e50a01050600050101808000"),
                        FileKind.ARCHIVE),
                file("7z", HexFormat.of().parseHex("377abcaf271c0004"), FileKind.ARCHIVE),
                file("a page saved as .xls", text("<html><table><tr><td>1"), FileKind.WEB_PAGE),
                file(
                        "a page with a byte order mark",
                        text("\u00ef\u00bb\u00bf\r\n <!DOCTYPE html>"),
                        FileKind.WEB_PAGE),
                file("XML spreadsheet 2003", text("<?xml version=\"1.0\"?><?mso-application?>"), FileKind.WEB_PAGE),
                file("single file web page", text("MIME-Version: 1.0\r\nX: multipart"), FileKind.WEB_PAGE),
                file("a page in UTF-16", "\ufeff<html>".getBytes(StandardCharsets.UTF_16LE), FileKind.WEB_PAGE),
                file("CSV", "Mã số;Giá trị\n01;5\n".getBytes(StandardCharsets.UTF_8), FileKind.TEXT),
                file("text in UTF-16", "\ufeffMã số".getBytes(StandardCharsets.UTF_16BE), FileKind.TEXT),
                file("empty", new byte[0], FileKind.EMPTY),
                file("zeros, as a broken USB stick leaves them", new byte[5_000], FileKind.UNKNOWN),
                file("Numbers", zip("Index/Document.iwa", "x"), FileKind.UNKNOWN));
    }

    @Test
    void every_refused_kind_has_a_code_and_a_sentence_of_its_own() {
        assertThat(Stream.of(FileKind.values()).map(FileKind::rule)).doesNotHaveDuplicates();
        assertThat(Stream.of(FileKind.values()).map(FileKind::phrase)).doesNotHaveDuplicates();
    }

    @Test
    void a_cut_compound_file_is_cut() throws IOException {
        byte[] whole = Readings.bytes(new HSSFWorkbook());
        byte[] cut = Arrays.copyOf(whole, 700);
        assertThat(Readings.rule(cut)).isEqualTo("FILE.TRUNCATED");
    }

    @Test
    void a_zip_is_refused_with_the_name_of_the_workbook_in_it() {
        byte[] zip = zip("ảnh/a.png", "a", "Báo cáo/Tổ 5.XLSX", "x", "khac.xls", "x");
        assertThat(Readings.refused(zip).reason().key()).isEqualTo("file.archive.with");
        assertThat(Readings.refused(zip).reason().arguments()).containsExactly("bao-cao.xlsx", "Tổ 5.XLSX");
        assertThat(Readings.refused(zip("a.png", "x")).reason().key()).isEqualTo("file.archive");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "RAR 4, 526172211a0700 cf907300000d00000000000000"
                + " d1c1740080270001000000010000000203040506070809101d3007000000000062312e786c7378 aa, b1.xlsx",
        "RAR 4 with a photo before it, 526172211a0700 cf907300000d00000000000000"
                + " d1c1740080250001000000010000000203040506070809101d3005000000000061312e706e aa"
                + " d1c1740080260001000000010000000203040506070809101d3006000000000062312e786c73 aa, b1.xls",
        "RAR 5, 526172211a070100 11223344 03 01 00 00"
                + " 11223344 10 02 02 01 04 01 20 aabbccdd 00 00 05 612e786c73 ff, a.xls",
    })
    void a_rar_is_listed_without_unpacking(String what, String hex, String name) {
        byte[] rar = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThat(Readings.refused(rar).rule()).isEqualTo("FILE.ARCHIVE");
        assertThat(Readings.refused(rar).reason().arguments()).containsExactly("bao-cao.xlsx", name);
    }

    @Test
    void a_cut_rar_is_still_an_archive() {
        byte[] rar = HexFormat.of().parseHex("526172211a0701001122334483");
        assertThat(Readings.refused(rar).reason().key()).isEqualTo("file.archive");
    }

    private static Arguments file(String what, byte[] bytes, FileKind kind) {
        return Arguments.of(what, bytes, kind);
    }

    private static byte[] text(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] xlsx() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet("S");
        return Readings.bytes(workbook);
    }

    private static byte[] oddlyNamed() {
        return RawXlsx.withRows("")
                .put("workbook22.xml", RawXlsx.withRows("").parts().get(RawXlsx.WORKBOOK))
                .put(
                        "_rels/workbook22.xml.rels",
                        RawXlsx.relations(RawXlsx.relation("rId1", "worksheet", "xl/worksheets/sheet1.xml")))
                .without(RawXlsx.WORKBOOK)
                .replace("_rels/.rels", "xl/workbook.xml", "/workbook22.xml")
                .replace("[Content_Types].xml", "/xl/workbook.xml", "/workbook22.xml")
                .bytes();
    }

    private static byte[] zip(String... namesAndContents) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            entries.put(namesAndContents[i], text(namesAndContents[i + 1]));
        }
        return RawXlsx.zip(entries, true);
    }

    private static byte[] openDocument(String kind) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", text("application/vnd.oasis.opendocument." + kind));
        entries.put("content.xml", text("<x/>"));
        return RawXlsx.zip(entries, false);
    }

    private static byte[] docx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("abc");
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] pptx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide();
            show.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] compound(String stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted(String password) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem();
                OPCPackage plain = opened(xlsx())) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(container)) {
                plain.save(out);
            }
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static OPCPackage opened(byte[] bytes) throws IOException, InvalidFormatException {
        return OPCPackage.open(new ByteArrayInputStream(bytes));
    }

    private static byte[] image(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean written = ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), format, bytes);
        assertThat(written).isTrue();
        return bytes.toByteArray();
    }
}
