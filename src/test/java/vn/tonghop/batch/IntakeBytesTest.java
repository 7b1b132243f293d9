package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.StatedEarlier;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.testing.SampleCatalogue;

/** What was read, written as bytes, is read back equal. */
class IntakeBytesTest {
    private final Random random = new Random(42);

    @ParameterizedTest
    @ValueSource(strings = {"2023-10", "2023-11"})
    void everyFileOfTheSample(String month) throws IOException {
        ReturnReader reader =
                new ReturnReader(SampleCatalogue.read(), Period.parse(month).orElseThrow());
        int values = 0;
        for (ReturnsFolder.Entry entry : ReturnsFolder.list(Path.of("input-templates", month))) {
            List<IntakeResult> results = reader.read(entry);
            if (!IntakeBytes.canBeKept(results)) {
                continue;
            }
            assertThat(IntakeBytes.read(IntakeBytes.of(results)))
                    .as(entry.name())
                    .isEqualTo(results);
            values += results.stream()
                    .flatMap(result -> result.submission().stream())
                    .mapToInt(submission -> submission.observations().size())
                    .sum();
        }
        assertThat(values).isGreaterThan(1_000);
    }

    @Test
    void whateverAReadingMayHold() {
        for (int trial = 0; trial < 2_000; trial++) {
            List<IntakeResult> results = list(this::result);
            byte[] bytes = IntakeBytes.of(results);
            List<IntakeResult> back = IntakeBytes.read(bytes);
            assertThat(back).isEqualTo(results);
            // Equal records may still differ in a figure's typed decimals, which the text of them shows.
            assertThat(back).hasToString(results.toString());
        }
    }

    @Test
    void damagedBytesAreRefusedOrReadAndNothingElse() {
        for (int trial = 0; trial < 2_000; trial++) {
            byte[] bytes = IntakeBytes.of(List.of(result()));
            for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                IntakeBytes.read(bytes);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessage("no reading");
            }
        }
        assertThatThrownBy(() -> IntakeBytes.read(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IntakeBytes.read(new byte[] {0, 0})).isInstanceOf(IllegalArgumentException.class);
    }

    private <T> List<T> list(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            items.add(item.get());
        }
        return items;
    }

    private String text() {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "Tổ dân phố số " + random.nextInt(20);
            case 2 -> "\uD800 nửa chữ \uDC00\uD800";
            case 3 -> "𝔘 🙂 \u0000\n";
            case 4 -> "x".repeat(random.nextInt(40_000));
            case 5 -> "1.234,50";
            default -> "F" + random.nextInt(200);
        };
    }

    private <E> E of(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private UnitCode unit() {
        return random.nextInt(3) == 0 ? UnitCode.NONE : new UnitCode("TDP0" + random.nextInt(9));
    }

    private Code code() {
        return random.nextInt(3) == 0 ? Code.NONE : new Code("TR.LUA.C" + random.nextInt(9));
    }

    private Period period() {
        return random.nextInt(3) == 0
                ? new Period(Period.Kind.QUARTER, 2023, random.nextInt(1, 5))
                : Period.month(2023, random.nextInt(1, 13));
    }

    private CellRef place() {
        return random.nextInt(4) == 0 ? CellRef.NONE : new CellRef(text(), text(), text());
    }

    private Content content() {
        return switch (random.nextInt(3)) {
            case 0 -> Content.nothing();
            case 1 -> new Content.Words(text());
            default ->
                new Content.Figure(
                        BigDecimal.valueOf(random.nextLong(), random.nextInt(-20, 40))
                                .multiply(random.nextBoolean() ? BigDecimal.ONE : new BigDecimal("1E30")),
                        text());
        };
    }

    private Message message() {
        return new Message(text(), list(this::text));
    }

    private SourceFile file() {
        return new SourceFile(text(), text());
    }

    private Observation observation() {
        return new Observation(
                period(),
                unit(),
                code(),
                text(),
                random.nextInt(300),
                of(Measure.values()),
                content(),
                of(ValueStatus.values()),
                text(),
                place(),
                text());
    }

    private Submission submission() {
        return new Submission(
                file(),
                unit(),
                period(),
                text(),
                random.nextBoolean() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(random.nextInt(40_000))),
                list(this::observation),
                list(() -> new Explanation(unit(), code(), text(), text(), place())),
                list(() -> new StatedEarlier(code(), of(Measure.values()), content(), text(), place())));
    }

    private Finding finding() {
        return new Finding(
                text(),
                of(Severity.values()),
                of(Outcome.values()),
                unit(),
                period(),
                place(),
                code(),
                message(),
                text(),
                text(),
                text(),
                text(),
                message());
    }

    private IntakeResult result() {
        return new IntakeResult(
                new FileOutcome(file(), unit(), of(FileOutcome.Result.values()), message()),
                random.nextBoolean() ? Optional.empty() : Optional.of(submission()),
                list(this::finding));
    }
}
