package vn.tonghop.adapter.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.tonghop.model.MachineFile;

/** Writes machine files: UTF-8 with a byte order mark, so that Excel sees the encoding; RFC 4180. */
public final class MachineFileWriter {
    private MachineFileWriter() {}

    public static byte[] write(MachineFile file) {
        return write("\uFEFF", file);
    }

    /** Without a byte order mark, for programs that would take it for a part of the first name. */
    public static byte[] writeBare(MachineFile file) {
        return write("", file);
    }

    private static byte[] write(String start, MachineFile file) {
        StringBuilder text = new StringBuilder(start);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(file.header());
            for (List<String> row : file.rows()) {
                printer.printRecord(row);
            }
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
