package faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources give the same jar, wherever and whenever it is built. Only in the long version: it builds twice. */
class SameJarTest {
    @TempDir
    private Path folder;

    @Test
    void twoBuildsGiveTheSameBytes() throws Exception {
        assumeTrue(Trial.isLong() && Trial.isThere("mvn", "-version"), "builds twice, with Maven");
        byte[] one = built("one", "vi_VN.UTF-8", "Asia/Ho_Chi_Minh");
        byte[] other = built("another folder", "C", "Pacific/Kiritimati");
        Trial.tell("two builds: " + one.length + " and " + other.length + " bytes, "
                + (Arrays.equals(one, other) ? "the same" : "not the same"));
        assertThat(other).isEqualTo(one);
    }

    private byte[] built(String name, String locale, String zone) throws Exception {
        Path home = folder.resolve(name);
        Trial.copy(Path.of("src/main"), Files.createDirectories(home.resolve("src/main")));
        Trial.copy(Path.of(".mvn"), home.resolve(".mvn"));
        Files.copy(Path.of("pom.xml"), home.resolve("pom.xml"));
        ProcessBuilder builder = new ProcessBuilder("mvn", "-B", "-q", "-ntp", "-Pquick", "package")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("build.log").toFile());
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("TZ", zone);
        Process process = builder.start();
        assertThat(process.waitFor(8, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("build.log")))
                .isZero();
        return Files.readAllBytes(home.resolve("target/tonghop.jar"));
    }
}
