package vn.tonghop.adapter.excel.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.tonghop.model.grid.Book;

/**
 * What must hold for any bytes whatever. A fuzzer looks for bytes for which it does not; {@link FuzzRegressionTest} runs those
 * that were found, and the seeds to start from. A refusal is an answer; any other exception is a finding.
 */
public final class FuzzTargets {
    /** Small, so that a fuzzer finds the edges of the budget, too. */
    private static final ReadingLimits LIMITS = new ReadingLimits(1 << 20, 100, 4 << 20, 250, 2_000, 100_000);

    private FuzzTargets() {}

    /** The targets of this package by name; each has a folder of inputs of that name. */
    static Map<String, Consumer<byte[]>> all() {
        return new TreeMap<>(Map.of(
                "gate", FuzzTargets::gate,
                "sheet", FuzzTargets::sheet,
                "oldWorkbook", FuzzTargets::oldWorkbook,
                "number", FuzzTargets::number));
    }

    /** A whole file. */
    public static void gate(byte[] bytes) {
        answered(() -> {
            FileKind kind = FileKindDetector.detect(bytes, LIMITS);
            if (kind == FileKind.XLSX) {
                sound(XlsxBookReader.opened("f", bytes, XmlParser.hardened(), LIMITS)
                        .book());
            } else if (kind == FileKind.XLS) {
                sound(XlsWorkbook.read(bytes, new Budget(LIMITS)));
            } else if (kind == FileKind.ARCHIVE) {
                Optional<String> inner = ArchiveListing.firstSpreadsheet(bytes, LIMITS);
                require(inner.isEmpty() || !inner.get().contains("/"), "a path in a message");
            }
        });
    }

    /** The XML of a worksheet, in a sound package. */
    public static void sheet(byte[] xml) {
        answered(() -> {
            byte[] file = RawXlsx.withRows("").put(RawXlsx.SHEET, xml).storedBytes();
            sound(XlsxBookReader.opened("f", file, XmlParser.hardened(), LIMITS).book());
        });
    }

    /** The records of an old workbook, out of their container. */
    public static void oldWorkbook(byte[] stream) {
        answered(() -> sound(XlsWorkbook.ofStream(stream, false, new Budget(LIMITS))));
    }

    /** The stored text of a number. */
    public static void number(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Optional<BigDecimal> read = NumberGrammar.read(text);
        if (read.isEmpty()) {
            return;
        }
        BigDecimal value = read.get();
        require(text.chars().allMatch(c -> "0123456789.eE+-".indexOf(c) >= 0), "a letter in a number");
        require(value.round(new MathContext(15)).compareTo(value) == 0, "more than 15 digits");
        require(value.scale() >= 0, "a power of ten");
        BigDecimal exact = new BigDecimal(text);
        require(
                exact.signum() == value.signum()
                        && exact.subtract(value).abs().movePointRight(14).compareTo(exact.abs()) <= 0,
                "another number");
    }

    private static void answered(Runnable reading) {
        try {
            reading.run();
        } catch (Unreadable e) {
            require(e.refusal("f").rule().startsWith("FILE."), "a refusal without a code");
        }
    }

    private static void sound(Book book) {
        require(!book.sheets().isEmpty(), "no sheet");
        List<String> names = book.sheets().stream()
                .map(s -> s.name().toLowerCase(Locale.ROOT))
                .toList();
        require(names.size() == names.stream().distinct().count(), "a name twice");
        book.sheets()
                .forEach(sheet -> sheet.cells().forEach((at, cell) -> {
                    require(at.equals(cell.address()), "a cell at another place");
                    require(!cell.isBlank() || cell.hasFormula(), "an empty cell that was kept");
                }));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
