package vn.tonghop.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.adapter.files.ReturnsFolder.Loaded;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitCode;
import vn.tonghop.publish.handover.KeptReturn;

/**
 * Finds what came, was changed or went away in the folders of a period since it was closed. A file that was only renamed or
 * copied is none of these. A folder that is not there any more was put away: nothing is said of its files.
 */
public final class LateFiles {
    private final FrozenVersion version;
    private final MonthSources then;
    private final MonthSources now;
    private final List<LateFile> late = new ArrayList<>();

    private LateFiles(FrozenVersion version, MonthSources then, MonthSources now) {
        this.version = version;
        this.then = then;
        this.now = now;
    }

    /** In the order of folders and names. */
    public static List<LateFile> of(FrozenVersion version, Workplace place, Handovers handovers) throws IOException {
        MonthSources now = MonthSources.current(place, handovers).withFolderOf(version.period());
        return new LateFiles(version, MonthSources.of(version, handovers), now).find();
    }

    private List<LateFile> find() throws IOException {
        Set<Period> folders = new TreeSet<>(version.period().months());
        folders.add(version.period());
        for (Period folder : folders) {
            if (now.areThere(folder)) {
                compare(folder);
            }
        }
        late.sort(Comparator.comparing(LateFile::folder).thenComparing(LateFile::name));
        return List.copyOf(late);
    }

    private void compare(Period folder) throws IOException {
        Map<String, KeptReturn> before = new TreeMap<>();
        then.version(folder)
                .ifPresent(v -> v.manifest().returns().stream()
                        .filter(kept ->
                                kept.folder().equals(folder) && kept.file().isPresent())
                        .forEach(kept -> before.put(kept.name(), kept)));
        Set<String> known = before.values().stream().map(KeptReturn::sha256).collect(Collectors.toSet());
        Map<String, Entry> after = new LinkedHashMap<>();
        Set<String> present = new HashSet<>();
        for (Entry entry : now.entries(folder, "")) {
            if (counts(folder, entry)) {
                after.put(entry.name(), entry);
                present.add(digest(entry));
            }
        }
        after.forEach((name, entry) -> {
            String sha256 = digest(entry);
            if (!known.contains(sha256)) {
                LateFile.Change change = before.containsKey(name) ? LateFile.Change.CHANGED : LateFile.Change.NEW;
                late.add(new LateFile(folder, name, kind(entry), change, unit(folder, entry), sha256));
            }
        });
        before.forEach((name, kept) -> {
            if (!after.containsKey(name) && !present.contains(kept.sha256())) {
                LateFile.Kind kind =
                        kept.kind() == KeptReturn.Kind.DECISIONS ? LateFile.Kind.DECISIONS : LateFile.Kind.RETURN;
                late.add(new LateFile(folder, name, kind, LateFile.Change.GONE, kept.unit(), ""));
            }
        });
    }

    /** Of the folder of a longer period only decisions are read. */
    private static boolean counts(Period folder, Entry entry) {
        return entry.kind() != ReturnsFolder.Kind.IGNORED
                && (folder.kind() == Period.Kind.MONTH || entry.kind() == ReturnsFolder.Kind.DECISIONS);
    }

    private static LateFile.Kind kind(Entry entry) {
        return entry.kind() == ReturnsFolder.Kind.DECISIONS ? LateFile.Kind.DECISIONS : LateFile.Kind.RETURN;
    }

    private static String digest(Entry entry) {
        return ReturnsFolder.load(entry) instanceof Loaded loaded ? loaded.sha256() : "";
    }

    /** Whose it is by the catalogue of the closed version. */
    private String unit(Period folder, Entry entry) {
        Optional<ReturnReader> reader =
                entry.kind() == ReturnsFolder.Kind.RETURN && Settings.read(then.place()) instanceof Settings settings
                        ? Optional.of(new ReturnReader(settings.catalogue(), folder))
                        : Optional.empty();
        return reader.stream()
                .flatMap(r -> r.read(entry).stream())
                .map(result -> result.outcome().unit())
                .filter(unit -> !unit.isNone())
                .map(UnitCode::value)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
