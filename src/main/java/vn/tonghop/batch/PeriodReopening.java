package vn.tonghop.batch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.adapter.files.SmallFile;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.Standing;
import vn.tonghop.model.VisibleText;
import vn.tonghop.publish.handover.Reopening;

/** Opens a closed period again. The closed version stays as it is; day and reason are recorded beside it. */
public final class PeriodReopening {
    private static final int LONGEST_REASON = 500;

    private PeriodReopening() {}

    /**
     * @param day of opening; not before the day of closing
     * @param today the day by the machine's clock
     * @param reason why, in the officer's words
     * @param progress hears whom the reopening waits for
     */
    public static RunResult run(
            Workplace place,
            Period period,
            LocalDate day,
            LocalDate today,
            String reason,
            RunLock.Holder self,
            Progress progress) {
        // Pasted text brings marks along that nobody sees and that may turn the reading direction.
        String said = reason.replaceAll("\\p{Cf}", "").strip();
        if (said.isEmpty()
                || said.length() > LONGEST_REASON
                || said.codePoints().anyMatch(VisibleText::steers)) {
            return new RunResult.InputRefused(
                    List.of(Message.of("handover.bad-reason", Integer.toString(LONGEST_REASON))));
        }
        try {
            Optional<Message> refused = refused(Handovers.of(place), period, day);
            if (refused.isPresent()) {
                return new RunResult.InputRefused(List.of(refused.get()));
            }
            return SafeRun.of(
                    place, period, self, progress, run -> reopen(Handovers.of(place), period, day, today, said));
        } catch (IOException failure) {
            return WriteFailure.result(failure, place.output());
        }
    }

    private static Optional<Message> refused(Handovers handovers, Period period, LocalDate day) throws IOException {
        Optional<FrozenVersion> closed = handovers.closed(period);
        if (closed.isEmpty()) {
            return Optional.of(Message.of("handover.not-closed", period.toString()));
        }
        Handover handover = closed.get().handover();
        return day.isBefore(handover.day())
                ? Optional.of(Message.of(
                        "handover.before-last",
                        day.toString(),
                        Integer.toString(handover.version()),
                        handover.day().toString()))
                : Optional.empty();
    }

    private static RunResult reopen(Handovers handovers, Period period, LocalDate day, LocalDate today, String reason)
            throws IOException {
        Optional<Message> refused = refused(handovers, period, day);
        if (refused.isPresent()) {
            return new RunResult.InputRefused(List.of(refused.get()));
        }
        handovers.writeNumbers();
        FrozenVersion closed = handovers.closed(period).orElseThrow();
        Standing.Reopened reopened = new Standing.Reopened(closed.handover(), day, reason);
        SmallFile.write(handovers.reopening(closed.handover()), Reopening.write(reopened, today));
        // Whoever was made of the closed figures is made of others once these are corrected.
        List<Handover> affected = handovers.madeFromOther(period, Set.of()).stream()
                .map(FrozenVersion::handover)
                .toList();
        return new RunResult.NowOpen(reopened, affected);
    }
}
