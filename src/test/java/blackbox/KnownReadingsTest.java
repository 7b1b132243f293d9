package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was read once is read again only when it is another file, and what is handed over does not show the difference. */
class KnownReadingsTest {
    private static final Pattern TALLY = Pattern.compile("(\\d+) known, (\\d+) read");

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder.resolve("office"));
    }

    private Path month() {
        return folder.resolve("office").resolve("input-templates").resolve("2023-11");
    }

    private Path store() {
        return folder.resolve("office").resolve("output").resolve("store");
    }

    /** How many files a run knew, and how many it read, as its log says. */
    private List<Integer> run() throws IOException {
        for (Path earlier : logs()) {
            Files.delete(earlier);
        }
        assertThat(office.run("consolidate", "--period", "2023-11", "--quiet").exit())
                .isEqualTo(1);
        assertThat(logs()).hasSize(1);
        Matcher tally = TALLY.matcher(Files.readString(logs().get(0)));
        assertThat(tally.find()).isTrue();
        return List.of(Integer.valueOf(tally.group(1)), Integer.valueOf(tally.group(2)));
    }

    private List<Path> logs() throws IOException {
        Path folder = store().resolve("log");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> logs = Files.list(folder)) {
            return logs.toList();
        }
    }

    private void correct() throws IOException {
        // The same return under the bytes of another one of the unit: as of October, with its period left as it is, it
        // is held.
        Files.copy(
                month().resolveSibling("2023-10").resolve("TDP05_2023-10.xlsx"),
                month().resolve("TDP05_2023-11.xlsx"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Map<String, String> outputs() throws IOException {
        Map<String, String> outputs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(office.results())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                String name = office.results().relativize(file).toString();
                outputs.put(name, name.equals("run.json") ? text.replaceAll("(?s)\"timings\".*?\\}", "") : text);
            }
        }
        return outputs;
    }

    @Test
    void oneFileThatHasChangedIsTheOnlyOneThatIsRead() throws IOException {
        List<Integer> first = run();
        assertThat(first.get(0)).isZero();
        int all = first.get(1);
        assertThat(all).isGreaterThanOrEqualTo(72);

        correct();
        assertThat(run()).containsExactly(all - 1, 1);

        Map<String, String> remembered = outputs();
        Office anew = Office.in(folder.resolve("anew"));
        Path returned = month().resolve("TDP05_2023-11.xlsx");
        Files.copy(
                returned,
                folder.resolve("anew/input-templates/2023-11/TDP05_2023-11.xlsx"),
                StandardCopyOption.REPLACE_EXISTING);
        anew.run("consolidate", "--period", "2023-11", "--quiet");
        office = anew;
        assertThat(remembered).isEqualTo(outputs());
    }

    @Test
    void aNewNameAnotherCatalogueAndADamagedMemoryAreReadAnew() throws IOException {
        int all = run().get(1);
        Files.move(month().resolve("TDP05_2023-11.xlsx"), month().resolve("TDP05 gửi lại.xlsx"));
        assertThat(run()).containsExactly(all - 1, 1);

        Path units = folder.resolve("office/input-templates/catalog/thresholds.csv");
        Files.writeString(units, Files.readString(units) + "\n");
        assertThat(run()).containsExactly(0, all);

        Path memory = store().resolve("read").resolve("2023-11.bin");
        byte[] bytes = Files.readAllBytes(memory);
        bytes[bytes.length - 1] ^= 1;
        Files.write(memory, bytes);
        Files.writeString(month().resolve("TDP01_2023-11.xlsx"), "no workbook");
        assertThat(run().get(1)).isEqualTo(2);
    }
}
