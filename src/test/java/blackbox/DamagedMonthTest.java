package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may go wrong with files and folders, each in an office of its own. */
class DamagedMonthTest {
    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    private Path fileOf(String unit) {
        office.run("--quiet");
        Path file = office.fileOf(unit);
        Office.delete(folder.resolve("output"));
        return file;
    }

    @Test
    void aMissingFileLowersTheCoverageAndIsNeverAZero() throws IOException {
        Path file = fileOf("TDP05");
        office.run("--quiet");
        String complete = office.total("CN.LON", "period").get("value");
        Files.delete(file);
        Office.Answer answer = office.run();
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out())
                .containsPattern("Đơn vị đã nhận +35/36 +nộp muộn 2: ")
                .containsPattern("Bản nộp chờ xử lý +0\n")
                .containsPattern("Không dùng được +0\n")
                .containsPattern("Chưa nộp +1 +TDP05\n");
        Map<String, String> pigs = office.total("CN.LON", "period");
        assertThat(pigs).containsEntry("expected", "16").containsEntry("reported", "15");
        assertThat(pigs.get("status")).isEqualTo("partial");
        assertThat(Integer.parseInt(pigs.get("value"))).isLessThan(Integer.parseInt(complete));
        assertThat(office.csv("so-lieu-2023-11.csv"))
                .noneMatch(row -> row.get("unit").equals("TDP05"));
        assertThat(office.csv("doi-soat-2023-11.csv")).anySatisfy(row -> {
            assertThat(row.get("unit")).isEqualTo("TDP05");
            assertThat(row.get("rule")).isEqualTo("UNIT.MISSING");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "truncated", "empty"})
    void oneBadFileIsRefusedAndTheOthersGoOn(String damage) throws IOException {
        Path file = fileOf("TDP05");
        byte[] bytes = Files.readAllBytes(file);
        switch (damage) {
            case "text" -> Files.write(file, "không phải bảng tính".getBytes(StandardCharsets.UTF_8));
            case "truncated" -> Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
            default -> Files.write(file, new byte[0]);
        }
        Office.Answer answer = office.run();
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.all()).contains("35/36").doesNotContain("Exception");
        assertThat(office.total("CN.LON", "period")).containsEntry("reported", "15");
        List<Map<String, String>> refusals = office.csv("doi-soat-2023-11.csv").stream()
                .filter(row ->
                        row.get("outcome").equals("refused") && row.get("rule").startsWith("FILE."))
                .toList();
        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).get("message")).contains(file.getFileName().toString());
        assertThat(Files.readString(office.results().resolve("run.json"))).contains("\"outcome\": \"refused\"");
    }

    @Test
    void everyUnitBadIsAReportOfNothingAndNotOfZeros() throws IOException {
        office.run("--quiet");
        try (var files = Files.walk(office.returns())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "hỏng");
            }
        }
        Office.Answer answer = office.run();
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("0/36");
        assertThat(office.csv("tong-hop-2023-11.csv"))
                .filteredOn(row -> row.get("kind").equals("element"))
                .allSatisfy(row -> {
                    assertThat(row.get("value")).isEmpty();
                    assertThat(row.get("status")).isEqualTo("missing");
                });
    }

    /** Route 288: four segments of a list, and a rule that holds their sum against the total that was stated. */
    @ParameterizedTest
    @ValueSource(strings = {"", "abc"})
    void aRowOfAListWithoutItsFigureIsNotSummedAsZero(String typed) {
        Path file = fileOf("PB-DC");
        office.run("--quiet");
        Map<String, String> source = office.csv("so-lieu-2023-11.csv").stream()
                .filter(row -> row.get("element").equals("DT.D288.HO"))
                .findFirst()
                .orElseThrow();
        Office.type(file, source.get("sheet"), source.get("cell"), typed);
        office.run("--quiet");
        assertThat(office.total("DT.D288.HO", "period"))
                .containsEntry("status", "partial")
                .containsEntry("reported", "0");
        // The sum of the other segments neither accuses nor acquits.
        assertThat(office.findings("DT-01")).isEmpty();
        assertThat(office.csv("doi-soat-2023-11.csv")).anySatisfy(row -> {
            assertThat(row.get("cell")).isEqualTo(source.get("cell"));
            assertThat(row.get("severity")).isEqualTo("error");
        });
    }

    /** A rule that lacks the missing figures may leave its cell to a lighter reproach, but no other cell is reproached. */
    @Test
    void aMissingUnitAccusesNobodyElse() throws IOException {
        Path file = fileOf("TDP05");
        office.run("--quiet");
        List<String> before = errors();
        Files.delete(file);
        office.run("--quiet");
        assertThat(before).containsAll(errors());
    }

    private List<String> errors() {
        return office.csv("doi-soat-2023-11.csv").stream()
                .filter(row -> row.get("severity").equals("error"))
                .filter(row -> !row.get("rule").startsWith("UNIT."))
                .map(row -> row.get("unit") + " " + row.get("sheet") + "!" + row.get("cell"))
                .toList();
    }

    @Test
    void aMonthThatIsALinkIsReadWhereItLeads() throws IOException {
        Path elsewhere = folder.resolve("noi-khac");
        Files.move(office.returns(), elsewhere);
        Files.createSymbolicLink(office.returns(), elsewhere);
        assertThat(office.run().out()).contains("36/36");
    }

    @Test
    void aFormThatWasSavedAgainCountsOnce() throws IOException {
        Path file = fileOf("TDP05");
        Path again = office.returns().resolve("gui lai.xlsx");
        Files.copy(file, again);
        Office.type(again, "Hướng dẫn", "B2", "lưu lại");
        Office.Answer answer = office.run();
        assertThat(answer.out()).contains("36/36");
        assertThat(office.findings("FILE.SAME-FIGURES")).hasSize(1);
        assertThat(office.total("CN.LON", "period")).containsEntry("reported", "16");
    }

    @Test
    void aFileOfDecisionsThatCannotBeReadIsRefusedAndSaid() throws IOException {
        Files.writeString(office.returns().resolve("quyet-dinh.xlsx"), "x");
        Office.Answer answer = office.run();
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("36/36").contains("quyet-dinh.xlsx");
        assertThat(office.csv("doi-soat-2023-11.csv"))
                .anySatisfy(row ->
                        assertThat(row).containsEntry("file", "quyet-dinh.xlsx").containsEntry("outcome", "refused"));
    }

    @Test
    void aBrokenOutlineIsToldBeforeAnythingIsWritten() throws IOException {
        Path outline = folder.resolve("input-templates/report/bao-cao-thang.docx");
        Files.writeString(outline, "không phải Word");
        Office.Answer answer = office.run();
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("bao-cao-thang.docx");
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void temporaryFilesAreNoReturns() throws IOException {
        Files.writeString(office.returns().resolve("~$TDP05_2023-11.xlsx"), "x");
        Files.writeString(office.returns().resolve("TDP05.xlsx.crdownload"), "x");
        Office.Answer answer = office.run();
        assertThat(answer.out()).contains("36/36");
        assertThat(Files.readString(office.results().resolve("run.json"))).contains("\"outcome\": \"ignored\"");
    }

    @Test
    void aCopyOfAFileCountsOnce() throws IOException {
        Path file = fileOf("TDP05");
        office.run("--quiet");
        String before = office.total("CN.LON", "period").get("value");
        Files.copy(file, office.returns().resolve("ban sao.xlsx"));
        office.run("--quiet");
        assertThat(office.total("CN.LON", "period"))
                .containsEntry("value", before)
                .containsEntry("reported", "16");
    }

    @Test
    void anUnknownPeriodIsOneSentence() {
        Office.Answer answer = office.run("consolidate", "--period", "2023-13");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("2023-13");
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void aMissingFolderIsOneSentenceAndTheFoldersThatThereAre() {
        Office.Answer answer = office.run("consolidate", "--period", "2023-09");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err().lines())
                .satisfiesExactly(
                        what -> assertThat(what).contains("2023-09"),
                        there -> assertThat(there).endsWith(": 2023-10, 2023-11"));
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void noInputAtAllIsOneSentenceAndTheWayToBegin() {
        Office.Answer answer = office.run("--input", "nirgends");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err().lines())
                .satisfiesExactly(
                        what -> assertThat(what).contains("nirgends", "--input"),
                        next -> assertThat(next).contains("bat-dau"));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsOneSentence() throws IOException {
        Files.writeString(folder.resolve("chan"), "a file where the output folder should be");
        Office.Answer answer = office.run("--output", "chan");
        assertThat(answer.exit()).isEqualTo(4);
        assertThat(answer.err()).contains("chan").doesNotContain("Exception");
    }

    @Test
    void aFileWhereTheResultsShouldBeIsNotReplaced() throws IOException {
        Files.createDirectories(folder.resolve("output"));
        Files.writeString(folder.resolve("output/2023-11"), "của tôi");
        assertThat(office.run().exit()).isEqualTo(4);
        assertThat(folder.resolve("output/2023-11")).hasContent("của tôi");
    }

    @Test
    void aFaultInTheCatalogueStopsEverythingBeforeAnythingIsWritten() throws IOException {
        Path units = folder.resolve("input-templates/catalog/units.csv");
        Files.writeString(units, Files.readString(units).replace("TDP16,", "tdp 16,"));
        Office.Answer answer = office.run();
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("units.csv, dòng 17").contains("tdp 16");
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void aSecondRunAtTheSameTimeIsToldWhoIsWorking() throws IOException {
        Path store = folder.resolve("output/store");
        Files.createDirectories(store);
        Files.writeString(store.resolve("run.txt"), "4711\n2023-11-20T07:59:58\n");
        try (RandomAccessFile file =
                        new RandomAccessFile(store.resolve("run.lock").toFile(), "rw");
                FileLock lock = file.getChannel().lock()) {
            assertThat(lock.isValid()).isTrue();
            Office.Answer answer = office.run();
            assertThat(answer.exit()).isEqualTo(3);
            assertThat(answer.err()).contains("4711").contains("2023-11-20T07:59:58");
        }
        assertThat(office.run("--quiet").exit()).isEqualTo(1);
    }

    @Test
    void theSameInputGivesTheSameBytesAlsoWithoutTheStore() {
        office.run("--quiet");
        Map<String, byte[]> first = office.outputs();
        Office.delete(folder.resolve("output/store"));
        office.run("--quiet");
        Map<String, byte[]> second = office.outputs();
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void aDamagedStoreIsMadeAnew() throws IOException {
        office.run("--quiet");
        for (String file : List.of("tonghop.script", "tonghop.properties")) {
            Files.writeString(folder.resolve("output/store").resolve(file), "\u0001 broken");
        }
        assertThat(office.run("--quiet").exit()).isEqualTo(1);
    }

    @Test
    void whatSomebodyElsePutBesideTheOutputsStays() throws IOException {
        office.run("--quiet");
        Files.writeString(office.results().resolve("ghi-chu.txt"), "giữ lại");
        Files.createDirectories(office.results().resolve("thư mục/con"));
        Files.writeString(office.results().resolve("thư mục/con/ghi-chu.txt"), "giữ lại");
        office.run("--quiet");
        assertThat(office.results().resolve("thư mục/con/ghi-chu.txt")).hasContent("giữ lại");
        assertThat(office.results().resolve("ghi-chu.txt")).hasContent("giữ lại");
    }
}
