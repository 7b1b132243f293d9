package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Closing and reopening are killed, and the same command is given again: there is one version, it is that of a closing that nobody
 * disturbed, and nothing else.
 */
class ClosingKillTest {
    private static final String[] CLOSE = {"close", "--period", Month.PERIOD, "--accept-open", "--quiet"};
    private static final String[] REOPEN = {"reopen", "--period", Month.PERIOD, "--reason", "N02 gửi bản sửa", "--quiet"
    };
    private static final int REFUSED = 2;

    @TempDir
    private static Path folder;

    private static SmallOffice office;
    private static Program program;
    private static Path closed;
    private static Map<String, String> version;
    private static Map<String, String> reopened;
    private static long time;

    @BeforeAll
    static void undisturbed() throws Exception {
        office = SmallOffice.open(folder.resolve("office"), 2).returned(Month.PERIOD);
        program = Program.in(office.home());
        Program.Ended first = program.run(CLOSE);
        assertThat(first.exit()).as(first.said()).isZero();
        time = first.milliseconds();
        version = state();
        closed = folder.resolve("closed");
        Trial.copy(office.output(), closed);
        assertThat(program.run(REOPEN).exit()).isZero();
        reopened = state();
        assertThat(reopened).hasSize(version.size() + 1);
    }

    /**
     * The closed versions and the outputs. A manifest holds the digest of a receipt with its timings; that it fits what it lists is
     * proven by the program's own check.
     */
    private static Map<String, String> state() {
        Map<String, String> state = Outputs.below(office.output().resolve("ban-chot"));
        state.replaceAll((name, digest) -> name.endsWith("manifest.json") ? "" : digest);
        Outputs.of(office.output(), Month.PERIOD).forEach((name, digest) -> state.put("outputs/" + name, digest));
        return state;
    }

    @Test
    void aClosingThatIsKilledIsMadeGoodByTheSameCommand() throws Exception {
        List<String> wrong = new ArrayList<>();
        int trials = Trial.count(1, 50);
        Random random = new Random(26);
        int cut = 0;
        for (int trial = 0; trial < trials; trial++) {
            Trial.delete(office.output());
            long after = time / 4 + random.nextLong(time);
            cut += killed(after, CLOSE) ? 1 : 0;
            closedAgain("killed after " + after + " ms", wrong);
        }
        Trial.tell(trials + " kills of close, " + cut + " of them before the end: " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
    }

    @Test
    void aReopeningThatIsKilledIsMadeGoodByTheSameCommand() throws Exception {
        List<String> wrong = new ArrayList<>();
        int trials = Trial.count(1, 50);
        Random random = new Random(27);
        int cut = 0;
        for (int trial = 0; trial < trials; trial++) {
            Trial.restore(closed, office.output());
            long after = random.nextLong(time / 2 + 1);
            cut += killed(after, REOPEN) ? 1 : 0;
            reopenedAgain("killed after " + after + " ms", wrong);
        }
        Trial.tell(trials + " kills of reopen, " + cut + " of them before the end: " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
    }

    @Test
    void aKillAtEveryFlushAndRenameOfBothIsMadeGood() throws Exception {
        Strace.assumeThere();
        List<String> wrong = new ArrayList<>();
        int places = at("signal=SIGKILL", wrong);
        Trial.tell("close and reopen killed at " + places + " system calls: " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
        assertThat(places).isPositive();
    }

    @Test
    void aFailingDiskIsToldByBothOrHarmless() throws Exception {
        Strace.assumeThere();
        List<String> wrong = new ArrayList<>();
        int places = at("error=EIO", wrong);
        Trial.tell("close and reopen with EIO at " + places + " system calls: " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
        assertThat(places).isPositive();
    }

    private static int at(String what, List<String> wrong) throws Exception {
        Strace strace = new Strace(folder);
        Random random = new Random(what.hashCode());
        int places = 0;
        // The short version lets only one of the two fail, and kills both.
        List<String[]> commands =
                Trial.isLong() || what.startsWith("signal") ? List.of(CLOSE, REOPEN) : List.<String[]>of(REOPEN);
        for (String[] command : commands) {
            begin(command);
            Map<String, Integer> counts = strace.count(program, "fsync,rename", command);
            for (Map.Entry<String, Integer> call : counts.entrySet()) {
                List<Integer> numbers = new ArrayList<>();
                if (Trial.isLong()) {
                    for (int when = 1; when <= call.getValue() + 1; when++) {
                        numbers.add(when);
                    }
                } else if (call.getKey().equals("rename")) {
                    numbers.add(1 + random.nextInt(call.getValue()));
                }
                for (int when : numbers) {
                    begin(command);
                    Strace.Disturbed run = strace.disturb(program, call.getKey(), what, when, command);
                    places += run.happened() ? 1 : 0;
                    String place = command[0] + " " + call.getKey() + " " + when + " " + what;
                    if (what.startsWith("error")
                            && run.ended().exit() != 0
                            && run.ended().exit() != 4) {
                        wrong.add(place + ": exit " + run.ended().exit() + " "
                                + run.ended().tail() + Outputs.faults(office.output()));
                    }
                    again(command, place, wrong);
                }
            }
        }
        return places;
    }

    private static void begin(String[] command) {
        Trial.delete(office.output());
        if (command == REOPEN) {
            Trial.copy(closed, office.output());
        }
    }

    private static boolean killed(long after, String[] command) throws Exception {
        Program.Started run = program.start(command);
        Thread.sleep(after);
        run.process().destroyForcibly();
        return run.ended().exit() != 0;
    }

    private static void again(String[] command, String what, List<String> wrong) throws Exception {
        if (command == CLOSE) {
            closedAgain(what, wrong);
        } else {
            reopenedAgain(what, wrong);
        }
    }

    private static void closedAgain(String what, List<String> wrong) throws Exception {
        Program.Ended ended = program.run(CLOSE);
        if (ended.exit() != 0) {
            wrong.add(what + ": exit " + ended.exit() + " " + ended.tail() + Outputs.faults(office.output()));
        }
        whole(what, version, wrong);
    }

    /** A reopening that was recorded before the kill is not done twice: the second command finds nothing that is closed. */
    private static void reopenedAgain(String what, List<String> wrong) throws Exception {
        boolean recorded = Files.exists(
                office.output().resolve("ban-chot").resolve(Month.PERIOD).resolve("mo-lai-1.json"));
        Program.Ended ended = program.run(REOPEN);
        if (ended.exit() != (recorded ? REFUSED : 0)) {
            wrong.add(what + ": exit " + ended.exit() + " " + ended.tail() + Outputs.faults(office.output()));
        }
        if (recorded) {
            // What was refused clears nothing away; the next command that works does.
            program.run("consolidate", "--period", Month.PERIOD, "--quiet");
            assertThat(program.run("verify", "--period", Month.PERIOD, "--quiet")
                            .exit())
                    .as(what)
                    .isLessThan(2);
            return;
        }
        whole(what, reopened, wrong);
    }

    private static void whole(String what, Map<String, String> expected, List<String> wrong) throws Exception {
        Program.Ended verified = program.run("verify", "--period", Month.PERIOD);
        List<String> differences = Outputs.differences(expected, state());
        List<String> strays = Outputs.strays(office.output());
        if (verified.exit() > 1 || !differences.isEmpty() || !strays.isEmpty() || !Trial.isEmpty(program.temporary())) {
            wrong.add(what + ": differs in " + differences + ", left " + strays + ", verify " + verified.exit() + " "
                    + verified.tail());
        }
    }
}
