package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.adapter.files.Listing;
import vn.tonghop.adapter.files.Publication;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.Standing;
import vn.tonghop.publish.ReadJson;
import vn.tonghop.publish.handover.Reopening;
import vn.tonghop.publish.handover.UsedVersion;

/**
 * The closed versions of all periods as they stand on the disk, {@code output/ban-chot}: for each period a folder with a folder
 * per version, and a small record per version that was opened again. Links are not followed.
 */
public final class Handovers {
    static final String FOLDER = "ban-chot";

    private final Path root;
    private final NavigableMap<Period, NavigableMap<Integer, Optional<FrozenVersion>>> versions;
    private final NumbersGiven given;

    private Handovers(
            Path root,
            NavigableMap<Period, NavigableMap<Integer, Optional<FrozenVersion>>> versions,
            NumbersGiven given) {
        this.root = root;
        this.versions = versions;
        this.given = given;
    }

    /** Reads all manifests. A version that cannot be read is known by its number. */
    public static Handovers of(Workplace place) throws IOException {
        Path root = place.output().resolve(FOLDER);
        NavigableMap<Period, NavigableMap<Integer, Optional<FrozenVersion>>> versions = new TreeMap<>();
        for (Path folder : entries(root)) {
            Optional<Period> period = Period.parse(name(folder));
            if (period.isPresent()) {
                NavigableMap<Integer, Optional<FrozenVersion>> byNumber = new TreeMap<>();
                for (Path one : entries(folder)) {
                    if (name(one).matches("[1-9][0-9]{0,3}")) {
                        int number = Integer.parseInt(name(one));
                        byNumber.put(number, FrozenVersion.read(one, period.get(), number));
                    }
                }
                versions.put(period.get(), byNumber);
            }
        }
        NumbersGiven given = NumbersGiven.read(root);
        given.numbers().forEach((period, last) -> {
            NavigableMap<Integer, Optional<FrozenVersion>> there =
                    versions.computeIfAbsent(period, none -> new TreeMap<>());
            // Versions are numbered without a gap: one that is not there was lost.
            for (int number = 1; number <= last; number++) {
                there.putIfAbsent(number, Optional.empty());
            }
        });
        return new Handovers(root, versions, given);
    }

