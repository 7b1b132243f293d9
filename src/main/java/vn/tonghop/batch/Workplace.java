package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tonghop.adapter.files.Listing;
import vn.tonghop.model.Period;

/**
 * The two folders an office works with.
 *
 * @param input catalogue, outlines and what came back
 * @param output what the program writes
 */
public record Workplace(Path input, Path output) {
    public Path catalogue() {
        return input.resolve("catalog");
    }

    public Path outlines() {
        return input.resolve("report");
    }

    public Path returns(Period period) {
        return input.resolve(period.toString());
    }

    public Path blankForms(Period period) {
        return input.resolve("blank").resolve(period.toString());
    }

    /** The newest period that blank forms were made for. */
    public Optional<Period> newestBlank() throws IOException {
        return newest(input.resolve("blank"));
    }

    public Path results(Period period) {
        return output.resolve(period.toString());
    }

    public Path store() {
        return output.resolve("store");
    }

    /** Logs of runs. */
    public Path logs() {
        return store().resolve("log");
    }

    /** The program's own temporary files. */
    public Path temporary() {
        return store().resolve("temp");
    }

    /** The newest period that has a folder of returned files. */
    public Optional<Period> newestPeriod() throws IOException {
        return newest(input);
    }

    /** The periods that have a folder of returned files, the oldest first. */
    public List<Period> periods() throws IOException {
        return periods(input);
    }

    private static Optional<Period> newest(Path parent) throws IOException {
        List<Period> periods = periods(parent);
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.size() - 1));
    }

    private static List<Period> periods(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        return Listing.of(parent).stream()
                .filter(Files::isDirectory)
                .map(folder -> Period.parse(String.valueOf(folder.getFileName())))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }
}
