package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a fault is written when the folder of logs cannot be written to. */
class FaultLogTest {
    @TempDir
    private Path folder;

    @Test
    void inTheMachinesFolderOnlyItsOwnerCanReadIt() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("log"), "a file");
        Surroundings surroundings = new Surroundings(
                folder,
                folder,
                Clock.fixed(Instant.parse("2023-11-20T08:00:00Z"), ZoneOffset.UTC),
                ProcessHandle.current().pid(),
                InputStream.nullInputStream(),
                "./run.sh",
                Optional.empty());
        Path log = FaultLog.write(new IllegalStateException("trial"), noFolder, surroundings);
        try {
            assertThat(log.getParent()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
            assertThat(log).content().startsWith("fault\tjava.lang.IllegalStateException\ttrial");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                    .isEqualTo("rw-------");
        } finally {
            Files.delete(log);
        }
    }
}
