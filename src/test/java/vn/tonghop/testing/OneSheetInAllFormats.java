package vn.tonghop.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One workbook, written in every format that a unit may send. */
public final class OneSheetInAllFormats {
    public static final String SHEET = "Trồng trọt";
    public static final String HIDDEN_SHEET = "Ẩn";

    /** The rows of the sheet that plain text can carry: as they stand in a CSV file, a field each. */
    public static final List<List<String>> PLAIN = List.of(
            List.of("Mã số", "Chỉ tiêu", "Thực hiện trong kỳ", "Luỹ kế từ đầu năm", "Giải trình"),
            List.of("TT.LUA", "Diện tích lúa; vụ mùa", "215", "1134.31", "ước đạt 60 tạ/ha, cao hơn năm trước"),
            List.of("TT.NGO", "Diện tích \"ngô\" đông", "0", "-5", "dòng một\ndòng hai"),
            List.of("TT.RAU", "Rau các loại", "123456789012345", "0.3", ""),
            List.of("", "", "", "", ""),
            List.of("01", "Mã có số 0 đứng đầu", "1e5", "NaN", "- không có"));

    private OneSheetInAllFormats() {}

    /** File names with their bytes: workbooks as POI writes them. */
    public static Map<String, byte[]> workbooks() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] xlsx = bytes(filled(new XSSFWorkbook()));
        files.put("bieu.xlsx", xlsx);
        files.put("bieu-nghiem-ngat.xlsx", strict(xlsx));
        files.put("bieu.xls", bytes(filled(new HSSFWorkbook())));
        return files;
    }

    /** The same, saved again by LibreOffice in the new format and in the old one. */
    public static Map<String, byte[]> savedByLibreOffice(Path folder) throws IOException, InterruptedException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Path source = Files.write(folder.resolve("luu-lai.xlsx"), bytes(filled(new XSSFWorkbook())));
        for (String format : List.of("xlsx", "xls")) {
            Path out = Files.createDirectories(folder.resolve(format));
            files.put("luu-lai." + format, Files.readAllBytes(LibreOffice.convert(source, format, out)));
        }
        return files;
    }

    /** The plain rows in every encoding and with every separator. */
    public static Map<String, byte[]> texts() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (char separator : new char[] {',', ';', '\t'}) {
            String text = text(separator);
            String name = "bieu" + (separator == '\t' ? "-tab" : separator);
            files.put(name + "-utf8.csv", text.getBytes(StandardCharsets.UTF_8));
            files.put(name + "-utf8-bom.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
            files.put(name + "-utf16le.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
            files.put(name + "-utf16be.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
            files.put(name + "-utf16le-khong-bom.csv", text.getBytes(StandardCharsets.UTF_16LE));
            files.put(name + "-utf16be-khong-bom.csv", text.getBytes(StandardCharsets.UTF_16BE));
            files.put(name + "-1258.csv", windows1258(text));
        }
        return files;
    }

    private static String text(char separator) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : PLAIN) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : separator).append(quoted(row.get(i), separator));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String quoted(String field, char separator) {
        boolean plain = field.indexOf(separator) < 0 && field.indexOf('"') < 0 && field.indexOf('\n') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /** The code page has the letters with their shapes (ă, ê, ơ) and the tones apart, behind them. */
    public static byte[] windows1258(String text) {
        Charset charset = Charset.forName("windows-1258");
        StringBuilder loose = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            if (charset.newEncoder().canEncode(letter)) {
                loose.append(letter);
            } else {
                String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
                String tones = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
                String shape = Normalizer.normalize(
                        apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC);
                loose.append(shape).append(tones);
            }
        }
        return loose.toString().getBytes(charset);
    }

    private static Workbook filled(Workbook workbook) {
        Sheet sheet = workbook.createSheet(SHEET);
        for (int i = 0; i < PLAIN.size(); i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < PLAIN.get(i).size(); j++) {
                put(row.createCell(j), PLAIN.get(i).get(j), i > 0 && i < 4 && (j == 2 || j == 3));
            }
        }
        rowOfOtherValues(workbook, sheet.createRow(10));
        rowOfFormulas(sheet.createRow(11));
        Row hidden = sheet.createRow(12);
        hidden.createCell(0).setCellValue("dòng ẩn");
        hidden.setZeroHeight(true);
        sheet.addMergedRegion(new CellRangeAddress(13, 14, 0, 2));
        workbook.createSheet(HIDDEN_SHEET).createRow(0).createCell(0).setCellValue(7);
        workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
        return workbook;
    }

    private static void put(Cell cell, String text, boolean number) {
        if (number) {
            // 0.3 as a machine computes it: noise beyond the 15th digit.
            cell.setCellValue(text.equals("0.3") ? 0.1 + 0.2 : Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private static void rowOfOtherValues(Workbook workbook, Row row) {
        styled(row.createCell(0), "0.0%", "").setCellValue(0.955);
        styled(row.createCell(1), "dd/mm/yyyy", "").setCellValue(45_245);
        row.createCell(2).setCellValue(true);
        row.createCell(3).setCellErrorValue(FormulaError.DIV0.getCode());
        styled(row.createCell(4), "General", ".VnTime").setCellValue("TCVN3");
        Font font = workbook.createFont();
        font.setFontName("VNI-Times");
        RichTextString rich = workbook.getCreationHelper().createRichTextString("VNI cả ô");
        rich.applyFont(0, 8, font);
        row.createCell(5).setCellValue(rich);
    }

    private static Cell styled(Cell cell, String format, String fontName) {
        Workbook workbook = cell.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        if (!fontName.isEmpty()) {
            Font font = workbook.createFont();
            font.setFontName(fontName);
            style.setFont(font);
        }
        cell.setCellStyle(style);
        return cell;
    }

    private static void rowOfFormulas(Row row) {
        formula(row.createCell(0), "SUM(C2:C3)").setCellValue(215);
        formula(row.createCell(1), "IF(C2>0,\"Đạt\",\"Xem lại\")").setCellValue("Đạt");
        formula(row.createCell(2), "1/0").setCellErrorValue(FormulaError.DIV0.getCode());
        formula(row.createCell(3), "C2>0").setCellValue(true);
        formula(row.createCell(4), "'" + SHEET + "'!C2+$D$2").setCellValue(1349.31);
    }

    private static Cell formula(Cell cell, String text) {
        cell.setCellFormula(text);
        return cell;
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** As Excel writes "Strict Open XML Spreadsheet": the same vocabulary under the namespaces of ISO/IEC 29500. */
    private static byte[] strict(byte[] xlsx) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships");
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(part.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
