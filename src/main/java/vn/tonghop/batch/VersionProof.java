package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.model.Message;
import vn.tonghop.publish.Json;
import vn.tonghop.publish.ReadJson;
import vn.tonghop.publish.handover.KeptFile;
import vn.tonghop.publish.versions.VersionChanges;

/**
 * Shows that the outputs of a closed version are what its inputs, with the catalogue and outlines of that time, give: they are
 * made again in memory and compared byte for byte. Of the receipt its timings are left out, which differ between equal runs.
 */
public final class VersionProof {
    private VersionProof() {}

    /** What came of it. */
    public sealed interface Result {}

    /**
     * The outputs were made again.
     *
     * @param sameProgram whether the very program did it that made them the first time
     * @param different outputs that are not the same to the byte
     * @param figures what differs in the figures
     */
    public record Made(boolean sameProgram, List<String> different, VersionChanges figures) implements Result {
        public Made {
            different = List.copyOf(different);
        }

        /** Another program may write other bytes; the figures must be the same all the same. */
        public boolean isProven() {
            return different.isEmpty() || !sameProgram && figures.isEmpty();
        }
    }

    /** The version is damaged, or cannot be made again by this program. */
    public record Impossible(List<Message> reasons) implements Result {
        public Impossible {
            reasons = List.copyOf(reasons);
        }
    }

    public static Result of(FrozenVersion version, Workplace place, Progress progress) throws IOException {
        try {
            new HandedOver(version, place).proveWhole();
            Handovers handovers = Handovers.of(place);
            MonthSources sources = MonthSources.of(version, handovers);
            SettingsRead read = Settings.read(sources.place());
            if (read instanceof SettingsRead.Faulty faulty) {
                return new Impossible(
                        faulty.faults().stream().map(f -> f.message()).toList());
            }
            Versions versions = Versions.of(
                    version.manifest().standing(), handovers, version.manifest().affected());
            Publisher.Made made = new PeriodMaking(
                            (Settings) read,
                            sources,
                            version.period(),
                            version.manifest().asOf(),
                            progress)
                    .make(versions, System.nanoTime());
            return compare(version, made);
        } catch (OutlineRefused refused) {
            return new Impossible(refused.faults());
        } catch (HandoverDamaged damaged) {
            return new Impossible(List.of(damaged.reason()));
        }
    }

    private static Made compare(FrozenVersion version, Publisher.Made made) throws HandoverDamaged {
        List<String> different = new ArrayList<>();
        Set<String> names = new TreeSet<>(made.files().keySet());
        for (KeptFile output : version.manifest().outputs()) {
            String name = FrozenVersion.outputName(output);
            names.remove(name);
            if (!same(name, version.bytes(output), made.files())) {
                different.add(name);
            }
        }
        // What is made now and was not then.
        different.addAll(names);
        boolean sameProgram = version.manifest().program().sha256().equals(ProgramBytes.digest());
        return new Made(sameProgram, different, VersionChanges.between(version.figures(), made.figures()));
    }

    private static boolean same(String name, byte[] then, Map<String, byte[]> made) {
        byte[] now = made.get(name);
        if (now == null) {
            return false;
        }
        return name.equals(Publisher.RECEIPT)
                ? withoutTimings(then).equals(withoutTimings(now))
                : Arrays.equals(then, now);
    }

    private static String withoutTimings(byte[] receipt) {
        String text = new String(receipt, StandardCharsets.UTF_8);
        try {
            return ReadJson.parse(text).json() instanceof Json.Members all
                    ? new Json.Members(all.members().stream()
                                    .filter(m -> !m.name().equals("timings"))
                                    .toList())
                            .write()
                    : text;
        } catch (ReadJson.Malformed other) {
            return text;
        }
    }
}
