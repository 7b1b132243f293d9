package vn.tonghop.adapter.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** The space on a disk, asked for before anything is written. */
public final class Space {
    /** What a file takes at least: whole blocks, of the usual size or larger. */
    private static final long BLOCK = 4096;

    private Space() {}

    /** Bytes on the disk for files of these sizes, each in whole blocks and with a block for its name. */
    public static long of(Collection<Long> sizes) {
        return sizes.stream()
                .mapToLong(size -> (size + BLOCK - 1) / BLOCK * BLOCK + BLOCK)
                .sum();
    }

    /**
     * Lets pass what fits.
     *
     * @param folder a folder that is there
     * @throws NoSpace if fewer bytes are free
     */
    public static void require(Path folder, long bytes) throws IOException {
        FileStore store = Files.getFileStore(folder);
        long free = store.getUsableSpace();
        // A disk that does not tell its size says 0 of 0; writing finds out.
        if (free < bytes && store.getTotalSpace() > 0) {
            throw new NoSpace(folder.toString(), bytes, free);
        }
    }

    /**
     * Tells a full disk from another reason why writing failed. The system's own words are in the machine's language, so that the
     * space that is left is asked as well.
     *
     * @param bytes what was to be written in all
     */
    public static IOException explained(IOException failure, Path folder, long bytes) {
        if (failure instanceof NoSpace) {
            return failure;
        }
        try {
            String words = String.valueOf(failure.getMessage());
            long free = Files.getFileStore(folder).getUsableSpace();
            if (words.contains("No space left") || words.contains("quota exceeded") || free < BLOCK) {
                NoSpace full = new NoSpace(folder.toString(), bytes, free);
                full.initCause(failure);
                return full;
            }
        } catch (IOException further) {
            failure.addSuppressed(further);
        }
        return failure;
    }
}
