package vn.tonghop.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.check.Outliers;
import vn.tonghop.consolidate.Consolidator;
import vn.tonghop.consolidate.Earlier;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Content;
import vn.tonghop.model.History;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Submission;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.grid.BookReader;

/**
 * M79: a digit dropped, doubled or transposed. Nothing in the file shows it; what the unit returned in twelve months before
 * does, as far as the figure is out of the ordinary. The number of slips is the property {@code mistakes.slips}.
 */
class DigitSlipsTest {
    private static final int SLIPS = Integer.getInteger("mistakes.slips", 60);
    private static final SampleOffice OFFICE = new SampleOffice();

    private final List<Submission> november = new ArrayList<>();
    private final Map<Period, List<Submission>> past = new HashMap<>();

    DigitSlipsTest() {
        Random random = new Random(79);
        OFFICE.samples()
                .forEach(s -> november.add(OFFICE.judge(s.name(), new BookReader.Opened(s.book(), List.of()))
                        .accepted()
                        .orElseThrow()));
        Period month = SampleOffice.MONTH.previous();
        for (int back = 0; back < 12; back++, month = month.previous()) {
            Period then = month;
            past.put(then, november.stream().map(s -> earlier(s, then, random)).toList());
        }
    }

    /** The same unit in another month: every figure within two per cent. */
    private static Submission earlier(Submission submission, Period month, Random random) {
        List<Observation> observations = submission.observations().stream()
                .map(o -> o.figure()
                        .map(v -> with(
                                o,
                                month,
                                v.multiply(BigDecimal.valueOf(980 + random.nextInt(41)))
                                        .movePointLeft(3)
                                        .setScale(Math.max(0, v.scale()), RoundingMode.HALF_UP)))
                        .orElse(o))
                .toList();
        return new Submission(
                submission.file(), submission.unit(), month, "", Optional.empty(), observations, List.of());
    }

    private static Observation with(Observation o, Period month, BigDecimal value) {
        return o.in(month, o.measure(), new Content.Figure(value), ValueStatus.REPORTED, value.toPlainString());
    }

    @Test
    void dropped_and_doubled_digits_are_nearly_always_out_of_the_ordinary() {
        Consolidation consolidation = Consolidator.consolidate(
                OFFICE.catalogue,
                SampleOffice.MONTH,
                november,
                java.util.Set.of(),
                Earlier.fromBaseline(OFFICE.catalogue, SampleOffice.MONTH));
        Outliers outliers = new Outliers(OFFICE.catalogue, SampleOffice.MONTH, History.of(past));
        Map<String, int[]> caught = new HashMap<>();
        Random random = new Random(1979);
        for (int i = 0; i < SLIPS; i++) {
            String kind = List.of("dropped", "doubled", "transposed").get(i % 3);
            Submission unit = november.get(random.nextInt(november.size()));
            List<Observation> plain =
                    unit.observations().stream().filter(DigitSlipsTest::isPlain).toList();
            if (plain.isEmpty()) {
                continue;
            }
            Observation hit = plain.get(random.nextInt(plain.size()));
            BigDecimal slip = slip(hit.figure().orElseThrow(), kind, random);
            List<Submission> spoilt = november.stream()
                    .map(s -> s.equals(unit)
                            ? s.withObservations(s.observations().stream()
                                    .map(o -> o.equals(hit) ? with(o, SampleOffice.MONTH, slip) : o)
                                    .toList())
                            : s)
                    .toList();
            boolean told = outliers.find(spoilt, consolidation).stream()
                    .anyMatch(f -> f.place().equals(hit.source()) && f.unit().equals(unit.unit()));
            int[] count = caught.computeIfAbsent(kind, k -> new int[2]);
            count[0] += told ? 1 : 0;
            count[1]++;
        }
        assertThat(share(caught, "dropped")).as("recall of dropped digits").isGreaterThanOrEqualTo(90);
        assertThat(share(caught, "doubled")).as("recall of doubled digits").isGreaterThanOrEqualTo(90);
        assertThat(share(caught, "transposed"))
                .as("recall of transposed digits")
                .isGreaterThanOrEqualTo(30);
    }

    private static int share(Map<String, int[]> caught, String kind) {
        int[] count = caught.getOrDefault(kind, new int[] {0, 1});
        return count[0] * 100 / count[1];
    }

    private static boolean isPlain(Observation o) {
        return o.line() == 0
                && OFFICE.element(o.element()).nature() == Nature.STOCK
                && OFFICE.element(o.element()).isInteger()
                && OFFICE.element(o.element()).required()
                && o.figure().filter(v -> v.compareTo(new BigDecimal(50)) > 0).isPresent();
    }

    private static BigDecimal slip(BigDecimal value, String kind, Random random) {
        String digits = value.toBigInteger().toString();
        int at = random.nextInt(digits.length() - 1);
        String slipped = switch (kind) {
            case "dropped" -> digits.substring(0, at) + digits.substring(at + 1);
            case "doubled" -> digits.substring(0, at + 1) + digits.substring(at);
            default -> digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
        };
        return new BigDecimal(slipped);
    }
}
