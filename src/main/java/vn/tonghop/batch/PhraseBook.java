package vn.tonghop.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import vn.tonghop.model.Phrases;

/** Loads the sentences of a language from the class path: one file per area, UTF-8. */
public final class PhraseBook {
    /** The areas, each a file {@code phrases/AREA_LANGUAGE.properties}. */
    static final List<String> AREAS = List.of(
            "catalogtool",
            "catalogue",
            "check",
            "console",
            "decision",
            "file",
            "form",
            "handover",
            "intake",
            "overview",
            "report",
            "returns",
            "safety",
            "start",
            "workbook");

    /** How sentences name the program, unless they are told otherwise. */
    public static final String COMMAND = "./run.sh";

    private PhraseBook() {}

    /**
     * @param language "vi" or "en"
     * @param command how the program is called here, in place of {@link #COMMAND}
     * @throws IllegalStateException if a file is missing: the program was not built whole
     */
    public static Phrases load(String language, String command) {
        Phrases phrases = load(language);
        if (command.equals(COMMAND)) {
            return phrases;
        }
        Map<String, String> called = new HashMap<>();
        phrases.templates().forEach((key, sentence) -> called.put(key, sentence.replace(COMMAND, command)));
        return new Phrases(called);
    }

    /**
     * @param language "vi" or "en"
     * @throws IllegalStateException if a file is missing: the program was not built whole
     */
    public static Phrases load(String language) {
        Map<String, String> templates = new HashMap<>();
        for (String area : AREAS) {
            Properties properties = properties("/vn/tonghop/phrases/" + area + "_" + language + ".properties");
            properties.stringPropertyNames().forEach(key -> templates.put(key, properties.getProperty(key)));
        }
        return new Phrases(templates);
    }

    private static Properties properties(String resource) {
        Properties properties = new Properties();
        try (InputStream in = PhraseBook.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + resource);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
