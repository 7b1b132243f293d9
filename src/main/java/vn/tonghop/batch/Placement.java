package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.adapter.files.Digest;
import vn.tonghop.adapter.files.EditedOutputs;
import vn.tonghop.adapter.files.FrozenFolder;
import vn.tonghop.adapter.files.OpenElsewhere;
import vn.tonghop.adapter.files.Publication;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.publish.ReadJson;

/**
 * Outputs that lie beside their target, written, read back and checked, and are put in place last of all: when the run's own
 * record is known to be on the disk.
 */
final class Placement {
    private final Publication publication;
    private final Path target;
    private final Period period;

    private Placement(Publication publication, Path target, Period period) {
        this.publication = publication;
        this.target = target;
        this.period = period;
    }

    /**
     * Writes the files beside the target once there is space for them, each read back from the disk as it was meant.
     *
     * @param period of which they are
     * @param workbook has passed its check: none goes out that has not
     * @param others the other files by name
     * @throws IOException if any of it cannot be written or read again; what was there before is untouched then
     */
    static Placement prepare(Path target, Period period, SelfCheck.Passed workbook, Map<String, byte[]> others)
            throws IOException {
        Publication publication = new Publication(target);
        Placement prepared = new Placement(publication, target, period);
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

    /**
     * Puts the files in place together; when that fails, the old ones are there as they were.
     *
     * @return what has to be said of the outputs that were there before
     */
    List<Message> place() throws IOException {
        try {
            return place(publication, target, period);
        } catch (IOException | RuntimeException failure) {
            giveUp(failure);
            throw failure;
        }
    }

    /** Exchanges the outputs of a period; what people did to the old ones is kept and told. */
    static List<Message> place(Publication publication, Path target, Period period) throws IOException {
        List<String> names = Publisher.names(period);
        List<String> open = EditedOutputs.open(target, names);
        List<String> kept;
        try {
            kept = publication.publish(names, edited(target, period));
        } catch (FileSystemException locked) {
            // Where an open file cannot be moved: on Windows.
            throw open.isEmpty()
                    ? locked
                    : new OpenElsewhere(target.resolve(open.get(0)).toString(), locked);
        }
        List<Message> remarks = new ArrayList<>();
        open.forEach(name ->
                remarks.add(Message.of("safety.was-open", target.resolve(name).toString())));
        if (!kept.isEmpty()) {
            String first = kept.get(0);
            int end = first.indexOf('/', EditedOutputs.FOLDER.length() + 1);
            remarks.add(Message.of(
                    "safety.kept-edited",
                    Integer.toString(kept.size()),
                    first.substring(end + 1),
                    target.resolve(first.substring(0, end)).toString()));
        }
        return remarks;
    }

    /** The receipt says what was written; without one that can be read, every file may be somebody's. */
    private static EditedOutputs edited(Path target, Period period) {
        Map<String, String> written = new HashMap<>();
        FrozenFolder old = new FrozenFolder(target);
        Optional<byte[]> receipt = old.read(Publisher.RECEIPT);
        if (receipt.isPresent()) {
            try {
                written.putAll(UnchangedRun.outputs(new String(receipt.get(), StandardCharsets.UTF_8)));
                written.put(Publisher.RECEIPT, Digest.of(receipt.get()));
            } catch (ReadJson.Malformed noReceipt) {
                written.clear();
            }
        }
        // Made for whoever asked, of what is replaced: no receipt names it.
        old.read(PdfCopy.name(period)).ifPresent(pdf -> written.put(PdfCopy.name(period), Digest.of(pdf)));
        return new EditedOutputs(target, written);
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
