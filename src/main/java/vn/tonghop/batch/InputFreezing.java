package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import vn.tonghop.adapter.files.Digest;
import vn.tonghop.adapter.files.Publication;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.adapter.files.ReturnsFolder.Loaded;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.publish.handover.KeptFile;
import vn.tonghop.publish.handover.KeptReturn;
import vn.tonghop.publish.handover.UsedVersion;

/**
 * Copies everything that a period is made of into a version that is being closed: its returned files and decisions, those of
 * other months that are not closed themselves, the catalogue and the outlines. Of closed months only the version is noted.
 */
final class InputFreezing {
    private final Publication draft;
    private final MonthSources sources;
    private final Set<String> taken = new HashSet<>();
    private final List<KeptReturn> returns = new ArrayList<>();
    private final List<KeptFile> settings = new ArrayList<>();
    private final List<UsedVersion> used = new ArrayList<>();
    private final List<Message> unreadable = new ArrayList<>();

    /** @param draft the version's folder before it is seen */
    InputFreezing(Publication draft, MonthSources sources) {
        this.draft = draft;
        this.sources = sources;
    }

    /** How large what will be copied is now, file by file. */
    List<Long> sizes(Period period) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Period folder : folders(period)) {
            if (closed(folder, period).isEmpty()) {
                sources.entries(folder, "").stream()
                        .filter(entry -> entry.kind() == ReturnsFolder.Kind.RETURN
                                || entry.kind() == ReturnsFolder.Kind.DECISIONS)
                        .forEach(entry -> files.add(entry.path()));
            }
        }
        for (Path folder : List.of(sources.place().catalogue(), sources.place().outlines())) {
            if (Files.isDirectory(folder)) {
                files.addAll(InputHash.files(folder));
            }
        }
        List<Long> sizes = new ArrayList<>();
        for (Path file : files) {
            // One that has just gone is told when it is to be copied.
            sizes.add(Files.exists(file) ? Math.min(Files.size(file), ReturnsFolder.MAX_SIZE) : 0);
        }
        return sizes;
    }

    private static SortedSet<Period> folders(Period period) {
        SortedSet<Period> folders = ReturnedFiles.months(period);
        folders.add(period);
        return folders;
    }

    private Optional<FrozenVersion> closed(Period folder, Period period) throws IOException {
        return folder.equals(period) ? Optional.empty() : sources.version(folder);
    }

    void freeze(Period period) throws IOException {
        for (Period folder : folders(period)) {
            Optional<FrozenVersion> closed = closed(folder, period);
            if (closed.isPresent()) {
                used.add(new UsedVersion(folder, closed.get().handover().version()));
            } else {
                returned(folder);
            }
        }
        settings(sources.place().catalogue(), "catalog");
        settings(sources.place().outlines(), "report");
    }

    private void returned(Period folder) throws IOException {
        for (Entry entry : sources.entries(folder, "")) {
            if (entry.kind() == ReturnsFolder.Kind.IGNORED) {
                returns.add(new KeptReturn(folder, entry.name(), KeptReturn.Kind.IGNORED, "", Optional.empty()));
            } else if (folder.kind() == Period.Kind.MONTH || entry.kind() == ReturnsFolder.Kind.DECISIONS) {
                returned(folder, entry);
            }
        }
    }

    private void returned(Period folder, Entry entry) throws IOException {
        ReturnsFolder.Loading loading = ReturnsFolder.load(entry);
        if (loading instanceof Loaded loaded) {
            KeptReturn.Kind kind =
                    entry.kind() == ReturnsFolder.Kind.DECISIONS ? KeptReturn.Kind.DECISIONS : KeptReturn.Kind.RETURN;
            KeptFile file = keep(folder + "/" + entry.name(), loaded.bytes());
            returns.add(new KeptReturn(folder, entry.name(), kind, "", Optional.of(file)));
        } else {
            unreadable.add(((ReturnsFolder.Unreadable) loading).reason());
        }
    }

    private void settings(Path folder, String name) throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path file : InputHash.files(folder)) {
                settings.add(keep(name + "/" + file.getFileName(), Files.readAllBytes(file)));
            }
        }
    }

    private KeptFile keep(String wanted, byte[] bytes) throws IOException {
        String path = free(FrozenVersion.INPUTS + "/" + wanted);
        draft.write(path, bytes);
        return new KeptFile(path, Digest.of(bytes));
    }

    /** Names of two files that some system would take for one are told apart. */
    private String free(String wanted) {
        String path = wanted;
        for (int number = 2; !taken.add(path.toLowerCase(Locale.ROOT)); number++) {
            path = wanted.replaceFirst("(\\.[^./]*)?$", " (" + number + ")$1");
        }
        return path;
    }

    List<KeptReturn> returns() {
        return List.copyOf(returns);
    }

    List<KeptFile> settings() {
        return List.copyOf(settings);
    }

    List<UsedVersion> used() {
        return List.copyOf(used);
    }

    /** What cannot be kept because it cannot be read: it must be taken out of its folder first. */
    List<Message> unreadable() {
        return List.copyOf(unreadable);
    }
}
