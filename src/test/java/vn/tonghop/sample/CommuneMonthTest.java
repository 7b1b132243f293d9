package vn.tonghop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommuneMonthTest {
    private static final String HOW = "write it anew with: mvn test -Dtest=CommuneMonthTest -Dsamples=write";

    @TempDir
    private Path folder;

    @Test
    void theOutlinesInTheProgramAreWhatTheGeneratorMakes() throws IOException {
        if ("write".equals(System.getProperty("samples"))) {
            CommuneOutlines.main(new String[0]);
        }
        NavigableMap<String, byte[]> made = new TreeMap<>(CommuneOutlines.files());
        NavigableMap<String, byte[]> found = found(CommuneOutlines.FOLDER);
        assertThat(found.keySet()).as(HOW).isEqualTo(made.keySet());
        made.forEach((name, bytes) ->
                assertThat(found.get(name)).as(name + ": " + HOW).isEqualTo(bytes));
    }

    @Test
    void theSampleInTheRepositoryIsWhatStartAndItsUnitsMake() throws IOException {
        if ("write".equals(System.getProperty("samples"))) {
            CommuneMonth.main(new String[0]);
        }
        NavigableMap<String, byte[]> made = CommuneMonth.files(folder.resolve("xa"));
        NavigableMap<String, byte[]> found = found(CommuneMonth.FOLDER);
        assertThat(found.keySet()).as(HOW).isEqualTo(made.keySet());
        made.forEach((name, bytes) ->
                assertThat(found.get(name)).as(name + ": " + HOW).isEqualTo(bytes));
    }

    private static NavigableMap<String, byte[]> found(Path top) throws IOException {
        NavigableMap<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(top.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return found;
    }
}
