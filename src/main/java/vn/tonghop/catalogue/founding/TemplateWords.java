package vn.tonghop.catalogue.founding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.Table;

/**
 * The template's {@code words.csv}: words that depend on what a commune is. A row counts where its {@code when} is the word
 * asked with, or empty; the first one that counts is taken.
 */
record TemplateWords(List<Map.Entry<String, List<String>>> rows) {
    static TemplateWords of(Table table) {
        return new TemplateWords(table.rows().stream()
                .map(row -> Fields.of(table, row))
                .map(f -> Map.entry(f.get("key"), List.of(f.get("when"), f.get("value"))))
                .toList());
    }

    /** @throws IllegalStateException if the template has no such word: the program was not built whole */
    String get(String key, String when) {
        return rows.stream()
                .filter(row -> row.getKey().equals(key))
                .filter(row -> List.of("", when).contains(row.getValue().get(0)))
                .map(row -> row.getValue().get(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no word " + key));
    }

    /** A word that has several, separated by semicolons. */
    List<String> all(String key) {
        return Arrays.stream(get(key, "").split(";", -1)).map(String::strip).toList();
    }
}
