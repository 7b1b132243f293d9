package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.adapter.files.FrozenFolder;
import vn.tonghop.adapter.files.Listing;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.adapter.files.ReturnsFolder.Loaded;
import vn.tonghop.adapter.files.UnreadableFolder;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.publish.ReadJson;
import vn.tonghop.publish.handover.UsedVersion;

/**
 * Holds what lies on the disk against the receipts: of an open period against {@code run.json}, of a closed one against its
 * manifests. Digests are computed anew; the database is not asked. Writes nothing.
 */
public final class Verification {
    /** One thing that is not as the receipt says. */
    public record Difference(String path, Message what) {}

    /**
     * What is to be said of a period.
     *
     * @param closed the version in force, if the period is closed
     * @param checked the number of files that were held against a receipt
     */
    public record Verdict(Period period, Optional<Handover> closed, int checked, List<Difference> differences) {
        public Verdict {
            differences = List.copyOf(differences);
        }
    }

    private final Workplace place;
    private final Handovers handovers;
    private final Period period;
    private final List<Difference> differences = new ArrayList<>();
    private int checked;

    private Verification(Workplace place, Handovers handovers, Period period) {
        this.place = place;
        this.handovers = handovers;
        this.period = period;
    }

    /** The periods of which there is a receipt: of a run, or of a version. */
    public static Collection<Period> periods(Workplace place) throws IOException {
        Set<Period> periods = new TreeSet<>(Handovers.of(place).periods());
        if (Files.isDirectory(place.output())) {
            Listing.of(place.output()).stream()
                    .flatMap(folder -> Period.parse(String.valueOf(folder.getFileName())).stream())
                    .filter(period -> mayHaveReceipt(place.results(period)))
                    .forEach(periods::add);
        }
        return periods;
    }

    /** What is in a folder that may not be entered is not known: it is to be told, not passed over. */
    private static boolean mayHaveReceipt(Path results) {
        return !Files.notExists(results.resolve(Publisher.RECEIPT), LinkOption.NOFOLLOW_LINKS);
    }

    public static Verdict of(Workplace place, Period period) throws IOException {
        return new Verification(place, Handovers.of(place), period).verify();
    }

    private Verdict verify() throws IOException {
        versions();
        Optional<FrozenVersion> closed = Optional.empty();
        try {
            closed = handovers.closed(period);
            if (closed.isPresent()) {
                closed(closed.get());
            } else {
                run();
            }
        } catch (HandoverDamaged damaged) {
            differ(handovers.root().toString(), damaged.reason());
        } catch (UnreadableFolder unreadable) {
            differ(unreadable.folder(), "handover.verify.unreadable");
        }
        return new Verdict(period, closed.map(FrozenVersion::handover), checked, differences);
    }

    private void differ(String path, Message what) {
        Difference difference = new Difference(path, what);
        if (!differences.contains(difference)) {
            differences.add(difference);
        }
    }

    private void differ(String path, String key, String... further) {
        List<String> arguments = new ArrayList<>(List.of(path));
        arguments.addAll(List.of(further));
        differ(path, Message.of(key, arguments.toArray(String[]::new)));
    }

    /** All versions of the period, those in force and those before. */
    private void versions() throws IOException {
        for (Map.Entry<Integer, Optional<FrozenVersion>> one :
                handovers.of(period).entrySet()) {
            String folder = handovers.folder(period, one.getKey()).toString();
            if (one.getValue().isEmpty()) {
                differ(folder, "handover.verify.manifest", Integer.toString(one.getKey()));
            } else {
                FrozenVersion version = one.getValue().get();
                checked += version.manifest().files().size();
                FrozenVersion.Differences found = version.differences();
                found.missing().forEach(path -> differ(inVersion(version, path), "handover.verify.missing"));
                found.changed().forEach(path -> differ(inVersion(version, path), "handover.verify.changed"));
                found.strange().forEach(path -> differ(inVersion(version, path), "handover.verify.strange"));
                used(version);
            }
        }
    }

