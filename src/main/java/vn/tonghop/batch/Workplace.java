package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static Optional<Period> newest(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> Period.parse(String.valueOf(folder.getFileName())))
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder());
        }
    }
}
