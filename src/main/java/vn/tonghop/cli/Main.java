package vn.tonghop.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.tonghop.batch.PhraseBook;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int status;
        try {
            status = run(arguments);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError beyondTelling) {
            // Not even the fault could be told: the status says it, and not the 1 that Java would end with.
            status = ExitStatus.FAULT;
        }
        System.exit(status);
    }

    /** Runs a command with the process's own streams, clock and folders; gives the exit status. */
    private static int run(String[] arguments) {
        Console console = new Console(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Boolean.getBoolean("tonghop.terminal"),
                Boolean.getBoolean("tonghop.colours") ? Ink.ANSI : Ink.PLAIN);
        Surroundings surroundings = new Surroundings(
                path("tonghop.cwd"),
                path("tonghop.home"),
                Clock.system(ZoneId.systemDefault()),
                ProcessHandle.current().pid(),
                new FileInputStream(FileDescriptor.in),
                System.getProperty("tonghop.command", PhraseBook.COMMAND),
                Optional.ofNullable(System.getProperty("tonghop.chosen")).map(path("tonghop.home")::resolve));
        return run(console, surroundings, List.of(arguments));
    }

    /**
     * Runs a command inside a running process, with nobody to answer questions.
     *
     * @param folder the caller's folder, where relative paths on the command line start
     * @param home the folder below which the default folders are
     * @return the exit status
     */
    public static int run(
            PrintStream out, PrintStream err, Path folder, Path home, Clock clock, List<String> arguments) {
        return run(out, err, InputStream.nullInputStream(), folder, home, clock, arguments);
    }

    /**
     * Runs a command inside a running process.
     *
     * @param typed the answers to its questions, as they would be typed
     */
    public static int run(
            PrintStream out,
            PrintStream err,
            InputStream typed,
            Path folder,
            Path home,
            Clock clock,
            List<String> arguments) {
        Surroundings surroundings = new Surroundings(
                folder, home, clock, ProcessHandle.current().pid(), typed, PhraseBook.COMMAND, Optional.empty());
        return run(new Console(out, err, false, Ink.PLAIN), surroundings, arguments);
    }

    private static int run(Console console, Surroundings surroundings, List<String> arguments) {
        // HSQLDB would otherwise take over the logging of the whole process.
        System.setProperty("hsqldb.reconfig_logging", "false");
        return new Application(console, surroundings).run(arguments);
    }

    /** The console speaks UTF-8 whatever the locale says: run.sh and run.cmd see to it. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property, "")).toAbsolutePath().normalize();
    }
}
