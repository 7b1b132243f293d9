package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tonghop.adapter.csv.CsvBookReader;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.testing.Difference;
import vn.tonghop.testing.Mutator;
import vn.tonghop.testing.SampleCatalogue;

/**
 * A filled sheet in CSV, damaged in many ways. The format has no checksum, and what is typed over in a text is typed over;
 * but where more than one figure differs, they never come without something said of the file.
 *
 * <p>{@code -Dmutants=N} sets how many of each encoding; the profile {@code proofs} runs 10,000 with 256 MB.
 */
class CsvMutantsTest {
    private static final int FEW = 250;
    private static final int COUNT = Integer.getInteger("mutants", FEW);
    private static final long SEED = 20231114;
    private static final long LONGEST_MILLIS = 10_000;
    private static final int ONE_BEFORE_AND_AFTER = 2;
    private static final Path CSV = Path.of("src", "test", "resources", "forms", "TDP02_2023-11-trong-trot.csv");
    private static final String NAME = "TDP02_2023-11-trong-trot.csv";

    private final BookReader reader = new CsvBookReader();
    private final Intake intake = new Intake(SampleCatalogue.read(), Period.month(2023, 11));

    @Test
    void in_utf_8_no_figure_changes_silently() throws IOException {
        run("utf-8", Files.readString(CSV).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void in_utf_16_no_figure_changes_silently() throws IOException {
        run("utf-16", ("\uFEFF" + Files.readString(CSV)).getBytes(StandardCharsets.UTF_16LE));
    }

    private void run(String what, byte[] file) {
        BookReader.Reading sound = reader.read(NAME, file);
        Map<String, Integer> outcomes = new TreeMap<>();
        long slowest = 0;
        for (int i = 0; i < COUNT; i++) {
            long start = System.nanoTime();
            BookReader.Reading reading = reader.read(NAME, new Mutator(SEED + i).bytes(file));
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
            String outcome = outcome(sound, reading);
            assertThat(outcome).as("seed %d", SEED + i).isNotEqualTo("silent");
            outcomes.merge(outcome, 1, Integer::sum);
        }
        if (COUNT > FEW) {
            System.out.printf("mutants of csv, %s: %s; slowest %d ms%n", what, outcomes, slowest);
        }
        assertThat(slowest).isLessThan(LONGEST_MILLIS);
        assertThat(outcomes).containsKeys("FILE.AMBIGUOUS", "like typing");
    }

    private String outcome(BookReader.Reading sound, BookReader.Reading reading) {
        if (reading instanceof BookReader.Refused refused) {
            return refused.rule();
        }
        Difference difference = Difference.between(book(sound), book(reading));
        if (difference.isNone()) {
            return "as before";
        }
        if (difference.isLikeTyping()) {
            return "like typing";
        }
        IntakeResult before = intake.read(new SourceFile(NAME, ""), sound);
        IntakeResult after = intake.read(new SourceFile(NAME, ""), reading);
        Set<String> changed = new HashSet<>(figures(before));
        changed.addAll(figures(after));
        changed.removeIf(
                figure -> figures(before).contains(figure) && figures(after).contains(figure));
        if (changed.size() <= ONE_BEFORE_AND_AFTER) {
            return changed.isEmpty() ? "same figures" : "like typing";
        }
        return said(before).containsAll(said(after)) ? "silent" : "said";
    }

    private static Book book(BookReader.Reading reading) {
        return ((BookReader.Opened) reading).book();
    }

    private static Set<String> figures(IntakeResult result) {
        return result.submission().stream()
                .map(Submission::observations)
                .flatMap(observations -> observations.stream()
                        .map(o -> o.element() + " " + o.measure() + " " + o.status() + " " + o.figure()))
                .collect(Collectors.toSet());
    }

    private static Set<String> said(IntakeResult result) {
        return result.findings().stream()
                .map(f -> f.rule() + " " + f.code() + " " + f.found())
                .collect(Collectors.toSet());
    }
}
