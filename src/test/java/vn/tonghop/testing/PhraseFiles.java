package vn.tonghop.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import vn.tonghop.model.Phrases;

/** The sentences as they are in the sources, one area at a time. */
public final class PhraseFiles {
    private static final Path FOLDER = Path.of("src", "main", "resources", "vn", "tonghop", "phrases");

    private PhraseFiles() {}

    /** The sentences of a workbook: its own, and those that officers answer it with. */
    public static Phrases ofWorkbook(String language) {
        Map<String, String> templates = new HashMap<>(read("workbook", language).templates());
        templates.putAll(read("decision", language).templates());
        return new Phrases(templates);
    }

    /** The sentences of one area, such as {@code form}, in one language. */
    public static Phrases read(String area, String language) {
        Properties properties = new Properties();
        Path file = FOLDER.resolve(area + "_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> templates = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> templates.put(key, properties.getProperty(key)));
        return new Phrases(templates);
    }
}
