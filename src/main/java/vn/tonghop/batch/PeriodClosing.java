package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.adapter.files.Digest;
import vn.tonghop.adapter.files.FrozenFolder;
import vn.tonghop.adapter.files.Publication;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.adapter.files.Space;
import vn.tonghop.batch.RunBoard.Return;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Standing;
import vn.tonghop.model.UnitCode;
import vn.tonghop.publish.handover.KeptFile;
import vn.tonghop.publish.handover.KeptReturn;
import vn.tonghop.publish.handover.Manifest;

/**
 * Closes a period: freezes everything that goes in, makes the outputs from the frozen copies alone, writes them beside, reads
 * the whole version back, and only then gives it its name. The outputs are put in place for people last; should that fail, or the
 * machine stop before, the next command puts them there from the version.
 */
public final class PeriodClosing {
    /**
     * What is asked for.
     *
     * @param day the day of closing
     * @param today the day by the machine's clock
     * @param asOf the day lateness is counted from; absent for the day the period is due
     * @param acceptOpen whether somebody takes upon himself what is open
     * @param version of the program
     */
    public record Request(
            Workplace place,
            Period period,
            LocalDate day,
            LocalDate today,
            Optional<LocalDate> asOf,
            boolean acceptOpen,
            String version,
            RunLock.Holder self) {}

    private final Request request;
    private final Progress progress;
    private final long started;

    private PeriodClosing(Request request, Progress progress, long started) {
        this.request = request;
        this.progress = progress;
        this.started = started;
    }

    /**
     * Closes it.
     *
     * @param started reading of the machine's timer at the start, for the timings in the receipt
     */
    public static RunResult run(Request request, Progress progress, long started) {
        return new PeriodClosing(request, progress, started).run();
    }

    private RunResult run() {
        Workplace place = request.place();
        try {
            if (Handovers.of(place).closed(request.period()).isEmpty()) {
                SettingsRead read = Settings.read(place);
                if (read instanceof SettingsRead.Faulty faulty) {
                    return new RunResult.CatalogueRefused(faulty.faults());
                }
                Optional<Message> unusable = PeriodConsolidation.unusable(
                        ((Settings) read).catalogue(), MonthSources.current(place), request.period());
                if (unusable.isPresent()) {
                    return new RunResult.InputRefused(List.of(unusable.get()));
                }
            }
            return alone();
        } catch (OutlineRefused refused) {
            return new RunResult.InputRefused(refused.faults());
        } catch (IOException failure) {
            return WriteFailure.result(failure, place.output());
        }
    }

    private RunResult alone() throws IOException, OutlineRefused {
        Workplace place = request.place();
        return SafeRun.of(place, request.period(), request.self(), progress, run -> {
            Handovers handovers = Handovers.of(place);
            Optional<FrozenVersion> closed = handovers.closed(request.period());
            return closed.isPresent() ? ClosedPeriod.keep(closed.get(), place, handovers, progress) : open(handovers);
        });
    }

    private RunResult open(Handovers handovers) throws IOException, OutlineRefused {
        Handover handover = new Handover(request.period(), handovers.next(request.period()), request.day());
        Optional<FrozenVersion> last = handovers.last(request.period());
        if (last.isPresent() && request.day().isBefore(last.get().handover().day())) {
            return new RunResult.InputRefused(List.of(Message.of(
                    "handover.before-last",
                    request.day().toString(),
                    Integer.toString(last.get().handover().version()),
                    last.get().handover().day().toString())));
        }
        HandedOver.requirePlace(request.place().results(request.period()));
        handovers.writeNumbers();
        Publication draft = new Publication(handovers.folder(request.period(), handover.version()));
        boolean kept = false;
        try {
            RunResult result = draft(draft, handover, handovers);
            kept = result instanceof RunResult.NowClosed;
            return result;
        } finally {
            if (!kept) {
                draft.abandon();
            }
        }
    }

    private RunResult draft(Publication draft, Handover handover, Handovers handovers)
            throws IOException, OutlineRefused {
        Workplace place = request.place();
        InputFreezing inputs = new InputFreezing(draft, MonthSources.current(place, handovers));
        draft.require(inputs.sizes(request.period()));
        inputs.freeze(request.period());
        if (!inputs.unreadable().isEmpty()) {
            List<Message> reasons = new ArrayList<>(
                    List.of(Message.of("handover.unfreezable", request.period().toString())));
            reasons.addAll(inputs.unreadable());
            return new RunResult.InputRefused(reasons);
        }
        tellOpenMonths(inputs);
        SettingsRead read = Settings.read(new Workplace(draft.draft().resolve(FrozenVersion.INPUTS), draft.draft()));
        if (read instanceof SettingsRead.Faulty faulty) {
            return new RunResult.CatalogueRefused(faulty.faults());
        }
        Settings settings = (Settings) read;
        LocalDate asOf =
                request.asOf().orElseGet(() -> PeriodConsolidation.dueDay(settings.catalogue(), request.period()));
        Standing standing = new Standing.Closed(
                handover, handovers.standing(request.period()).reopening());
        FrozenVersion begun = begun(draft, inputs, standing, asOf, List.of());
        PeriodMaking making =
                new PeriodMaking(settings, MonthSources.of(begun, handovers), request.period(), asOf, progress);
        List<Return> files = making.files();
        List<Handover> affected = Versions.affected(handovers, request.period(), files);
        Versions versions = Versions.of(standing, handovers, affected);
        Publisher.Made made = making.make(versions, started);
        List<String> open =
                made.outcome().hasOpenQuestions() ? OpenMatters.of(made.outcome(), PhraseBook.load("vi")) : List.of();
        if (!open.isEmpty() && !request.acceptOpen()) {
            return new RunResult.NotClosed(made.outcome());
        }
        // Twice: in the version, and where people look for them.
        long room = HandedOver.room(made.files().values());
        Space.require(draft.draft(), room);
        Space.require(place.output(), 2 * room);
        LastRun.of(place, request.period()).remark(made.figures()).ifPresent(progress::remark);
        Manifest whole = begun(draft, inputs, standing, asOf, affected)
                .manifest()
                .with(
                        making.hash(versions).hex(),
                        figures(made),
                        open,
                        withUnits(inputs.returns(), made.outcome()),
                        outputs(draft, made));
        return closed(draft, whole, handovers, made);
    }

