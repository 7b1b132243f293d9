package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.batch.RunBoard.Read;
import vn.tonghop.batch.RunBoard.Return;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.RuleTally;

/**
 * What rules would have raised over the periods in hand, before they are switched on: each period is read, checked and summed
 * with the catalogue as it is and with the rules in force, and the findings are compared. Neither database nor outputs are
 * touched.
 */
public final class RuleTrial {
    /** What became of the trial. */
    public sealed interface Result {}

    /** A catalogue, the present one or the one with the rules, has faults. */
    public record Faulty(List<CatalogueFault> faults) implements Result {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** There is nothing to try, or nothing to try it on. */
    public record Refused(Message reason) implements Result {}

    public record Tried(Set<String> codes, List<InPeriod> periods) implements Result {
        public Tried {
            codes = Set.copyOf(codes);
            periods = List.copyOf(periods);
        }
    }

    /**
     * What the rules would have done in a period.
     *
     * @param added findings that the catalogue as it is does not raise
     * @param kept findings that it raises too
     * @param gone findings that it raises and that would no longer be
     */
    public record InPeriod(
            Period period, List<RuleTally> tallies, List<Finding> added, List<Finding> kept, List<Finding> gone) {
        public InPeriod {
            tallies = List.copyOf(tallies);
            added = List.copyOf(added);
            kept = List.copyOf(kept);
            gone = List.copyOf(gone);
        }
    }

    private final Workplace place;
    private final Map<Return, Read> read = new HashMap<>();

    private RuleTrial(Workplace place) {
        this.place = place;
    }

    /**
     * Tries rules of the catalogue.
     *
     * @param periods those to try them on; none for every month in hand
     */
    public static Result ofCodes(Workplace place, List<String> codes, List<Period> periods) throws IOException {
        CatalogueFolder.CatalogueFiles files = CatalogueFolder.files(place.catalogue());
        return files.faults().isEmpty()
                ? new RuleTrial(place).run(TrialRules.ofCodes(files.tables(), codes), periods)
                : new Faulty(files.faults());
    }

    /** Tries the rules of a file with the columns of {@code rules.csv}. */
    public static Result ofFile(Workplace place, Path rules, List<Period> periods) throws IOException {
        CatalogueFolder.CatalogueFiles files = CatalogueFolder.files(place.catalogue());
        if (!files.faults().isEmpty()) {
            return new Faulty(files.faults());
        }
        CatalogueFolder.CatalogueFiles tried = CatalogueFolder.file(rules);
        return tried.faults().isEmpty()
                ? new RuleTrial(place)
                        .run(TrialRules.ofFile(files.tables(), tried.tables().get(0)), periods)
                : new Faulty(tried.faults());
    }

    private Result run(TrialRules.Result rules, List<Period> wanted) throws IOException {
        if (rules instanceof TrialRules.Unknown unknown) {
            return new Refused(Message.of("catalogtool.trial.unknown", unknown.code()));
        }
        TrialRules.Ready ready = (TrialRules.Ready) rules;
        if (ready.catalogue() instanceof CatalogueReader.Faulty faulty) {
            return new Faulty(faulty.faults());
        }
        CatalogueReader.Result present = CatalogueFolder.read(place.catalogue());
        if (present instanceof CatalogueReader.Faulty faulty) {
            return new Faulty(faulty.faults());
        }
        Catalogue before = ((CatalogueReader.Proven) present).catalogue();
        Catalogue after = ((CatalogueReader.Proven) ready.catalogue()).catalogue();
        List<Period> periods = wanted.isEmpty() ? months(before) : wanted;
        if (periods.isEmpty()) {
            return new Refused(Message.of("catalogtool.trial.no-months"));
        }
        List<InPeriod> tried = new ArrayList<>();
        for (Period period : periods) {
            if (!ReturnedFiles.areThere(MonthSources.current(place), period)
                    || before.units(period).isEmpty()) {
                return new Refused(Message.of("catalogtool.trial.no-period", period.toString()));
            }
            tried.add(compared(period, ready.codes(), outcome(before, period), outcome(after, period)));
        }
        return new Tried(ready.codes(), tried);
    }

    private List<Period> months(Catalogue catalogue) throws IOException {
        try (Stream<Path> folders = Files.list(place.input())) {
            return folders.filter(Files::isDirectory)
                    .flatMap(f -> Period.parse(String.valueOf(f.getFileName())).stream())
                    .filter(p ->
                            p.kind() == Period.Kind.MONTH && !catalogue.units(p).isEmpty())
                    .sorted()
                    .toList();
        }
    }

    /** Rules do not change how a file is read, so each is read once. */
    private PeriodOutcome outcome(Catalogue catalogue, Period period) throws IOException {
        List<Return> returns = ReturnedFiles.of(catalogue, place, period);
        RunBoard board = new RunBoard(catalogue, period, PeriodConsolidation.dueDay(catalogue, period), returns);
        ReturnReaders readers = new ReturnReaders(catalogue);
        board.add(returns.stream()
                .map(r -> read.computeIfAbsent(r, readers::read))
                .toList());
        board.check();
        board.consolidate();
        return board.outcome();
    }

    private static InPeriod compared(Period period, Set<String> codes, PeriodOutcome before, PeriodOutcome after) {
        List<Finding> then = of(before, codes);
        List<Finding> now = of(after, codes);
        return new InPeriod(
                period,
                after.tallies().stream().filter(t -> codes.contains(t.rule())).toList(),
                now.stream().filter(f -> !then.contains(f)).toList(),
                now.stream().filter(then::contains).toList(),
                then.stream().filter(f -> !now.contains(f)).toList());
    }

    private static List<Finding> of(PeriodOutcome outcome, Set<String> codes) {
        return outcome.findings().stream().filter(f -> codes.contains(f.rule())).collect(Collectors.toList());
    }
}
