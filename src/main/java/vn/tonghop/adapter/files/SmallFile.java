package vn.tonghop.adapter.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A small text file that is there as a whole, or as it was before, whatever happens while it is written. */
public final class SmallFile {
    private SmallFile() {}

    /** Writes it, its folder included; on the disk when this returns. */
    public static void write(Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent(), "a file is in a folder");
        Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
        Files.createDirectories(folder);
        Files.deleteIfExists(fresh);
        try {
            Durable.write(fresh, text.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            Files.deleteIfExists(fresh);
            throw failure;
        }
        Durable.flush(folder);
    }
}
