package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many threads share the work must not be seen in what is handed over. */
class WorkersTest {
    @TempDir
    private Path folder;

    @Test
    void theOutputsAreTheSameByteForByteWithOneTwoAndEightWorkers() {
        Map<String, String> alone = outputs(1);

        assertThat(alone).containsKeys("tong-hop-2023-11.xlsx", "bao-cao-2023-11.docx", "run.json");
        assertThat(alone.keySet()).anyMatch(name -> name.startsWith("tra-lai/"));
        assertThat(outputs(2)).isEqualTo(alone);
        assertThat(outputs(8)).isEqualTo(alone);
    }

    /** Every byte of every output; of the receipt all but its timings, which are not about the result. */
    private Map<String, String> outputs(int workers) {
        Office office = Office.in(folder.resolve("office-" + workers));
        String before = System.setProperty("tonghop.workers", Integer.toString(workers));
        try {
            assertThat(office.run("consolidate", "--period", "2023-11", "--quiet")
                            .exit())
                    .isEqualTo(1);
        } finally {
            if (before == null) {
                System.clearProperty("tonghop.workers");
            } else {
                System.setProperty("tonghop.workers", before);
            }
        }
        Map<String, String> outputs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(office.results())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                String name = office.results().relativize(file).toString().replace('\\', '/');
                outputs.put(name, name.equals("run.json") ? text.replaceAll("(?s)\"timings\".*?\\}", "") : text);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return outputs;
    }
}
