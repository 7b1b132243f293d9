package vn.tonghop.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Period;
import vn.tonghop.model.Standing;

/**
 * Whether a period is closed, found out from the files alone; writes nothing.
 *
 * @param closed the version in force
 * @param reopened how the last version was opened again, if it was
 * @param late what came since closing
 */
public record HandoverStatus(Optional<Handover> closed, Optional<Standing.Reopened> reopened, List<LateFile> late) {
    public HandoverStatus {
        late = List.copyOf(late);
    }

    /** @throws HandoverDamaged if the last version cannot be read */
    public static HandoverStatus of(Workplace place, Period period) throws IOException {
        Handovers handovers = Handovers.of(place);
        Optional<FrozenVersion> closed = handovers.closed(period);
        return closed.isPresent()
                ? new HandoverStatus(
                        closed.map(FrozenVersion::handover),
                        Optional.empty(),
                        LateFiles.of(closed.get(), place, handovers))
                : new HandoverStatus(
                        Optional.empty(), handovers.standing(period).reopening(), List.of());
    }
}
