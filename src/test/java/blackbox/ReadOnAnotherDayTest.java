package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs are made as on the due day and read on any day: they say nothing that is true on one day only. */
class ReadOnAnotherDayTest {
    private static final String DUE = "Hạn 17/11/2023";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void takeAway() throws IOException {
        office = Office.in(folder);
        Files.delete(office.returns().resolve("TDP05_2023-11.xlsx"));
    }

    private void isTrueOnAnyDay() throws IOException {
        assertThat(Files.readString(office.results().resolve("tong-quan-2023-11.html")))
                .contains("Chưa nộp · " + DUE)
                .doesNotContain("Chưa đến hạn");
        StringBuilder said = new StringBuilder();
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(office.results().resolve("tong-hop-2023-11.xlsx")))) {
            for (Row row : book.getSheet("Tình hình nộp")) {
                for (Cell cell : row) {
                    said.append(cell).append('\n');
                }
            }
        }
        assertThat(said.toString()).contains("\n" + DUE + "\n").doesNotContain("Chưa đến hạn");
    }

    @Test
    void aUnitThatIsMissingHasADueDayAndNotTimeLeft() throws IOException {
        office.run("tong-hop", "--period", "2023-11", "--quiet");
        isTrueOnAnyDay();
        // The day after, the console may say more.
        assertThat(office.run("tinh-hinh", "--period", "2023-11").out()).contains("quá hạn");
    }

    @Test
    void aClosedVersionSaysSoToo() throws IOException {
        office.run("chot", "--period", "2023-11", "--chap-nhan-con-mo", "--quiet");
        isTrueOnAnyDay();
    }

    @Test
    void onADayThatIsGivenItIsOverdue() throws IOException {
        office.run("tong-hop", "--period", "2023-11", "--as-of", "2023-11-20", "--quiet");
        assertThat(Files.readString(office.results().resolve("tong-quan-2023-11.html")))
                .contains("Chưa nộp · Quá hạn");
    }
}
