package vn.tonghop.publish.versions;

import java.util.List;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Standing;

/**
 * What the outputs say of versions.
 *
 * @param changes what is otherwise than in the version that was handed over before; nothing where there is none
 * @param affected closed versions of other periods that were made of earlier figures
 */
public record VersionNotes(Standing standing, VersionChanges changes, List<Handover> affected) {
    public VersionNotes {
        affected = List.copyOf(affected);
    }

    /** Nothing was ever handed over. */
    public static VersionNotes none() {
        return new VersionNotes(Standing.provisional(), VersionChanges.none(), List.of());
    }
}
