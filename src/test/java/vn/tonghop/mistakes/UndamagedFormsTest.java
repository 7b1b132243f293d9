package vn.tonghop.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Severity;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.CellValue;

/**
 * Forms that are filled in as they should be, with other figures each time: hardly any of them may be warned about. The number
 * of forms is the property {@code mistakes.undamaged}.
 */
class UndamagedFormsTest {
    private static final int FORMS = Integer.getInteger("mistakes.undamaged", 150);
    private static final SampleOffice OFFICE = new SampleOffice();

    /** The codes that rules hold against one another: changed one by one they would contradict each other. */
    private static final Set<Code> RULED = ruled();

    private static Set<Code> ruled() {
        Set<Code> codes = new HashSet<>();
        OFFICE.catalogue.rules(SampleOffice.MONTH).stream()
                .filter(rule -> !rule.code().startsWith("KY-"))
                .forEach(rule -> rule.expression().references().forEach(r -> codes.add(r.code())));
        return codes;
    }

    @Test
    void undamaged_forms_are_hardly_ever_warned_about() {
        List<String> needless = new ArrayList<>();
        int changed = 0;
        for (int i = 0; i < FORMS; i++) {
            Random random = new Random(11_000L + i);
            List<SampleOffice.Sample> samples = OFFICE.samples();
            Desk desk = new Desk(OFFICE, samples.get(i % samples.size()), random);
            Expected meant = Expected.silence();
            for (Desk.Typed t : desk.typed()) {
                Optional<BigDecimal> other = other(desk, t, random);
                if (other.isPresent()) {
                    t.sheet().put(t.cell(), new CellValue.Number(other.get()));
                    meant.with(t.key(), new Want.Figure(other.get()));
                    changed++;
                }
            }
            SampleOffice.Verdict verdict =
                    OFFICE.judge(desk.fileName, new BookReader.Opened(desk.book.book(), List.of()));
            Judgement judgement = new Judgement(desk, meant, verdict);
            judgement.assertValues();
            for (Finding f : judgement.fresh()) {
                if (f.severity() != Severity.NOTE) {
                    needless.add(i + " " + f.rule() + " " + OFFICE.phrases.say(f.message()));
                }
            }
        }
        assertThat(changed).isGreaterThan(FORMS * 2);
        assertThat(needless).as("%d needless warnings", needless.size()).hasSizeLessThanOrEqualTo(FORMS / 10);
    }

    /** Another figure of the same size, that fits the month before where it is cumulative. */
    private static Optional<BigDecimal> other(Desk desk, Desk.Typed t, Random random) {
        boolean plain = !t.element().isListColumn()
                && (t.element().nature() == Nature.STOCK || t.element().nature() == Nature.FLOW)
                && t.observation().figure().isPresent()
                && !RULED.contains(t.element().code());
        if (!plain || t.key().measure() == Measure.YTD) {
            return plain ? cumulative(desk, t) : Optional.empty();
        }
        BigDecimal moved = t.value()
                .multiply(BigDecimal.valueOf(970 + random.nextInt(61)))
                .movePointLeft(3)
                .setScale(t.element().decimals(), RoundingMode.HALF_UP);
        return Optional.of(t.element().min().map(moved::max).orElse(moved));
    }

    /** What the form says for the month, added to what stood at the end of the month before. */
    private static Optional<BigDecimal> cumulative(Desk desk, Desk.Typed t) {
        Key month = new Key(t.key().element(), t.key().item(), t.key().turn(), Measure.PERIOD);
        Optional<BigDecimal> before =
                Optional.ofNullable(desk.before().get(t.key())).flatMap(o -> o.figure());
        return desk.typed().stream()
                .filter(p -> p.key().equals(month))
                .map(p -> p.sheet().at(p.cell().row(), p.cell().column()).value())
                .filter(CellValue.Number.class::isInstance)
                .map(v -> ((CellValue.Number) v).value())
                .findFirst()
                .flatMap(flow -> before.map(flow::add));
    }
}
