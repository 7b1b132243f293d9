package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.adapter.files.RunLock;

/** What people did to outputs, closed versions and settings is neither overwritten nor overlooked. */
class NothingOfPeopleIsLostTest {
    private static final String MONTH = "2023-11";

    @TempDir
    private static Path origin;

    @TempDir
    private Path folder;

    private Office office;

    /** A month that was consolidated, closed although something was open, opened again, corrected by nobody, and closed again. */
    @BeforeAll
    static void closeTwice() {
        Office first = Office.in(origin);
        first.run("--quiet");
        assertThat(close(first).exit()).isOne();
        assertThat(first.run("reopen", "--period", MONTH, "--reason", "TDP05 gửi bản đính chính")
                        .exit())
                .isZero();
        assertThat(close(first).exit()).isOne();
    }

    private static Office.Answer close(Office office) {
        return office.run("close", "--period", MONTH, "--accept-open");
    }

    @BeforeEach
    void open() {
        Office.copy(origin, folder.resolve("home"));
        office = Office.at(folder.resolve("home"));
    }

    private Path output(String path) {
        return office.home().resolve("output").resolve(path);
    }

    private Office fresh() {
        office = Office.in(folder.resolve("fresh"));
        return office;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ban-chot", "ban-chot/2023-11"})
    void aLinkInPlaceOfTheClosedVersionsIsRefusedAndWhatItLeadsToStaysAsItIs(String place) throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(output(place), elsewhere);
        Files.createSymbolicLink(output(place), elsewhere);
        byte[] manifest = Files.readAllBytes(
                elsewhere.resolve(place.endsWith("11") ? "2/manifest.json" : "2023-11/2/manifest.json"));
        for (String command : new String[] {"close", "consolidate", "reopen"}) {
            Office.Answer answer = command.equals("reopen")
                    ? office.run(command, "--period", MONTH, "--reason", "thử")
                    : office.run(command, "--period", MONTH);
            assertThat(answer.exit()).as(command + answer.all()).isEqualTo(2);
            assertThat(answer.err())
                    .contains(output(place).getFileName().toString())
                    .contains("là liên kết");
        }
        assertThat(elsewhere.resolve(place.endsWith("11") ? "2/manifest.json" : "2023-11/2/manifest.json"))
                .hasBinaryContent(manifest);
        assertThat(elsewhere.resolve(place.endsWith("11") ? "3" : "2023-11/3")).doesNotExist();
    }

    @Test
    void aVersionThatGotLostIsToldAndItsNumberIsNotGivenAgain() throws IOException {
        Path lost = folder.resolve("lost");
        Files.move(output("ban-chot/2023-11/2"), lost);
        for (String command : new String[] {"close", "consolidate"}) {
            Office.Answer answer = office.run(command, "--period", MONTH);
            assertThat(answer.exit()).as(answer.all()).isEqualTo(2);
            assertThat(answer.err()).contains("bản chốt số 2 của kỳ 2023-11");
        }
        assertThat(output("ban-chot/2023-11/2")).doesNotExist();
        assertThat(office.run("verify").all()).contains("bản chốt số 2");
        Files.move(lost, output("ban-chot/2023-11/2"));
        assertThat(office.run("consolidate", "--period", MONTH).exit()).isOne();
        assertThat(office.run("reopen", "--period", MONTH, "--reason", "thử lại")
                        .exit())
                .isZero();
        assertThat(close(office).exit()).isOne();
        assertThat(output("ban-chot/2023-11/3/manifest.json")).exists();
    }

