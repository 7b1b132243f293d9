package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run speaks to no network and starts nothing. */
class NothingOutsideTest {
    @TempDir
    private Path folder;

    @Test
    void noConnectionIsOpenedAndNoProgramIsStarted() throws Exception {
        Strace.assumeThere();
        Month month = Month.shared();
        month.empty();
        Strace strace = new Strace(folder);
        // The one program that is started is the Java itself.
        assertThat(strace.count(month.program(), "execve,connect,bind,listen", Month.command()))
                .containsOnlyKeys("execve")
                .containsEntry("execve", 1);
    }
}
