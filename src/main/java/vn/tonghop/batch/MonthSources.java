package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.model.Period;
import vn.tonghop.publish.handover.KeptReturn;
import vn.tonghop.publish.handover.UsedVersion;

/**
 * From where the returned files of a period are read: from its folder while it is open, from its closed version once it is
 * closed. What comes late for a closed month stays out of everything that is made of it.
 */
final class MonthSources {
    /** Finds the closed version that a period is read from. */
    private interface Lookup {
        Optional<FrozenVersion> find(Period period) throws IOException;
    }

    private final Workplace place;
    private final Lookup frozen;

    private MonthSources(Workplace place, Lookup frozen) {
        this.place = place;
        this.frozen = frozen;
    }

    /** As things stand now. */
    static MonthSources current(Workplace place) throws IOException {
        return current(place, Handovers.of(place));
    }

    static MonthSources current(Workplace place, Handovers handovers) {
        return new MonthSources(place, handovers::closed);
    }

    /** As a closed version read them. */
    static MonthSources of(FrozenVersion version, Handovers handovers) throws HandoverDamaged {
        Map<Period, FrozenVersion> read = new HashMap<>();
        for (KeptReturn kept : version.manifest().returns()) {
            read.put(kept.folder(), version);
        }
        for (UsedVersion used : version.manifest().used()) {
            read.put(used.period(), handovers.get(used.period(), used.version()));
        }
        // It was closed, so its folder was there, though perhaps empty.
        read.put(version.period(), version);
        return new MonthSources(
                new Workplace(version.inputs(), version.folder()), period -> Optional.ofNullable(read.get(period)));
    }

    /** The same, with the folder of one period read although it is closed. */
    MonthSources withFolderOf(Period period) {
        return new MonthSources(place, p -> p.equals(period) ? Optional.empty() : frozen.find(p));
    }

    Workplace place() {
        return place;
    }

    /** The closed version that a period is read from. */
    Optional<FrozenVersion> version(Period period) throws IOException {
        return frozen.find(period);
    }

    boolean areThere(Period period) throws IOException {
        return Files.isDirectory(place.returns(period)) || version(period).isPresent();
    }

    /** The entries of a period, in the order of their names; none where nothing is there. */
    List<Entry> entries(Period period, String prefix) throws IOException {
        Optional<FrozenVersion> version = version(period);
        if (version.isPresent()) {
            return version.get().entries(period, prefix);
        }
        return Files.isDirectory(place.returns(period))
                ? ReturnsFolder.list(place.returns(period)).stream()
                        .map(e -> new Entry(prefix + e.name(), e.path(), e.kind()))
                        .toList()
                : List.of();
    }
}
