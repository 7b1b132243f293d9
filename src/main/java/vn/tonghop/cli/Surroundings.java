package vn.tonghop.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a command knows of the machine.
 *
 * @param folder the caller's folder: paths on the command line start there
 * @param home the project's folder: default folders are below it
 * @param typed what the caller types, or has piped in
 * @param command how the caller calls the program: {@code ./run.sh}, or {@code run.cmd} on Windows
 * @param chosen where word is left which period was run when nobody named one, for the script that opens its page
 */
record Surroundings(
        Path folder, Path home, Clock clock, long pid, InputStream typed, String command, Optional<Path> chosen) {
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Now, to the second, as people and other runs read it. */
    String now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
