package vn.tonghop.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.adapter.csv.MachineFileReader;
import vn.tonghop.adapter.files.FrozenFolder;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.model.Handover;
import vn.tonghop.model.MachineFile;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.publish.ReadJson;
import vn.tonghop.publish.handover.KeptFile;
import vn.tonghop.publish.handover.KeptReturn;
import vn.tonghop.publish.handover.Manifest;
import vn.tonghop.publish.versions.VersionChanges;

/**
 * A closed version on the disk, {@code output/ban-chot/P/N}: the manifest, the outputs under {@code ket-qua}, and what they
 * were made of under {@code dau-vao}. It is written once and never changed.
 */
public record FrozenVersion(Path folder, Manifest manifest) {
    static final String MANIFEST = "manifest.json";
    static final String INPUTS = "dau-vao";
    static final String OUTPUTS = "ket-qua";

    private static final long MOST_LETTERS = 16_000_000;

    /** Reads the manifest in a folder; absent when there is none, or it is damaged, or it is another version's. */
    static Optional<FrozenVersion> read(Path folder, Period period, int number) {
        Path file = folder.resolve(MANIFEST);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return text(file)
                .flatMap(text -> parse(text))
                .filter(m ->
                        m.handover().period().equals(period) && m.handover().version() == number)
                .map(m -> new FrozenVersion(folder, m));
    }

    /** The text of a small file of ours; absent when it is not there, no regular file, too large or no UTF-8. */
    static Optional<String> text(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        return new FrozenFolder(folder)
                .read(String.valueOf(file.getFileName()))
                .filter(bytes -> bytes.length <= MOST_LETTERS)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<Manifest> parse(String text) {
        try {
            return Optional.of(Manifest.read(text));
        } catch (ReadJson.Malformed damaged) {
            return Optional.empty();
        }
    }

    public Handover handover() {
        return manifest.handover();
    }

    Period period() {
        return handover().period();
    }

    /** The input folder as it was. */
    Path inputs() {
        return folder.resolve(INPUTS);
    }

    private FrozenFolder files() {
        return new FrozenFolder(folder);
    }

    /** The name of an output below the folder of the period's outputs. */
    static String outputName(KeptFile output) {
        return output.path().substring(OUTPUTS.length() + 1);
    }

    /** The bytes of a kept file, checked. */
    byte[] bytes(KeptFile file) throws HandoverDamaged {
        Optional<byte[]> bytes = files().read(file.path(), file.sha256());
        if (bytes.isEmpty()) {
            throw damaged(file.path());
        }
        return bytes.get();
    }

    private HandoverDamaged damaged(String path) {
        return new HandoverDamaged(Message.of(
                "handover.file-damaged",
                Integer.toString(handover().version()),
                period().toString(),
                FrozenFolder.shown(folder, path)));
    }

    /**
     * What was put into the folder of a period, as entries of a folder of returned files.
     *
     * @param prefix put before the names
     * @throws HandoverDamaged if a file is not as it was
     */
    List<Entry> entries(Period of, String prefix) throws HandoverDamaged {
        List<Entry> entries = new ArrayList<>();
        for (KeptReturn kept : manifest.returns()) {
            if (kept.folder().equals(of)) {
                entries.add(new Entry(prefix + kept.name(), path(kept), kind(kept.kind())));
            }
        }
        return entries;
    }

    private Path path(KeptReturn kept) throws HandoverDamaged {
        if (kept.file().isEmpty()) {
            return folder.resolve(INPUTS);
        }
        KeptFile file = kept.file().get();
        if (!files().has(file.path(), file.sha256())) {
            throw damaged(file.path());
        }
        return files().find(file.path()).orElseThrow(() -> damaged(file.path()));
    }

    private static ReturnsFolder.Kind kind(KeptReturn.Kind kind) {
        return switch (kind) {
            case RETURN -> ReturnsFolder.Kind.RETURN;
            case DECISIONS -> ReturnsFolder.Kind.DECISIONS;
            case IGNORED -> ReturnsFolder.Kind.IGNORED;
        };
    }

    /** The figures that were handed over. */
    VersionChanges.Files figures() throws HandoverDamaged {
        return new VersionChanges.Files(machineFile("so-lieu-"), machineFile("tong-hop-"));
    }

    private MachineFile machineFile(String stem) throws HandoverDamaged {
        String path = OUTPUTS + "/" + stem + period() + ".csv";
        for (KeptFile output : manifest.outputs()) {
            if (output.path().equals(path)) {
                return MachineFileReader.read(path, bytes(output)).orElseThrow(() -> damaged(path));
            }
        }
        throw damaged(path);
    }

    /** The files that are not as the manifest says, and those that it does not know; paths below the version's folder. */
    Differences differences() throws java.io.IOException {
        List<String> missing = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of(MANIFEST));
        for (KeptFile file : manifest.files()) {
            known.add(file.path());
            if (files().find(file.path()).isEmpty()) {
                missing.add(file.path());
            } else if (!files().has(file.path(), file.sha256())) {
                changed.add(file.path());
            }
        }
        List<String> strange = files().paths().stream()
                .filter(path -> known.stream().noneMatch(k -> k.equals(path) || k.startsWith(path + "/")))
                .toList();
        return new Differences(missing, changed, strange);
    }

    /** @param strange files that the manifest does not know */
    record Differences(List<String> missing, List<String> changed, List<String> strange) {
        Differences {
            missing = List.copyOf(missing);
            changed = List.copyOf(changed);
            strange = List.copyOf(strange);
        }

        boolean isEmpty() {
            return missing.isEmpty() && changed.isEmpty() && strange.isEmpty();
        }
    }
}
