package vn.tonghop.adapter.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.model.MachineFile;

/** Reads a machine file back, as {@link MachineFileWriter} wrote it. */
public final class MachineFileReader {
    private static final String MARK = "\uFEFF";

    private MachineFileReader() {}

    /** The rows of the file; absent if it is no table, or a row has another number of fields than its header. */
    public static Optional<MachineFile> read(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String bare = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        try (CSVParser parser = CSVParser.parse(bare, CSVFormat.RFC4180)) {
            List<List<String>> records = parser.stream().map(CSVRecord::toList).toList();
            if (records.isEmpty()
                    || records.stream().anyMatch(r -> r.size() != records.get(0).size())) {
                return Optional.empty();
            }
            return Optional.of(new MachineFile(name, records.get(0), records.subList(1, records.size())));
        } catch (IOException | UncheckedIOException | IllegalArgumentException noTable) {
            return Optional.empty();
        }
    }
}
