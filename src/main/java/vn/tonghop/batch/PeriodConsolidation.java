package vn.tonghop.batch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import vn.tonghop.adapter.files.Publication;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.adapter.store.Store;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Standing;

/** The consolidation of a period from the folders to the published outputs. */
public final class PeriodConsolidation {
    /**
     * What is asked for.
     *
     * @param asOf the day lateness is counted from; absent for the day the period is due, so that the same input gives
     *     the same output on any day
     * @param self process id and start of this run, told to another run that finds the lock taken
     */
    public record Request(
            Workplace place,
            Period period,
            Optional<LocalDate> asOf,
            Phrases phrases,
            String version,
            RunLock.Holder self) {}

    private final Request request;
    private final Progress progress;
    private final long started;

    private PeriodConsolidation(Request request, Progress progress, long started) {
        this.request = request;
        this.progress = progress;
        this.started = started;
    }

    /**
     * Runs it.
     *
     * @param started reading of the machine's timer at the start, for the timings in the receipt
     */
    public static RunResult run(Request request, Progress progress, long started) {
        return new PeriodConsolidation(request, progress, started).run();
    }

    private RunResult run() {
        try {
            // What was handed over needs neither the catalogue nor the folders of today.
            if (Handovers.of(request.place()).closed(request.period()).isPresent()) {
                return locked(Optional.empty());
            }
            SettingsRead read = Settings.read(request.place());
            if (read instanceof SettingsRead.Faulty faulty) {
                return new RunResult.CatalogueRefused(faulty.faults());
            }
            Settings settings = (Settings) read;
            Optional<Message> unusable =
                    unusable(settings.catalogue(), MonthSources.current(request.place()), request.period());
            return unusable.isPresent()
                    ? new RunResult.InputRefused(List.of(unusable.get()))
                    : locked(Optional.of(settings));
        } catch (OutlineRefused refused) {
            return new RunResult.InputRefused(refused.faults());
        } catch (HandoverDamaged damaged) {
            return new RunResult.InputRefused(List.of(damaged.reason()));
        } catch (IOException failure) {
            return new RunResult.CannotWrite(
                    WriteFailure.message(failure, request.place().output()));
        }
    }

    /** Why nothing can be made of a period, if so. */
    static Optional<Message> unusable(Catalogue catalogue, MonthSources sources, Period period) throws HandoverDamaged {
        String returns = sources.place().returns(period).toString();
        try {
            if (!ReturnedFiles.areThere(sources, period)) {
                return Optional.of(Message.of("console.no-period-folder", period.toString(), returns));
            }
            if (catalogue.units(period).isEmpty()) {
                return Optional.of(Message.of("console.no-units", period.toString()));
            }
            ReturnedFiles.of(catalogue, sources, period);
            return Optional.empty();
        } catch (HandoverDamaged damaged) {
            throw damaged;
        } catch (IOException unreadable) {
            return Optional.of(Message.of("console.unreadable-folder", returns));
        }
    }

    /** @param settings absent for a closed period */
    private RunResult locked(Optional<Settings> settings) throws IOException, OutlineRefused {
        Workplace place = request.place();
        RunLock.Attempt attempt = RunLock.take(place.store(), request.self());
        if (attempt instanceof RunLock.Busy busy) {
            return new RunResult.Busy(busy.holder().pid(), busy.holder().start());
        }
        RunLock lock = ((RunLock.Taken) attempt).lock();
        try {
            Publication.recover(place.results(request.period()));
            // Another command may have closed it, or opened it again, in between.
            Handovers handovers = Handovers.of(place);
            Optional<FrozenVersion> closed = handovers.closed(request.period());
            if (closed.isPresent()) {
                return ClosedPeriod.keep(closed.get(), place, handovers);
            }
            if (settings.isEmpty()) {
                return new RunResult.InputRefused(List.of(
                        Message.of("handover.just-reopened", request.period().toString())));
            }
            return open(settings.get(), handovers);
        } finally {
            lock.close();
        }
    }

    private RunResult open(Settings settings, Handovers handovers) throws IOException, OutlineRefused {
        Period period = request.period();
        LocalDate asOf = request.asOf().orElseGet(() -> dueDay(settings.catalogue(), period));
        MonthSources sources = MonthSources.current(request.place(), handovers);
        PeriodMaking making = new PeriodMaking(settings, sources, period, asOf, progress);
        Standing standing = handovers.standing(period);
        Versions versions =
                Versions.of(standing, handovers, Versions.affected(standing, handovers, period, making.files()));
        InputHash hash = making.hash(versions);
        UnchangedRun last = new UnchangedRun(request.place(), period);
        Optional<String> receipt = last.find(hash);
        if (receipt.isPresent()) {
            return new RunResult.Unchanged(period, receipt.get());
        }
        ReportMaking report = ReportMaking.open(request.place(), settings.catalogue());
        LetterMaking letters = LetterMaking.open(request.place(), settings.catalogue());
        RunBoard board = new RunBoard(settings.catalogue(), period, asOf, making.files());
        Publisher publisher =
                new Publisher(settings.catalogue(), settings.exchange(), report, letters, sources, versions, started);
        RunResult.Published published = launch(board, publisher, settings.catalogue(), hash);
        if (making.hash(versions).hex().equals(hash.hex())) {
            last.remember(hash, board.reads(), published.receipt());
        }
        return published;
    }

    private RunResult.Published launch(RunBoard board, Publisher publisher, Catalogue catalogue, InputHash hash)
            throws IOException {
        Workplace place = request.place();
        try (Store store = Store.open(place.store());
                JobLauncher launcher = new JobLauncher(store)) {
            ConsolidationJob job = new ConsolidationJob(
                    launcher.repository(),
                    launcher.transactions(),
                    board,
                    new ReturnReaders(catalogue),
                    publisher,
                    place.results(request.period()),
                    progress);
            JobExecution execution = launcher.run(job.job(), request.period(), hash.hex());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
            return publisher.published(board.outcome());
        } catch (JobExecutionException impossible) {
            throw new IllegalStateException("the job repository refused the run", impossible);
        }
    }

    static LocalDate dueDay(Catalogue catalogue, Period period) {
        return catalogue.calendar(catalogue.mainCalendar(), period.kind()).dueDay(period);
    }

    /** Tells failures that an officer can mend from faults of the program, which are thrown on. */
    private static IllegalStateException failure(JobExecution execution) throws IOException {
        for (Throwable thrown : execution.getAllFailureExceptions()) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException io) {
                    throw io;
                }
            }
        }
        return new IllegalStateException(
                "the run failed",
                execution.getAllFailureExceptions().stream().findFirst().orElse(null));
    }
}
