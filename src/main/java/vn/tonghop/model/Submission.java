package vn.tonghop.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One file returned by one unit for one period, read.
 *
 * @param edition edition of the form it was filled in
 * @param sent the day the unit wrote on the form, if it did
 * @param stated what its column "Kỳ trước" says of the period before
 */
public record Submission(
        SourceFile file,
        UnitCode unit,
        Period period,
        String edition,
        Optional<LocalDate> sent,
        List<Observation> observations,
        List<Explanation> explanations,
        List<StatedEarlier> stated) {

    public Submission {
        observations = List.copyOf(observations);
        explanations = List.copyOf(explanations);
        stated = List.copyOf(stated);
    }

    /** A return that says nothing of the period before. */
    public Submission(
            SourceFile file,
            UnitCode unit,
            Period period,
            String edition,
            Optional<LocalDate> sent,
            List<Observation> observations,
            List<Explanation> explanations) {
        this(file, unit, period, edition, sent, observations, explanations, List.of());
    }

    /** The same return with what became of its values. */
    public Submission withObservations(List<Observation> values) {
        return new Submission(file, unit, period, edition, sent, values, explanations, stated);
    }
}
