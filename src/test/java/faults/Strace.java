package faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stops a process at a system call, or lets the call fail. */
final class Strace {
    private static final Pattern CALL = Pattern.compile("^(\\d+) +(\\w+)\\(");

    private final Path log;

    Strace(Path folder) {
        this.log = folder.resolve("calls.txt");
    }

    /** Skips the test, aloud, where processes cannot be traced. */
    static void assumeThere() throws InterruptedException {
        boolean there = Trial.isThere("strace", "-f", "-o", "/dev/null", "true");
        if (!there) {
            Trial.tell("SKIPPED: strace is not there, or may not trace; no system call is made to fail");
        }
        assumeTrue(there, "needs strace");
    }

    /**
     * How often each of the calls is made by the thread that makes most of them: {@code when} counts per thread, and all but one
     * or two of these calls are the main thread's.
     */
    Map<String, Integer> count(Program program, String calls, String... command)
            throws IOException, InterruptedException {
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : watch(program, calls, command)) {
            Matcher call = CALL.matcher(line);
            if (call.find()) {
                counts.merge(call.group(2) + " " + call.group(1), 1, Integer::sum);
            }
        }
        Map<String, Integer> most = new TreeMap<>();
        counts.forEach((key, count) -> most.merge(key.split(" ")[0], count, Math::max));
        return most;
    }

    /** The calls that a run makes, one a line, as strace writes them. */
    List<String> watch(Program program, String calls, String... command) throws IOException, InterruptedException {
        program.under(traced(calls, List.of())).run(command);
        return Files.readAllLines(log);
    }

    /** What came of a run that was disturbed. */
    record Disturbed(Program.Ended ended, boolean happened) {}

    /**
     * Disturbs a run.
     *
     * @param what {@code signal=SIGKILL} or {@code error=EIO}
     * @param when at which of the calls, counted from one
     */
    Disturbed disturb(Program program, String call, String what, int when, String... command)
            throws IOException, InterruptedException {
        Files.deleteIfExists(log);
        Program.Ended ended = program.under(
                        traced(call, List.of("-e", "inject=" + call + ":" + what + ":when=" + when)))
                .run(command);
        String trace = Files.readString(log);
        return new Disturbed(ended, trace.contains("(INJECTED)") || trace.contains("killed by SIGKILL"));
    }

    private List<String> traced(String calls, List<String> more) {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-o", log.toString(), "-e", "trace=" + calls));
        command.addAll(more);
        return command;
    }
}
