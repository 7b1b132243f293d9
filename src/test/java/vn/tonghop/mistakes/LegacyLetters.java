package vn.tonghop.mistakes;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Writes Vietnamese the way fonts of before Unicode did, by the published table of letters. */
enum LegacyLetters {
    TCVN3("seen_as_cp1252_tcvn3"),
    VNI("seen_as_cp1252_vni");

    private static final Path FILE = Path.of("src", "test", "resources", "mistakes", "legacy-encodings.csv");
    private final String column;

    LegacyLetters(String column) {
        this.column = column;
    }

    /** Each letter of the table with what stands for it. */
    Map<String, String> letters() {
        Map<String, String> letters = new HashMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(FILE, StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                letters.put(row.get("unicode_nfc"), row.get(column));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return letters;
    }

    String write(String text) {
        Map<String, String> letters = letters();
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(letters.getOrDefault(Character.toString(c), Character.toString(c))));
        return out.toString();
    }
}
