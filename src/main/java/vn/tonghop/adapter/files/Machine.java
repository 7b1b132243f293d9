package vn.tonghop.adapter.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What tells one process of one machine from every other: the machine's name, the process id, and when the process began. */
final class Machine {
    private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");

    private Machine() {}

    /** The name of this machine; asks no network. "?" where the system does not tell. */
    static String name() {
        String windows = System.getenv("COMPUTERNAME");
        if (windows != null && !windows.isBlank()) {
            return windows.strip();
        }
        try {
            return Files.readString(LINUX_NAME).strip();
        } catch (IOException otherSystem) {
            String shell = System.getenv("HOSTNAME");
            return shell == null || shell.isBlank() ? "?" : shell.strip();
        }
    }

    /** When a process began, as the system counts it; empty when there is no such process or the system does not tell. */
    static String born(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .map(Instant::toString)
                .orElse("");
    }

    /** Whether the process with this id that began at this instant is alive; empty when that cannot be known. */
    static Optional<Boolean> isAlive(long pid, String born) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return Optional.of(false);
        }
        String now = born(pid);
        return born.isEmpty() || now.isEmpty() ? Optional.empty() : Optional.of(now.equals(born));
    }
}
