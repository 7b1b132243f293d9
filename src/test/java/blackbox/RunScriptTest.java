package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new user types, in a folder whose name has spaces and Vietnamese letters, with the poorest locale. */
class RunScriptTest {
    @TempDir
    private Path folder;

    private record Ended(int exit, String said) {}

    @Test
    void theFirstRunBuildsTheSecondDoesNotAndBothWorkAnywhere() throws Exception {
        assumeTrue(isThere("bash") && isThere("mvn"), "needs bash and Maven");
        Path home = folder.resolve("thử nghiệm của Tổ 1");
        for (String name : List.of("src/main", ".mvn", "input-templates")) {
            Office.copy(Path.of(name), home.resolve(name));
        }
        for (String name : List.of("pom.xml", "run.sh")) {
            Files.copy(Path.of(name), home.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Ended first = run(home, "--output", "kết quả");
        assertThat(first.said()).contains("Đang dựng").contains("36/36").doesNotContain("Exception");
        assertThat(first.exit()).isEqualTo(1);
        // The second run is the first that starts from the class-data archive.
        Ended second = run(home, "--output", "kết quả");
        assertThat(second.said()).doesNotContain("dựng").contains("36/36");
        assertThat(second.exit()).isEqualTo(1);
        assertThat(folder.resolve("kết quả/2023-11/run.json")).isNotEmptyFile();
        assertThat(loaded(home))
                .as("an archive that does not fit is passed over without a word")
                .containsPattern("vn\\.tonghop\\.cli\\.Main source: shared objects file");
    }

    /** Which classes a start loads, and from where; moved, because not every Java takes an archive from a path with Vietnamese letters. */
    private String loaded(Path home) throws IOException, InterruptedException {
        Path plain = Files.move(home, folder.resolve("plain"));
        try (Stream<Path> archives = Files.list(plain.resolve("target/cds"))) {
            for (Path archive : archives.toList()) {
                Files.delete(archive);
            }
        } catch (NoSuchFileException none) {
            assertThat(none).hasMessageContaining("cds");
        }
        assertThat(run(plain, "--version").exit()).isEqualTo(0);
        Path log = folder.resolve("loaded.log");
        Ended again = run(plain, Map.of("TONGHOP_JAVA_OPTS", "-Xlog:class+load=info:file=" + log), "--version");
        assertThat(again.exit()).as(again.said()).isEqualTo(0);
        return Files.readString(log);
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    }

    /** Called from the folder above, so that relative paths are the caller's. */
    private Ended run(Path home, String... arguments) throws IOException, InterruptedException {
        return run(home, Map.of(), arguments);
    }

    private Ended run(Path home, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> command = new java.util.ArrayList<>(List.of("bash", home + "/run.sh"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(8, TimeUnit.MINUTES)).as("ends in time").isTrue();
        return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }
}
