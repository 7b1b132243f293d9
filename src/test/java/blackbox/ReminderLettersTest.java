package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who owes a return gets a letter; who owes nothing gets none. */
class ReminderLettersTest {
    @TempDir
    private Path folder;

    private Map<String, byte[]> letters(Office office) {
        office.run("consolidate", "--period", "2023-11", "--quiet");
        return office.outputs().entrySet().stream()
                .filter(e -> e.getKey().startsWith("thu-nhac"))
                .collect(Collectors.toMap(e -> e.getKey().replace('\\', '/'), Map.Entry::getValue));
    }

    private static List<String> lines(byte[] letter) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new java.io.ByteArrayInputStream(letter))) {
            List<String> lines = new java.util.ArrayList<>();
            for (XWPFTable table : document.getTables()) {
                table.getRows()
                        .forEach(row -> row.getTableCells()
                                .forEach(cell -> cell.getParagraphs().forEach(p -> lines.add(p.getText()))));
            }
            document.getParagraphs().stream().map(XWPFParagraph::getText).forEach(lines::add);
            return lines;
        }
    }

    @Test
    void twoMissingUnitsAndABrokenFileGetTheirLettersWhichAreGoneWhenEverybodyIsIn() throws IOException {
        Office office = Office.in(folder);
        assertThat(letters(office)).isEmpty();
        assertThat(office.results().resolve("thu-nhac")).doesNotExist();

        Path group = office.returns().resolve("TDP05_2023-11.xlsx");
        Path school = office.returns().resolve("MN03_2023-11.xlsx");
        Path station = office.returns().resolve("YT01_2023-11.xlsx");
        byte[] groupBytes = Files.readAllBytes(group);
        byte[] schoolBytes = Files.readAllBytes(school);
        byte[] stationBytes = Files.readAllBytes(station);
        Files.delete(group);
        Files.delete(school);
        Map<String, byte[]> two = letters(office);
        assertThat(two).containsOnlyKeys("thu-nhac/TDP05.docx", "thu-nhac/MN03.docx");
        assertThat(lines(two.get("thu-nhac/TDP05.docx")))
                .contains(
                        "UBND HUYỆN HIỆP HÒA",
                        "UBND THỊ TRẤN THẮNG",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "V/v nộp biểu báo cáo tháng 11 năm 2023",
                        "Kính gửi: Tổ dân phố Dinh Hương.",
                        "Nơi nhận:",
                        "TM. ỦY BAN NHÂN DÂN",
                        "CHỦ TỊCH")
                .anyMatch(line -> line.endsWith("Hạn nộp của đơn vị là ngày 17/11/2023."))
                .anyMatch(line -> line.contains("chưa nhận được biểu báo cáo tháng 11 năm 2023"))
                .noneMatch(line -> line.contains("{{") || line.contains("đã nhận được tệp"));
        assertThat(lines(two.get("thu-nhac/MN03.docx"))).contains("Kính gửi: Trường Mầm non Họa Mi.");
        assertThat(Files.readString(office.results().resolve("run.json"))).contains("thu-nhac/MN03.docx");

        Files.write(station, "không phải bảng tính".getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> three = letters(office);
        assertThat(three).hasSize(3);
        assertThat(three.get("thu-nhac/TDP05.docx")).isEqualTo(two.get("thu-nhac/TDP05.docx"));
        assertThat(lines(three.get("thu-nhac/YT01.docx")))
                .contains("V/v gửi lại biểu báo cáo tháng 11 năm 2023")
                .anyMatch(line -> line.contains("đã nhận được tệp “YT01_2023-11.xlsx” nhưng chưa sử dụng được"))
                .noneMatch(line -> line.contains("chưa nhận được"));

        Files.write(group, groupBytes);
        Files.write(school, schoolBytes);
        Files.write(station, stationBytes);
        assertThat(letters(office)).isEmpty();
        assertThat(office.results().resolve("thu-nhac")).doesNotExist();
    }

    @Test
    void withoutTheOutlineThereAreNoLettersAndWithAFaultyOneNothingIsDone() throws IOException {
        Office office = Office.in(folder);
        Files.delete(office.returns().resolve("TDP05_2023-11.xlsx"));
        Path outline = office.home().resolve("input-templates/report/thu-nhac.docx");
        Files.delete(outline);
        assertThat(letters(office)).isEmpty();
        Files.write(outline, new byte[] {1, 2, 3});
        Office.Answer refused = office.run("consolidate", "--period", "2023-11", "--quiet");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("thu-nhac.docx");
    }
}
