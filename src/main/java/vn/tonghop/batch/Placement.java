package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.adapter.files.Publication;

/**
 * Outputs that lie beside their target, written, read back and checked, and are put in place last of all: when the run's own
 * record is known to be on the disk.
 */
final class Placement {
    private final Publication publication;
    private final List<String> names;

    private Placement(Publication publication, List<String> names) {
        this.publication = publication;
        this.names = names;
    }

    /**
     * Writes the files beside the target once there is space for them, each read back from the disk as it was meant.
     *
     * @param names of everything that the program writes into such a folder
     * @param workbook has passed its check: none goes out that has not
     * @param others the other files by name
     * @throws IOException if any of it cannot be written or read again; what was there before is untouched then
     */
    static Placement prepare(Path target, List<String> names, SelfCheck.Passed workbook, Map<String, byte[]> others)
            throws IOException {
        Publication publication = new Publication(target);
        Placement prepared = new Placement(publication, names);
        try {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(workbook.name(), workbook.bytes());
            files.putAll(others);
            publication.require(
                    files.values().stream().map(b -> (long) b.length).toList());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                publication.write(file.getKey(), file.getValue());
            }
            return prepared;
        } catch (IOException | RuntimeException failure) {
            prepared.giveUp(failure);
            throw failure;
        }
    }

    /** Puts the files in place together; when that fails, the old ones are there as they were. */
    void place() throws IOException {
        try {
            publication.publish(names);
        } catch (IOException | RuntimeException failure) {
            giveUp(failure);
            throw failure;
        }
    }

    /** Takes away what is not put in place. What failed first is what is told. */
    void giveUp(Exception failure) {
        try {
            publication.abandon();
        } catch (IOException further) {
            failure.addSuppressed(further);
        }
    }
}
