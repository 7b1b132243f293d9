package vn.tonghop.adapter.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes a folder with files all at once: it is put together beside its place and takes its name when it is whole. */
public final class NewFolder {
    private NewFolder() {}

    /** Whether something stands in the place of a folder already; an empty folder does not. */
    public static boolean isTaken(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        }
    }

    /**
     * Makes the folder.
     *
     * @param files by their paths below it, with "/" between names
     * @throws FileAlreadyExistsException if something stands in its place; that stays as it is
     * @throws IOException if it cannot be written; nothing is left behind
     */
    public static void create(Path folder, Map<String, byte[]> files) throws IOException {
        Path target = folder.toAbsolutePath();
        if (isTaken(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path parent = Objects.requireNonNull(target.getParent(), "the folder is below another one");
        Files.createDirectories(parent);
        Path fresh = parent.resolve(
                "." + target.getFileName() + ".moi-" + ProcessHandle.current().pid());
        try {
            Durable.delete(fresh);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Durable.write(fresh.resolve(file.getKey()), file.getValue());
            }
            Durable.flush(fresh);
            // Windows does not rename a folder over another one, not even over an empty one.
            Files.deleteIfExists(target);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            remove(fresh, failure);
            throw failure;
        }
        Durable.flush(parent);
    }

    /** What failed first is what is told. */
    private static void remove(Path fresh, IOException failure) {
        try {
            Durable.delete(fresh);
        } catch (IOException further) {
            failure.addSuppressed(further);
        }
    }
}
