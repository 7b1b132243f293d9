package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is killed, or the system refuses what it asks for, and the same command is given again: the outputs are those of a run
 * that nobody disturbed, nothing is left over, and nobody has to clear anything away.
 */
class KillTest {
    private static final String CALLS = "fsync,rename,ftruncate,unlink,mkdir,rmdir";

    @TempDir
    private static Path folder;

    private static Month month;
    private static Map<String, Integer> counts;

    @BeforeAll
    static void oneUndisturbedRun() {
        month = Month.shared();
    }

    @Test
    void aKillAtAnyMomentIsMadeGoodByTheSameCommand() throws Exception {
        int trials = Trial.count(2, 200);
        Random random = new Random(8);
        List<String> wrong = new ArrayList<>();
        long slowest = 0;
        int cut = 0;
        int made = 0;
        // On a machine whose load changes, a run may be over before its time: a kill that came too late was none.
        long span = month.time() + month.time() / 4;
        for (int trial = 0; trial < trials || cut == 0 && trial < trials + 20; trial++) {
            begin(trial);
            long after = random.nextLong(span);
            Program.Started run = month.program().start(Month.command());
            Thread.sleep(after);
            run.process().destroyForcibly();
            boolean late = run.ended().exit() == month.exit();
            cut += late ? 0 : 1;
            span = late && cut == 0 ? Math.max(2, span / 2) : span;
            slowest = Math.max(slowest, month.again("killed after " + after + " ms", wrong));
            made = trial + 1;
            Trial.progress("kills, slowest restart " + slowest + " ms", made);
        }
        Trial.tell(made + " kills at random moments, " + cut + " of them before the end: " + wrong.size()
                + " wrong; slowest restart " + slowest + " ms, an undisturbed run " + month.time() + " ms");
        assertThat(wrong).isEmpty();
        assertThat(cut).as("runs that were killed in time").isPositive();
    }

    @Test
    void aKillAtEveryFlushRenameAndTruncateIsMadeGoodByTheSameCommand() throws Exception {
        Strace.assumeThere();
        everywhere("signal=SIGKILL");
    }

    @Test
    void anErrorOfTheDiskIsToldOrHarmless() throws Exception {
        Strace.assumeThere();
        everywhere("error=EIO");
    }

    @Test
    void aFullDiskAtAnyCallIsToldOrHarmless() throws Exception {
        Strace.assumeThere();
        everywhere("error=ENOSPC");
    }

    /** Every other one begins without outputs and without a store, the others with outputs of other input. */
    private static Map<String, String> begin(int trial) {
        if (trial % 2 == 0) {
            month.empty();
            return Map.of();
        }
        return month.older();
    }

    private static void everywhere(String what) throws Exception {
        Strace strace = new Strace(folder);
        if (counts == null) {
            month.older();
            counts = strace.count(month.program(), CALLS, Month.command());
        }
        assertThat(counts).containsKeys("fsync", "rename", "unlink");
        Random random = new Random(what.hashCode());
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Integer> call : counts.entrySet()) {
            Tally tally = new Tally();
            if (Trial.isLong()) {
                // Some more than were counted: when a call comes is not the same in every run.
                for (int when = 1; when <= call.getValue() + 2; when++) {
                    disturbed(strace, call.getKey(), what, when, tally, wrong);
                }
            } else if (List.of("fsync", "rename").contains(call.getKey())) {
                disturbed(strace, call.getKey(), what, 1 + random.nextInt(call.getValue()), tally, wrong);
                assertThat(tally.places).isPositive();
            }
            Trial.tell(call.getKey() + " " + what + ": " + tally);
        }
        assertThat(wrong).isEmpty();
    }

    /** What became of the runs that were disturbed at one kind of call. */
    private static final class Tally {
        private int places;
        private int told;
        private int harmless;
        private long slowest;

        @Override
        public String toString() {
            return places + " places; told with exit 4: " + told + ", harmless: " + harmless + ", cut short: "
                    + (places - told - harmless) + "; slowest restart " + slowest + " ms";
        }
    }

    private static void disturbed(Strace strace, String call, String what, int when, Tally tally, List<String> wrong)
            throws Exception {
        Map<String, String> old = begin(when);
        Strace.Disturbed run = strace.disturb(month.program(), call, what, when, Month.command());
        String place = call + " " + when + " " + what;
        if (!run.happened()) {
            return;
        }
        tally.places++;
        boolean untouched = month.outputs().equals(old);
        if (month.isUndisturbed(run.ended())) {
            tally.harmless++;
        } else if (run.ended().exit() == 4 && untouched) {
            tally.told++;
        } else if (!what.startsWith("signal")) {
            Month.note(
                    wrong,
                    place + ": exit " + run.ended().exit() + (untouched ? "" : ", old outputs touched") + " "
                            + run.ended().tail());
        } else if (!untouched
                && !month.outputs().equals(month.undisturbed())
                && !month.outputs().isEmpty()) {
            Month.note(wrong, place + ": neither old nor new outputs");
        }
        Trial.progress(call + " " + what, tally.places);
        tally.slowest = Math.max(tally.slowest, month.again(place, wrong));
    }
}
