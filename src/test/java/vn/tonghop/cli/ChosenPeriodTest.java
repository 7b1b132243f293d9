package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word of which period was run when nobody named one: a script opens that one, whatever else lies among the outputs. */
class ChosenPeriodTest {
    @TempDir
    private Path home;

    @Test
    void theMonthThatWasRunIsToldThoughOutputsHaveALaterName() throws IOException {
        Path input = home.resolve("input-templates");
        copy("catalog", input);
        copy("report", input);
        Files.createDirectories(input.resolve("2023-09"));
        Files.createDirectories(input.resolve("2023-10"));
        Files.createDirectories(home.resolve("output/2023-9M"));
        Path chosen = home.resolve("output/store/chosen.txt");

        assertThat(run(chosen)).isEqualTo(ExitStatus.OPEN_QUESTIONS);

        assertThat(chosen).hasContent("2023-10");
        assertThat(home.resolve("output/2023-10/tong-quan-2023-10.html")).exists();
        assertThat(Files.readString(Path.of("run.cmd"))).contains("-Dtonghop.chosen=output\\store\\chosen.txt");
    }

    @Test
    void nothingIsToldOfAMonthThatCouldNotBeRun() throws IOException {
        Path chosen = home.resolve("output/store/chosen.txt");
        assertThat(run(chosen)).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(chosen).doesNotExist();
    }

    private static void copy(String folder, Path input) throws IOException {
        Path from = Path.of("input-templates", folder);
        Files.createDirectories(input.resolve(folder));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, input.resolve(folder).resolve(file.getFileName()));
            }
        }
    }

    private int run(Path chosen) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                home,
                home,
                Clock.fixed(Instant.parse("2023-11-20T08:00:00Z"), ZoneOffset.UTC),
                1,
                InputStream.nullInputStream(),
                "run.cmd",
                Optional.of(chosen));
        return new Application(new Console(nowhere, nowhere, false, Ink.PLAIN), surroundings).run(List.of());
    }
}
