package vn.tonghop.adapter.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.tonghop.catalogue.Table;

/**
 * Writes a file of the catalogue over an earlier edition of it: a row that says the same keeps its bytes, quotes and line
 * end included, so that nothing differs but what was changed. Other rows are quoted where RFC 4180 needs it and end as the
 * first line does.
 */
public final class CatalogueFileWriter {
    private static final String MARK = "\uFEFF";

    private final String ending;
    private final Map<List<String>, Deque<String>> kept = new HashMap<>();

    private CatalogueFileWriter(String before, Table earlier) {
        List<String> lines = records(before);
        ending = !lines.isEmpty() && lines.get(0).endsWith("\r\n") ? "\r\n" : "\n";
        if (lines.size() == earlier.rows().size() + 1) {
            keep(earlier.header(), lines.get(0));
            for (int i = 1; i < lines.size(); i++) {
                keep(earlier.rows().get(i - 1).cells(), lines.get(i));
            }
        }
    }

    private void keep(List<String> cells, String line) {
        kept.computeIfAbsent(cells, k -> new ArrayDeque<>()).add(line);
    }

    /**
     * The bytes of a table.
     *
     * @param before the bytes of the earlier edition
     * @throws IOException if the earlier edition cannot be read as a table
     */
    public static byte[] write(byte[] before, Table table) throws IOException {
        String text = new String(before, StandardCharsets.UTF_8);
        boolean marked = text.startsWith(MARK);
        CatalogueFileWriter writer =
                new CatalogueFileWriter(marked ? text.substring(1) : text, CatalogueFolder.table(table.name(), before));
        String written = writer.text(table);
        return (marked ? MARK + written : written).getBytes(StandardCharsets.UTF_8);
    }

    private String text(Table table) {
        StringBuilder text = new StringBuilder(line(table.header()));
        for (Table.Row row : table.rows()) {
            if (text.charAt(text.length() - 1) != '\n') {
                text.append(ending);
            }
            text.append(line(row.cells()));
        }
        return text.toString();
    }

    private String line(List<String> cells) {
        Deque<String> lines = kept.getOrDefault(cells, new ArrayDeque<>());
        return lines.isEmpty() ? fresh(cells) : lines.remove();
    }

    private String fresh(List<String> cells) {
        StringBuilder text = new StringBuilder();
        CSVFormat format =
                CSVFormat.RFC4180.builder().setRecordSeparator(ending).get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(cells);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return text.toString();
    }

    /** The records as they stand, each with its line end; lines without anything are left out. */
    private static List<String> records(String text) {
        List<String> records = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (i == text.length() - 1 || c == '\n' && !quoted) {
                String record = text.substring(start, i + 1);
                start = i + 1;
                if (!record.equals("\n") && !record.equals("\r\n")) {
                    records.add(record);
                }
            }
        }
        return records;
    }
}
