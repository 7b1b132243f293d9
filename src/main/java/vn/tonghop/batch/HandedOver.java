package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.adapter.files.FrozenFolder;
import vn.tonghop.adapter.files.Listing;
import vn.tonghop.adapter.files.Publication;
import vn.tonghop.adapter.files.Space;
import vn.tonghop.model.Message;
import vn.tonghop.publish.handover.KeptFile;

/** The outputs of a closed period where people look for them, held against the closed version and put back from it. */
final class HandedOver {
    private static final Set<String> OUR_FOLDERS =
            Set.of(ReturnMaking.FOLDER + "/", LetterMaking.FOLDER + "/", OverviewMaking.FOLDER + "/");

    private final FrozenVersion version;
    private final Path folder;

    HandedOver(FrozenVersion version, Workplace place) {
        this.version = version;
        this.folder = place.results(version.period());
    }

    /** The outputs that are missing or otherwise, and files that do not belong into what is sent out. */
    List<String> differences() throws IOException {
        Map<String, String> outputs = new HashMap<>();
        for (KeptFile output : version.manifest().outputs()) {
            outputs.put(FrozenVersion.outputName(output), output.sha256());
        }
        return differences(folder, outputs);
    }

    /** @param outputs digest of each output by its path below the folder */
    static List<String> differences(Path folder, Map<String, String> outputs) throws IOException {
        FrozenFolder results = new FrozenFolder(folder);
        List<String> differences = new ArrayList<>();
        outputs.keySet().stream()
                .sorted()
                .filter(path -> !results.has(path, outputs.getOrDefault(path, "")))
                .forEach(differences::add);
        results.paths().stream()
                .filter(path ->
                        !outputs.containsKey(path) && OUR_FOLDERS.stream().anyMatch(path::startsWith))
                .forEach(differences::add);
        return differences;
    }

    /** Bytes that are needed to put the outputs in place. */
    static long room(Collection<byte[]> outputs) {
        return Space.of(outputs.stream().map(bytes -> (long) bytes.length).toList());
    }

    /**
     * Whether outputs can be put there at all.
     *
     * @throws IOException if they cannot, before anything is written
     */
    static void requirePlace(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        if (Files.isDirectory(folder) && !(Listing.isReadable(folder) && Files.isWritable(folder))) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    /**
     * Puts the outputs in place as a whole; what others put into the folder or did to the outputs there is kept.
     *
     * @return what has to be said of the outputs that were there before
     */
    List<Message> restore() throws IOException {
        Publication publication = new Publication(folder);
        try {
            for (KeptFile output : version.manifest().outputs()) {
                publication.write(FrozenVersion.outputName(output), version.bytes(output));
            }
            return Placement.place(publication, folder, version.period());
        } catch (IOException | RuntimeException failure) {
            publication.abandon();
            throw failure;
        }
    }

    /** @throws HandoverDamaged if the version itself is not whole any more */
    void proveWhole() throws IOException {
        FrozenVersion.Differences differences = version.differences();
        List<String> lost = new ArrayList<>(differences.missing());
        lost.addAll(differences.changed());
        if (!lost.isEmpty()) {
            throw new HandoverDamaged(Message.of(
                    "handover.not-whole",
                    Integer.toString(version.handover().version()),
                    version.period().toString(),
                    Integer.toString(lost.size()),
                    FrozenFolder.shown(version.folder(), lost.get(0))));
        }
    }
}
