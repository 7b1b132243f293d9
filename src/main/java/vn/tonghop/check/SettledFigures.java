package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Submission;
import vn.tonghop.model.ValueStatus;

/**
 * What one return says of the period itself, as far as the unit gave a figure for it: nothing that is blank, held, estimated
 * or carried, no columns of lists, and no code that the return has two figures for.
 */
final class SettledFigures {
    private final Map<Code, Observation> figures = new HashMap<>();
    private final Map<Code, String> explanations = new HashMap<>();
    private final Submission submission;

    SettledFigures(Submission submission) {
        this.submission = submission;
        Set<Code> twice = new HashSet<>();
        for (Observation o : submission.observations()) {
            boolean single = o.line() == 0 && o.item().isEmpty() && o.measure() == Measure.PERIOD;
            if (single && isGiven(o) && figures.put(o.element(), o) != null) {
                twice.add(o.element());
            }
        }
        figures.keySet().removeAll(twice);
        submission.explanations().stream()
                .filter(e -> e.item().isEmpty())
                .forEach(e -> explanations.putIfAbsent(e.element(), e.text()));
    }

    private static boolean isGiven(Observation o) {
        boolean given = o.status() == ValueStatus.REPORTED || o.status() == ValueStatus.ZERO;
        return given && o.content() instanceof Content.Figure;
    }

    /** The return itself. */
    Submission submission() {
        return submission;
    }

    Optional<BigDecimal> figure(Code code) {
        return observation(code).flatMap(Observation::figure);
    }

    Optional<Observation> observation(Code code) {
        return Optional.ofNullable(figures.get(code));
    }

    /** What the unit wrote beside the figure; empty when nothing. */
    String explanation(Code code) {
        return explanations.getOrDefault(code, "").strip();
    }
}
