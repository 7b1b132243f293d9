package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.adapter.files.Publication;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.adapter.store.Store;
import vn.tonghop.batch.RunBoard.Return;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.ExchangeCodes;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;

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
        Workplace place = request.place();
        Period period = request.period();
        CatalogueReader.Result read = CatalogueFolder.read(place.catalogue());
        if (read instanceof CatalogueReader.Faulty faulty) {
            return new RunResult.CatalogueRefused(faulty.faults());
        }
        Catalogue catalogue = ((CatalogueReader.Proven) read).catalogue();
        ExchangeTable table = ExchangeTable.read(place.catalogue(), catalogue);
        if (!table.faults().isEmpty()) {
            return new RunResult.CatalogueRefused(table.faults());
        }
        Path returns = place.returns(period);
        if (!ReturnedFiles.areThere(place, period)) {
            return new RunResult.InputRefused(
                    List.of(Message.of("console.no-period-folder", period.toString(), returns.toString())));
        }
        if (catalogue.units(period).isEmpty()) {
            return new RunResult.InputRefused(List.of(Message.of("console.no-units", period.toString())));
        }
        List<Return> files;
        try {
            files = ReturnedFiles.of(catalogue, place, period);
        } catch (IOException unreadable) {
            return new RunResult.InputRefused(List.of(Message.of("console.unreadable-folder", returns.toString())));
        }
        try {
            return locked(
                    catalogue,
                    ReportMaking.open(place, catalogue),
                    LetterMaking.open(place, catalogue),
                    table.codes(),
                    files);
        } catch (OutlineRefused refused) {
            return new RunResult.InputRefused(refused.faults());
        } catch (IOException failure) {
            return new RunResult.CannotWrite(WriteFailure.message(failure, place.output()));
        }
    }

    private RunResult locked(
            Catalogue catalogue, ReportMaking report, LetterMaking letters, ExchangeCodes exchange, List<Return> files)
            throws IOException {
        Workplace place = request.place();
        RunLock.Attempt attempt = RunLock.take(place.store(), request.self());
        if (attempt instanceof RunLock.Busy busy) {
            return new RunResult.Busy(busy.holder().pid(), busy.holder().start());
        }
        RunLock lock = ((RunLock.Taken) attempt).lock();
        try {
            Publication.recover(place.results(request.period()));
            return recorded(catalogue, report, letters, exchange, files);
        } finally {
            lock.close();
        }
    }

    private RunResult recorded(
            Catalogue catalogue, ReportMaking report, LetterMaking letters, ExchangeCodes exchange, List<Return> files)
            throws IOException {
        try (Store store = Store.open(request.place().store());
                JobLauncher launcher = new JobLauncher(store)) {
            return launch(catalogue, report, letters, exchange, files, launcher);
        }
    }

    private RunResult launch(
            Catalogue catalogue,
            ReportMaking report,
            LetterMaking letters,
            ExchangeCodes exchange,
            List<Return> files,
            JobLauncher launcher)
            throws IOException {
        Period period = request.period();
        LocalDate asOf = request.asOf().orElseGet(() -> dueDay(catalogue, period));
        RunBoard board = new RunBoard(catalogue, period, asOf, files);
        Publisher publisher = new Publisher(catalogue, exchange, report, letters, request, started);
        ConsolidationJob job = new ConsolidationJob(
                launcher.repository(),
                launcher.transactions(),
                board,
                new ReturnReaders(catalogue),
                publisher,
                progress);
        String hash = InputHash.of(
                request.place(),
                asOf,
                request.version(),
                files.stream().map(Return::entry).toList());
        try {
            JobExecution execution = launcher.run(job.job(), period, hash);
            return execution.getStatus() == BatchStatus.COMPLETED
                    ? publisher.published(board.outcome())
                    : failure(execution);
        } catch (JobExecutionException impossible) {
            throw new IllegalStateException("the job repository refused the run", impossible);
        }
    }

    static LocalDate dueDay(Catalogue catalogue, Period period) {
        return catalogue.calendar(catalogue.mainCalendar(), period.kind()).dueDay(period);
    }

    /** Tells failures that an officer can mend from faults of the program, which are thrown on. */
    private static RunResult failure(JobExecution execution) throws IOException {
        for (Throwable thrown : execution.getAllFailureExceptions()) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException io) {
                    throw io;
                }
            }
        }
        throw new IllegalStateException(
                "the run failed",
                execution.getAllFailureExceptions().stream().findFirst().orElse(null));
    }
}