    @Test
    void anEarlierVersionDoesNotPassForOneThatCannotBeRead() throws IOException {
        Path manifest = output("ban-chot/2023-11/2/manifest.json");
        byte[] bytes = Files.readAllBytes(manifest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(manifest, bytes);
        for (String[] how : new String[][] {
            {"--as-of", "2023-12-01", "--restore", "ra"},
            {"--restore", "ra"},
            {"--as-of", "2023-12-01", "--prove"},
            {"--prove"},
            {"--from", "1"}
        }) {
            Office.Answer answer = history(how);
            assertThat(answer.exit()).as(String.join(" ", how) + answer.all()).isEqualTo(2);
            assertThat(answer.err())
                    .contains("Không đọc được bản chốt số 2 của kỳ 2023-11")
                    .contains(manifest.toString())
                    .contains("bản sao lưu")
                    .contains("--handover SỐ");
            assertThat(office.home().resolve("ra")).doesNotExist();
        }
        assertThat(history("--handover", "2", "--prove").err()).contains("Không đọc được bản chốt số 2");
        assertThat(history("--as-of", "2023-11-19", "--prove").err()).contains("chưa có vào ngày đó");
        assertThat(history().out()).contains("Không đọc được bản chốt số 2").doesNotContain("Từ bản chốt số");
        // One that is named is another matter.
        assertThat(history("--handover", "1", "--restore", "ra").exit()).isZero();
        assertThat(office.home().resolve("ra/manifest.json"))
                .hasSameBinaryContentAs(output("ban-chot/2023-11/1/manifest.json"));
    }

    private Office.Answer history(String... how) {
        List<String> arguments = new ArrayList<>(List.of("history", "--period", MONTH));
        arguments.addAll(List.of(how));
        return office.run(arguments.toArray(String[]::new));
    }

    @Test
    void aWitnessThatWasDamagedIsWrittenAnew() throws IOException {
        Files.writeString(output("ban-chot/so-ban-chot.json"), "{\"2023-11\": 9");
        assertThat(office.run("reopen", "--period", MONTH, "--reason", "thử lại")
                        .exit())
                .isZero();
        assertThat(Files.readString(output("ban-chot/so-ban-chot.json")))
                .contains("2023-11")
                .contains("2");
    }

    @Test
    void outputsThatSomebodyEditedAndFilesInFoldersOfOursAreKept() throws IOException {
        fresh().run("--quiet");
        Path workbook = office.results().resolve("tong-hop-2023-11.xlsx");
        byte[] edited = "sửa tay".getBytes(StandardCharsets.UTF_8);
        Files.write(workbook, edited);
        Files.writeString(office.results().resolve("tra-lai/ghi chú của tôi.txt"), "gọi lại tổ 5");
        Files.writeString(office.results().resolve("sổ tay.txt"), "của văn phòng");
        Office.Answer answer = office.run("consolidate", "--period", MONTH);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.all()).contains("Có 2 tệp kết quả đã được sửa").contains("tep-da-sua");
        assertThat(office.results().resolve("tep-da-sua/1/tong-hop-2023-11.xlsx"))
                .hasBinaryContent(edited);
        assertThat(office.results().resolve("tep-da-sua/1/tra-lai/ghi chú của tôi.txt"))
                .hasContent("gọi lại tổ 5");
        assertThat(office.results().resolve("sổ tay.txt")).hasContent("của văn phòng");
        assertThat(Files.size(workbook)).isGreaterThan(50_000);

        Files.writeString(office.results().resolve("bao-cao-2023-11.docx"), "cũng sửa");
        assertThat(close(office).exit()).isOne();
        assertThat(office.results().resolve("tep-da-sua/1/tong-hop-2023-11.xlsx"))
                .hasBinaryContent(edited);
        assertThat(office.results().resolve("tep-da-sua/2/bao-cao-2023-11.docx"))
                .hasContent("cũng sửa");

        Files.delete(office.results().resolve("tong-hop-2023-11.csv"));
        Files.writeString(office.results().resolve("so-lieu-2023-11.csv"), "hỏng");
        Office.Answer restored = office.run("consolidate", "--period", MONTH);
        assertThat(restored.exit()).as(restored.all()).isOne();
        assertThat(office.results().resolve("tep-da-sua/3/so-lieu-2023-11.csv")).hasContent("hỏng");
        assertThat(office.results().resolve("tep-da-sua/3")).isDirectoryNotContaining(f -> f.endsWith("run.json"));
    }

    @Test
    void outputsThatNobodyTouchedLeaveNothingBehind() throws IOException {
        fresh().run("--quiet");
        Files.delete(office.returns().resolve("TDP05_2023-11.xlsx"));
        assertThat(office.run("consolidate", "--period", MONTH).exit()).isEqualTo(1);
        assertThat(office.results().resolve("tep-da-sua")).doesNotExist();
    }

