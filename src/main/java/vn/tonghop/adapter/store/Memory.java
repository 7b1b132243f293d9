package vn.tonghop.adapter.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Bytes by key, in one file that grows at its end. A cache: what is not there to the byte is not there at all, whether the file was
 * cut off, damaged, emptied or taken away, and nothing that goes wrong here reaches the run, which then makes anew what it would have
 * found.
 *
 * <p>An entry is a mark, its key, the length and digest of its bytes, and the bytes. Nothing waits for the disk: an entry that did not
 * get there is told by its digest. Several threads may use it at the same time; two processes may not.
 */
public final class Memory implements AutoCloseable {
    private static final int MARK = 0x54484D31; // "THM1"
    private static final int DIGEST = 32;
    private static final int HEAD = Integer.BYTES + DIGEST + Integer.BYTES + DIGEST;
    private static final int LARGEST_ENTRY = 64 * 1024 * 1024;

    /** Less than this of what nobody asks for any more is not worth writing the file anew. */
    private static final long SPARE = 256 * 1024;

    private final Path file;
    private final Map<String, Entry> entries = new HashMap<>();
    /** What this run found or kept, in the order of keys. */
    private final SortedMap<String, Entry> used = new TreeMap<>();

    private FileChannel channel;
    private long end;
    private boolean usable = true;

    /** @param at where its bytes begin, after the head */
    private record Entry(long at, int length, String digest) {
        long size() {
            return (long) HEAD + length;
        }
    }

    private Memory(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens the memory in a file, which is made where there is none; absent where no file can be there. */
    public static Optional<Memory> open(Path file) {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder);
            }
            Memory memory = new Memory(file, channel(file));
            try {
                memory.index();
                return Optional.of(memory);
            } catch (IOException unreadable) {
                memory.channel.close();
                return Optional.empty();
            }
        } catch (IOException notAFile) {
            return Optional.empty();
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("no file of ours");
        }
        return FileChannel.open(
                file,
                Set.of(
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        LinkOption.NOFOLLOW_LINKS));
    }

    /** Finds the entries, as far as they are whole in their heads; what comes after the first that is not is written over. */
    private void index() throws IOException {
        long size = channel.size();
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        while (end + HEAD <= size) {
            head.clear();
            read(head, end);
            head.flip();
            byte[] key = new byte[DIGEST];
            byte[] digest = new byte[DIGEST];
            boolean marked = head.getInt() == MARK;
            head.get(key);
            int length = head.getInt();
            head.get(digest);
            if (!marked || length < 0 || length > LARGEST_ENTRY || end + HEAD + length > size) {
                return;
            }
            entries.put(
                    HexFormat.of().formatHex(key),
                    new Entry(end + HEAD, length, HexFormat.of().formatHex(digest)));
            end += HEAD + length;
        }
    }

    private void read(ByteBuffer into, long from) throws IOException {
        long at = from;
        while (into.hasRemaining()) {
            int count = channel.read(into, at);
            if (count < 0) {
                throw new EOFException();
            }
            at += count;
        }
    }

    /** @param key a SHA-256 digest in hexadecimal */
    public Optional<byte[]> find(String key) {
        Entry entry;
        synchronized (this) {
            entry = entries.get(key);
        }
        if (entry == null) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(entry.length());
        try {
            read(bytes, entry.at());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        if (!HexFormat.of().formatHex(digest(bytes.array())).equals(entry.digest())) {
            return Optional.empty();
        }
        synchronized (this) {
            used.put(key, entry);
        }
        return Optional.of(bytes.array());
    }

    /** Keeps bytes under a key, in place of what was there. */
    public synchronized void keep(String key, byte[] bytes) {
        if (!usable || bytes.length > LARGEST_ENTRY) {
            return;
        }
        byte[] digest = digest(bytes);
        ByteBuffer entry = ByteBuffer.allocate(HEAD + bytes.length);
        entry.putInt(MARK)
                .put(HexFormat.of().parseHex(key))
                .putInt(bytes.length)
                .put(digest)
                .put(bytes)
                .flip();
        try {
            write(entry, end);
        } catch (IOException noRoom) {
            // The next run finds no whole entry there; this one has what it made.
            usable = false;
            return;
        }
        Entry kept = new Entry(end + HEAD, bytes.length, HexFormat.of().formatHex(digest));
        entries.put(key, kept);
        used.put(key, kept);
        end += HEAD + bytes.length;
    }

    private void write(ByteBuffer bytes, long from) throws IOException {
        long at = from;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /** Lets go of the file; one that is mostly of what nobody asked for in this run is written anew without it. */
    @Override
    public synchronized void close() {
        try {
            long live = used.values().stream().mapToLong(Entry::size).sum();
            if (usable && end - live > live + SPARE) {
                renew();
            }
            channel.close();
        } catch (IOException unusable) {
            // Nothing is lost but time: the next run indexes what is there.
            usable = false;
        }
    }

    private void renew() throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel fresh =
                FileChannel.open(draft, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW))) {
            for (Entry entry : used.values()) {
                long left = entry.size();
                long at = entry.at() - HEAD;
                while (left > 0) {
                    long count = channel.transferTo(at, left, fresh);
                    if (count <= 0) {
                        throw new EOFException();
                    }
                    at += count;
                    left -= count;
                }
            }
        } catch (IOException failure) {
            Files.deleteIfExists(draft);
            throw failure;
        }
        channel.close();
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
