package blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A figure of the township's annual report of 2023.
 *
 * @param value as a number; empty when the report has words
 * @param printed as it stands in the report
 * @param unit code of the unit whose figure it is, empty for the township's
 * @param attribute what of the code is printed: value, target, target_percent, change, change_percent, count, text
 */
record PrintedFigure(
        String id,
        String section,
        String label,
        String value,
        String printed,
        String code,
        String unit,
        String item,
        String attribute,
        String note) {
    private static final Path FILE = Path.of("src/test/resources/sample/report-2023.csv");

    static List<PrintedFigure> all() {
        return csv(FILE).stream()
                .map(r -> new PrintedFigure(
                        r.get("id"),
                        r.get("section"),
                        r.get("label"),
                        r.get("value"),
                        r.get("printed"),
                        r.get("code"),
                        r.get("unit_code"),
                        r.get("item"),
                        r.get("attribute"),
                        r.get("note")))
                .toList();
    }

    static List<CSVRecord> csv(Path file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(file), format)) {
            return parser.getRecords();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isWords() {
        return value.isEmpty();
    }

    /** Whether it is a plan of the year after. */
    boolean isOfNextYear() {
        return attribute.startsWith("target") && note.contains("year=2024");
    }

    /** Whether a number, truncated or rounded half up at the printed decimals, is the printed one. */
    boolean isPrintedFor(BigDecimal computed) {
        BigDecimal expected = new BigDecimal(value);
        int scale = Math.max(0, expected.scale());
        return computed.setScale(scale, RoundingMode.DOWN).compareTo(expected) == 0
                || computed.setScale(scale, RoundingMode.HALF_UP).compareTo(expected) == 0;
    }
}
