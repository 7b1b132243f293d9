package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.adapter.files.RunLock;
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
        try {
            ReturnedFiles.of(catalogue, place, period);
        } catch (IOException unreadable) {
            return new RunResult.InputRefused(List.of(Message.of("console.unreadable-folder", returns.toString())));
        }
        try {
            return locked(
                    catalogue, ReportMaking.open(place, catalogue), LetterMaking.open(place, catalogue), table.codes());
        } catch (OutlineRefused refused) {
            return new RunResult.InputRefused(refused.faults());
        } catch (IOException failure) {
            return new RunResult.CannotWrite(WriteFailure.message(failure, place.output()));
        }
    }

    private RunResult locked(Catalogue catalogue, ReportMaking report, LetterMaking letters, ExchangeCodes exchange)
            throws IOException {
        Workplace place = request.place();
        SafeRun.Result safe = SafeRun.of(place, request.period(), request.self(), progress, run -> {
            // Listed anew: another run may have been waited for.
            List<Return> files = ReturnedFiles.of(catalogue, place, request.period());
            return consolidated(run, catalogue, report, letters, exchange, files);
        });
        return safe instanceof SafeRun.Busy busy
                ? new RunResult.Busy(busy.holder().pid(), busy.holder().start())
                : ((SafeRun.Ended) safe).result();
    }

    private RunResult consolidated(
            SafeRun run,
            Catalogue catalogue,
            ReportMaking report,
            LetterMaking letters,
            ExchangeCodes exchange,
            List<Return> files)
            throws IOException {
        Period period = request.period();
        LocalDate asOf = request.asOf().orElseGet(() -> dueDay(catalogue, period));
        RunBoard board = new RunBoard(catalogue, period, asOf, files);
        Publisher publisher = new Publisher(catalogue, exchange, report, letters, request, started);
        Map<Entry, String> seen = new HashMap<>();
        String hash = InputHash.of(
                request.place(),
                asOf,
                request.version(),
                files.stream().map(Return::entry).toList(),
                seen::put);
        try {
            run.launch(
                    launcher -> new ConsolidationJob(
                                    launcher.repository(),
                                    launcher.transactions(),
                                    board,
                                    new ReturnReaders(catalogue, seen),
                                    publisher,
                                    progress)
                            .job(),
                    hash);
            run.log().outcome(board.outcome());
            run.close(publisher.receipt());
            return publisher.place(board.outcome());
        } catch (IOException | RuntimeException failure) {
            publisher.giveUp(failure);
            throw failure;
        }
    }

    static LocalDate dueDay(Catalogue catalogue, Period period) {
        return catalogue.calendar(catalogue.mainCalendar(), period.kind()).dueDay(period);
    }
}
