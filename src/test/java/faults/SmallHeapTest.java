package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With little memory a run gives its outputs or leaves the old ones, and says so by its exit status. */
class SmallHeapTest {
    @Test
    void givesTheOutputsOrLeavesTheOldOnes() throws Exception {
        Month month = Month.shared();
        List<String> wrong = new ArrayList<>();
        List<Integer> enough = new ArrayList<>();
        List<Integer> sizes =
                Trial.isLong() ? List.of(10, 12, 14, 16, 20, 24, 32, 48, 64, 96, 128, 192, 256) : List.of(12, 96);
        for (int megabytes : sizes) {
            Map<String, String> old = month.older();
            Program.Ended ended = month.program().with("-Xmx" + megabytes + "m").run(Month.command());
            if (month.isUndisturbed(ended)) {
                enough.add(megabytes);
            } else if (ended.exit() != 4 && ended.exit() != 70
                    || !month.outputs().equals(old)) {
                wrong.add(megabytes + " MB: exit " + ended.exit() + ", " + ended.tail());
            }
            month.again("after a run with " + megabytes + " MB", wrong);
        }
        Trial.tell("heaps of " + sizes + " MB: enough are " + enough + "; " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
        assertThat(enough).contains(96);
    }
}
