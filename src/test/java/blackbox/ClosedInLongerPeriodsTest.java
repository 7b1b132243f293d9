package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes late for a closed month stays out of everything that is made of the month, until the month is opened again. */
class ClosedInLongerPeriodsTest {
    private static final String FLOW = "TR.CAY.DT";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void closeOctober() {
        office = Office.in(folder);
        assertThat(office.run("close", "--period", "2023-10", "--accept-open", "--quiet")
                        .exit())
                .isOne();
    }

    private void quarter() {
        assertThat(office.run("consolidate", "--period", "2023-Q4", "--quiet").exit())
                .isEqualTo(1);
    }

    private Map<String, String> totals(String period) {
        Map<String, String> totals = new TreeMap<>();
        office.csv(period, "tong-hop-" + period + ".csv")
                .forEach(row -> totals.put(
                        row.get("code") + " " + row.get("item") + " " + row.get("measure"), row.get("value")));
        return totals;
    }

    /** The unit returns a higher figure for October after it was closed. */
    private void comeLate() {
        Map<String, String> cell = office.csv("2023-10", "so-lieu-2023-10.csv").stream()
                .filter(row -> row.get("unit").equals("TDP05")
                        && row.get("element").equals(FLOW)
                        && row.get("measure").equals("period"))
                .findFirst()
                .orElseThrow();
        Office.type(
                folder.resolve("input-templates/2023-10").resolve(cell.get("file")),
                cell.get("sheet"),
                cell.get("cell"),
                Integer.toString(Integer.parseInt(cell.get("value")) + 2));
    }

    @Test
    void aClosedMonthGivesTheSameOutputsAsItsFolderDid() throws IOException {
        quarter();
        Map<String, String> closed = totals("2023-Q4");
        byte[] workbook = Files.readAllBytes(folder.resolve("output/2023-Q4/tong-hop-2023-Q4.xlsx"));
        Office.delete(folder.resolve("output"));
        quarter();
        assertThat(totals("2023-Q4")).isEqualTo(closed);
        assertThat(folder.resolve("output/2023-Q4/tong-hop-2023-Q4.xlsx")).hasBinaryContent(workbook);
    }

    @Test
    void aLateFileEntersNeitherTheQuarterNorTheMonthAfter() {
        quarter();
        office.run("consolidate", "--period", "2023-11", "--quiet");
        Map<String, String> quarter = totals("2023-Q4");
        Map<String, byte[]> november = office.outputs();
        comeLate();
        Office.Answer answer = office.run("consolidate", "--period", "2023-Q4");
        assertThat(answer.out()).contains("Tháng 2023-10 đã chốt (bản chốt số 1) và có 1 tệp khác với khi chốt");
        assertThat(totals("2023-Q4")).isEqualTo(quarter);
        office.run("consolidate", "--period", "2023-11", "--quiet");
        Map<String, byte[]> now = office.outputs();
        november.forEach((name, bytes) -> assertThat(now.get(name)).as(name).isEqualTo(bytes));

        office.run("reopen", "--period", "2023-10", "--reason", "TDP05 sửa số");
        quarter();
        assertThat(totals("2023-Q4")).isNotEqualTo(quarter);
    }

    @Test
    void closedPeriodsThatWereMadeOfTheEarlierFiguresAreNamed() throws IOException {
        office.run("close", "--period", "2023-11", "--accept-open", "--quiet");
        office.run("close", "--period", "2023-Q4", "--accept-open", "--quiet");
        comeLate();
        Office.Answer opened = office.run("reopen", "--period", "2023-10", "--reason", "TDP05 sửa số");
        assertThat(opened.out())
                .contains("tháng 11 năm 2023: bản chốt số 1")
                .contains("quý IV năm 2023: bản chốt số 1");
        Office.Answer closed = office.run("close", "--period", "2023-10", "--accept-open");
        assertThat(closed.exit()).isOne();
        assertThat(closed.out())
                .contains("bản chốt số 2")
                .contains("So với bản chốt số 1:")
                .contains("đề nghị mở lại kỳ 2023-11")
                .contains("đề nghị mở lại kỳ 2023-Q4");
        Office.Answer november = office.run("consolidate", "--period", "2023-11");
        assertThat(november.exit()).isOne();
        assertThat(november.out()).contains("tháng 10 năm 2023 nay có bản chốt số 2");
        for (List<String> version : List.of(
                List.of("2023-10", "1"), List.of("2023-10", "2"), List.of("2023-11", "1"), List.of("2023-Q4", "1"))) {
            Office.Answer proof =
                    office.run("history", "--period", version.get(0), "--handover", version.get(1), "--prove");
            assertThat(proof.exit()).as(version + proof.all()).isZero();
            assertThat(proof.out()).contains("giống từng byte");
        }
        assertThat(office.run("verify", "--period", "2023-11").exit()).isZero();
        Office.delete(folder.resolve("output/ban-chot/2023-10"));
        Office.Answer missing = office.run("verify", "--period", "2023-11");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.out()).contains("không đọc được bản đó");
    }

    @Test
    void anotherEditionOfTheCatalogueDoesNotReachWhatWasHandedOver() throws IOException {
        Path elements = folder.resolve("input-templates/catalog/elements.csv");
        String text = Files.readString(elements);
        Files.writeString(elements, text.replace("Diện tích", "Tổng diện tích"));
        assertThat(office.run("history", "--period", "2023-10", "--prove").exit())
                .isZero();
        assertThat(office.run("consolidate", "--period", "2023-10").exit()).isOne();
        office.run("reopen", "--period", "2023-10", "--reason", "đổi tên chỉ tiêu");
        assertThat(office.run("close", "--period", "2023-10", "--accept-open").out())
                .contains("0 số tổng hợp và 0 số của đơn vị thay đổi");
        assertThat(office.run("history", "--period", "2023-10", "--handover", "1", "--prove")
                        .exit())
                .isZero();
    }
}
