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

    /** The version with a number, the one in force on a day, or the last one; absent where there is none to be read. */
    public Optional<FrozenVersion> choose(Optional<Integer> number, Optional<LocalDate> day) {
        return versions.stream()
                .filter(v -> number.isEmpty() || v.number() == number.get())
                .flatMap(v -> v.frozen().stream())
                .filter(v -> day.isEmpty() || !v.handover().day().isAfter(day.get()))
                .reduce((earlier, later) -> later);
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
