package vn.tonghop.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.adapter.files.Digest;

/**
 * Tells one build of the program from another of the same version: the digest of its jar, which names its libraries with their
 * versions. Outputs of another build may differ, so nothing of it is taken for unchanged.
 */
final class ProgramBytes {
    private ProgramBytes() {}

    private static final class Known {
        static final String DIGEST = compute();
    }

    static String digest() {
        return Known.DIGEST;
    }

    private static String compute() {
        CodeSource source = ProgramBytes.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("the program does not know where it is");
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Files.isDirectory(place) ? ofFolder(place) : Digest.of(Files.readAllBytes(place));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException noPath) {
            throw new IllegalStateException(noPath);
        }
    }

    /** Run from compiled classes, as tests do. */
    private static String ofFolder(Path folder) throws IOException {
        Digest digest = new Digest();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            digest.add(folder.relativize(file).toString()).add(Files.readAllBytes(file));
        }
        return digest.hex();
    }
}
