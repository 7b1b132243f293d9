package vn.tonghop.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Severity;

/** Holds what became of a spoilt form against what must become of it. */
final class Judgement {
    private static final Set<String> OURS = Set.of("FILE", "FORM", "VALUE", "UNIT");

    /**
     * What follows from how a file is kept: rows and columns move on the desk, and the input rules of the written file do not
     * move with them; an old file says that it is one.
     */
    private static final Set<String> WEAR = Set.of("FORM.RULES-LOST", "FORM.CHECKS-LOST", "FILE.XLS", "FILE.EXTENSION");

    private final Desk desk;
    private final Expected expected;
    private final SampleOffice.Verdict verdict;
    private final List<Finding> fresh;

    Judgement(Desk desk, Expected expected, SampleOffice.Verdict verdict) {
        this.desk = desk;
        this.expected = expected;
        this.verdict = verdict;
        this.fresh = unusual();
    }

    /** The findings that the form did not have before it was spoilt. */
    private List<Finding> unusual() {
        List<String> usual = new ArrayList<>(
                desk.sample.usual().stream().map(Judgement::about).toList());
        return verdict.findings().stream().filter(f -> !usual.remove(about(f))).toList();
    }

    private static String about(Finding f) {
        return f.rule() + " " + f.code() + " " + f.found();
    }

    List<Finding> fresh() {
        return fresh;
    }

    void assertIs(String outcome) {
        List<Finding> told = expected.told.stream().map(this::told).toList();
        assertOutcome(outcome, told);
        assertNothingElseIsSaid(told);
        assertValues();
    }

    private Finding told(Told told) {
        List<Finding> found = fresh.stream()
                .filter(f -> f.rule().equals(told.rule()))
                .filter(f -> f.place().sheet().equals(told.sheet().get()))
                .filter(f -> f.place().cell().equals(told.cell().get()))
                .filter(f -> f.place().file().equals(desk.fileName))
                .toList();
        assertThat(found)
                .as(
                        "%s at %s!%s, said was %s",
                        told.rule(), told.sheet().get(), told.cell().get(), shown())
                .hasSize(1);
        String sentence = desk.office.phrases.say(found.get(0).message());
        if (!told.words().isEmpty()) {
            assertThat(sentence).contains(told.words());
        }
        if (isOurs(found.get(0))) {
            assertThat(sentence).contains("«" + desk.fileName + "»");
        }
        return found.get(0);
    }

    private String shown() {
        return String.join(
                "\n",
                fresh.stream()
                        .map(f -> f.rule() + " " + f.place().sheet() + "!"
                                + f.place().cell() + " " + f.outcome() + " " + desk.office.phrases.say(f.message()))
                        .toList());
    }

    private void assertOutcome(String outcome, List<Finding> told) {
        FileOutcome.Result result = verdict.result().outcome().result();
        switch (outcome) {
            case "ACCEPT", "NORMALISE" -> {
                assertThat(result).as(shown()).isEqualTo(FileOutcome.Result.ACCEPTED);
                assertThat(told).allMatch(f -> f.outcome() == Outcome.NORMALISED && f.severity() == Severity.NOTE);
            }
            case "WARN" -> assertThat(told).isNotEmpty().anyMatch(f -> f.severity() == Severity.WARNING);
            case "ASK" -> assertThat(told).isNotEmpty().allMatch(f -> f.outcome() == Outcome.HELD);
            case "REJECT_CELL" -> assertThat(told).isNotEmpty().allMatch(f -> f.severity() == Severity.ERROR);
            case "REJECT_FILE" -> assertThat(result).as(shown()).isEqualTo(FileOutcome.Result.REFUSED);
            default -> throw new IllegalArgumentException(outcome);
        }
        if (!outcome.equals("REJECT_FILE")) {
            assertThat(result).as(shown()).isNotEqualTo(FileOutcome.Result.REFUSED);
        }
    }

    private void assertNothingElseIsSaid(List<Finding> told) {
        boolean otherFigures = expected.changed.values().stream().anyMatch(Want.Figure.class::isInstance);
        List<String> more = fresh.stream()
                .filter(f -> !told.contains(f) && !expected.also.contains(f.rule()) && !WEAR.contains(f.rule()))
                .filter(f -> isOurs(f) || !otherFigures && !isAboutWhatChanged(f))
                .map(f -> f.rule() + " " + f.place() + " " + desk.office.phrases.say(f.message()))
                .toList();
        assertThat(more).as("said for no reason").isEmpty();
    }

    private static boolean isOurs(Finding finding) {
        return OURS.contains(finding.rule().split("[.]", -1)[0]);
    }

    private boolean isAboutWhatChanged(Finding finding) {
        return expected.changed.keySet().stream().anyMatch(k -> k.element().equals(finding.code()));
    }

    void assertValues() {
        Map<Key, Want> got = new LinkedHashMap<>();
        verdict.accepted().map(SampleOffice::keyed).orElse(Map.of()).forEach((key, o) -> got.put(key, Want.of(o)));
        desk.sample.truth().forEach((key, o) -> {
            Want want = Optional.ofNullable(expected.changed.get(key)).orElseGet(() -> Want.of(o));
            assertThat(Optional.ofNullable(got.get(key)).orElseGet(Want::nothing))
                    .as("%s, said was %s", key, shown())
                    .matches(want::isMetBy, want.toString());
        });
        assertThat(got.keySet())
                .as("values from nowhere")
                .isSubsetOf(desk.sample.truth().keySet());
    }

    /** Values that count, are wrong, and of which nothing is said. */
    List<String> silentlyWrong() {
        List<String> wrong = new ArrayList<>();
        Map<Key, Observation> got = verdict.accepted().map(SampleOffice::keyed).orElse(Map.of());
        got.forEach((key, o) -> {
            Want want = Optional.ofNullable(expected.changed.get(key))
                    .orElseGet(() -> Optional.ofNullable(desk.sample.truth().get(key))
                            .map(Want::of)
                            .orElseGet(Want::nothing));
            boolean said = verdict.findings().stream()
                    .anyMatch(f -> f.place().equals(o.source()) && f.outcome() != Outcome.NORMALISED);
            if (o.figure().isPresent() && !want.isMetBy(Want.of(o)) && !said) {
                wrong.add(key + " is " + o.figure().get() + " and should be " + want);
            }
        });
        desk.sample.truth().forEach((key, o) -> {
            boolean lost = o.figure().isPresent()
                    && verdict.accepted().isPresent()
                    && !(expected.changed.get(key) instanceof Want.NotCounted)
                    && Optional.ofNullable(got.get(key))
                            .flatMap(Observation::figure)
                            .isEmpty();
            if (lost && !isExcused(key)) {
                wrong.add(key + " is lost");
            }
        });
        return wrong;
    }

    private boolean isAboutSheet(Finding finding, Key key) {
        return finding.place().sheet().isEmpty()
                || desk.typed().stream()
                        .filter(t -> t.key().equals(key))
                        .anyMatch(t -> t.sheet().name.equals(finding.place().sheet())
                                || finding.message().arguments().contains(t.sheet().name));
    }

    /** Whether something that is held or refused speaks of the value, its sheet or the file. */
    private boolean isExcused(Key key) {
        return verdict.findings().stream()
                .filter(f -> f.outcome() == Outcome.HELD || f.outcome() == Outcome.REFUSED)
                .anyMatch(f -> f.code().equals(key.element()) || f.code().isNone() && isAboutSheet(f, key));
    }
}
