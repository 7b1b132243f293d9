package vn.tonghop.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may stand in a log, and how much. */
class RunLogTest {
    @TempDir
    private Path folder;

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name + ".log"));
    }

    @Test
    void oneRecordIsOneLineWhateverIsInIt() throws IOException {
        try (RunLog log = RunLog.begin(folder, "run-1")) {
            log.add("file", "Tổ 1\r\nended\tPublished.xlsx", "\u001b[2J\u202egnp.x\u2028y\u0000\ud800");
            log.add(new IOException("a\nb"));
        }
        List<String> lines = lines("run-1");
        assertThat(lines.get(0))
                .isEqualTo("file\tTổ 1\\u{d}\\u{a}ended\\u{9}Published.xlsx"
                        + "\t\\u{1b}[2J\\u{202e}gnp.x\\u{2028}y\\u{0}\\u{d800}");
        assertThat(lines.get(1)).isEqualTo("fault\tjava.io.IOException\ta\\u{a}b");
        assertThat(lines.subList(2, lines.size())).allMatch(line -> line.startsWith("\\u{9}at "));
    }

    @Test
    void numbersThatMayBeAPersonsAreMasked() throws IOException {
        Random random = new Random(34);
        StringBuilder numbers = new StringBuilder();
        try (RunLog log = RunLog.begin(folder, "run-1")) {
            for (int i = 0; i < 1000; i++) {
                String identity =
                        String.format(Locale.ROOT, "0%011d", Math.floorMod(random.nextLong(), 100_000_000_000L));
                String telephone = String.format(Locale.ROOT, "09%08d", random.nextInt(100_000_000));
                numbers.append(identity).append('\n').append(telephone).append('\n');
                String grouped =
                        telephone.substring(0, 4) + ' ' + telephone.substring(4, 7) + ' ' + telephone.substring(7);
                log.add("file", "CCCD " + identity + ".xlsx", grouped, "+84" + telephone.substring(1));
            }
        }
        String all = String.join("\n", lines("run-1"));
        assertThat(numbers.toString().lines()).hasSize(2000).noneMatch(all::contains);
        assertThat(all.replaceAll("[ +]", "")).doesNotContainPattern("\\d{5}");
    }

    @Test
    void whatIsNoPersonsStays() throws IOException {
        try (RunLog log = RunLog.begin(folder, "run-2023-11-20T08-00-00-4711")) {
            log.add("run", "2023-11", "2023-11-20T08:00:00", "process 4711");
        }
        assertThat(lines("run-2023-11-20T08-00-00-4711"))
                .containsExactly("run\t2023-11\t2023-11-20T08:00:00\tprocess 4711");
    }

    @Test
    void aLogHasALimit() throws IOException {
        try (RunLog log = RunLog.begin(folder, "run-1")) {
            for (int i = 0; i < 10_000; i++) {
                log.add("file", "x".repeat(1000));
            }
            assertThat(log.failure()).isEmpty();
        }
        assertThat(Files.size(folder.resolve("run-1.log"))).isLessThanOrEqualTo(RunLog.LARGEST);
        List<String> lines = lines("run-1");
        assertThat(lines.get(lines.size() - 1)).startsWith("cut:");
        assertThat(lines.get(0)).hasSizeLessThan(500);
    }

    @Test
    void onlyTheNewestLogsAreKept() throws IOException {
        Files.writeString(folder.resolve("ghi-chu.txt"), "của người khác");
        for (int i = 100; i < 200; i++) {
            RunLog.begin(folder, (i % 2 == 0 ? "run-" : "fault-") + i).close();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(f -> f.getFileName().toString()).sorted().toList();
            assertThat(names)
                    .hasSize(RunLog.KEPT + 1)
                    .contains("ghi-chu.txt", "fault-199.log", "run-160.log")
                    .doesNotContain("fault-159.log");
        }
    }

    @Test
    void inAFolderOfOthersOneNewFileOfItsOwnersIsMadeAndNothingElseIsTouched() throws IOException {
        Path others = Files.createDirectory(folder.resolve("others"));
        for (int i = 100; i < 200; i++) {
            Files.writeString(others.resolve("fault-" + i + ".log"), "của người khác");
        }
        Path precious = Files.writeString(folder.resolve("precious"), "quý");
        Files.createSymbolicLink(others.resolve("fault-x.log"), precious);
        Files.createSymbolicLink(others.resolve("fault-x-2.log"), folder.resolve("not there yet"));
        Files.writeString(others.resolve("fault-x-3.log"), "có trước");
        Path file;
        try (RunLog log = RunLog.alone(others, "fault-x")) {
            log.add("fault");
            file = log.file();
        }
        assertThat(file).hasContent("fault\n").isEqualTo(others.resolve("fault-x-4.log"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(precious).hasContent("quý");
        assertThat(folder.resolve("not there yet")).doesNotExist();
        assertThat(others.resolve("fault-x-3.log")).hasContent("có trước");
        for (int i = 100; i < 200; i++) {
            assertThat(others.resolve("fault-" + i + ".log")).hasContent("của người khác");
        }
    }

    @Test
    void aLinkInPlaceOfALogIsNotWrittenThrough() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "quý");
        Files.createSymbolicLink(folder.resolve("run-1.log"), precious);
        assertThatThrownBy(() -> RunLog.begin(folder, "run-1")).isInstanceOf(IOException.class);
        assertThat(precious).hasContent("quý");
    }
}
