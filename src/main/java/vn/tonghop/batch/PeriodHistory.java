package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.adapter.files.Publication;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.Standing;
import vn.tonghop.publish.ReadJson;
import vn.tonghop.publish.handover.KeptFile;
import vn.tonghop.publish.versions.VersionChanges;

/**
 * The latest run and the closed versions of a period, found in the files alone: what is lost with the database is not among them.
 *
 * @param run how the latest run ended; absent where there is no receipt, or none that can be read
 * @param versions in order
 */
public record PeriodHistory(Period period, Optional<Run> run, List<Version> versions) {
    /** What a receipt says. */
    public record Run(int exit, int expected, int received, int errors, int warnings, int held) {}

    /**
     * One closed version.
     *
     * @param frozen absent where its manifest cannot be read
     * @param reopened how it was opened again, if it was
     * @param damaged why that cannot be told
     */
    public record Version(
            int number,
            Path folder,
            Optional<FrozenVersion> frozen,
            Optional<Standing.Reopened> reopened,
            Optional<Message> damaged) {}

    public PeriodHistory {
        versions = List.copyOf(versions);
    }

    public static PeriodHistory of(Workplace place, Handovers handovers, Period period) throws IOException {
        List<Version> versions = new ArrayList<>();
        for (Map.Entry<Integer, Optional<FrozenVersion>> one :
                handovers.of(period).entrySet()) {
            versions.add(version(handovers, period, one.getKey(), one.getValue()));
        }
        return new PeriodHistory(period, run(place, period), versions);
    }

    private static Version version(Handovers handovers, Period period, int number, Optional<FrozenVersion> frozen)
            throws IOException {
        Path folder = handovers.folder(period, number);
        if (frozen.isEmpty()) {
            Message damaged =
                    Message.of("handover.unreadable", Integer.toString(number), period.toString(), folder.toString());
            return new Version(number, folder, frozen, Optional.empty(), Optional.of(damaged));
        }
        try {
            return new Version(
                    number, folder, frozen, handovers.reopened(frozen.get().handover()), Optional.empty());
        } catch (HandoverDamaged damaged) {
            return new Version(number, folder, frozen, Optional.empty(), Optional.of(damaged.reason()));
        }
    }

    private static Optional<Run> run(Workplace place, Period period) {
        Optional<String> text = FrozenVersion.text(place.results(period).resolve(Publisher.RECEIPT));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            ReadJson receipt = ReadJson.parse(text.get());
            ReadJson findings = receipt.get("findings");
            return Optional.of(new Run(
                    receipt.whole("exit"),
                    receipt.whole("units_expected"),
                    receipt.whole("units_received"),
                    findings.whole("error"),
                    findings.whole("warning"),
                    receipt.whole("held")));
        } catch (ReadJson.Malformed noReceipt) {
            return Optional.empty();
        }
    }

    /**
     * The version with a number.
     *
     * @return absent where that number was never given
     * @throws HandoverDamaged if it cannot be read
     */
    public Optional<FrozenVersion> numbered(int number) throws HandoverDamaged {
        Optional<Version> version =
                versions.stream().filter(v -> v.number() == number).findFirst();
        return version.isEmpty()
                ? Optional.empty()
                : Optional.of(version.get().frozen().orElseThrow(() -> unreadable(version.get())));
    }

    /**
     * The version in force on a day, or the last one.
     *
     * @return absent where there was none yet
     * @throws HandoverDamaged if the version that it may be cannot be read: an earlier one must not pass for it
     */
    public Optional<FrozenVersion> inForce(Optional<LocalDate> day) throws HandoverDamaged {
        // No version has an earlier day than the one before it.
        return last(versions.stream().takeWhile(v -> !isAfter(v, day)).toList());
    }

    private static boolean isAfter(Version version, Optional<LocalDate> day) {
        return day.isPresent()
                && version.frozen()
                        .filter(v -> v.handover().day().isAfter(day.get()))
                        .isPresent();
    }

    /**
     * The version before another one.
     *
     * @throws HandoverDamaged if it cannot be read
     */
    public Optional<FrozenVersion> before(FrozenVersion version) throws HandoverDamaged {
        return last(versions.stream()
                .filter(v -> v.number() < version.handover().version())
                .toList());
    }

    private Optional<FrozenVersion> last(List<Version> some) throws HandoverDamaged {
        if (some.isEmpty()) {
            return Optional.empty();
        }
        Version last = some.get(some.size() - 1);
        return Optional.of(last.frozen().orElseThrow(() -> doubtful(last)));
    }

    /** Whether the last version is there and can be read. */
    public boolean isLastReadable() {
        return !versions.isEmpty() && versions.get(versions.size() - 1).frozen().isPresent();
    }

    private HandoverDamaged unreadable(Version version) {
        return new HandoverDamaged(Message.of(
                "handover.unreadable",
                Integer.toString(version.number()),
                period.toString(),
                version.folder().toString()));
    }

    private HandoverDamaged doubtful(Version version) {
        return new HandoverDamaged(Message.of(
                "handover.history.in-doubt",
                Integer.toString(version.number()),
                period.toString(),
                version.folder().resolve(FrozenVersion.MANIFEST).toString()));
    }

    /** What changed from one version to another. */
    public static VersionChanges between(FrozenVersion from, FrozenVersion to) throws HandoverDamaged {
        return VersionChanges.between(from.figures(), to.figures());
    }

    /** Whether a version can be copied to a folder: there is none, or it is empty. */
    public static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Whether a folder is, or is in, one that only closing and runs write to: the closed versions, the store. */
    public static boolean isOurs(Workplace place, Path folder) {
        Path real = real(folder);
        return Stream.of(place.output().resolve(Handovers.FOLDER), place.store())
                .anyMatch(ours -> real.startsWith(real(ours)));
    }

    /** The path with all links in it resolved, as far as it is there. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path there = absolute;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there.toRealPath().resolve(there.relativize(absolute)).normalize();
        } catch (IOException unknown) {
            return absolute;
        }
    }

    /** Copies a whole version, every file checked against its digest, to a folder that becomes visible as a whole. */
    public static void restore(FrozenVersion version, Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath());
        Publication copy = new Publication(folder);
        try {
            for (KeptFile file : version.manifest().files()) {
                copy.write(file.path(), version.bytes(file));
            }
            copy.write(FrozenVersion.MANIFEST, version.manifest().write().getBytes(StandardCharsets.UTF_8));
            copy.publish();
        } catch (IOException | RuntimeException failure) {
            copy.abandon();
            throw failure;
        }
    }
}
