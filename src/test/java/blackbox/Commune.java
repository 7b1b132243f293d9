package blackbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import vn.tonghop.cli.Main;

/** A desk in a commune of 2025, in a folder of its own that has nothing of the sample township. */
record Commune(Path home) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-20T08:00:00Z"), ZoneOffset.UTC);

    /** Opens the merged commune of the second sample, below the folder {@code xa}. */
    static Commune sample(Path home) {
        Office.copy(Path.of("docs", "examples", "xa-2025"), home.resolve("xa"));
        return new Commune(home);
    }

    Office.Answer run(String... arguments) {
        return typing("", arguments);
    }

    /** Runs a command with something to read on its standard input. */
    Office.Answer typing(String answers, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)),
                home,
                home,
                CLOCK,
                List.of(arguments));
        return new Office.Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
