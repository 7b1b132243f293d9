package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import vn.tonghop.adapter.files.RunLog;

/** Writes what went wrong inside the program for whoever maintains it. */
final class FaultLog {
    private FaultLog() {}

    /** Writes into the folder, or into the machine's temporary folder when that is not possible: somebody must be able to find it. */
    static Path write(Throwable exception, Path folder, Surroundings surroundings) throws IOException {
        String name = "fault-" + surroundings.now().replace(':', '-') + "-" + surroundings.pid();
        try {
            return write(exception, RunLog.begin(folder, name));
        } catch (IOException notThere) {
            return write(exception, RunLog.alone(Path.of(System.getProperty("java.io.tmpdir")), name));
        }
    }

    private static Path write(Throwable exception, RunLog begun) throws IOException {
        try (RunLog log = begun) {
            log.add(exception);
            if (log.failure().isPresent()) {
                throw log.failure().get();
            }
            return log.file();
        }
    }
}
