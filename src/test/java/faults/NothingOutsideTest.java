package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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
        List<String> calls = new Strace(folder).watch(month.program(), "execve,socket,connect", Month.command());
        // The one program that is started is the Java itself; the system's own services of names are asked over files.
        assertThat(calls).filteredOn(call -> call.contains("execve(")).hasSize(1);
        assertThat(calls).noneMatch(call -> call.contains("connect(") && call.contains("AF_INET"));
        assertThat(month.outputs()).isEqualTo(month.undisturbed());
    }
}
