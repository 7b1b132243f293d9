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
import vn.tonghop.model.VietnameseDates;
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
                    List.of(Message.of("handover.bad-reason", Integer.toString(LONGEST_REASON), period.toString())));
        }
        try {
            Optional<Message> refused = refused(Handovers.of(place), period, day);
            if (refused.isPresent()) {
                return new RunResult.InputRefused(List.of(refused.get()));
            }
            return SafeRun.of(
                    place,
                    period,
                    self,
                    progress,
                    run -> reopen(Handovers.of(place), period, day, today, said, progress));
        } catch (IOException failure) {
            return WriteFailure.result(failure, place.output());
        }
    }

    private static Optional<Message> refused(Handovers handovers, Period period, LocalDate day) throws IOException {
        Optional<FrozenVersion> closed = handovers.closed(period);
        if (closed.isEmpty()) {
            return Optional.of(notClosed(handovers.standing(period), period));
        }
        // What is corrected next is held against these figures.
        closed.get().figures();
        Handover handover = closed.get().handover();
        return day.isBefore(handover.day())
                ? Optional.of(Message.of(
                        "handover.before-last",
                        day.toString(),
                        Integer.toString(handover.version()),
                        handover.day().toString()))
                : Optional.empty();
    }

    /** Why there is nothing to open: it was never closed, or is open already. */
    private static Message notClosed(Standing standing, Period period) {
        return standing.reopening()
                .map(open -> Message.of(
                        "handover.already-open",
                        period.toString(),
                        Integer.toString(open.last().version()),
                        VietnameseDates.numeric(open.day()),
                        open.reason()))
                .orElse(Message.of("handover.not-closed", period.toString()));
    }

    /** A version that is not whole can still be corrected as long as its figures are there; that it is not whole is told. */
    private static void tellDamage(FrozenVersion version, Progress progress) throws IOException {
        FrozenVersion.Differences found = version.differences();
        int damaged = found.missing().size() + found.changed().size();
        if (damaged > 0) {
            progress.remark(Message.of(
                    "handover.reopened-damaged",
                    Integer.toString(version.handover().version()),
                    version.period().toString(),
                    Integer.toString(damaged)));
        }
    }

    private static RunResult reopen(
            Handovers handovers, Period period, LocalDate day, LocalDate today, String reason, Progress progress)
            throws IOException {
        Optional<Message> refused = refused(handovers, period, day);
        if (refused.isPresent()) {
            return new RunResult.InputRefused(List.of(refused.get()));
        }
        handovers.writeNumbers();
        FrozenVersion closed = handovers.closed(period).orElseThrow();
        tellDamage(closed, progress);
        Standing.Reopened reopened = new Standing.Reopened(closed.handover(), day, reason);
        SmallFile.write(handovers.reopening(closed.handover()), Reopening.write(reopened, today));
        // Whoever was made of the closed figures is made of others once these are corrected.
        List<Handover> affected = handovers.madeFromOther(period, Set.of()).stream()
                .map(FrozenVersion::handover)
                .toList();
        return new RunResult.NowOpen(reopened, affected);
    }
}
