package faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in an output folder: the outputs by their bytes, and what has no business there. */
final class Outputs {
    /** Periods, closed versions, and a store with database, lock, logs and an empty folder for temporary files. */
    private static final String EXPECTED = "|\\d{4}-[0-9A-Z]+(/.*)?"
            + "|ban-chot/so-ban-chot\\.json|ban-chot(/\\d{4}-[0-9A-Z]+(/\\d+(/.*)?|/mo-lai-\\d+\\.json)?)?"
            + "|store|store/tonghop\\.(script|properties|seal)|store/run\\.lock|store/\\d{4}-[0-9A-Z]+\\.json|store/temp"
            + "|store/log(/(run|fault)-[^/]*\\.log)?|store/read(/\\d{4}-\\d{2}\\.bin)?";

    private Outputs() {}

    /** Every file of a period by its digest; the timings of the receipt left out. Empty when there is no such folder. */
    static Map<String, String> of(Path output, String period) {
        return below(output.resolve(period));
    }

    /** Likewise of any folder. */
    static Map<String, String> below(Path folder) {
        Map<String, String> outputs = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return outputs;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String name = folder.relativize(file).toString();
                outputs.put(name, name.endsWith("run.json") ? withoutTimings(bytes) : digest(bytes));
            }
            return outputs;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String withoutTimings(byte[] receipt) {
        return new String(receipt, StandardCharsets.UTF_8).replaceAll("(?s)\"timings\": \\{[^}]*}", "");
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The names under which two sets of outputs differ. */
    static List<String> differences(Map<String, String> expected, Map<String, String> found) {
        Map<String, String> all = new TreeMap<>(expected);
        all.putAll(found);
        return all.keySet().stream()
                .filter(name -> !String.valueOf(expected.get(name)).equals(found.get(name)))
                .toList();
    }

    /** What the logs say of faults of the program. */
    static String faults(Path output) {
        StringBuilder faults = new StringBuilder();
        try (Stream<Path> files = Files.walk(output.resolve("store/log"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("fault-"))
                    .toList()) {
                faults.append('\n').append(Files.readString(file));
            }
        } catch (IOException | UncheckedIOException none) {
            faults.append("no logs: ").append(none);
        }
        return faults.toString();
    }

    /** What a finished run must not leave. */
    static List<String> strays(Path output) {
        List<String> strays = new ArrayList<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.toList()) {
                String name = output.relativize(file).toString();
                if (!name.matches(EXPECTED)) {
                    strays.add(name);
                }
            }
            return strays;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
