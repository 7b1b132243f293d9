package vn.tonghop.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.ClassPath;
import vn.tonghop.testing.ParsedJson;

/**
 * What the program ships besides itself: {@code src/test/resources/supply/libraries.csv} names every library with version, licence
 * and digest. A new one, or another file under an old name, is seen here.
 */
class SupplyChainTest {
    private static final Path LIST = Path.of("src/test/resources/supply/libraries.csv");

    /** Licences that let us ship a library beside the program under Apache-2.0 and ask for no more than their text. */
    private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0");

    /** What only tests and checks need; it is not shipped. */
    private static final String OF_TESTS = "(junit|opentest4j|apiguardian|assertj|byte-buddy|archunit|surefire|jazzer|"
            + "maven-|plexus|common-java5|jmh-|jopt-)[^/]*";

    private static List<CSVRecord> libraries() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(LIST), format)) {
            return parser.getRecords();
        }
    }

    private static String fileName(CSVRecord library) {
        return library.get("artifact") + "-" + library.get("version") + ".jar";
    }

    /** The libraries on the class path that are shipped, by the name of their file. */
    private static Map<String, Path> shipped() {
        Map<String, Path> shipped = new TreeMap<>();
        ClassPath.parts().stream()
                .filter(part -> part.toString().endsWith(".jar"))
                .filter(part -> !part.getFileName().toString().matches(OF_TESTS))
                .forEach(part -> shipped.put(part.getFileName().toString(), part));
        return shipped;
    }

    @Test
    void everyLibraryIsTheOneThatIsListedToTheByte() throws IOException, GeneralSecurityException {
        Map<String, String> listed = new TreeMap<>();
        for (CSVRecord library : libraries()) {
            listed.put(fileName(library), library.get("sha256"));
        }
        Map<String, String> found = new TreeMap<>();
        for (Map.Entry<String, Path> jar : shipped().entrySet()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar.getValue()));
            found.put(jar.getKey(), HexFormat.of().formatHex(digest));
        }
        assertThat(found).isEqualTo(listed);
    }

    @Test
    void everyLibraryHasALicenceThatWeMayShip() throws IOException {
        assertThat(libraries())
                .isNotEmpty()
                .allSatisfy(library -> assertThat(ALLOWED).as(fileName(library)).contains(library.get("licence")));
    }

    /** A record of a hole, of a library and a version, after the schema of OSV. */
    private static List<String> holes(Path data) throws IOException {
        List<String> holes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file);
                for (CSVRecord library : libraries()) {
                    String name = library.get("group") + ":" + library.get("artifact");
                    if (text.contains('"' + name + '"') && isHit(text, name, library.get("version"))) {
                        holes.add(file.getFileName() + ": " + name + " " + library.get("version"));
                    }
                }
            }
        }
        return holes;
    }

    private static boolean isHit(String text, String name, String version) {
        Map<?, ?> hole = (Map<?, ?>) ParsedJson.of(text);
        if (hole.containsKey("withdrawn")) {
            return false;
        }
        for (Object one : (List<?>) hole.get("affected")) {
            Map<?, ?> affected = (Map<?, ?>) one;
            if (affected.get("package") instanceof Map<?, ?> packaged
                    && name.equals(String.valueOf(packaged.get("name")))
                    && affected.get("versions") instanceof List<?> versions
                    && versions.stream().map(String::valueOf).anyMatch(version::equals)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Needs a copy of OSV's records for Maven, unpacked: {@code mvn test -Dtest=SupplyChainTest -Dosv=FOLDER}. They name each
     * version that is affected.
     */
    @Test
    void noLibraryHasAHoleThatIsKnown() throws IOException {
        String data = System.getProperty("osv", "");
        if (data.isEmpty()) {
            System.out.println("SKIPPED: libraries are not held against known holes; -Dosv=FOLDER names OSV's records");
        }
        assumeTrue(!data.isEmpty(), "needs OSV's records for Maven");
        assertThat(Path.of(data)).isDirectoryRecursivelyContaining("glob:**.json");
        assertThat(holes(Path.of(data))).isEmpty();
    }

    @Test
    void aHoleWouldBeSeen(@TempDir Path folder) throws IOException {
        String hole = """
                {"id": "TEST-1", "affected": [{"package": {"ecosystem": "Maven", "name": "org.apache.poi:poi"},
                 "versions": ["5.5.0", "VERSION"]}]}
                """;
        CSVRecord poi = libraries().stream()
                .filter(library -> library.get("artifact").equals("poi"))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("old.json"), hole.replace("VERSION", "5.4.9"));
        assertThat(holes(folder)).isEmpty();
        Files.writeString(folder.resolve("now.json"), hole.replace("VERSION", poi.get("version")));
        assertThat(holes(folder)).containsExactly("now.json: org.apache.poi:poi " + poi.get("version"));
    }
}
