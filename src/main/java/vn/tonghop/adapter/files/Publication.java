package vn.tonghop.adapter.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Puts the outputs of a run in place as a whole: they are written and flushed to a new folder beside the target, the old
 * folder is moved aside, the new one takes its name, and only then the old one goes. Whatever happens on the way, one of
 * the two is whole; {@link #recover} finishes or undoes an exchange that was cut short.
 */
public final class Publication {
    private static final String NEW = ".new";
    private static final String OLD = ".old";

    private final Path parent;
    private final Path target;
    private final Path fresh;
    private final Path aside;

    /** @param target the folder that will hold the outputs, such as {@code output/2023-11} */
    public Publication(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        this.parent = Objects.requireNonNull(this.target.getParent(), "an output folder is below another folder");
        this.fresh = beside(target, NEW);
        this.aside = beside(target, OLD);
        recover(target);
        if (Files.exists(this.target) && !Files.isDirectory(this.target)) {
            throw new NotDirectoryException(this.target.toString());
        }
        Files.createDirectories(fresh);
    }

    /** Brings a folder back to one whole version after a run was cut short at any moment. */
    public static void recover(Path target) throws IOException {
        Path aside = beside(target, OLD);
        if (Files.isDirectory(aside)) {
            if (Files.exists(target)) {
                Durable.delete(aside);
            } else {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Durable.delete(beside(target, NEW));
    }

    private static Path beside(Path target, String suffix) {
        return target.resolveSibling("." + target.getFileName() + suffix);
    }

    /** Where outputs are until they are seen. */
    public Path draft() {
        return fresh;
    }

    /**
     * Writes one output, flushed to the disk and read back, into the new folder; it is not seen yet.
     *
     * @throws IOException also if what can be read is not what was written
     */
    public void write(String name, byte[] bytes) throws IOException {
        Path file = fresh.resolve(name);
        Durable.write(file, bytes);
        if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
            throw new IOException("reads back otherwise than it was written: " + file);
        }
    }

    /**
     * Makes the new outputs the ones that are seen.
     *
     * @param ours which names the program writes; files with other names that somebody put into the old folder are kept
     */
    public void publish(List<String> ours) throws IOException {
        keepStrangers(ours);
        flushNames();
        boolean replaces = Files.exists(target);
        if (replaces) {
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (replaces) {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw failure;
        }
        Durable.flush(parent);
        try {
            Durable.delete(aside);
        } catch (IOException leftover) {
            // The new outputs are in place and whole; recover() removes the old ones before the next run.
            return;
        }
    }

    /** Flushes the names in the new folder and in the folders in it. */
    private void flushNames() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.walk(fresh)) {
            folders = all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path folder : folders) {
            Durable.flush(folder);
        }
    }

    /** Removes what was written but not published. */
    public void abandon() throws IOException {
        Durable.delete(fresh);
    }

    private void keepStrangers(List<String> ours) throws IOException {
        if (!Files.isDirectory(target)) {
            return;
        }
        List<Path> entries = new ArrayList<>();
        try (Stream<Path> listing = Files.list(target)) {
            listing.forEach(entries::add);
        }
        for (Path entry : entries) {
            String name = String.valueOf(entry.getFileName());
            Path copy = fresh.resolve(name);
            if (!ours.contains(name) && !Files.exists(copy)) {
                copy(entry, copy);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(to);
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(from)) {
                for (Path entry : entries) {
                    copy(entry, to.resolve(String.valueOf(entry.getFileName())));
                }
            }
        } else {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
