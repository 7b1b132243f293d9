package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.adapter.files.Digest;
import vn.tonghop.adapter.files.Listing;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.adapter.files.ReturnsFolder.Loaded;
import vn.tonghop.adapter.files.ReturnsFolder.Unreadable;

/**
 * One digest over everything that goes into a run: returned files and decisions of the period and of every period it is held
 * against, catalogue, outlines, the day, the program, and the versions handed over.
 *
 * @param files digest of each entry by name; "" of what could not be read
 * @param basis of what a returned file is read by: catalogue and program
 * @param settings of what is read before the files are: catalogue and outlines
 */
record InputHash(String hex, Map<String, String> files, String basis, String settings) {
    InputHash {
        files = Map.copyOf(files);
    }

    /** @param more what else the outputs depend on */
    static InputHash of(Workplace place, LocalDate asOf, List<Entry> entries, List<String> more) throws IOException {
        Digest digest = new Digest().add(ProgramBytes.digest()).add(asOf.toString());
        Map<String, String> files = new HashMap<>();
        for (Entry entry : entries) {
            digest.add(entry.name()).add(entry.kind().name());
            if (entry.kind() == ReturnsFolder.Kind.IGNORED) {
                continue;
            }
            ReturnsFolder.Loading loading = ReturnsFolder.load(entry);
            if (loading instanceof Loaded loaded) {
                digest.add(loaded.sha256());
                files.put(entry.name(), loaded.sha256());
            } else {
                Unreadable unreadable = (Unreadable) loading;
                digest.add(unreadable.rule()).add(unreadable.reason().key());
                files.put(entry.name(), "");
            }
        }
        Digest basis = new Digest().add(ProgramBytes.digest());
        addFolder(basis, place.catalogue());
        String readBy = basis.hex();
        digest.add(readBy);
        String settings = settings(place);
        digest.add(settings);
        more.forEach(digest::add);
        return new InputHash(digest.hex(), files, readBy, settings);
    }

    /** Digest of the catalogue and the outlines as they are now. */
    static String settings(Workplace place) throws IOException {
        Digest digest = new Digest();
        addFolder(digest, place.catalogue());
        addFolder(digest, place.outlines());
        return digest.hex();
    }

    private static void addFolder(Digest digest, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path file : files(folder)) {
            digest.add(String.valueOf(file.getFileName())).add(digest(file));
        }
    }

    /** Of a file that may not be read it is told, with its name, by whoever needs what is in it. */
    private static String digest(Path file) {
        try {
            return Digest.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** The files of a folder that the program reads as a whole, in the order of their names. */
    static List<Path> files(Path folder) throws IOException {
        return Listing.of(folder).stream().filter(Files::isRegularFile).toList();
    }
}
