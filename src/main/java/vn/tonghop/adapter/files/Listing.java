package vn.tonghop.adapter.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is in a folder. */
public final class Listing {
    private Listing() {}

    /**
     * The entries of a folder in the order of their names.
     *
     * @throws UnreadableFolder if they cannot be told
     */
    public static List<Path> of(Path folder) throws UnreadableFolder {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new UnreadableFolder(folder, unreadable);
        }
    }

    /**
     * Whether something has a name in a folder, links not followed.
     *
     * @throws UnreadableFolder if that cannot be told, because a folder above it may not be entered
     */
    public static boolean isThere(Path path) throws UnreadableFolder {
        boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        if (!there && !Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            Path above = path.toAbsolutePath().getParent();
            if (above != null && isFile(above)) {
                // Nothing is in a file. Older versions of Java cannot tell that from a folder that may not be entered.
                return false;
            }
            throw new UnreadableFolder(above == null ? path : above, new AccessDeniedException(path.toString()));
        }
        return there;
    }

    /** Whether a path, or the nearest above it that is there, is something else than a folder. */
    private static boolean isFile(Path path) {
        Path at = path;
        while (at != null && !Files.exists(at)) {
            at = at.getParent();
        }
        return at != null && !Files.isDirectory(at);
    }

    /** Whether a folder can be listed and entered. */
    public static boolean isReadable(Path folder) {
        return Files.isReadable(folder) && Files.isExecutable(folder);
    }
}
