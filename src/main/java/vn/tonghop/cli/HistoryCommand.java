package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.tonghop.batch.FrozenVersion;
import vn.tonghop.batch.HandoverDamaged;
import vn.tonghop.batch.Handovers;
import vn.tonghop.batch.PeriodHistory;
import vn.tonghop.batch.Verification;
import vn.tonghop.batch.VersionProof;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.publish.versions.VersionChanges;

/**
 * Tells of runs and closed versions and what changed between two of them; copies the version that was in force on a day; shows
 * that a version can be made again from what was frozen with it.
 */
@CommandLine.Command(name = "history", aliases = "lich-su", sortOptions = false)
final class HistoryCommand implements Command {
    private final RootCommand root;

    @Option(names = "--period", paramLabel = "${bundle:label.period}", descriptionKey = "help.history-period")
    private @Nullable String period;

    @Option(names = "--from", paramLabel = "${bundle:label.number}", descriptionKey = "help.history-from")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "${bundle:label.number}", descriptionKey = "help.history-to")
    private @Nullable Integer to;

    @Option(
            names = {"--handover", "--ban-chot"},
            paramLabel = "${bundle:label.number}",
            descriptionKey = "help.history-handover")
    private @Nullable Integer handover;

    @Option(
            names = {"--restore", "--chep-ra"},
            paramLabel = "${bundle:label.folder}",
            descriptionKey = "help.history-restore")
    private @Nullable String restore;

    @Option(
            names = {"--prove", "--chung-minh"},
            descriptionKey = "help.history-prove")
    private boolean prove;

    HistoryCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        root.checkOptions();
        Handovers handovers = Handovers.of(root.place());
        if (period == null && (from != null || to != null || handover != null || restore != null || prove)) {
            root.complain(Message.of("handover.history.needs-period"));
            return ExitStatus.UNUSABLE;
        }
        Collection<Period> known = Verification.periods(root.place());
        Collection<Period> wanted = period == null ? known : List.of(root.period(period));
        if (wanted.isEmpty() || !known.containsAll(wanted)) {
            return nothing(root, "handover.history.nothing", wanted, known);
        }
        List<PeriodHistory> histories = new ArrayList<>();
        for (Period one : wanted) {
            histories.add(PeriodHistory.of(root.place(), handovers, one));
        }
        return period == null ? list(histories) : one(histories.get(0));
    }

    /** There is nothing of the periods asked for: names those there is something of, or else how there comes to be. */
    static int nothing(RootCommand root, String key, Collection<Period> wanted, Collection<Period> known) {
        String folder = root.output().toString();
        Optional<Period> unknown =
                wanted.stream().filter(period -> !known.contains(period)).findFirst();
        root.complain(
                unknown.isEmpty()
                        ? Message.of(key, folder)
                        : Message.of(key + "-of", unknown.get().toString(), folder));
        if (!known.isEmpty()) {
            String names = known.stream().sorted().map(Period::toString).collect(Collectors.joining(", "));
            root.complain(Message.of("handover.history.periods-there", names));
        }
        return ExitStatus.UNUSABLE;
    }

    /** A version that is not as it was is told, and is not to be missed by whoever only looks at the status. */
    private static int status(List<PeriodHistory> histories) {
        return histories.stream()
                        .flatMap(history -> history.versions().stream())
                        .allMatch(version -> version.damaged().isEmpty())
                ? ExitStatus.DONE
                : ExitStatus.OPEN_QUESTIONS;
    }

    private int list(List<PeriodHistory> histories) {
        HistoryReport report = new HistoryReport(root);
        if (root.json()) {
            report.json(histories);
        }
        histories.forEach(report::tell);
        return status(histories);
    }

    private int one(PeriodHistory history) throws IOException {
        if (restore != null) {
            return restore(history, restore);
        }
        if (prove) {
            return prove(history);
        }
        if (handover != null && history.numbered(handover).isEmpty()) {
            return noVersion(history);
        }
        HistoryReport report = new HistoryReport(root);
        boolean asked = from != null || to != null;
        if (!asked && (history.versions().size() < 2 || !history.isLastReadable())) {
            return list(List.of(history));
        }
        Optional<FrozenVersion> later = to == null ? history.inForce(Optional.empty()) : history.numbered(to);
        if (later.isEmpty()) {
            return noVersion(history);
        }
        Optional<FrozenVersion> earlier = from == null ? history.before(later.get()) : history.numbered(from);
        if (earlier.isEmpty()) {
            return noVersion(history);
        }
        VersionChanges changes = PeriodHistory.between(earlier.get(), later.get());
        if (root.json()) {
            report.json(history, earlier.get(), later.get(), changes);
        }
        report.tell(history);
        report.changes(earlier.get().handover(), later.get().handover(), changes);
        return status(List.of(history));
    }

    private int noVersion(PeriodHistory history) {
        root.complain(Message.of("handover.history.no-version", history.period().toString()));
        return ExitStatus.UNUSABLE;
    }

    /** The version that is named, or the one in force on the day that is given. */
    private Optional<FrozenVersion> chosen(PeriodHistory history) throws HandoverDamaged {
        Optional<LocalDate> day = root.asOf();
        return handover == null
                ? history.inForce(day)
                : history.numbered(handover)
                        .filter(v -> day.isEmpty() || !v.handover().day().isAfter(day.get()));
    }

    private int restore(PeriodHistory history, String folder) throws IOException {
        Optional<FrozenVersion> version = chosen(history);
        if (version.isEmpty()) {
            return noVersion(history);
        }
        Path target = root.surroundings().folder().resolve(folder).normalize();
        if (PeriodHistory.isOurs(root.place(), target)) {
            root.complain(Message.of("handover.history.ours", target.toString()));
            return ExitStatus.UNUSABLE;
        }
        if (!PeriodHistory.isFree(target)) {
            root.complain(Message.of("handover.history.not-free", target.toString()));
            return ExitStatus.UNUSABLE;
        }
        try {
            PeriodHistory.restore(version.get(), target);
        } catch (IOException failure) {
            return root.failed(failure, target);
        }
        new HistoryReport(root).restored(version.get(), target);
        return ExitStatus.DONE;
    }

    private int prove(PeriodHistory history) throws IOException {
        Optional<FrozenVersion> version = chosen(history);
        if (version.isEmpty()) {
            return noVersion(history);
        }
        Handover proven = version.get().handover();
        VersionProof.Result result = VersionProof.of(version.get(), root.place(), new ConsoleProgress(root));
        if (result instanceof VersionProof.Impossible impossible) {
            root.complain(Message.of(
                    "handover.prove.impossible",
                    Integer.toString(proven.version()),
                    proven.period().toString()));
            impossible.reasons().forEach(root::complain);
            return ExitStatus.UNUSABLE;
        }
        return new HistoryReport(root).proof(version.get(), (VersionProof.Made) result);
    }
}
