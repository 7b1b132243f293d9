package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quarters and years from the two months in hand. */
class LongerPeriodsTest {
    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    @Test
    void theYearIsTheLatestCumulativeFigureAndTheLastStocks() {
        Office.Answer answer = office.run("consolidate", "--period", "2023");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("36/36").contains("năm 2023");
        assertThat(figure("2023", "HC.HS", "period")).isEqualTo("2097");
        assertThat(figure("2023", "HC.HS", "ytd")).isEqualTo("2097");
        assertThat(figure("2023", "CN.LON", "period")).isEqualTo("4426");
        List<Map<String, String>> observed = office.csv("2023", "so-lieu-2023.csv");
        assertThat(observed)
                .filteredOn(r -> r.get("element").equals("CN.LON"))
                .hasSize(16)
                .allSatisfy(r -> assertThat(r.get("status")).isEqualTo("carried"));
        assertThat(observed)
                .filteredOn(r ->
                        r.get("element").equals("HC.HS") && r.get("measure").equals("period"))
                .singleElement()
                .satisfies(r -> assertThat(r.get("status")).isEqualTo("estimated"));
        assertThat(observed).allSatisfy(r -> assertThat(r.get("file")).startsWith("2023-11/"));
    }

    @Test
    void aQuarterWithAMonthMissingIsTheSumOfTheMonthsInHandAndSaysSo() {
        Office.Answer answer = office.run("consolidate", "--period", "2023-Q4");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("chưa có tháng 12/2023");
        assertThat(figure("2023-Q4", "HC.HS", "period")).isEqualTo("368");
        assertThat(figure("2023-Q4", "HC.HS", "ytd")).isEqualTo("2097");
        assertThat(office.csv("2023-Q4", "so-lieu-2023-Q4.csv"))
                .filteredOn(r ->
                        r.get("element").equals("HC.HS") && r.get("measure").equals("period"))
                .singleElement()
                .satisfies(r -> assertThat(r.get("status")).isEqualTo("estimated"));
        assertThat(office.csv("2023-Q4", "doi-soat-2023-Q4.csv"))
                .anySatisfy(r -> assertThat(r.get("rule")).isEqualTo("ROLLUP.MONTHS-MISSING"));
    }

    /** A total can be whole although a month is not: the month before stands in, and that must be seen. */
    @Test
    void whatIsOpenInAMonthIsOpenInTheQuarter() throws IOException {
        office.run("consolidate", "--period", "2023-11", "--quiet");
        Map<String, String> cell = office.csv("so-lieu-2023-11.csv").stream()
                .filter(r -> r.get("unit").equals("TDP05") && r.get("element").equals("CN.LON"))
                .findFirst()
                .orElseThrow();
        Office.type(office.fileOf("TDP05"), cell.get("sheet"), cell.get("cell"), "ba trăm hoặc bốn trăm");
        Files.write(office.fileOf("TDP06"), new byte[] {1, 2, 3});
        Files.delete(office.fileOf("TH03"));
        String month = "Tháng 11/2023: đã nhận 34/36 đơn vị; 2 đơn vị lấy số của tháng khác trong kỳ; 1 giá trị chờ xử"
                + " lý";
        Office.Answer answer = office.run("consolidate", "--period", "2023-Q4");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out())
                .contains(month)
                .containsPattern("Đơn vị nộp đủ các tháng đã có +34/36")
                .containsPattern("Không dùng được +1 +TDP06 \\(11/2023\\)")
                .containsPattern("Chưa nộp +1 +TH03 \\(11/2023\\)")
                .containsPattern("Giá trị chờ xử lý +1 +ở tháng 11/2023: 1;");
        assertThat(office.csv("2023-Q4", "tong-hop-2023-Q4.csv"))
                .filteredOn(r -> r.get("code").equals("CN.LON") && r.get("item").isEmpty())
                .singleElement()
                .satisfies(r -> assertThat(r)
                        .containsEntry("expected", "16")
                        .containsEntry("reported", "15")
                        .containsEntry("held", "1")
                        .containsEntry("status", "partial"));
        Path results = folder.resolve("output/2023-Q4");
        assertThat(Files.readString(results.resolve("tong-quan-2023-Q4.html")))
                .contains(month)
                .contains("<b>34/36</b> <span>đơn vị nộp đủ các tháng đã có")
                .contains("<b>1</b> <span>giá trị chờ xử lý");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(results.resolve("tong-hop-2023-Q4.xlsx")))) {
            assertThat(book.getSheetAt(0))
                    .anySatisfy(row -> assertThat(row)
                            .anySatisfy(c -> assertThat(c.toString()).isEqualTo(month)));
        }
        Office.Answer closing = office.run("chot", "--period", "2023-Q4");
        assertThat(closing.exit()).isEqualTo(1);
        assertThat(closing.all()).contains(month);
    }

    @Test
    void aRuleIsAskedAgainOfTheLongerPeriodAndThatIsSaid() {
        Office.Answer answer = office.run("consolidate", "--period", "2023");
        assertThat(answer.out())
                .contains("phải trả lời riêng cho kỳ này", "tong-hop-2023.xlsx", "2023/quyet-dinh.xlsx")
                .doesNotContain("xử lý ở các tháng của kỳ");
    }

    @Test
    void theCoverSaysThatLatenessIsThatOfTheMonths() throws IOException {
        office.run("consolidate", "--period", "2023");
        try (WorkbookPlaces workbook = new WorkbookPlaces(folder.resolve("output/2023/tong-hop-2023.xlsx"))) {
            assertThat(workbook.texts("Bìa"))
                    .anyMatch(text -> text.contains("hạn nộp của kỳ là ngày 20/12/2023; kỳ này lấy từ báo cáo tháng"))
                    .anyMatch(text -> text.contains("tháng 11 năm 2023: hạn ngày 17/11/2023"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-Q3", "2023-H1", "2023-9M", "2022"})
    void aPeriodOfWhichNoMonthIsInHandIsRefused(String period) {
        Office.Answer answer = office.run("consolidate", "--period", period);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains(period);
    }

    private String figure(String period, String code, String measure) {
        return office.csv(period, "tong-hop-" + period + ".csv").stream()
                .filter(r -> r.get("code").equals(code)
                        && r.get("measure").equals(measure)
                        && r.get("item").isEmpty())
                .map(r -> r.get("value"))
                .findFirst()
                .orElseThrow();
    }
}
