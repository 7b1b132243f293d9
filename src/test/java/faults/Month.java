package faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A month of a small office, what an undisturbed run makes of it, and whether the same is there after a disturbance.
 *
 * @param aside a copy of the folder of outputs of an earlier run, which a disturbed run is to replace: one unit was missing then
 */
record Month(SmallOffice office, Program program, Map<String, String> undisturbed, int exit, long time, Path aside) {
    static final String PERIOD = "2023-11";

    /** How long the same command may take after a disturbance; looked at in the long version only. */
    private static final long LONGEST_RESTART = 15_000;

    private static final String[] COMMAND = {"consolidate", "--period", PERIOD, "--quiet"};

    /** The one month of all tests: what they change is its folder of outputs. */
    static Month shared() {
        return Shared.ONCE;
    }

    private static final class Shared {
        static final Month ONCE = make();

        private static Month make() {
            try {
                Path folder = Files.createTempDirectory("faults-month");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> Trial.delete(folder)));
                return open(folder);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static Month open(Path folder) throws Exception {
        SmallOffice office = SmallOffice.open(folder.resolve("office"), 2)
                .returned("2023-10")
                .returned(PERIOD);
        Program program = Program.in(office.home());
        Path unit = office.returns(PERIOD).resolve("N02_" + PERIOD + ".xlsx");
        Path away = folder.resolve("away.xlsx");
        Files.move(unit, away);
        program.run(COMMAND);
        Path aside = folder.resolve("aside");
        Trial.copy(office.output(), aside);
        Files.move(away, unit);
        Trial.delete(office.output());
        Program.Ended first = program.run(COMMAND);
        Map<String, String> undisturbed = Outputs.of(office.output(), PERIOD);
        if (first.exit() > 1 || !undisturbed.containsKey("tong-hop-2023-11.xlsx")) {
            throw new AssertionError("an undisturbed run ends with " + first);
        }
        return new Month(office, program, undisturbed, first.exit(), first.milliseconds(), aside);
    }

    static String[] command() {
        return COMMAND.clone();
    }

    Map<String, String> outputs() {
        return Outputs.of(office.output(), PERIOD);
    }

    boolean isUndisturbed(Program.Ended ended) {
        return ended.exit() == exit && outputs().equals(undisturbed);
    }

    /** Begins without any outputs. */
    void empty() {
        Trial.delete(office.output());
    }

    /** Begins with outputs of other input; gives them. */
    Map<String, String> older() {
        Trial.restore(aside, office.output());
        return outputs();
    }

    /**
     * The same command, after which everything must be as if nothing had happened.
     *
     * @param wrong gets a line if it is not
     * @return how long it took
     */
    long again(String what, List<String> wrong) throws Exception {
        Program.Ended ended = program.run(COMMAND);
        boolean slow = Trial.isLong() && ended.milliseconds() > LONGEST_RESTART;
        if (!isUndisturbed(ended)
                || !Outputs.strays(office.output()).isEmpty()
                || !Trial.isEmpty(program.temporary())
                || slow) {
            note(
                    wrong,
                    what + ": exit " + ended.exit() + ", " + ended.milliseconds() + " ms, left "
                            + Outputs.strays(office.output()) + ", differs in "
                            + Outputs.differences(undisturbed, outputs()) + ", said " + ended.tail()
                            + Outputs.faults(office.output()));
        }
        return ended.milliseconds();
    }

    /** Adds what is wrong, and tells it at once: the long version takes an hour. */
    static void note(List<String> wrong, String what) {
        wrong.add(what);
        if (Trial.isLong()) {
            Trial.tell("WRONG " + what);
        }
    }
}
