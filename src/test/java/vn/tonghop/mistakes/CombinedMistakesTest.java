package vn.tonghop.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.grid.BookReader;

/**
 * Two or three mistakes at once in one form. Whatever comes of it, no value that counts may be another than was meant without
 * a finding that says so. The number of forms is the property {@code mistakes.combined}.
 */
class CombinedMistakesTest {
    private static final int FORMS = Integer.getInteger("mistakes.combined", 150);
    private static final SampleOffice OFFICE = new SampleOffice();

    private static List<Mistake> mistakes() {
        List<Mistake> all = new ArrayList<>();
        all.addAll(IdentityMistakes.all());
        all.addAll(StructureMistakes.all());
        all.addAll(ValueMistakes.all());
        all.addAll(TextMistakes.all());
        all.addAll(LogicMistakes.all());
        all.addAll(RuledMistakes.all());
        // Those that rewrite the whole form would undo the others, or be undone by them.
        all.removeIf(
                m -> Set.of("M16", "M17", "M78").contains(m.id()) || !m.media().contains(Medium.Kind.CELLS));
        return all;
    }

    @Test
    void no_combination_makes_a_silent_wrong_sum() {
        List<Mistake> mistakes = mistakes();
        List<String> wrong = new ArrayList<>();
        int accepted = 0;
        for (int i = 0; i < FORMS; i++) {
            Random random = new Random(2023_000L + i);
            List<SampleOffice.Sample> samples = OFFICE.samples();
            Desk desk = new Desk(OFFICE, samples.get(random.nextInt(samples.size())), random);
            Expected all = Expected.silence();
            List<String> made = new ArrayList<>();
            boolean blockIsSpoilt = false;
            int wanted = 2 + random.nextInt(2);
            for (int tries = 0; tries < 30 && made.size() < wanted; tries++) {
                Mistake mistake = mistakes.get(random.nextInt(mistakes.size()));
                // Two mistakes in the identity block would undo one another.
                boolean possible = !mistake.needsIdentity() || desk.hasIdentity() && !blockIsSpoilt;
                Optional<Expected> expected = possible ? mistake.maker().make(desk) : Optional.empty();
                if (expected.isPresent()) {
                    made.add(mistake.toString());
                    blockIsSpoilt |= mistake.needsIdentity();
                    all.changed.putAll(expected.get().changed);
                }
            }
            SampleOffice.Verdict verdict =
                    OFFICE.judge(desk.fileName, new BookReader.Opened(desk.book.book(), List.of()));
            accepted += verdict.accepted().isPresent() ? 1 : 0;
            for (String one : new Judgement(desk, all, verdict).silentlyWrong()) {
                wrong.add(i + " " + desk.sample.unit().code() + " " + made + ": " + one);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(accepted).as("forms of which values counted").isGreaterThan(FORMS / 3);
    }
}
