package vn.tonghop.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One file returned by one unit for one period, read.
 *
 * @param edition edition of the form it was filled in
 * @param sent the day the unit wrote on the form, if it did
 */
public record Submission(
        SourceFile file,
        UnitCode unit,
        Period period,
        String edition,
        Optional<LocalDate> sent,
        List<Observation> observations,
        List<Explanation> explanations) {

    /** The same file with what became of its values. */
    public Submission with(List<Observation> values) {
        return new Submission(file, unit, period, edition, sent, values, explanations);
    }

    public Submission {
        observations = List.copyOf(observations);
        explanations = List.copyOf(explanations);
    }
}
