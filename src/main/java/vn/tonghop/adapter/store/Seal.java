package vn.tonghop.adapter.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Says of a store that was closed in good order what it looked like then: the digest of its files, and whose it is. A store
 * that is being written, or whose run was killed, has none.
 */
final class Seal {
    private static final String FORMAT = "tonghop-seal-1";

    private final Path file;
    private final List<Path> sealed;
    private final Path log;

    /** What a seal tells of a store. */
    enum State {
        /** The files are as they were left. */
        WHOLE,
        /** The store was not closed in good order. */
        NONE,
        /** The files are not those that were sealed. */
        BROKEN,
        /** The files are as they were left, but beside other outputs, at another place or on another machine. */
        OF_OTHERS
    }

    Seal(Path folder, String name) {
        this.file = folder.resolve(name + ".seal");
        this.sealed = List.of(folder.resolve(name + ".script"), folder.resolve(name + ".properties"));
        this.log = folder.resolve(name + ".log");
    }

    State state(String owner) throws IOException {
        if (!Files.exists(file)) {
            return State.NONE;
        }
        String text = Files.size(file) > 1000 ? "" : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String[] lines = text.split("\n", -1);
        if (lines.length != 4
                || !lines[0].equals(FORMAT)
                || !lines[1].equals(digest())
                || !lines[3].isEmpty()
                || Files.exists(log)) {
            return State.BROKEN;
        }
        return lines[2].equals(owner) ? State.WHOLE : State.OF_OTHERS;
    }

    /** Taken off before the store is written to. */
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    void set(String owner) throws IOException {
        byte[] text = String.join("\n", FORMAT, digest(), owner, "").getBytes(StandardCharsets.UTF_8);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String digest() throws IOException {
        List<String> parts = new ArrayList<>();
        for (Path path : sealed) {
            parts.add(Files.exists(path) ? hash(Files.readAllBytes(path)) : "absent");
        }
        return hash(String.join(" ", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
