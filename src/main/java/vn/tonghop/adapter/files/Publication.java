package vn.tonghop.adapter.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the outputs of a run in place as a whole: the space is asked for, they are written and flushed to a new folder beside
 * the target and read back from there; then the old folder is moved aside, the new one takes its name, and only then the old
 * one goes. Whatever happens on the way, one of the two is whole; {@link #recover} finishes or undoes an exchange that was
 * cut short.
 */
public final class Publication {
    private static final String NEW = ".new";
    private static final String OLD = ".old";
    private static final Pattern LEFT_OVER = Pattern.compile("\\.(\\d{4}(?:-[A-Z0-9]+)?)\\.(?:new|old)");

    private static final Pattern VERSION_DRAFT = Pattern.compile("\\.[1-9][0-9]{0,3}\\.new");
    private static final Pattern RECORD_DRAFT = Pattern.compile("\\.mo-lai-[1-9][0-9]{0,3}\\.json\\.new");

    private final Path parent;
    private final Path target;
    private final Path fresh;
    private final Path aside;
    private long needed;

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

    /** Brings every folder of outputs in a place back to one whole version. */
    public static void recoverAll(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return;
        }
        Set<String> names = new TreeSet<>();
        try (Stream<Path> entries = Files.list(place)) {
            entries.map(entry -> LEFT_OVER.matcher(String.valueOf(entry.getFileName())))
                    .filter(Matcher::matches)
                    .forEach(left -> names.add(left.group(1)));
        }
        for (String name : names) {
            recover(place.resolve(name));
        }
    }

    /**
     * Removes from the folder of a period's closed versions what a closing or reopening left there that was cut short: drafts of
     * versions and of records, by their names. A version is never in a draft: it has its name once it is whole.
     */
    public static void removeDrafts(Path versions) throws IOException {
        if (!Files.isDirectory(versions, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> drafts;
        try (Stream<Path> entries = Files.list(versions)) {
            drafts = entries.filter(Publication::isDraft).toList();
        }
        for (Path draft : drafts) {
            Durable.delete(draft);
        }
    }

    private static boolean isDraft(Path entry) {
        String name = String.valueOf(entry.getFileName());
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                ? VERSION_DRAFT.matcher(name).matches()
                : Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                        && RECORD_DRAFT.matcher(name).matches();
    }

    private static Path beside(Path target, String suffix) {
        return target.resolveSibling("." + target.getFileName() + suffix);
    }

    /**
     * Asks for the space, before anything is written.
     *
     * @param sizes of the outputs, in bytes
     * @throws NoSpace if they do not fit
     */
    public void require(Collection<Long> sizes) throws IOException {
        needed = Space.of(sizes);
        Space.require(fresh, needed);
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
        try {
            Durable.write(file, bytes);
        } catch (IOException failure) {
            throw Space.explained(failure, parent, needed);
        }
        if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
            throw new FileSystemException(file.toString(), null, "reads otherwise than it was written");
        }
    }

    /** Puts a folder in place that replaces none of ours. */
    public void publish() throws IOException {
        publish(List.of(), EditedOutputs.unknown(target));
    }

    /**
     * Makes the new outputs the ones that are seen. When this fails the old ones are.
     *
     * @param ours which names the program writes; files with other names that somebody put into the old folder are kept
     * @param edited tells which of the old outputs are not as they were written: they are kept in a folder of their own
     * @return what was kept of those, by path below the folder of the outputs
     */
    public List<String> publish(List<String> ours, EditedOutputs edited) throws IOException {
        keepStrangers(ours);
        List<String> kept = keepEdited(edited.lost(ours, fresh), edited.free());
        flushNames();
        boolean replaces = Files.exists(target);
        if (replaces) {
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        boolean exchanged = false;
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            exchanged = true;
            Durable.flush(parent);
        } catch (IOException failure) {
            undo(replaces, exchanged, failure);
            throw failure;
        }
        try {
            Durable.delete(aside);
        } catch (IOException leftover) {
            // The new outputs are in place and whole; recover() removes the old ones before the next run.
            return kept;
        }
        return kept;
    }

    private List<String> keepEdited(List<String> lost, String folder) throws IOException {
        List<String> kept = new ArrayList<>();
        for (String path : lost) {
            String place = folder + "/" + path;
            Path copy = fresh.resolve(place);
            Files.createDirectories(Objects.requireNonNull(copy.getParent(), "below the folder of the outputs"));
            copy(target.resolve(path), copy);
            kept.add(place);
        }
        return kept;
    }

    /** Gives the old outputs their name back: what is not known to be on the disk is not published. */
    private void undo(boolean replaces, boolean exchanged, IOException failure) {
        try {
            if (exchanged) {
                Files.move(target, fresh, StandardCopyOption.ATOMIC_MOVE);
            }
            if (replaces) {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException further) {
            failure.addSuppressed(further);
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

    /** A second name of the same file needs no space and cannot differ; not every disk has them. */
    private static boolean linked(Path from, Path to) {
        try {
            Files.createLink(to, from);
            return true;
        } catch (IOException | UnsupportedOperationException otherDisk) {
            return false;
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
        } else if (!linked(from, to)) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            if (Files.isRegularFile(to, LinkOption.NOFOLLOW_LINKS)) {
                Durable.flush(to);
            }
        }
    }
}