    /** Other months that were read and are not closed: corrections of those will not reach this version. */
    private void tellOpenMonths(InputFreezing inputs) {
        String months = inputs.returns().stream()
                .filter(kept -> kept.file().isPresent()
                        && kept.folder().kind() == Period.Kind.MONTH
                        && !kept.folder().equals(request.period()))
                .map(kept -> kept.folder().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!months.isEmpty()) {
            progress.remark(Message.of("handover.of-open-months", months));
        }
    }

    private FrozenVersion begun(
            Publication draft, InputFreezing inputs, Standing standing, LocalDate asOf, List<Handover> affected) {
        Standing.Closed closed = (Standing.Closed) standing;
        return new FrozenVersion(
                draft.draft(),
                new Manifest(
                        closed.handover(),
                        Optional.of(request.today()),
                        closed.after(),
                        asOf,
                        new Manifest.Program(request.version(), ProgramBytes.digest()),
                        "",
                        new Manifest.Figures(0, 0, 0, 0, 0, 0),
                        List.of(),
                        inputs.used(),
                        affected,
                        inputs.returns(),
                        inputs.settings(),
                        List.of()));
    }

    private static Manifest.Figures figures(Publisher.Made made) {
        PeriodOutcome outcome = made.outcome();
        return new Manifest.Figures(
                made.exit(),
                outcome.returns().size(),
                (int) outcome.receivedWhole(),
                (int) outcome.findings(Severity.ERROR),
                (int) outcome.findings(Severity.WARNING),
                (int) outcome.valuesWaiting());
    }

    /** Whose each file was found to be. */
    private static List<KeptReturn> withUnits(List<KeptReturn> returns, PeriodOutcome outcome) {
        Map<String, String> units = outcome.files().stream()
                .filter(file -> !file.unit().isNone())
                .collect(Collectors.groupingBy(
                        file -> file.file().name(),
                        Collectors.mapping(
                                FileOutcome::unit,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        codes -> codes.stream()
                                                .map(UnitCode::value)
                                                .distinct()
                                                .collect(Collectors.joining(", "))))));
        return returns.stream()
                .map(kept -> {
                    String name =
                            kept.folder().equals(outcome.period()) ? kept.name() : kept.folder() + "/" + kept.name();
                    return new KeptReturn(
                            kept.folder(), kept.name(), kept.kind(), units.getOrDefault(name, ""), kept.file());
                })
                .toList();
    }

    /** Writes the outputs into the draft; the workbook among them has passed its check. */
    private static List<KeptFile> outputs(Publication draft, Publisher.Made made) throws IOException {
        List<KeptFile> outputs = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : made.files().entrySet()) {
            String path = FrozenVersion.OUTPUTS + "/" + file.getKey();
            draft.write(path, file.getValue());
            outputs.add(new KeptFile(path, Digest.of(file.getValue())));
        }
        return outputs;
    }

    private RunResult closed(Publication draft, Manifest manifest, Handovers handovers, Publisher.Made made)
            throws IOException {
        Handover handover = manifest.handover();
        draft.write(FrozenVersion.MANIFEST, manifest.write().getBytes(StandardCharsets.UTF_8));
        Optional<FrozenVersion> written = FrozenVersion.read(draft.draft(), handover.period(), handover.version());
        if (written.isEmpty() || !written.get().differences().isEmpty()) {
            throw new IOException("what was written is not what is read back: " + draft.draft());
        }
        draft.publish();
        Path folder = handovers.folder(handover.period(), handover.version());
        FrozenVersion version = new FrozenVersion(folder, manifest);
        Optional<Message> notPlaced = placed(version);
        progress.at(Progress.Stage.PUBLISH, 1, 1);
        return new RunResult.NowClosed(
                version, request.place().results(handover.period()), made.changes(), manifest.affected(), notPlaced);
    }

    /** From here on the period is closed, whatever happens: why its outputs could not be put in place, if so. */
    private Optional<Message> placed(FrozenVersion version) {
        Workplace place = request.place();
        try {
            new FrozenFolder(version.folder()).flushNames(place.output());
            Handovers.of(place).writeNumbers();
            new HandedOver(version, place).restore().forEach(progress::remark);
            new UnchangedRun(place, version.period()).forget();
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(WriteFailure.message(failure, place.output()));
        }
    }
}
