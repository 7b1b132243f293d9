package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
