package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.grid.BookReader;

/** A sound workbook, damaged at random places: refused or read as before, never read otherwise, never an exception. */
class DamageTest {
    private static final long SEED = 20231115;

    private static byte[] workbook() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("Biểu 01");
        for (int i = 0; i < 12; i++) {
            XSSFRow row = sheet.createRow(i);
            row.createCell(0).setCellValue("Chỉ tiêu " + i);
            row.createCell(1).setCellValue(i * 17.25);
            row.createCell(2).setCellFormula("B" + (i + 1) + "*2");
        }
        return Readings.bytes(workbook);
    }

    @Test
    void no_single_changed_bit_changes_a_value() {
        byte[] whole = workbook();
        Map<String, String> before = Readings.dump(Readings.book(whole));
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            int bit = random.nextInt(whole.length * 8);
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            if (Readings.read(damaged) instanceof BookReader.Opened opened) {
                assertThat(Readings.dump(opened.book())).as("bit %d", bit).isEqualTo(before);
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    @Test
    void no_overwritten_stretch_changes_a_value() {
        byte[] whole = workbook();
        Map<String, String> before = Readings.dump(Readings.book(whole));
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(whole.length);
            for (int j = at; j < Math.min(whole.length, at + 1 + random.nextInt(64)); j++) {
                damaged[j] = (byte) random.nextInt(256);
            }
            if (Readings.read(damaged) instanceof BookReader.Opened opened) {
                assertThat(Readings.dump(opened.book())).as("from byte %d", at).isEqualTo(before);
            }
        }
    }

    @Test
    void markup_changed_behind_a_right_checksum_never_throws_and_never_names_a_class() {
        Random random = new Random(SEED);
        String[] parts = RawXlsx.withRows("").parts().keySet().toArray(String[]::new);
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            RawXlsx raw = RawXlsx.withRows(
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>A1</f><v>5</v></c></row>"
                            + "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
            String part = parts[random.nextInt(parts.length)];
            String xml = new String(raw.parts().get(part), StandardCharsets.UTF_8);
            raw.put(part, mutated(xml, random).getBytes(StandardCharsets.UTF_8));
            if (Readings.read(raw.bytes()) instanceof BookReader.Refused reason) {
                refused++;
                assertThat(reason.rule()).startsWith("FILE.");
                assertThat(String.join(" ", reason.reason().arguments())).doesNotContain("Exception", "java.", "org.");
            }
        }
        assertThat(refused).isBetween(500, 1_490);
    }

    private static String mutated(String xml, Random random) {
        int at = random.nextInt(xml.length());
        int to = Math.min(xml.length(), at + 1 + random.nextInt(12));
        return switch (random.nextInt(5)) {
            case 0 -> xml.substring(0, at) + xml.substring(to);
            case 1 -> xml.substring(0, to) + xml.substring(at);
            case 2 -> xml.substring(0, at) + (char) (' ' + random.nextInt(95)) + xml.substring(at + 1);
            case 3 -> withoutToken(xml, at);
            default -> xml.substring(0, at) + "99999999999" + xml.substring(at);
        };
    }

    private static String withoutToken(String xml, int at) {
        int open = xml.indexOf('<', at);
        int close = xml.indexOf('>', open);
        return open < 0 || close < 0 ? xml.substring(0, at) : xml.substring(0, open) + xml.substring(close + 1);
    }
}