    /** Clears away what closings and reopenings left that were cut short. The lock has been taken: nobody is at work on them. */
    static void removeDrafts(Workplace place) throws IOException {
        Path root = place.output().resolve(FOLDER);
        if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            for (Path folder : entries(root)) {
                if (Period.parse(name(folder)).isPresent()) {
                    Publication.removeDrafts(folder);
                }
            }
        }
    }

    /**
     * What is in a folder, in order of names.
     *
     * @throws HandoverDamaged if it is there and is no folder, but a link to one: nothing that must never change is kept elsewhere
     */
    private static List<Path> entries(Path folder) throws IOException {
        if (!Listing.isThere(folder)) {
            return List.of();
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new HandoverDamaged(Message.of("handover.no-folder", folder.toString()));
        }
        return Listing.of(folder);
    }

    /** Writes down which numbers were given, so that a version that gets lost is missed and its number is not given again. */
    void writeNumbers() throws IOException {
        NavigableMap<Period, Integer> numbers = new TreeMap<>();
        versions.forEach((period, byNumber) -> {
            if (!byNumber.isEmpty()) {
                numbers.put(period, byNumber.lastKey());
            }
        });
        if (!numbers.equals(given.numbers())) {
            new NumbersGiven(numbers).write(root);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    Path root() {
        return root;
    }

    /** The periods of which something was ever closed, in order. */
    public Collection<Period> periods() {
        return versions.keySet().stream().filter(p -> !of(p).isEmpty()).toList();
    }

    /** The versions of a period by number; those that cannot be read are empty. */
    public NavigableMap<Integer, Optional<FrozenVersion>> of(Period period) {
        return versions.getOrDefault(period, new TreeMap<>());
    }

    /** The folder of a version, whether it is there or not. */
    Path folder(Period period, int version) {
        return root.resolve(period.toString()).resolve(Integer.toString(version));
    }

    /** Where it is recorded that a version was opened again. */
    Path reopening(Handover version) {
        return root.resolve(version.period().toString()).resolve("mo-lai-" + version.version() + ".json");
    }

    /** @throws HandoverDamaged if there is no such version, or it cannot be read */
    FrozenVersion get(Period period, int version) throws HandoverDamaged {
        Optional<FrozenVersion> found = of(period).getOrDefault(version, Optional.empty());
        if (found.isEmpty()) {
            throw unreadable(period, version);
        }
        return found.get();
    }

    private HandoverDamaged unreadable(Period period, int version) {
        return new HandoverDamaged(Message.of(
                "handover.unreadable",
                Integer.toString(version),
                period.toString(),
                folder(period, version).toString()));
    }

    /**
     * The latest version of a period.
     *
     * @throws HandoverDamaged if it cannot be read: an earlier one must not pass for it
     */
    Optional<FrozenVersion> last(Period period) throws HandoverDamaged {
        NavigableMap<Integer, Optional<FrozenVersion>> all = of(period);
        return all.isEmpty() ? Optional.empty() : Optional.of(get(period, all.lastKey()));
    }

    /** The version in force, if the period is closed. */
    public Optional<FrozenVersion> closed(Period period) throws IOException {
        Optional<FrozenVersion> last = last(period);
        return last.isPresent() && reopened(last.get().handover()).isPresent() ? Optional.empty() : last;
    }

    /** How a version was opened again, if it was. */
    public Optional<Standing.Reopened> reopened(Handover version) throws IOException {
        Path record = reopening(version);
        if (!Listing.isThere(record)) {
            return Optional.empty();
        }
        HandoverDamaged damaged = new HandoverDamaged(Message.of(
                "handover.reopening-damaged",
                Integer.toString(version.version()),
                version.period().toString(),
                record.toString()));
        String text = FrozenVersion.text(record).orElseThrow(() -> damaged);
        try {
            return Optional.of(Reopening.read(text, version));
        } catch (ReadJson.Malformed unreadable) {
            damaged.addSuppressed(unreadable);
            throw damaged;
        }
    }

    /** Whether the figures of a period may still change. */
    Standing standing(Period period) throws IOException {
        Optional<FrozenVersion> last = last(period);
        if (last.isEmpty()) {
            return Standing.provisional();
        }
        Optional<Standing.Reopened> reopened = reopened(last.get().handover());
        return reopened.isPresent() ? reopened.get() : last.get().manifest().standing();
    }

    /** The number that the next version of a period gets: one that was never given. */
    int next(Period period) {
        NavigableMap<Integer, Optional<FrozenVersion>> all = of(period);
        return all.isEmpty() ? 1 : all.lastKey() + 1;
    }

    /**
     * The closed versions of other periods, still in force, that were made from other files of a period than those given. Versions
     * that cannot be read are left out: they are told where they are needed.
     *
     * @param files name and digest of each file that the period is made of now
     */
    public List<FrozenVersion> madeFromOther(Period period, Set<String> files) throws IOException {
        List<FrozenVersion> made = new ArrayList<>();
        for (Period other : periods()) {
            Optional<FrozenVersion> last = of(other).lastEntry().getValue();
            if (!other.equals(period) && last.isPresent() && closed(other).isPresent()) {
                Optional<Set<String>> used = used(last.get(), period);
                if (used.isPresent() && !used.get().equals(files)) {
                    made.add(last.get());
                }
            }
        }
        return made;
    }

    /** Name and digest of each file of another period that a version was made of; absent if it read none of that period. */
    private Optional<Set<String>> used(FrozenVersion version, Period period) {
        for (UsedVersion used : version.manifest().used()) {
            if (used.period().equals(period)) {
                return of(period)
                        .getOrDefault(used.version(), Optional.empty())
                        .map(v -> v.manifest().files(period));
            }
        }
        return Optional.of(version.manifest().files(period)).filter(files -> !files.isEmpty());
    }

    /** The closed versions of other periods that a version should have been made of by now. */
    List<FrozenVersion> outdated(FrozenVersion version) throws IOException {
        List<FrozenVersion> newer = new ArrayList<>();
        for (Period other : periods()) {
            Optional<FrozenVersion> now = of(other).lastEntry().getValue();
            if (!other.equals(version.period())
                    && now.isPresent()
                    && closed(other).isPresent()) {
                Optional<Set<String>> used = used(version, other);
                if (used.isPresent() && !used.get().equals(now.get().manifest().files(other))) {
                    newer.add(now.get());
                }
            }
        }
        return newer;
    }
}