    @Test
    void outputsThatSeemToBeOpenAreNamed() throws IOException {
        fresh().run("--quiet");
        Files.writeString(office.results().resolve("~$tong-hop-2023-11.xlsx"), "x");
        Files.writeString(office.results().resolve("~$o-cao-2023-11.docx"), "x");
        Files.writeString(office.results().resolve(".~lock.tong-hop-2023-11.csv#"), "x");
        Files.delete(office.returns().resolve("TDP05_2023-11.xlsx"));
        Office.Answer answer = office.run("consolidate", "--period", MONTH);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.all().lines().filter(line -> line.contains("đang mở trong chương trình khác")))
                .hasSize(3)
                .anyMatch(line -> line.contains("bao-cao-2023-11.docx"))
                .anyMatch(line -> line.contains("tong-hop-2023-11.xlsx"));
        assertThat(office.results().resolve("tep-da-sua")).doesNotExist();
    }

    @Test
    void closingIsRefusedBeforeAnythingIsFinalWhereItsOutputsCannotBePut() throws IOException {
        fresh();
        Files.createDirectories(output(""));
        Files.writeString(output(MONTH), "a file");
        Office.Answer answer = close(office);
        assertThat(answer.exit()).as(answer.all()).isEqualTo(4);
        assertThat(output("ban-chot/2023-11/1")).doesNotExist();
        assertThat(output(MONTH)).hasContent("a file");
    }

    @Test
    void aRecordOfTheRunThatCannotBeKeptCostsTimeOnly() throws IOException {
        fresh();
        Files.createDirectories(output("store/2023-11.json/x"));
        Office.Answer answer = office.run("consolidate", "--period", MONTH);
        assertThat(answer.exit()).as(answer.all()).isEqualTo(1);
        assertThat(answer.all()).contains("Không ghi được vào thư mục store");
        assertThat(close(office).exit()).isOne();
        assertThat(office.run("consolidate", "--period", MONTH).exit()).isOne();
    }

    @Test
    void closingWhatNobodyHasSeenIsSaid() throws IOException {
        fresh();
        assertThat(close(office).all()).contains("chưa có kết quả nào để xem trước khi chốt");
        office.run("reopen", "--period", MONTH, "--reason", "thử");
        assertThat(office.run("consolidate", "--period", MONTH).exit()).isEqualTo(1);
        assertThat(close(office).all()).doesNotContain("Lưu ý: số liệu được chốt khác");
        office.run("reopen", "--period", MONTH, "--reason", "thử");
        office.run("consolidate", "--period", MONTH);
        Files.delete(office.returns().resolve("TDP05_2023-11.xlsx"));
        assertThat(close(office).all()).contains("Lưu ý: số liệu được chốt khác với kết quả của lần chạy gần nhất");
    }

    @Test
    void aCatalogueThatIsEditedWhileARunWaitsForItsTurnIsTheOneThatCounts() throws Exception {
        fresh();
        Path units = office.home().resolve("input-templates/catalog/units.csv");
        RunLock.Holder other =
                new RunLock.Holder(ProcessHandle.current().pid(), "2023-11-20T08:00:00").workingOn("2023-10");
        RunLock lock = ((RunLock.Taken) RunLock.take(output("store"), other)).lock();
        AtomicReference<Thread> runner = new AtomicReference<>();
        CompletableFuture<Office.Answer> run = CompletableFuture.supplyAsync(() -> {
            runner.set(Thread.currentThread());
            return office.run("consolidate", "--period", MONTH);
        });
        try {
            while (!isWaiting(runner.get())) {
                Thread.sleep(20);
            }
            Files.writeString(units, Files.readString(units).replace("Tổ dân phố số 1,", "Tổ dân phố số 1 đổi tên,"));
        } finally {
            lock.close();
        }
        Office.Answer answer = run.get(2, TimeUnit.MINUTES);
        assertThat(answer.exit()).as(answer.all()).isEqualTo(1);
        Path anew = folder.resolve("anew");
        Office.copy(office.home().resolve("input-templates"), anew.resolve("input-templates"));
        Office second = Office.at(anew);
        second.run("--quiet");
        assertThat(office.results().resolve("tong-hop-2023-11.xlsx"))
                .hasSameBinaryContentAs(second.results().resolve("tong-hop-2023-11.xlsx"));
    }

    private static boolean isWaiting(Thread thread) {
        return thread != null
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().endsWith("batch.Turn"));
    }
}
