package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.grid.Book;
import vn.tonghop.testing.Difference;
import vn.tonghop.testing.Mutator;

/**
 * A filled form, damaged in thousands of ways. Each time it is refused, or read as before, or read with a difference that an
 * officer could have typed; never an exception that was not meant, never for long. The readers are called without the
 * boundary that turns every exception into a refusal.
 *
 * <p>{@code -Dmutants=N} sets how many of each kind; the profile {@code proofs} runs 10,000 with 256 MB.
 */
class MutantsTest {
    private static final int FEW = 250;
    private static final int COUNT = Integer.getInteger("mutants", FEW);
    private static final long SEED = 20231114;
    private static final long LONGEST_MILLIS = 10_000;
    private static final Path XLSX = Path.of("input-templates", "2023-11", "TDP02_2023-11.xlsx");
    private static final Path XLS = Path.of("src", "test", "resources", "forms", "TDP02_2023-11.xls");

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private long slowest;

    @Test
    void a_workbook_with_damaged_bytes_is_refused_or_read_as_before() throws IOException {
        byte[] form = Files.readAllBytes(XLSX);
        Book sound = read(form);
        for (int i = 0; i < COUNT; i++) {
            Difference difference = difference(sound, new Mutator(SEED + i).bytes(form));
            assertThat(difference.isNone())
                    .as("seed %d: %s", SEED + i, difference)
                    .isTrue();
        }
        assertUneventful("xlsx, bytes");
    }

    @Test
    void no_single_flipped_bit_of_a_workbook_changes_a_value() throws IOException {
        byte[] form = Files.readAllBytes(XLSX);
        Book sound = read(form);
        for (int i = 0; i < Math.min(COUNT, 1_000); i++) {
            int bit = new Random(SEED + i).nextInt(form.length * 8);
            Difference difference = difference(sound, Mutator.flippedBit(form, bit));
            assertThat(difference.isNone()).as("bit %d: %s", bit, difference).isTrue();
        }
        assertUneventful("xlsx, single bits");
    }

    @Test
    void a_workbook_with_damaged_parts_never_differs_in_more_than_somebody_could_type() throws IOException {
        byte[] form = Files.readAllBytes(XLSX);
        Book sound = read(form);
        for (int i = 0; i < COUNT; i++) {
            Difference difference = difference(sound, new Mutator(SEED + i).entries(form));
            assertThat(difference.isLikeTyping())
                    .as("seed %d: %s", SEED + i, difference)
                    .isTrue();
        }
        assertUneventful("xlsx, parts");
    }

    @Test
    void an_old_workbook_with_damaged_bytes_never_differs_in_more_than_somebody_could_type() throws IOException {
        byte[] form = Files.readAllBytes(XLS);
        Book sound = read(form);
        for (int i = 0; i < COUNT; i++) {
            Difference difference = difference(sound, new Mutator(SEED + i).bytes(form));
            assertThat(difference.isLikeTyping())
                    .as("seed %d: %s", SEED + i, difference)
                    .isTrue();
        }
        assertUneventful("xls, bytes");
    }

    private Difference difference(Book sound, byte[] mutant) {
        long start = System.nanoTime();
        String outcome;
        Difference difference = new Difference(List.of(), List.of(), false, false);
        try {
            difference = Difference.between(sound, read(mutant));
            outcome = difference.isNone() ? "as before" : "like typing";
        } catch (Unreadable refusal) {
            outcome = refusal.refusal("f").rule();
        }
        slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
        outcomes.merge(outcome, 1, Integer::sum);
        return difference;
    }

    /** The kind and the reader, without the boundary. */
    private static Book read(byte[] bytes) {
        ReadingLimits limits = ReadingLimits.standard();
        FileKind kind = FileKindDetector.detect(bytes, limits);
        return switch (kind) {
            case XLSX ->
                XlsxBookReader.opened("f", bytes, XmlParser.hardened(), limits).book();
            case XLS -> XlsWorkbook.read(bytes, new Budget(limits));
            case EMPTY,
                    UNKNOWN,
                    TEXT,
                    ARCHIVE,
                    WORD,
                    PRESENTATION,
                    PDF,
                    IMAGE,
                    WEB_PAGE,
                    ODS,
                    XLSB,
                    OLD_XLS,
                    PASSWORD -> throw Unreadable.noWorkbook();
        };
    }

    private void assertUneventful(String what) {
        if (COUNT > FEW) {
            System.out.printf("mutants of %s: %s; slowest %d ms%n", what, outcomes, slowest);
        }
        assertThat(slowest).isLessThan(LONGEST_MILLIS);
        assertThat(outcomes.keySet()).anyMatch(outcome -> outcome.startsWith("FILE."));
    }
}
