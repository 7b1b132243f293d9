package blackbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.cli.Main;

/** A township office in a folder of its own, with a copy of what is in the repository. */
final class Office {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-11-20T08:00:00Z"), ZoneOffset.UTC);

    private final Path home;

    /** What a command said. */
    record Answer(int exit, String out, String err) {
        String all() {
            return out + err;
        }
    }

    private Office(Path home) {
        this.home = home;
    }

    /** Opens an office with catalogue, outlines and the sample months. */
    static Office in(Path home) {
        Office office = new Office(home);
        for (String folder : List.of("catalog", "report", "2023-10", "2023-11")) {
            copy(
                    Path.of("input-templates", folder),
                    home.resolve("input-templates").resolve(folder));
        }
        return office;
    }

    /** Opens an office that is there already. */
    static Office at(Path home) {
        return new Office(home);
    }

    Path home() {
        return home;
    }

    Path returns() {
        return home.resolve("input-templates/2023-11");
    }

    Path results() {
        return home.resolve("output/2023-11");
    }

    Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                home,
                home,
                CLOCK,
                List.of(arguments));
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The file returned by a unit, whatever its name: told by the receipt of the sample's own run. */
    Path fileOf(String unit) {
        String name = csv("so-lieu-2023-11.csv").stream()
                .filter(row -> unit.equals(row.get("unit")))
                .map(row -> row.get("file"))
                .findFirst()
                .orElseThrow();
        return returns().resolve(name);
    }

    /** Changes one cell of a returned file, as somebody at a desk would. */
    static void type(Path file, String sheet, String cell, String text) {
        try {
            byte[] changed;
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file));
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                CellReference place = new CellReference(cell);
                Cell target = workbook.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol());
                if (text.isEmpty()) {
                    target.setBlank();
                } else {
                    target.setCellValue(text);
                }
                workbook.write(out);
                changed = out.toByteArray();
            }
            Files.write(file, changed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The rows of a machine file of the period. */
    List<Map<String, String>> csv(String name) {
        return csv("2023-11", name);
    }

    List<Map<String, String>> csv(String period, String name) {
        try {
            String text =
                    Files.readString(home.resolve("output").resolve(period).resolve(name));
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (CSVParser parser = CSVParser.parse(text.substring(1), format)) {
                return parser.stream()
                        .map(r -> (Map<String, String>) new TreeMap<>(r.toMap()))
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The whole figure of a code for a measure. */
    Map<String, String> total(String code, String measure) {
        return csv("tong-hop-2023-11.csv").stream()
                .filter(r -> r.get("code").equals(code)
                        && r.get("measure").equals(measure)
                        && r.get("item").isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no total for " + code + " " + measure));
    }

    List<Map<String, String>> findings(String rule) {
        return csv("doi-soat-2023-11.csv").stream()
                .filter(r -> r.get("rule").equals(rule))
                .toList();
    }

    /** Every output of the period with its bytes, the receipt left out. */
    Map<String, byte[]> outputs() {
        Map<String, byte[]> outputs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(results())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = results().relativize(file).toString();
                if (!name.equals("run.json")) {
                    outputs.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return outputs;
    }

    static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
