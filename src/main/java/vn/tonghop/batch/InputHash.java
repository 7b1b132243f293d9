package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import vn.tonghop.adapter.files.Digest;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.adapter.files.ReturnsFolder.Loaded;

/** One digest over everything that goes into a run: returned files, catalogue, outlines, the day and the program. */
final class InputHash {
    private InputHash() {}

    static String of(Workplace place, LocalDate asOf, String version, List<Entry> entries) throws IOException {
        return of(place, asOf, version, entries, (entry, sha256) -> {});
    }

    /** @param each hears the digest of every file that could be read: what goes into the run must be that very version */
    static String of(
            Workplace place,
            LocalDate asOf,
            String version,
            List<Entry> entries,
            BiConsumer<? super Entry, ? super String> each)
            throws IOException {
        Digest digest = new Digest().add(version).add(asOf.toString());
        for (Entry entry : entries) {
            digest.add(entry.name()).add(entry.kind().name());
            if (ReturnsFolder.load(entry) instanceof Loaded loaded) {
                digest.add(loaded.sha256());
                each.accept(entry, loaded.sha256());
            }
        }
        addFolder(digest, place.catalogue());
        addFolder(digest, place.outlines());
        return digest.hex();
    }

    private static void addFolder(Digest digest, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> listing = Files.list(folder)) {
            files = listing.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            digest.add(String.valueOf(file.getFileName())).add(Digest.of(Files.readAllBytes(file)));
        }
    }
}
