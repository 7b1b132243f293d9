package vn.tonghop.adapter.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs on one output folder apart. The operating system gives the lock back when a process dies, so a killed
 * run leaves nothing to clear away. Who holds it is written into a second file, because on some systems a locked file
 * cannot be read; what a killed run left there is recognised by its process and overwritten.
 *
 * <p>On a disk without locks (some network disks) the second file itself is the lock: it is made only where there is none,
 * and taken over when its process is known to be gone. Of a process on another machine that cannot be known: it holds.
 */
public final class RunLock implements AutoCloseable {
    private static final int ATTEMPTS = 15;
    private static final int PAUSE_MILLISECONDS = 60;

    private final FileChannel channel;
    private final @Nullable FileLock lock;
    private final Path note;

    private RunLock(FileChannel channel, @Nullable FileLock lock, Path note) {
        this.channel = channel;
        this.lock = lock;
        this.note = note;
    }

    /** What asking for the lock gave. */
    public sealed interface Attempt {}

    public record Taken(RunLock lock) implements Attempt {}

    /**
     * Somebody else holds it.
     *
     * @param holder what that run wrote about itself
     */
    public record Busy(Holder holder) implements Attempt {}

    /** Asks the operating system for a lock: what a test takes away. */
    interface Locking {
        /** Null when somebody holds it. */
        @Nullable
        FileLock tryLock(FileChannel channel) throws IOException;
    }

    /**
     * A run.
     *
     * @param start when it began, as text for people
     * @param host the machine
     * @param period what it works on; empty when that is no period
     * @param born when its process began, as the system counts: tells it from a later process with the same id
     */
    public record Holder(long pid, String start, String host, String period, String born) {
        /** A process of this machine. */
        public Holder(long pid, String start) {
            this(pid, start, Machine.name(), "", Machine.born(pid));
        }

        public Holder workingOn(String work) {
            return new Holder(pid, start, host, work, born);
        }

        /** Whether it is certain that this run has ended. */
        boolean isGone() {
            return host.equals(Machine.name()) && !Machine.isAlive(pid, born).orElse(true);
        }

        private static Holder unknown() {
            return new Holder(0, "?", "?", "", "");
        }

        private byte[] written() {
            return String.join("\n", Long.toString(pid), start, host, period, born, "")
                    .getBytes(StandardCharsets.UTF_8);
        }

        private static Optional<Holder> read(Path note) {
            try {
                // The last piece is what stands behind the last line: a line that is being written is none yet.
                String[] lines = Files.readString(note).split("\n", -1);
                return lines.length >= 3 && lines[0].matches("\\d{1,18}")
                        ? Optional.of(new Holder(
                                Long.parseLong(lines[0]), lines[1], line(lines, 2), line(lines, 3), line(lines, 4)))
                        : Optional.empty();
            } catch (IOException notThereYet) {
                return Optional.empty();
            }
        }
    }

    /** A line of a note; empty where it has not so many. Of a machine that is not named nothing is known: it holds. */
    private static String line(String[] lines, int number) {
        return number < lines.length - 1 ? lines[number] : "";
    }

    /** Asks for the lock of a folder. A holder that is just coming or going is given a moment to say who it is. */
    public static Attempt take(Path folder, Holder self) throws IOException {
        return take(folder, self, FileChannel::tryLock);
    }

    static Attempt take(Path folder, Holder self, Locking locking) throws IOException {
        Files.createDirectories(folder);
        Path note = folder.resolve("run.txt");
        FileChannel channel = FileChannel.open(folder.resolve("run.lock"), CREATE, WRITE, NOFOLLOW_LINKS);
        try {
            return take(channel, note, self, locking);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    private static Attempt take(FileChannel channel, Path note, Holder self, Locking locking) throws IOException {
        for (int attempt = 0; ; attempt++) {
            FileLock lock;
            try {
                lock = tryLock(channel, locking);
            } catch (IOException noLocksHere) {
                return takeByNote(channel, note, self);
            }
            if (lock != null) {
                write(note, self, CREATE, TRUNCATE_EXISTING);
                return new Taken(new RunLock(channel, lock, note));
            }
            Optional<Holder> holder = Holder.read(note).filter(run -> !run.isGone());
            if (holder.isPresent() || attempt == ATTEMPTS) {
                channel.close();
                return new Busy(holder.orElseGet(Holder::unknown));
            }
            pause();
        }
    }

    private static Attempt takeByNote(FileChannel channel, Path note, Holder self) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                write(note, self, CREATE_NEW);
                pause();
                // Two that took the same dead run's note away at once: the later one has it.
                if (Holder.read(note).equals(Optional.of(self))) {
                    return new Taken(new RunLock(channel, null, note));
                }
            } catch (FileAlreadyExistsException held) {
                Optional<Holder> holder = Holder.read(note);
                if (holder.isPresent() && holder.get().isGone()) {
                    Files.deleteIfExists(note);
                } else if (holder.isPresent() || attempt == ATTEMPTS) {
                    channel.close();
                    return new Busy(holder.orElseGet(Holder::unknown));
                } else {
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel, Locking locking) throws IOException {
        try {
            return locking.tryLock(channel);
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static void write(Path note, Holder self, OpenOption... how) throws IOException {
        try (FileChannel out = FileChannel.open(note, with(how, WRITE, NOFOLLOW_LINKS))) {
            ByteBuffer bytes = ByteBuffer.wrap(self.written());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
    }

    private static OpenOption[] with(OpenOption[] some, OpenOption... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(OpenOption[]::new);
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(note);
        } finally {
            if (lock != null) {
                lock.release();
            }
            channel.close();
        }
    }
}
