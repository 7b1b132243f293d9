package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years of months in one store: no month takes more than the first ones did, and the store does not grow without end. */
class ManyMonthsTest {
    private static final long LARGEST_STORE = 200L * 1024 * 1024;
    private static final double MOST_GROWTH = 1.2;

    @TempDir
    private Path folder;

    /** How a month went: what is there for which no time is asked is asked in every version. */
    private record Measured(String month, long milliseconds, long kilobytes, long store) {}

    @Test
    void theLastMonthTakesNoMoreThanTheFirst() throws Exception {
        int months = Integer.getInteger("months", Trial.isLong() ? 36 : 3);
        int units = Trial.isLong() ? 36 : 2;
        SmallOffice office = SmallOffice.open(folder.resolve("office"), units);
        Program program = Program.in(office.home());
        List<Measured> measured = new ArrayList<>();
        for (int number = 0; number < months; number++) {
            String month = String.format(Locale.ROOT, "%d-%02d", 2023 + number / 12, 1 + number % 12);
            office.returned(month);
            measured.add(measured(program, month, office.output().resolve("store")));
        }
        String last = measured.get(months - 1).month();
        Map<String, String> outputs = Outputs.of(office.output(), last);
        assertThat(Outputs.strays(office.output())).isEmpty();
        assertThat(measured).allMatch(m -> m.store() < LARGEST_STORE);
        Trial.delete(office.output());
        program.run("consolidate", "--period", last, "--quiet");
        assertThat(Outputs.differences(outputs, Outputs.of(office.output(), last)))
                .as("what the store remembers is in no output")
                .isEmpty();
        measured.forEach(m -> Trial.tell(m.toString()));
        if (Trial.isLong()) {
            assertThat(median(measured.subList(months - 3, months).stream().map(Measured::milliseconds)))
                    .as("time of the last three months against the first three")
                    .isLessThanOrEqualTo(
                            MOST_GROWTH * median(measured.subList(0, 3).stream().map(Measured::milliseconds)));
            assertThat(median(measured.subList(months - 3, months).stream().map(Measured::kilobytes)))
                    .as("memory of the last three months against the first three")
                    .isLessThanOrEqualTo(
                            MOST_GROWTH * median(measured.subList(0, 3).stream().map(Measured::kilobytes)));
        }
    }

    private static double median(Stream<Long> three) {
        return three.sorted().skip(1).findFirst().orElseThrow();
    }

    private static Measured measured(Program program, String month, Path store) throws Exception {
        Program.Started run = program.start("consolidate", "--period", month, "--quiet");
        long memory = 0;
        while (run.process().isAlive()) {
            memory = Math.max(memory, memory(run.process().pid()));
            Thread.sleep(10);
        }
        Program.Ended ended = run.ended();
        assertThat(ended.exit()).as(month + ": " + ended.said()).isLessThan(2);
        return new Measured(month, ended.milliseconds(), memory, size(store));
    }

    /** The most memory that a process has had so far, in kilobytes; zero where the system does not tell. */
    private static long memory(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException ended) {
            return 0;
        }
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
