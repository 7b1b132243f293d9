package vn.tonghop.adapter.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Exchanges some files of a folder all at once: the folder is copied beside itself, the files are written into the copy,
 * everything is flushed, the folder is renamed and kept, and the copy takes its name. When something fails the old folder
 * is there as it was; when the machine stops between the two renames, {@link #recover} gives it its name back.
 */
public final class FolderExchange {
    private final Path target;
    private final Path fresh;
    private final Path kept;
    private final Move move;

    /** Renames a folder: what a test lets fail. */
    interface Move {
        void move(Path from, Path to) throws IOException;
    }

    /**
     * @param target the folder whose files are exchanged
     * @param keptEnding added to the folder's name for the old one, which stays until the next exchange
     */
    public FolderExchange(Path target, String keptEnding) {
        this(target, keptEnding, (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
    }

    FolderExchange(Path target, String keptEnding, Move move) {
        this.target = target.toAbsolutePath();
        this.fresh = target.resolveSibling("." + target.getFileName() + ".new").toAbsolutePath();
        this.kept = target.resolveSibling(target.getFileName() + keptEnding).toAbsolutePath();
        this.move = move;
    }

    /** Where the old folder is kept. */
    public Path kept() {
        return kept;
    }

    /** Finishes nothing, undoes everything: after an exchange that was cut short the old folder has its name again. */
    public void recover() throws IOException {
        // The copy is there from before the first rename until the second one: without it nothing was cut short.
        if (!Files.exists(target) && Files.isDirectory(fresh) && Files.isDirectory(kept)) {
            move.move(kept, target);
        }
    }

    /** Clears away the copy that an exchange left which was cut short. Nobody may be at work on one. */
    public void removeDraft() throws IOException {
        recover();
        Durable.delete(fresh);
    }

    /** Exchanges the files given by name; the other files of the folder stay. */
    public void replace(Map<String, byte[]> files) throws IOException {
        recover();
        try {
            Durable.delete(fresh);
            copyAllBut(files.keySet());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Durable.write(fresh.resolve(file.getKey()), file.getValue());
            }
            Durable.flush(fresh);
            Durable.delete(kept);
            rename();
        } catch (IOException failure) {
            abandon(failure);
            throw failure;
        }
        Durable.flush(Objects.requireNonNull(target.getParent(), "the folder is below another one"));
    }

    private void rename() throws IOException {
        move.move(target, kept);
        try {
            move.move(fresh, target);
        } catch (IOException failure) {
            // Another command may have given it back already.
            if (!Files.exists(target)) {
                Files.move(kept, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw failure;
        }
    }

    /** What failed first is what is told. */
    private void abandon(IOException failure) {
        try {
            Durable.delete(fresh);
        } catch (IOException further) {
            failure.addSuppressed(further);
        }
    }

    private void copyAllBut(Set<String> names) throws IOException {
        Files.createDirectory(fresh);
        Files.walkFileTree(target, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path name = target.relativize(file);
                if (!names.contains(name.toString())) {
                    Durable.write(fresh.resolve(name), Files.readAllBytes(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
