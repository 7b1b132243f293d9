package faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is killed, and the same command is given again: the outputs are those of a run that nobody disturbed, nothing is left
 * over, and nobody has to clear anything away.
 */
class KillTest {
    private static final String[] COMMAND = {"consolidate", "--period", "2023-11", "--quiet"};

    @TempDir
    private Path folder;

    private SmallOffice office;
    private Program program;
    private Map<String, String> undisturbed;
    private int exit;
    private long time;

    @BeforeEach
    void oneUndisturbedRun() throws Exception {
        office = SmallOffice.open(folder.resolve("office"), 2)
                .returned("2023-10")
                .returned("2023-11");
        program = Trial.program(office.home(), folder);
        Trial.delete(office.output());
        Program.Ended first = program.run(COMMAND);
        assertThat(first.exit()).as(first.said()).isLessThan(2);
        exit = first.exit();
        time = first.milliseconds();
        undisturbed = Outputs.of(office.output(), "2023-11");
        assertThat(undisturbed).containsKeys("tong-hop-2023-11.xlsx", "run.json");
    }

    @Test
    void aKillAtAnyMomentIsMadeGoodByTheSameCommand() throws Exception {
        int trials = Trial.count(3, 200);
        Random random = new Random(8);
        List<String> wrong = new ArrayList<>();
        long slowest = 0;
        int cut = 0;
        for (int trial = 0; trial < trials; trial++) {
            // Every other one begins without outputs and without a store.
            if (trial % 2 == 0) {
                Trial.delete(office.output());
            }
            long after = random.nextLong(time + time / 4);
            Program.Started run = program.start(COMMAND);
            Thread.sleep(after);
            run.process().destroyForcibly();
            cut += run.ended().exit() == exit ? 0 : 1;
            slowest = Math.max(slowest, again("killed after " + after + " ms", wrong));
        }
        Trial.tell(trials + " kills at random moments, " + cut + " of them before the end: " + wrong.size()
                + " wrong; slowest restart " + slowest + " ms, an undisturbed run " + time + " ms");
        assertThat(wrong).isEmpty();
    }

    /** The same command; gives how long it took. */
    private long again(String what, List<String> wrong) throws Exception {
        Program.Ended ended = program.run(COMMAND);
        if (ended.exit() != exit
                || !Outputs.of(office.output(), "2023-11").equals(undisturbed)
                || !Outputs.strays(office.output()).isEmpty()
                || !isEmpty(program.temporary())
                || ended.milliseconds() > 15_000) {
            wrong.add(what + ": exit " + ended.exit() + ", " + ended.milliseconds() + " ms, left "
                    + Outputs.strays(office.output()) + ", " + differing() + ", said " + ended.said());
        }
        return ended.milliseconds();
    }

    private List<String> differing() {
        Map<String, String> now = Outputs.of(office.output(), "2023-11");
        Map<String, String> all = new TreeMap<>(undisturbed);
        all.putAll(now);
        return all.keySet().stream()
                .filter(name -> !String.valueOf(now.get(name)).equals(undisturbed.get(name)))
                .toList();
    }

    private static boolean isEmpty(Path place) throws Exception {
        try (var files = Files.list(place)) {
            return files.findAny().isEmpty();
        }
    }

    /** One kind of system call, and what happens at it. */
    private record Injection(String calls, String what) {
        String at(int number) {
            return "inject=" + calls + ":" + what + ":when=" + number;
        }
    }

    @Test
    void aKillAtEveryFlushAndRenameIsMadeGoodByTheSameCommand() throws Exception {
        assumeTrue(Trial.isThere("strace", "-V"), "needs strace");
        for (String calls : List.of("fsync", "rename,renameat,renameat2", "ftruncate", "unlink")) {
            inject(new Injection(calls, "signal=SIGKILL"), true);
        }
    }

    @Test
    void anErrorAtAnyFlushOrRenameIsToldOrHarmless() throws Exception {
        assumeTrue(Trial.isThere("strace", "-V"), "needs strace");
        for (String error : List.of("EIO", "ENOSPC")) {
            for (String calls : List.of("fsync", "rename,renameat,renameat2", "ftruncate", "mkdir")) {
                inject(new Injection(calls, "error=" + error), false);
            }
        }
    }

    private void inject(Injection injection, boolean kills) throws Exception {
        int step = Trial.isLong() ? 1 : 67;
        int count = 0;
        int told = 0;
        int harmless = 0;
        List<String> wrong = new ArrayList<>();
        for (int at = 1; ; at += step) {
            Trial.delete(office.output());
            Map<String, String> old = at % 2 == 0 ? before() : Map.of();
            Program.Ended ended = disturbed(injection.at(at));
            String what = injection.at(at);
            if (!ended.said().contains("(INJECTED)")) {
                // There is no such call: the run went through.
                assertThat(ended.exit()).as(ended.said()).isEqualTo(exit);
                break;
            }
            count++;
            if (!kills) {
                if (ended.exit() == 4 && Outputs.of(office.output(), "2023-11").equals(old)) {
                    told++;
                } else if (ended.exit() == exit
                        && Outputs.of(office.output(), "2023-11").equals(undisturbed)) {
                    harmless++;
                } else {
                    wrong.add(what + ": exit " + ended.exit() + " " + differing() + " " + tail(ended.said()));
                }
            }
            again(what, wrong);
        }
        Trial.tell(injection.calls() + " " + injection.what() + ": " + count + " places, " + wrong.size() + " wrong"
                + (kills ? "" : "; told with exit 4 " + told + ", harmless " + harmless));
        assertThat(wrong).isEmpty();
    }

    /** Outputs of other input, which the disturbed run is to replace. */
    private Map<String, String> before() throws Exception {
        Path unit = office.returns("2023-11").resolve("N02_2023-11.xlsx");
        Path aside = folder.resolve("aside.xlsx");
        Files.move(unit, aside);
        program.run(COMMAND);
        Files.move(aside, unit);
        return Outputs.of(office.output(), "2023-11");
    }

    private Program.Ended disturbed(String injection) throws Exception {
        Path calls = folder.resolve("calls.txt");
        Files.deleteIfExists(calls);
        Program.Ended ended = program.again()
                .under(
                        "strace",
                        "-f",
                        "--seccomp-bpf",
                        "-o",
                        calls.toString(),
                        "-e",
                        "trace=" + injection.replaceAll("^inject=([^:]*):.*", "$1"),
                        "-e",
                        injection)
                .run(COMMAND);
        String log = Files.readString(calls);
        boolean happened = log.contains("(INJECTED)") || log.contains("killed by SIGKILL");
        return new Program.Ended(ended.exit(), ended.said() + (happened ? "(INJECTED)" : ""), ended.milliseconds());
    }

    private static String tail(String text) {
        return text.length() > 600 ? text.substring(text.length() - 600) : text;
    }
}
