package vn.tonghop.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.adapter.files.ReturnsFolder.Kind;
import vn.tonghop.adapter.files.ReturnsFolder.Loaded;
import vn.tonghop.adapter.files.ReturnsFolder.Unreadable;

class ReturnsFolderTest {
    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }

    private String rule(Entry entry) {
        return ((Unreadable) ReturnsFolder.load(entry)).rule();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "TDP01.xlsx, RETURN",
        "thu muc/con/TDP01 (1).xls, RETURN",
        "TDP01.csv, RETURN",
        "khong duoi, RETURN",
        "~$TDP01.xlsx, IGNORED",
        ".~lock.TDP01.xlsx#, IGNORED",
        "TDP01.xlsx.crdownload, IGNORED",
        "TDP01.tmp, IGNORED",
        "TDP01.xlsx.part, IGNORED",
        "Thumbs.db, IGNORED",
        "Quyết định (2).xlsx, DECISIONS",
        "thu muc/quyet-dinh.xlsx, RETURN"
    })
    void what_an_entry_is_its_name_says(String name, Kind kind) throws IOException {
        file(name);
        assertThat(ReturnsFolder.list(folder))
                .extracting(Entry::name, Entry::kind)
                .containsExactly(tuple(name, kind));
    }

    @Test
    void names_that_look_alike_are_both_listed() throws IOException {
        String composed = Normalizer.normalize("Tổ 1.xlsx", Normalizer.Form.NFC);
        file(composed);
        Path other = folder.resolve(Normalizer.normalize(composed, Normalizer.Form.NFD));
        assumeTrue(Files.notExists(other), "this file system takes both names for one");
        Files.writeString(other, "y");
        List<Entry> entries = ReturnsFolder.list(folder);
        assertThat(entries).extracting(Entry::name).containsExactly(composed, composed);
        assertThat(entries)
                .extracting(entry -> ((Loaded) ReturnsFolder.load(entry)).sha256())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_link_is_never_followed() throws IOException {
        Path outside = Files.writeString(folder.resolveSibling(folder.getFileName() + "-ngoai.xlsx"), "bí mật");
        Path link = Files.createSymbolicLink(folder.resolve("TDP01.xlsx"), outside);
        try {
            assertThat(ReturnsFolder.list(folder)).singleElement().satisfies(entry -> {
                assertThat(entry.kind()).isEqualTo(Kind.NOT_A_FILE);
                assertThat(rule(entry)).isEqualTo("FILE.NOT-A-FILE");
            });
            assertThat(rule(ReturnsFolder.single(link))).isEqualTo("FILE.NOT-A-FILE");
        } finally {
            Files.delete(outside);
        }
    }

    @Test
    void a_pipe_or_an_endless_device_is_told_at_once() throws Exception {
        Path pipe = folder.resolve("TDP01.xlsx");
        assumeTrue(made("mkfifo", pipe.toString()), "no mkfifo here");
        Path link = Files.createSymbolicLink(folder.resolve("TDP02.xlsx"), Path.of("/dev/zero"));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(ReturnsFolder.list(folder))
                        .hasSize(2)
                        .allSatisfy(entry -> assertThat(rule(entry)).isEqualTo("FILE.NOT-A-FILE")));
        Files.delete(link);
    }

    private static boolean made(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    @Test
    void a_folder_with_the_name_of_a_file_is_no_file() throws IOException {
        file("TDP01.xlsx/x.xlsx");
        assertThat(ReturnsFolder.list(folder)).extracting(Entry::kind).containsExactly(Kind.NOT_A_FILE);
    }

    @Test
    void a_file_that_is_gone_when_it_is_read_is_told() throws IOException {
        Entry entry = ReturnsFolder.single(file("TDP01.xlsx"));
        Files.delete(entry.path());
        assertThat(rule(entry)).isEqualTo("FILE.UNREADABLE");
    }

    @Test
    void a_file_beyond_the_limit_is_refused_without_being_read() throws IOException {
        Path file = folder.resolve("lon.xlsx");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(ReturnsFolder.MAX_SIZE).write(ByteBuffer.wrap(new byte[1]));
        }
        assertThat(rule(ReturnsFolder.single(file))).isEqualTo("FILE.TOO-LARGE");
    }

    /** The beginning of a file that is still being written looks like a whole one; the gate tells that it is cut. */
    @Test
    void of_a_file_that_changes_meanwhile_two_versions_are_never_mixed() throws Exception {
        Path file = folder.resolve("TDP01.xlsx");
        byte[] one = new byte[200_000];
        byte[] other = new byte[150_000];
        Arrays.fill(one, "1".getBytes(StandardCharsets.UTF_8)[0]);
        Arrays.fill(other, "2".getBytes(StandardCharsets.UTF_8)[0]);
        Files.write(file, one);
        Entry entry = ReturnsFolder.single(file);
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; !stop.get(); i++) {
                    Files.write(file, i % 2 == 0 ? other : one);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        writer.start();
        try {
            for (int i = 0; i < 100; i++) {
                if (ReturnsFolder.load(entry) instanceof Loaded loaded) {
                    assertThat(new String(loaded.bytes(), StandardCharsets.UTF_8))
                            .as("trial %d", i)
                            .matches("1*|2*");
                }
            }
        } finally {
            stop.set(true);
            writer.join();
        }
    }
}
