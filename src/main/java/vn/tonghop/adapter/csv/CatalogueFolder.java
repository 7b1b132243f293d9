package vn.tonghop.adapter.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.Message;

/**
 * The folder that holds a catalogue: UTF-8 files, with or without a byte order mark, fields separated by commas and quoted
 * where needed, the names of the columns in the first line. Blank lines are left out.
 */
public final class CatalogueFolder {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private CatalogueFolder() {}

    /**
     * The files as they stand, not proven yet.
     *
     * @param tables those that could be read, in the order of {@link CatalogueReader#COLUMNS}
     * @param faults one for each that could not
     */
    public record CatalogueFiles(List<Table> tables, List<CatalogueFault> faults) {
        public CatalogueFiles {
            tables = List.copyOf(tables);
            faults = List.copyOf(faults);
        }
    }

    /** Reads and proves the catalogue in a folder. */
    public static CatalogueReader.Result read(Path folder) {
        CatalogueFiles files = files(folder);
        return files.faults().isEmpty()
                ? CatalogueReader.read(
                        files.tables().stream().collect(Collectors.toMap(Table::name, Function.identity())))
                : new CatalogueReader.Faulty(files.faults());
    }

    /** Reads the files of a folder; one that is missing is a fault, or has no rows when a catalogue may do without it. */
    public static CatalogueFiles files(Path folder) {
        List<Table> tables = new ArrayList<>();
        List<CatalogueFault> faults = new ArrayList<>();
        for (String name : CatalogueReader.COLUMNS.keySet()) {
            Path file = folder.resolve(name);
            if (isMissing(file) && CatalogueReader.OPTIONAL.contains(name)) {
                tables.add(empty(name));
            } else {
                CatalogueFiles one = file(file);
                tables.addAll(one.tables());
                faults.addAll(one.faults());
            }
        }
        return new CatalogueFiles(tables, faults);
    }

    private static Table empty(String name) {
        return new Table(name, CatalogueReader.COLUMNS.getOrDefault(name, List.of()), List.of());
    }

    /** Whether it is known that nothing has the name: in a folder that may not be looked into nobody knows. */
    private static boolean isMissing(Path file) {
        return Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether anything has the name, be it a folder, a pipe or a link that leads nowhere: that is no file, and no missing one. */
    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** One file with the columns of a file of a catalogue, wherever it is; faults carry its own name. */
    public static CatalogueFiles file(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            String why = isThere(file)
                    ? "catalogue.no-file"
                    : isMissing(file) ? "catalogue.file-missing" : "catalogue.no-access";
            return new CatalogueFiles(List.of(), List.of(new CatalogueFault(name, 0, "", Message.of(why, name))));
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            return new CatalogueFiles(
                    List.of(), List.of(new CatalogueFault(name, 0, "", Message.of("catalogue.no-access", name))));
        }
        try {
            return new CatalogueFiles(List.of(table(name, bytes)), List.of());
        } catch (CharacterCodingException notUtf8) {
            return new CatalogueFiles(
                    List.of(), List.of(new CatalogueFault(name, 0, "", Message.of("catalogue.not-utf8"))));
        } catch (IOException | RuntimeException unreadable) {
            return new CatalogueFiles(
                    List.of(), List.of(new CatalogueFault(name, 0, "", Message.of("catalogue.unreadable"))));
        }
    }

    /** Reads a file that a catalogue may have besides; nothing when it is not there. */
    public static CatalogueFiles extra(Path folder, String name) {
        Path file = folder.resolve(name);
        return isMissing(file) ? new CatalogueFiles(List.of(), List.of()) : file(file);
    }

    /**
     * One file of a catalogue from its bytes.
     *
     * @throws IOException if they are no UTF-8, or quoted so that no table comes of them
     */
    public static Table table(String name, byte[] bytes) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        Reader reader = new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<String> header = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(reader)) {
            long line = 1;
            for (CSVRecord record : parser) {
                if (header.isEmpty()) {
                    record.forEach(cell -> header.add(cell.strip()));
                } else {
                    rows.add(new Table.Row(line, record.toList()));
                }
                // The next record starts on the line after the last one read.
                line = parser.getCurrentLineNumber() + 1;
            }
        }
        return new Table(name, header, rows);
    }
}
