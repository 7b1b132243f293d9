package vn.tonghop.adapter.files;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose files are read by the paths that a record gives for them. Neither the record nor the folder is trusted: a path
 * that leads out of the folder, a link on the way, and anything but a regular file of a sensible size is not there.
 */
public final class FrozenFolder {
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private final Path folder;

    public FrozenFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path folder() {
        return folder;
    }

    /** The file at a path with "/" between its parts, if it is a regular one inside the folder. */
    public Optional<Path> find(String path) {
        Path at = folder;
        try {
            for (String part : path.split("/", -1)) {
                Path one = Path.of(part);
                boolean plain = one.getRoot() == null
                        && one.getNameCount() == 1
                        && !part.isEmpty()
                        && !part.equals(".")
                        && !part.equals("..");
                if (!plain || !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.empty();
                }
                at = at.resolve(one);
            }
        } catch (InvalidPathException noPathHere) {
            return Optional.empty();
        }
        return Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS) ? Optional.of(at) : Optional.empty();
    }

    /** A path as people read it, whatever is in it: what stands in a record may be no path that this machine knows. */
    public static String shown(Path folder, String path) {
        return folder + File.separator + path.replace("/", File.separator);
    }

    /** The bytes of a file; absent when it is not there, not readable, or larger than anything we write. */
    public Optional<byte[]> read(String path) {
        Optional<Path> file = find(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Files.size(file.get()) > MOST_BYTES ? Optional.empty() : Optional.of(Files.readAllBytes(file.get()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The bytes of a file if they are those of a digest. */
    public Optional<byte[]> read(String path, String sha256) {
        return read(path).filter(bytes -> Digest.of(bytes).equals(sha256));
    }

    /** Whether a file is there with the bytes of a digest; the file may be of any size. */
    public boolean has(String path, String sha256) {
        Optional<Path> file = find(path);
        if (file.isEmpty()) {
            return false;
        }
        Digest digest = new Digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file.get(), LinkOption.NOFOLLOW_LINKS)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.add(read == buffer.length ? buffer : java.util.Arrays.copyOf(buffer, read));
            }
        } catch (IOException unreadable) {
            return false;
        }
        return digest.hex().equals(sha256);
    }

    /** Flushes the names in the folders above this one, up to the one it was made below, so that it is found again. */
    public void flushNames(Path top) throws IOException {
        for (Path above = folder.getParent();
                above != null && above.startsWith(top.toAbsolutePath().normalize());
                above = above.getParent()) {
            Durable.flush(above);
        }
    }

    /** The paths of everything below the folder that is no folder, or a folder that cannot be looked into, in order. */
    public List<String> paths() throws IOException {
        List<String> paths = new ArrayList<>();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return paths;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) {
                    throw new UnreadableFolder(folder, failure);
                }
                return visitFile(file, null);
            }

            @Override
            public FileVisitResult visitFile(Path file, @Nullable BasicFileAttributes attributes) {
                List<String> parts = new ArrayList<>();
                folder.relativize(file).forEach(part -> parts.add(part.toString()));
                paths.add(String.join("/", parts));
                return FileVisitResult.CONTINUE;
            }
        });
        paths.sort(null);
        return paths;
    }
}