    private static String inVersion(FrozenVersion version, String path) {
        return FrozenFolder.shown(version.folder(), path);
    }

    private void used(FrozenVersion version) {
        for (UsedVersion used : version.manifest().used()) {
            if (handovers
                    .of(used.period())
                    .getOrDefault(used.version(), Optional.empty())
                    .isEmpty()) {
                differ(
                        handovers.folder(used.period(), used.version()).toString(),
                        "handover.verify.used",
                        Integer.toString(used.version()),
                        used.period().toString(),
                        Integer.toString(version.handover().version()));
            }
        }
    }

    private void closed(FrozenVersion version) throws IOException {
        checked += version.manifest().outputs().size();
        for (String path : new HandedOver(version, place).differences()) {
            differ(FrozenFolder.shown(place.results(period), path), "handover.verify.output");
        }
        for (LateFile late : LateFiles.of(version, place, handovers)) {
            differ(
                    FrozenFolder.shown(place.returns(late.folder()), late.name()),
                    "handover.verify.late." + late.change().code());
        }
    }

    private void run() throws IOException {
        Path receipt = place.results(period).resolve(Publisher.RECEIPT);
        if (!Listing.isThere(receipt)) {
            if (handovers.of(period).isEmpty()) {
                differ(receipt.toString(), "handover.verify.no-receipt");
            }
            return;
        }
        Optional<String> text = FrozenVersion.text(receipt);
        try {
            ReadJson json = ReadJson.parse(text.orElse(""));
            outputs(UnchangedRun.outputs(text.orElse("")));
            inputs(json);
        } catch (ReadJson.Malformed damaged) {
            differ(receipt.toString(), "handover.verify.receipt");
        }
    }

    private void outputs(Map<String, String> outputs) throws IOException {
        checked += outputs.size();
        for (String path : HandedOver.differences(place.results(period), outputs)) {
            differ(FrozenFolder.shown(place.results(period), path), "handover.verify.output");
        }
    }

    private void inputs(ReadJson receipt) throws IOException, ReadJson.Malformed {
        Map<String, Entry> entries = entries();
        Set<String> named = new HashSet<>();
        for (ReadJson file : receipt.items("files")) {
            String name = file.text("file");
            String sha256 = file.text("sha256");
            named.add(name);
            Entry entry = entries.get(name);
            if (!sha256.isEmpty() && entry == null) {
                differ(FrozenFolder.shown(place.input(), below(name)), "handover.verify.input-gone");
            } else if (!sha256.isEmpty() && entry != null) {
                checked++;
                boolean same = ReturnsFolder.load(entry) instanceof Loaded loaded
                        && loaded.sha256().equals(sha256);
                if (!same) {
                    differ(entry.path().toString(), "handover.verify.input-changed");
                }
            }
        }
        entries.forEach((name, entry) -> {
            if (!named.contains(name) && entry.kind() != ReturnsFolder.Kind.IGNORED) {
                differ(entry.path().toString(), "handover.verify.input-new");
            }
        });
    }

    /** A receipt names the files of a month as they are called in its folder, others with their folder. */
    private String below(String name) {
        return period.kind() == Period.Kind.MONTH ? period + "/" + name : name;
    }

    private Map<String, Entry> entries() throws IOException {
        MonthSources sources = MonthSources.current(place, handovers);
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (period.kind() == Period.Kind.MONTH) {
            sources.entries(period, "").forEach(entry -> entries.put(entry.name(), entry));
            return entries;
        }
        for (Period month : period.months()) {
            sources.entries(month, month + "/").forEach(entry -> entries.put(entry.name(), entry));
        }
        sources.entries(period, period + "/").stream()
                .filter(entry -> entry.kind() == ReturnsFolder.Kind.DECISIONS)
                .forEach(entry -> entries.put(entry.name(), entry));
        return entries;
    }
}
