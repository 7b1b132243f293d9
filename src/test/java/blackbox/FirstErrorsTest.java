package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the console and the workbook name first when a figure is in no total. */
class FirstErrorsTest {
    @TempDir
    private Path folder;

    @Test
    void aFigureThatIsInNoTotalStandsBeforeErrorsOfFiguresThatAre() throws Exception {
        Office office = Office.in(folder);
        Path file = folder.resolve("input-templates/2023-11/PB-TC_2023-11.xlsx");
        Office.type(file, "Ngân sách", "H6", "26,5 hay 25,6");
        Office.type(file, "Ngân sách", "I6", "26,5 hay 25,6");
        Office.Answer answer = office.run("consolidate", "--period", "2023-11");
        List<String> told =
                answer.out().lines().filter(line -> line.startsWith("  - ")).toList();
        assertThat(told.get(0)).contains("VALUE.TWO-NUMBERS", "Ngân sách!H6", "26,5 hay 25,6");
        try (WorkbookPlaces workbook = new WorkbookPlaces(folder.resolve("output/2023-11/tong-hop-2023-11.xlsx"))) {
            List<String> texts = workbook.texts("Cần xử lý");
            assertThat(texts)
                    .containsSubsequence(
                            "NS.THU",
                            "Chưa cộng; số tổng hợp chưa có",
                            "Có thể là 26,5 hoặc 25,6: đề nghị hỏi đơn vị số nào đúng.",
                            "DT.R288.TONG");
        }
    }
}
