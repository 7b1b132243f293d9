package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.ParsedJson;

/** What is said of single files, whatever is given for one. */
class CheckCommandTest {
    private static final String GROUP = "input-templates/2023-11/TDP03_2023-11.xlsx";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    /** Writes over the cell that says the period, and gives its place. */
    private String period(Path file, String written) throws IOException {
        String place = "";
        byte[] changed;
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.toString().equals("2023-11")) {
                            cell.setCellValue(written);
                            place = "trang «" + sheet.getSheetName() + "», ô "
                                    + cell.getAddress().formatAsString();
                        }
                    }
                }
            }
            book.write(out);
            changed = out.toByteArray();
        }
        assertThat(place).isNotEmpty();
        Files.write(file, changed);
        return place;
    }

    @Test
    void aPeriodThatCannotBeReadIsNotInvented() throws IOException {
        Path file = Files.copy(folder.resolve(GROUP), folder.resolve("Tien Hung.xlsx"));
        String place = period(file, "tháng vừa rồi");
        Office.Answer answer = office.run("kiem-tra", "Tien Hung.xlsx", "--as-of", "2025-07-20");
        assertThat(answer.exit()).isOne();
        assertThat(answer.out())
                .contains("«Tien Hung.xlsx», " + place, "«tháng vừa rồi»", "ghi kỳ vào ô đó")
                .doesNotContain("2025-0");
        // The name under which forms go out says it.
        Files.copy(file, folder.resolve("TDP03_2023-11 sửa.xlsx"));
        assertThat(office.run("kiem-tra", "TDP03_2023-11 sửa.xlsx", "--as-of", "2025-07-20")
                        .out())
                .contains("FILE.PERIOD-UNREADABLE", "«tháng vừa rồi»", "2023-11")
                .doesNotContain("2025-0");
    }

    @Test
    void aPeriodOfWhichTheCatalogueKnowsNothingIsSaid() throws IOException {
        Path file = Files.copy(folder.resolve(GROUP), folder.resolve("cu.xlsx"));
        String place = period(file, "2011-05");
        assertThat(office.run("kiem-tra", "cu.xlsx").out())
                .contains(place, "2011-05", "không có đơn vị nào của kỳ này");
    }

    @Test
    void theConsolidatedWorkbookIsToldForWhatItIs() {
        office.run("tong-hop", "--period", "2023-11", "--quiet");
        Office.Answer answer = office.run("kiem-tra", "output/2023-11/tong-hop-2023-11.xlsx");
        assertThat(answer.exit()).isOne();
        assertThat(answer.out())
                .contains("là bảng tổng hợp do chương trình lập", "Tháng 11 năm 2023", "./run.sh doi-chieu")
                .doesNotContain("2025-");
    }

    @Test
    void whatCouldNotBeTriedAloneIsSaid() throws IOException {
        Path alone = Files.copy(folder.resolve(GROUP), folder.resolve("TDP03_2023-11.xlsx"));
        assertThat(office.run("kiem-tra", alone.toString()).out())
                .contains("đạt, không có gì phải sửa")
                .doesNotContain("Chưa thử được")
                .contains("./run.sh tong-hop --period 2023-11");
        Office.delete(office.returns());
        Office.Answer answer = office.run("kiem-tra", alone.toString());
        assertThat(answer.exit()).as(answer.all()).isZero();
        assertThat(answer.out())
                .contains("riêng tệp này đạt")
                .containsPattern("Chưa thử được [1-9][0-9]* quy tắc trên số liệu toàn địa bàn")
                .contains("chép tệp này vào input-templates/2023-11 rồi tổng hợp");
        assertThat(office.run("kiem-tra", alone.toString(), "--json").out())
                .containsPattern("\"rules_not_tried\": [1-9]")
                .contains("\"period\": \"2023-11\"");
    }

    @Test
    void aMissingFileDoesNotKeepTheOthersFromBeingChecked() {
        Office.Answer answer = office.run("kiem-tra", "khong-co.xlsx", GROUP);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("khong-co.xlsx");
        assertThat(answer.out()).contains("«TDP03_2023-11.xlsx» (TDP03)");
        Object verdicts = ParsedJson.of(
                office.run("kiem-tra", "khong-co.xlsx", GROUP, "--json").out());
        assertThat((List<?>) verdicts)
                .extracting(one -> ((Map<?, ?>) one).get("file") + " " + ((Map<?, ?>) one).get("outcome"))
                .containsExactly("TDP03_2023-11.xlsx accepted", "khong-co.xlsx not_checked");
    }

    @Test
    void aFolderIsToldWhichCommandsAreForIt() throws IOException {
        Office.Answer month = office.run("kiem-tra", "input-templates/2023-11", GROUP);
        assertThat(month.exit()).isEqualTo(2);
        assertThat(month.err())
                .contains("thư mục của kỳ 2023-11", "./run.sh tinh-hinh --period 2023-11")
                .doesNotContain("chép tệp Excel bên trong ra ngoài");
        assertThat(month.out()).contains("«TDP03_2023-11.xlsx» (TDP03)");
        Files.createDirectory(folder.resolve("khac"));
        assertThat(office.run("kiem-tra", "khac").err()).contains("«khac» là thư mục", "khac/TÊN-TỆP.xlsx");
    }

    @Test
    void whyAFileIsRefusedIsSaidOnce() throws IOException {
        Files.writeString(folder.resolve("hong.xlsx"), "không phải Excel");
        String out = office.run("kiem-tra", "hong.xlsx").out();
        assertThat(out.lines()).as(out).hasSize(2);
        assertThat(out).contains("«hong.xlsx»: chưa dùng được:\n  ", "[FILE.");
    }

    @Test
    void whatIsToBeMendedIsFollowedByTheCommandToCheckItAgain() {
        assertThat(office.run("kiem-tra", "input-templates/2023-11/PB-MC_2023-11.xlsx")
                        .out())
                .contains("./run.sh kiem-tra input-templates/2023-11/PB-MC_2023-11.xlsx");
    }
}
