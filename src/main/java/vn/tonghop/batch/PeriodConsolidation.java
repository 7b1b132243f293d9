package vn.tonghop.batch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.batch.RunBoard.Read;
import vn.tonghop.batch.RunBoard.Return;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Standing;
import vn.tonghop.model.VietnameseDates;

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
                return alone(Optional.empty());
            }
            // What is refused leaves no trace: not even the folder of the lock.
            Opening opening = opening();
            return opening instanceof Refused refused ? refused.result() : alone(Optional.of((Opened) opening));
        } catch (OutlineRefused refused) {
            return new RunResult.InputRefused(refused.faults());
        } catch (IOException failure) {
            return WriteFailure.result(failure, request.place().output());
        }
    }

    /** Why nothing can be made of a period, if so. */
    static Optional<Message> unusable(Catalogue catalogue, MonthSources sources, Period period) throws HandoverDamaged {
        String returns = sources.place().returns(period).toString();
        try {
            if (!ReturnedFiles.areThere(sources, period)) {
                return Optional.of(noFolder(sources.place(), period));
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

    private static Message noFolder(Workplace place, Period period) {
        if (period.kind() == Period.Kind.MONTH) {
            return Message.of(
                    "console.no-period-folder",
                    period.toString(),
                    place.returns(period).toString());
        }
        List<String> months = period.months().stream().map(Period::toString).toList();
        return Message.of(
                "console.no-month-folder", period.toString(), place.input().toString(), String.join(", ", months));
    }

    /** What came of reading what an open period is made by. */
    private sealed interface Opening {}

    /** @param digest of the catalogue and the outlines before they were read */
    private record Opened(String digest, Settings settings, ReportMaking report, LetterMaking letters)
            implements Opening {}

    private record Refused(RunResult result) implements Opening {}

    private Opening opening() throws IOException, OutlineRefused {
        String digest = InputHash.settings(request.place());
        SettingsRead read = Settings.read(request.place());
        if (read instanceof SettingsRead.Faulty faulty) {
            return new Refused(new RunResult.CatalogueRefused(faulty.faults()));
        }
        Settings settings = (Settings) read;
        Optional<Message> unusable =
                unusable(settings.catalogue(), MonthSources.current(request.place()), request.period());
        if (unusable.isPresent()) {
            return new Refused(new RunResult.InputRefused(List.of(unusable.get())));
        }
        return new Opened(
                digest,
                settings,
                ReportMaking.open(request.place(), settings.catalogue(), request.period()),
                LetterMaking.open(request.place(), settings.catalogue()));
    }

    /** @param opened absent for a closed period */
    private RunResult alone(Optional<Opened> opened) throws IOException, OutlineRefused {
        Workplace place = request.place();
        return SafeRun.of(place, request.period(), request.self(), progress, run -> {
            // Another command may have closed it, or opened it again, in between.
            Handovers handovers = Handovers.of(place);
            Optional<FrozenVersion> closed = handovers.closed(request.period());
            if (closed.isPresent()) {
                return ClosedPeriod.keep(closed.get(), place, handovers, progress);
            }
            if (opened.isEmpty()) {
                return new RunResult.InputRefused(List.of(
                        Message.of("handover.just-reopened", request.period().toString())));
            }
            // Somebody may have edited the catalogue while this run waited for its turn.
            Opening now = InputHash.settings(place).equals(opened.get().digest()) ? opened.get() : opening();
            return now instanceof Refused refused ? refused.result() : open(run, (Opened) now, handovers);
        });
    }

    private RunResult open(SafeRun run, Opened opened, Handovers handovers) throws IOException, OutlineRefused {
        Settings settings = opened.settings();
        Period period = request.period();
        LocalDate asOf = request.asOf().orElseGet(() -> dueDay(settings.catalogue(), period));
        MonthSources sources = MonthSources.current(request.place(), handovers);
        PeriodMaking making = new PeriodMaking(settings, sources, period, asOf, progress);
        Standing standing = handovers.standing(period);
        List<Return> files = making.files();
        Versions versions = Versions.of(standing, handovers, Versions.affected(handovers, period, files));
        if (standing.earlier().isEmpty()) {
            // Of a period that was handed over before, opening it again has said so.
            versions.affected()
                    .forEach(other -> progress.remark(Message.of(
                            "handover.affected",
                            other.period().toString(),
                            Integer.toString(other.version()),
                            VietnameseDates.numeric(other.day()),
                            period.toString(),
                            other.period().toString())));
        }
        InputHash hash = making.hash(versions);
        if (!hash.settings().equals(opened.digest())) {
            return new RunResult.InputRefused(List.of(Message.of("safety.settings-changing")));
        }
        UnchangedRun last = new UnchangedRun(request.place(), period);
        Optional<String> receipt = last.find(hash);
        if (receipt.isPresent()) {
            return new RunResult.Unchanged(period, receipt.get());
        }
        RunBoard board = new RunBoard(settings.catalogue(), period, asOf, files);
        Publisher publisher = new Publisher(
                settings.catalogue(),
                settings.exchange(),
                opened.report(),
                opened.letters(),
                sources,
                versions,
                started);
        RunResult.Published published = consolidated(run, board, publisher, settings.catalogue(), hash);
        if (making.hash(versions).hex().equals(hash.hex())
                && !last.remember(hash, board.reads(), published.receipt())) {
            progress.remark(Message.of("safety.not-remembered"));
        }
        return published;
    }

    private RunResult.Published consolidated(
            SafeRun run, RunBoard board, Publisher publisher, Catalogue catalogue, InputHash hash) throws IOException {
        // The files are read while the store is opened.
        try (KnownReadings known = KnownReadings.of(request.place(), hash.basis())) {
            Workers.Results<Read> reads = Workers.ofThisMachine()
                    .each(board.returns(), new ReturnReaders(catalogue, hash.files(), known)::read);
            run.launch(
                    launcher -> new ConsolidationJob(
                                    launcher.repository(),
                                    launcher.transactions(),
                                    board,
                                    reads,
                                    publisher,
                                    request.place().results(request.period()),
                                    progress)
                            .job(),
                    hash.hex());
            run.log().add("files", known.tally());
            run.log().outcome(board.outcome());
            run.close(publisher.receipt());
            return publisher.place(progress);
        } catch (IOException | RuntimeException failure) {
            publisher.giveUp(failure);
            throw failure;
        }
    }

    static LocalDate dueDay(Catalogue catalogue, Period period) {
        return catalogue.calendar(catalogue.mainCalendar(), period.kind()).dueDay(period);
    }
}
