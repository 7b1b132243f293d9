package vn.tonghop.adapter.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The log of one run: a file of its own, one record per line, for whoever maintains the program. It tells what happened to which
 * file by the codes of rules, and no figure and no text out of a cell. Of all logs in the folder only the newest are kept, and
 * none grows beyond its limit.
 *
 * <p>A log that cannot be written stops no run; {@link #failure} says that it could not.
 */
public final class RunLog implements AutoCloseable {
    /** Logs that are kept, with this run's. Together at most 10 MB. */
    static final int KEPT = 40;

    static final int LARGEST = 256 * 1024;

    private static final int MOST_NAMES = 20;

    private static final String CUT = "cut: this log has reached its limit\n";

    private final FileChannel out;
    private long written;
    private Optional<IOException> failure = Optional.empty();

    private final Path file;

    private RunLog(FileChannel out, Path file) {
        this.out = out;
        this.file = file;
    }

    /**
     * Begins a log and removes the oldest ones.
     *
     * @param name such as {@code run-2023-11-20T08-00-00-4711}; in the order of time
     */
    public static RunLog begin(Path folder, String name) throws IOException {
        Path above = folder.toAbsolutePath().getParent();
        if (Files.isSymbolicLink(folder) || above != null && Files.isSymbolicLink(above)) {
            // What is behind a link is somebody else's, and logs are removed here.
            throw new NotDirectoryException(folder.toString());
        }
        Files.createDirectories(folder);
        removeOldest(folder);
        Path file = folder.resolve(name + ".log");
        return new RunLog(
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND,
                        LinkOption.NOFOLLOW_LINKS),
                file);
    }

    /**
     * Begins a log in a folder that is not ours, such as the machine's folder of temporary files, where anybody may have put
     * something: one new file that only its owner can read. What is there stays, also what has the name: another name is taken.
     *
     * @throws IOException if no new file can be made there
     */
    public static RunLog alone(Path folder, String name) throws IOException {
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class);
        FileAttribute<?>[] owners = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Set<OpenOption> fresh =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        for (int number = 1; ; number++) {
            Path file = folder.resolve(number == 1 ? name + ".log" : name + "-" + number + ".log");
            try {
                return new RunLog(FileChannel.open(file, fresh, owners), file);
            } catch (FileAlreadyExistsException somebodys) {
                if (number == MOST_NAMES) {
                    throw somebodys;
                }
            }
        }
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    private static void removeOldest(Path folder) throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.list(folder)) {
            logs = files.filter(f -> isLog(String.valueOf(f.getFileName())))
                    // By time, whatever begins the name: run or fault.
                    .sorted(Comparator.comparing(RunLog::time).reversed())
                    .toList();
        }
        for (Path log : logs.subList(Math.min(KEPT - 1, logs.size()), logs.size())) {
            Files.deleteIfExists(log);
        }
    }

    private static boolean isLog(String name) {
        return name.matches("(?:run|fault)-.*\\.log");
    }

    private static String time(Path log) {
        String name = String.valueOf(log.getFileName());
        return name.substring(name.indexOf('-'));
    }

    /** Adds a record: what, and what of it, each made safe. */
    public void add(String what, Object... details) {
        StringBuilder line = new StringBuilder(LogText.of(what));
        for (Object detail : details) {
            line.append('\t').append(LogText.of(String.valueOf(detail)));
        }
        write(line.append('\n').toString());
    }

    /** Adds what went wrong inside the program, with the places in it. */
    public void add(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 10; cause = cause.getCause(), depth++) {
            add(depth == 0 ? "fault" : "caused by", cause.getClass().getName(), String.valueOf(cause.getMessage()));
            for (StackTraceElement place : cause.getStackTrace()) {
                add("\tat " + place);
            }
        }
    }

    private void write(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        if (failure.isPresent() || written > LARGEST) {
            return;
        }
        boolean fits = written + bytes.length + CUT.length() <= LARGEST;
        written = fits ? written + bytes.length : LARGEST + 1;
        ByteBuffer buffer = ByteBuffer.wrap(fits ? bytes : CUT.getBytes(StandardCharsets.UTF_8));
        try {
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
        } catch (IOException notWritten) {
            failure = Optional.of(notWritten);
        }
    }

    /** Why the log is not whole, if it is not. */
    public Optional<IOException> failure() {
        return failure;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
