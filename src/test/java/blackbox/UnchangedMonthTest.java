package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of what was run before does nothing; a run of anything else does everything. */
class UnchangedMonthTest {
    @TempDir
    private static Path origin;

    @TempDir
    private Path folder;

    private Office office;

    @BeforeAll
    static void run() {
        Office.in(origin).run("--quiet");
    }

    @BeforeEach
    void open() {
        Office.copy(origin, folder);
        office = Office.at(folder);
    }

    private Map<String, String> times() {
        Map<String, String> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(office.results())) {
            for (Path file : files.toList()) {
                times.put(
                        file.toString(),
                        Files.getLastModifiedTime(file) + " " + Files.readAttributes(file, "unix:ino"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return times;
    }

    private boolean isRun(String... arguments) {
        Map<String, String> before = times();
        Office.Answer answer = office.run(arguments);
        boolean unchanged = answer.out().contains("không có gì thay đổi");
        assertThat(times().equals(before)).as(answer.all()).isEqualTo(unchanged);
        return !unchanged;
    }

    private Path input(String name) {
        return folder.resolve("input-templates").resolve(name);
    }

    @Test
    void nothingIsWrittenAndTheAnswerIsThatOfTheRun() throws IOException {
        String receipt = Files.readString(office.results().resolve("run.json"));
        Map<String, String> before = times();
        Office.Answer words = office.run();
        assertThat(words.exit()).isEqualTo(1);
        assertThat(words.out())
                .contains("không có gì thay đổi")
                .contains("36/36")
                .contains("12 lỗi");
        Office.Answer json = office.run("--json");
        assertThat(json.exit()).isEqualTo(1);
        assertThat(json.out()).isEqualTo(receipt);
        Office.Answer quiet = office.run("--quiet", "--lang", "en");
        assertThat(quiet.exit()).isEqualTo(1);
        assertThat(quiet.all()).isEmpty();
        assertThat(office.run("--lang", "en").out()).contains("nothing has changed since the last run");
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void whateverOutputsDependOnMakesItARun() throws IOException {
        assertThat(isRun()).isFalse();
        // Another day of judging lateness.
        assertThat(isRun("--as-of", "2023-12-30")).isTrue();
        assertThat(isRun("--as-of", "2023-12-30")).isFalse();
        assertThat(isRun()).isTrue();
        // A file of the month, one of the month before, a file that is ignored, one that cannot be read.
        Files.move(input("2023-11/TDP05_2023-11.xlsx"), input("2023-11/TDP05 ban moi.xlsx"));
        assertThat(isRun()).isTrue();
        Files.delete(input("2023-10/TDP05_2023-10.xlsx"));
        assertThat(isRun()).isTrue();
        Files.writeString(input("2023-11/~$TDP05.xlsx"), "khóa");
        assertThat(isRun()).isTrue();
        Path link = Files.createSymbolicLink(input("2023-11/lien-ket.xlsx"), folder.resolve("khong-co.xlsx"));
        assertThat(isRun()).isTrue();
        Files.delete(link);
        Files.createDirectory(link);
        assertThat(isRun()).as("another reason why it cannot be read").isTrue();
        // Catalogue and outlines.
        Files.writeString(input("catalog/targets.csv"), "\n", StandardOpenOption.APPEND);
        assertThat(isRun()).isTrue();
        Files.delete(input("report/thu-nhac.docx"));
        assertThat(isRun()).isTrue();
        assertThat(isRun()).isFalse();
    }

    @Test
    void anExplanationOfAnEarlierMonthThatChangesIsSeen() throws IOException {
        Path earlier = input("2023-10/PB-NN_2023-10.xlsx");
        Office.type(earlier, "Trồng trọt", "K7", "năng suất bình quân hai giống");
        assertThat(isRun()).isTrue();
        assertThat(isRun()).isFalse();
    }

    @Test
    void outputsThatAreGoneOrAlteredAreMadeAgain() throws IOException {
        Map<String, byte[]> made = office.outputs();
        for (String name : List.of("tong-hop-2023-11.xlsx", "tra-lai/PB-DC_2023-11.xlsx", "so-lieu-2023-11.csv")) {
            Files.writeString(office.results().resolve(name), "hỏng");
            assertThat(isRun()).as(name + " altered").isTrue();
            Files.delete(office.results().resolve(name));
            assertThat(isRun()).as(name + " gone").isTrue();
        }
        Files.writeString(office.results().resolve("tra-lai/thua.xlsx"), "của kỳ khác");
        assertThat(isRun()).as("a file among those that are sent back").isTrue();
        Files.writeString(office.results().resolve("run.json"), "{}");
        assertThat(isRun()).as("the receipt").isTrue();
        // What somebody wrote there is kept apart.
        assertThat(office.results().resolve("tep-da-sua/1/tong-hop-2023-11.xlsx"))
                .hasContent("hỏng");
        assertThat(office.results().resolve("tep-da-sua/4/tra-lai/thua.xlsx")).hasContent("của kỳ khác");
        Office.delete(office.results().resolve("tep-da-sua"));
        assertThat(office.outputs().keySet()).isEqualTo(made.keySet());
        made.forEach(
                (name, bytes) -> assertThat(office.outputs().get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void aStoreThatIsLostDamagedOrAnotherOnesGivesTheSameOutputs() throws IOException {
        Map<String, byte[]> made = office.outputs();
        Path store = folder.resolve("output/store");
        Office other = Office.in(folder.resolve("khac"));
        Files.delete(other.returns().resolve("TDP05_2023-11.xlsx"));
        other.run("--quiet");
        Office.delete(store);
        same(made);
        for (String file : List.of("2023-11.json", "tonghop.script", "tonghop.log", "tonghop.properties")) {
            if (Files.exists(store.resolve(file))) {
                Files.writeString(store.resolve(file), "hỏng");
                same(made);
            }
        }
        Office.delete(store);
        Office.copy(folder.resolve("khac/output/store"), store);
        assertThat(isRun())
                .as("what another office remembers is of other input")
                .isTrue();
        same(made);
    }

    private void same(Map<String, byte[]> made) {
        assertThat(office.run().exit()).isEqualTo(1);
        Map<String, byte[]> now = office.outputs();
        assertThat(now.keySet()).isEqualTo(made.keySet());
        made.forEach((name, bytes) -> assertThat(now.get(name)).as(name).isEqualTo(bytes));
    }
}
