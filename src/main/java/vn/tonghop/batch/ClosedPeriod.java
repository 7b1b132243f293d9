package vn.tonghop.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.tonghop.adapter.files.UnreadableFolder;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Message;
import vn.tonghop.publish.handover.KeptFile;

/**
 * A consolidation of a closed period: what was handed over stays. The outputs are held against the closed version and put back
 * from it where they are missing or otherwise; what came since is told and left out.
 */
final class ClosedPeriod {
    private ClosedPeriod() {}

    /** @throws HandoverDamaged if the closed version is not whole any more: then nothing is written */
    static RunResult.StillClosed keep(FrozenVersion version, Workplace place, Handovers handovers, Progress progress)
            throws IOException {
        HandedOver outputs = new HandedOver(version, place);
        outputs.proveWhole();
        // What was handed over is put back whether or not it can be told what came since.
        List<LateFile> late = List.of();
        Optional<Message> unseen = Optional.empty();
        try {
            late = LateFiles.of(version, place, handovers);
        } catch (UnreadableFolder unreadable) {
            unseen = Optional.of(Message.of(
                    "handover.late-unseen",
                    unreadable.folder(),
                    version.period().toString()));
        }
        List<String> differences = outputs.differences();
        if (!differences.isEmpty()) {
            outputs.restore().forEach(progress::remark);
        }
        List<Handover> newer = handovers.outdated(version).stream()
                .map(FrozenVersion::handover)
                .toList();
        return new RunResult.StillClosed(version, differences, late, unseen, newer, receipt(version));
    }

    private static String receipt(FrozenVersion version) throws IOException {
        String path = FrozenVersion.OUTPUTS + "/" + Publisher.RECEIPT;
        Optional<KeptFile> receipt = version.manifest().outputs().stream()
                .filter(output -> output.path().equals(path))
                .findFirst();
        return receipt.isEmpty()
                ? ""
                : new String(version.bytes(receipt.get()), java.nio.charset.StandardCharsets.UTF_8);
    }
}
