package vn.tonghop.consolidate;

import java.util.Collection;
import java.util.List;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Total;
import vn.tonghop.model.ValueStatus;

/** How far a figure can be relied on, from what stands behind it. */
final class Standing {
    private Standing() {}

    /**
     * The standing of a figure that there is.
     *
     * @param behind the standings of what it was made of
     */
    static Total.Status ofFigure(Coverage coverage, Collection<Total.Status> behind) {
        if (!coverage.isComplete()) {
            return Total.Status.PARTIAL;
        }
        return List.of(Total.Status.ESTIMATED, Total.Status.CARRIED).stream()
                .filter(behind::contains)
                .findFirst()
                .orElse(Total.Status.COMPLETE);
    }

    /** What the statuses of single values make of a total; those of values that are none say nothing. */
    static List<Total.Status> of(List<Observation> observations) {
        return observations.stream()
                .filter(o -> o.figure().isPresent())
                .map(Observation::status)
                .distinct()
                .map(Standing::of)
                .toList();
    }

    private static Total.Status of(ValueStatus status) {
        return switch (status) {
            case ESTIMATED -> Total.Status.ESTIMATED;
            case CARRIED -> Total.Status.CARRIED;
            default -> Total.Status.COMPLETE;
        };
    }

    /**
     * The standing of a code without a figure.
     *
     * @param answered whether all that could be known is known: then there can be no figure
     */
    static Total.Status ofNothing(Coverage coverage, boolean answered) {
        return answered && coverage.isComplete() ? Total.Status.NOT_APPLICABLE : Total.Status.MISSING;
    }
}
