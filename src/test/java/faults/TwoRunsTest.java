package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The job is started twice. */
class TwoRunsTest {
    /** Looked at in the long version only. */
    private static final long LONGEST_REFUSAL = 2_000;

    private static Month month;
    private static Map<String, String> october;

    @BeforeAll
    static void undisturbedRuns() throws Exception {
        month = Month.shared();
        month.empty();
        month.program().run(command("2023-10"));
        october = Outputs.of(month.office().output(), "2023-10");
        assertThat(october).isNotEmpty();
    }

    private static String[] command(String period) {
        return new String[] {"consolidate", "--period", period, "--quiet"};
    }

    @Test
    void ofOnePeriodOneWorksAndTheOtherIsToldWhoDoes() throws Exception {
        int trials = Trial.count(2, 50);
        Random random = new Random(50);
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        long slowest = 0;
        for (int trial = 0; trial < trials; trial++) {
            month.empty();
            Program.Started first = month.program().start(Month.command());
            // The first of them truly at once, later ones while the other is at work.
            long after = trial == 0 ? 0 : random.nextLong(month.time() * 3 / 4);
            Thread.sleep(after);
            Program.Started second = month.program().start(Month.command());
            Program.Ended one = first.ended();
            Program.Ended two = second.ended();
            boolean secondLeaves = two.exit() == 3;
            Program.Ended worked = secondLeaves ? one : two;
            Program.Ended left = secondLeaves ? two : one;
            long pid = (secondLeaves ? first : second).process().pid();
            String what = "the second after " + after + " ms: exit " + one.exit() + " and " + two.exit();
            if (left.exit() == 3) {
                refused++;
                slowest = Math.max(slowest, left.milliseconds());
                if (!left.said().contains(Long.toString(pid))
                        || left.said().contains("Exception")
                        || left.said().strip().lines().count() > 2
                        || Trial.isLong() && left.milliseconds() > LONGEST_REFUSAL) {
                    Month.note(wrong, what + ", left after " + left.milliseconds() + " ms and said " + left.tail());
                }
            } else if (one.exit() != month.exit()) {
                Month.note(wrong, what + ": " + one.tail());
            }
            if (!month.isUndisturbed(worked)
                    || !Outputs.strays(month.office().output()).isEmpty()) {
                Month.note(
                        wrong,
                        what + ", worked " + worked + ", differs in "
                                + Outputs.differences(month.undisturbed(), month.outputs()) + ", left "
                                + Outputs.strays(month.office().output()));
            }
        }
        Trial.tell(trials + " pairs of one period: " + refused + " were told that another run is working, the slowest "
                + slowest + " ms after its start; " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
        assertThat(refused).isPositive();
    }

    @Test
    void ofTwoPeriodsBothGiveWhatTheyGiveAlone() throws Exception {
        int trials = Trial.count(1, 50);
        Random random = new Random(51);
        List<String> wrong = new ArrayList<>();
        int waited = 0;
        for (int trial = 0; trial < trials; trial++) {
            month.empty();
            Program.Started first = month.program().start("consolidate", "--period", "2023-10");
            Thread.sleep(trial == 0 ? 0 : random.nextLong(month.time()));
            Program.Started second = month.program().start("consolidate", "--period", Month.PERIOD);
            Program.Ended one = first.ended();
            Program.Ended two = second.ended();
            waited += (one.said() + two.said()).contains("Lượt này chờ") ? 1 : 0;
            Map<String, String> then = Outputs.of(month.office().output(), "2023-10");
            if (one.exit() > 1
                    || !month.isUndisturbed(two)
                    || !then.equals(october)
                    || !Outputs.strays(month.office().output()).isEmpty()) {
                Month.note(
                        wrong,
                        one + " " + two + ", differs in " + Outputs.differences(october, then) + " "
                                + Outputs.differences(month.undisturbed(), month.outputs()));
            }
        }
        Trial.tell(trials + " pairs of two periods: " + waited + " times one waited for the other; " + wrong.size()
                + " wrong");
        assertThat(wrong).isEmpty();
    }
}
