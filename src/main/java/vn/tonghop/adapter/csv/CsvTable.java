package vn.tonghop.adapter.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Takes a text apart into records and fields, after finding out what separates them. */
final class CsvTable {
    /** What became of a text. */
    sealed interface Parsed {}

    /** Records of fields; a blank line is a record without fields. */
    record Table(Separator separator, List<List<String>> records) implements Parsed {
        Table {
            records = List.copyOf(records);
        }
    }

    /** Plain text: no separator makes more than one column of it. */
    record NoTable() implements Parsed {}

    /** More fields than there is room for. */
    record TooLarge() implements Parsed {}

    /** @param row 1-based record that is at fault */
    record Broken(String rule, String phrase, int row) implements Parsed {}

    /** A sheet is recognised within this many records. */
    private static final int SAMPLE = 500;

    /** Empty fields cost little, but not nothing. */
    private static final int MOST_FIELDS = 2_000_000;

    private CsvTable() {}

    /** @param mostCells how many fields may hold something */
    static Parsed parse(String text, int mostCells) {
        Optional<Separator> stated = stated(text);
        if (stated.isPresent()) {
            // Excel's own first line "sep=;" is no row of the sheet.
            return parsed(text.substring(text.indexOf('\n') + 1), stated.get(), mostCells);
        }
        return likeliest(text)
                .map(separator -> parsed(text, separator, mostCells))
                .orElseGet(NoTable::new);
    }

    /**
     * The separator that makes a table of it: one whose records are sound goes before one whose records are not, then the
     * one that makes more of them equally long; of two that do it equally well, the first. Decimal commas may stand in every
     * row, but hardly in the row of headings.
     */
    private static Optional<Separator> likeliest(String text) {
        Optional<Separator> best = Optional.empty();
        RecordShape.Fit bestFit = RecordShape.Fit.NONE;
        for (Separator separator : Separator.values()) {
            RecordShape.Fit fit = RecordShape.fit(sample(text, separator));
            if (fit.isBetterThan(bestFit)) {
                best = Optional.of(separator);
                bestFit = fit;
            }
        }
        return best;
    }

    private static Optional<Separator> stated(String text) {
        boolean says =
                text.regionMatches(true, 0, "sep=", 0, 4) && (text.startsWith("\n", 5) || text.startsWith("\r\n", 5));
        return says ? Separator.of(text.charAt(4)) : Optional.empty();
    }

    /** The sizes of the first records, up to the first one that is broken. */
    private static List<Integer> sample(String text, Separator separator) {
        List<Integer> sizes = new ArrayList<>();
        try (CSVParser parser = parser(text, separator)) {
            for (CSVRecord record : parser) {
                sizes.add(size(record));
                if (sizes.size() == SAMPLE) {
                    return sizes;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return sizes; // what is wrong with the quotes is said when the text is read with its real separator
        }
        return sizes;
    }

    private static Parsed parsed(String text, Separator separator, int mostCells) {
        List<List<String>> records = new ArrayList<>();
        int fields = 0;
        int cells = 0;
        try (CSVParser parser = parser(text, separator)) {
            for (CSVRecord record : parser) {
                fields += record.size();
                cells += (int) record.stream().filter(field -> !field.isEmpty()).count();
                if (fields > MOST_FIELDS || cells > mostCells) {
                    return new TooLarge();
                }
                records.add(size(record) == 0 ? List.of() : record.toList());
            }
        } catch (IOException | UncheckedIOException e) {
            // A quote that never ends, or text behind a closing quote.
            return new Broken("FILE.DAMAGED", "file.csv.quotes", records.size() + 1);
        }
        List<Integer> sizes = records.stream().map(List::size).toList();
        return RecordShape.fault(sizes, isEnded(text, separator))
                .<Parsed>map(broken -> broken)
                .orElseGet(() -> new Table(separator, records));
    }

    /** Every program ends the last line, but for Google's, which writes commas and lines in the manner of Windows. */
    private static boolean isEnded(String text, Separator separator) {
        return text.endsWith("\n") || text.endsWith("\r") || (separator == Separator.COMMA && text.contains("\r\n"));
    }

    private static CSVParser parser(String text, Separator separator) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator.mark())
                .setIgnoreEmptyLines(false)
                .get();
        return CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get();
    }

    private static int size(CSVRecord record) {
        return record.size() == 1 && record.get(0).isEmpty() ? 0 : record.size();
    }
}
