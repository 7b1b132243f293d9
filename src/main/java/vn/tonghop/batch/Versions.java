package vn.tonghop.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Loaded;
import vn.tonghop.batch.RunBoard.Return;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Period;
import vn.tonghop.model.Standing;
import vn.tonghop.publish.handover.KeptReturn;
import vn.tonghop.publish.versions.VersionChanges;
import vn.tonghop.publish.versions.VersionNotes;

/**
 * The standing of a period when it is consolidated, with what it is held against.
 *
 * @param earlier the figures that were handed over before
 * @param affected closed versions of other periods that were made of earlier figures
 */
record Versions(Standing standing, Optional<VersionChanges.Files> earlier, List<Handover> affected) {
    Versions {
        affected = List.copyOf(affected);
    }

    /**
     * Looks up the figures of the earlier version.
     *
     * @throws HandoverDamaged if they are not as they were
     */
    static Versions of(Standing standing, Handovers handovers, List<Handover> affected) throws HandoverDamaged {
        Optional<Handover> last = standing.earlier();
        return last.isEmpty()
                ? new Versions(standing, Optional.empty(), affected)
                : new Versions(
                        standing,
                        Optional.of(handovers
                                .get(last.get().period(), last.get().version())
                                .figures()),
                        affected);
    }

    /**
     * The closed versions that a correction of a period does not reach by itself: those of other periods that were made of other
     * files of this one, whether it was ever closed itself or not.
     */
    static List<Handover> affected(Handovers handovers, Period period, List<Return> files) throws IOException {
        Set<String> own = files.stream()
                .filter(file -> file.month().equals(period))
                .filter(file -> file.entry().kind() != ReturnsFolder.Kind.IGNORED)
                .flatMap(file -> ReturnsFolder.load(file.entry()) instanceof Loaded loaded
                        ? Optional.of(KeptReturn.identity(file.entry().name(), loaded.sha256())).stream()
                        : Optional.<String>empty().stream())
                .collect(Collectors.toSet());
        return handovers.madeFromOther(period, own).stream()
                .map(FrozenVersion::handover)
                .toList();
    }

    VersionNotes notes(VersionChanges.Files now) {
        return new VersionNotes(
                standing,
                earlier.map(before -> VersionChanges.between(before, now)).orElse(VersionChanges.none()),
                affected);
    }

    /** Everything here that outputs depend on, for the hash of the inputs. */
    List<String> identity() {
        List<String> identity = new ArrayList<>();
        identity.add(standing.toString());
        earlier.ifPresent(files ->
                identity.add(files.observations().rows() + " " + files.totals().rows()));
        affected.forEach(handover -> identity.add(handover.toString()));
        return identity;
    }
}
