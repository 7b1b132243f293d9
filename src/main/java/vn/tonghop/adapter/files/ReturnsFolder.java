package vn.tonghop.adapter.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import vn.tonghop.model.Message;

/**
 * The folder into which returned files are put: any names, sub-folders allowed. Links are not followed, and nothing but
 * regular files is opened.
 */
public final class ReturnsFolder {
    /** Larger files are refused without being read. */
    public static final long MAX_SIZE = 20L * 1024 * 1024;

    /**
     * Files with the officer's decisions, in the folder itself: no returns of a unit. {@code quyet-dinh.xlsx} and whatever
     * Windows, Zalo or an officer makes of the name for a second one: {@code Quyết định 2.xlsx}, {@code quyet-dinh (1).xlsx},
     * {@code quyet-dinh - Copy.xlsx}. All of them are read.
     */
    private static final Pattern DECISIONS =
            Pattern.compile("quyet[ _-]?dinh(?:[ _-]*(?:\\(?[0-9.-]{1,10}\\)?|copy|ban sao))*\\.xlsx");

    private static final int MAX_DEPTH = 12;

    /** The largest file over a slow network takes less. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What a file is by its name and kind, before it is opened. */
    public enum Kind {
        RETURN,
        /** A lock file, an unfinished download and the like. */
        IGNORED,
        /** The officer's decisions, which are no return. */
        DECISIONS,
        /** A link, a pipe, a folder with the name of a file, or something that cannot be looked at. */
        NOT_A_FILE
    }

    /**
     * One entry.
     *
     * @param name path below the folder, with "/" between parts, in normal form C
     */
    public record Entry(String name, Path path, Kind kind) {}

    /** What reading an entry gave. */
    public sealed interface Loading {}

    /** The bytes as they were read; nobody changes them. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Loaded(byte[] bytes, String sha256) implements Loading {}

    /** @param rule stable code of the reason */
    public record Unreadable(String rule, Message reason) implements Loading {}

    private ReturnsFolder() {}

    /**
     * The entries of a folder, sorted by name.
     *
     * @throws UnreadableFolder if it cannot be read: what units have sent is not known then, and nobody is taken to owe anything
     */
    public static List<Entry> list(Path place) throws IOException {
        // The folder itself may be a link somewhere else; links inside it are not followed.
        Path folder = real(place);
        List<Entry> entries = new ArrayList<>();
        Files.walkFileTree(folder, java.util.Set.of(), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                if (!dir.equals(folder) && looksLikeAWorkbook(dir)) {
                    entries.add(new Entry(name(folder, dir), dir, Kind.NOT_A_FILE));
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return !dir.equals(folder) && fileName(dir).startsWith(".")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Kind kind = kind(file, attributes);
                boolean decisions = kind == Kind.RETURN && folder.equals(file.getParent()) && isDecisions(file);
                entries.add(new Entry(name(folder, file), file, decisions ? Kind.DECISIONS : kind));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) {
                    throw new UnreadableFolder(place, failure);
                }
                entries.add(new Entry(name(folder, file), file, Kind.NOT_A_FILE));
                return FileVisitResult.CONTINUE;
            }
        });
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    private static Path real(Path place) throws UnreadableFolder {
        try {
            return place.toRealPath();
        } catch (IOException unreadable) {
            throw new UnreadableFolder(place, unreadable);
        }
    }

    private static Kind kind(Path file, BasicFileAttributes attributes) {
        if (isTemporary(fileName(file))) {
            return Kind.IGNORED;
        }
        return attributes.isRegularFile() ? Kind.RETURN : Kind.NOT_A_FILE;
    }

    private static boolean isTemporary(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith("~$")
                || name.startsWith(".")
                || lower.endsWith(".tmp")
                || lower.endsWith(".crdownload")
                || lower.endsWith(".part")
                || lower.equals("thumbs.db")
                || lower.equals("desktop.ini");
    }

    private static boolean isDecisions(Path file) {
        String bare = Normalizer.normalize(fileName(file), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return DECISIONS.matcher(bare).matches();
    }

    private static boolean looksLikeAWorkbook(Path dir) {
        String lower = fileName(dir).toLowerCase(Locale.ROOT);
        return lower.endsWith(".xlsx") || lower.endsWith(".xls") || lower.endsWith(".xlsm");
    }

    private static String fileName(Path path) {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }

    private static String name(Path folder, Path path) {
        List<String> parts = new ArrayList<>();
        folder.relativize(path).forEach(part -> parts.add(part.toString()));
        return Normalizer.normalize(String.join("/", parts), Normalizer.Form.NFC);
    }

    /** A file given on the command line, as an entry of its own. */
    public static Entry single(Path file) {
        boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        return new Entry(
                Normalizer.normalize(fileName(file), Normalizer.Form.NFC),
                file,
                regular ? Kind.RETURN : Kind.NOT_A_FILE);
    }

    private static String notAFile(Path path) {
        if (Files.isSymbolicLink(path)) {
            return "files.not-a-file.link";
        }
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "files.not-a-file.folder" : "files.not-a-file";
    }

    /**
     * Reads an entry as a whole. A file that changes meanwhile, or is no file any more, is not used; one that does not answer in time
     * is given up.
     */
    public static Loading load(Entry entry) {
        return load(entry, PATIENCE);
    }

    static Loading load(Entry entry, Duration patience) {
        if (entry.kind() != Kind.RETURN && entry.kind() != Kind.DECISIONS) {
            return new Unreadable("FILE.NOT-A-FILE", Message.of(notAFile(entry.path()), entry.name()));
        }
        FutureTask<Loading> reading = new FutureTask<>(() -> read(entry));
        // Opening a pipe, or a file on a network disk that is gone, may never come back, and cannot be interrupted.
        Thread reader = new Thread(reading, "reading a returned file");
        reader.setDaemon(true);
        reader.start();
        try {
            return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stuck) {
            reading.cancel(true);
            return new Unreadable("FILE.SLOW", Message.of("safety.slow", entry.name()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Unreadable("FILE.UNREADABLE", Message.of("files.unreadable", entry.name()));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error noMemory) {
                throw noMemory;
            }
            throw new IllegalStateException("reading a returned file", failed.getCause());
        }
    }

    private static Loading read(Entry entry) {
        try {
            BasicFileAttributes before = attributes(entry.path());
            if (!before.isRegularFile()) {
                return new Unreadable("FILE.NOT-A-FILE", Message.of(notAFile(entry.path()), entry.name()));
            }
            if (before.size() > MAX_SIZE) {
                return new Unreadable("FILE.TOO-LARGE", Message.of("files.too-large", entry.name()));
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(entry.path(), LinkOption.NOFOLLOW_LINKS)) {
                bytes = in.readNBytes((int) MAX_SIZE + 1);
            }
            BasicFileAttributes after = attributes(entry.path());
            boolean changed = before.size() != bytes.length
                    || after.size() != before.size()
                    || !after.lastModifiedTime().equals(before.lastModifiedTime());
            return changed ? changing(entry) : new Loaded(bytes, Digest.of(bytes));
        } catch (IOException unreadable) {
            return new Unreadable("FILE.UNREADABLE", Message.of("files.unreadable", entry.name()));
        }
    }

    /** The answer for a file of which there was another version a moment ago. */
    public static Unreadable changing(Entry entry) {
        return new Unreadable("FILE.CHANGING", Message.of("files.changing", entry.name()));
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
