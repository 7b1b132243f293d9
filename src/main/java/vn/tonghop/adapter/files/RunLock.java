package vn.tonghop.adapter.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs on one output folder apart. The operating system gives the lock back when a process dies, so a killed
 * run leaves nothing to clear away. Who holds it is written into a second file, because on some systems a locked file
 * cannot be read.
 */
public final class RunLock implements AutoCloseable {
    private static final int ATTEMPTS = 15;
    private static final int PAUSE_MILLISECONDS = 60;

    private final FileChannel channel;
    private final FileLock lock;
    private final Path note;

    private RunLock(FileChannel channel, FileLock lock, Path note) {
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

    /** A run: process id, and start as text. */
    public record Holder(long pid, String start) {}

    /** Asks for the lock of a folder. A holder that is just coming or going is given a moment to say who it is. */
    public static Attempt take(Path folder, Holder self) throws IOException {
        Files.createDirectories(folder);
        Path note = folder.resolve("run.txt");
        FileChannel channel =
                FileChannel.open(folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            for (int attempt = 0; ; attempt++) {
                FileLock lock = tryLock(channel);
                if (lock != null) {
                    write(note, self);
                    return new Taken(new RunLock(channel, lock, note));
                }
                Optional<Holder> holder = read(note);
                if (holder.isPresent() || attempt == ATTEMPTS) {
                    channel.close();
                    return new Busy(holder.orElse(new Holder(0, "?")));
                }
                pause();
            }
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static void write(Path note, Holder self) throws IOException {
        String text = self.pid() + "\n" + self.start() + "\n";
        try (FileChannel out = FileChannel.open(
                note, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Optional<Holder> read(Path note) {
        try {
            String[] lines = Files.readString(note).split("\n");
            return lines.length >= 2 && lines[0].matches("\\d{1,18}")
                    ? Optional.of(new Holder(Long.parseLong(lines[0]), lines[1]))
                    : Optional.empty();
        } catch (IOException notThereYet) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(note);
        } finally {
            lock.release();
            channel.close();
        }
    }
}
