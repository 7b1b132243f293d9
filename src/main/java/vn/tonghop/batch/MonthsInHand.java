package vn.tonghop.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.consolidate.Consolidator;
import vn.tonghop.consolidate.Earlier;
import vn.tonghop.consolidate.RollUp;
import vn.tonghop.intake.Receipts;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.History;
import vn.tonghop.model.MonthsReturned;
import vn.tonghop.model.Period;
import vn.tonghop.model.Punctuality;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.ValueStatus;

/** What came back month by month, and what it makes for a month or, rolled up, for a longer period. */
final class MonthsInHand {
    private final Catalogue catalogue;
    private final LocalDate asOf;
    private final NavigableMap<Period, Receipts> receipts;
    private final Map<Period, RollUp.Result> made = new HashMap<>();

    /**
     * @param receipts of every month into whose folder something was put
     */
    MonthsInHand(Catalogue catalogue, LocalDate asOf, Map<Period, Receipts> receipts) {
        this.catalogue = catalogue;
        this.asOf = asOf;
        this.receipts = new TreeMap<>(receipts);
    }

    /** A month into whose folder nothing was put has receipts too: that of every unit missing. */
    Receipts of(Period month) {
        return receipts.computeIfAbsent(month, m -> Receipts.assemble(catalogue, m, asOf, List.of()));
    }

    /** The receipts of every month in hand. */
    NavigableMap<Period, Receipts> byMonth() {
        return receipts;
    }

    /** The receipts of the months that a period is made of and of which something is in hand, in order. */
    List<Receipts> within(Period period) {
        return period.months().stream()
                .filter(receipts::containsKey)
                .map(receipts::get)
                .toList();
    }

    /** What the units reported for a period. */
    RollUp.Result submissions(Period period) {
        return made.computeIfAbsent(period, this::make);
    }

    private RollUp.Result make(Period period) {
        if (period.kind() == Period.Kind.MONTH) {
            return new RollUp.Result(of(period).submissions(), List.<Finding>of());
        }
        NavigableMap<Period, List<Submission>> byMonth = new TreeMap<>();
        Period january = Period.month(period.year(), 1);
        Period end = Period.month(period.year(), period.lastMonth());
        receipts.subMap(january, true, end, true).forEach((month, in) -> byMonth.put(month, in.submissions()));
        return RollUp.of(catalogue, period, byMonth);
    }

    /** Of which months of a longer period something is in hand; of a month there is nothing to say. */
    MonthsReturned months(Period period) {
        if (period.kind() == Period.Kind.MONTH) {
            return MonthsReturned.unsaid();
        }
        return new MonthsReturned(period.months().stream().map(this::returned).toList());
    }

    private MonthsReturned.Month returned(Period month) {
        Receipts in = receipts.get(month);
        if (in == null) {
            return new MonthsReturned.Month(month, Set.of());
        }
        long held = in.submissions().stream()
                .flatMap(s -> s.observations().stream())
                .filter(o -> o.status() == ValueStatus.HELD)
                .count();
        Set<UnitCode> units = in.submissions().stream().map(Submission::unit).collect(Collectors.toSet());
        return new MonthsReturned.Month(month, units, in.returns(), (int) held);
    }

    /** How units returned the last twelve months up to the end of a period, as far as they are in hand. */
    Punctuality punctuality(Period period) {
        Period last = period.months().get(period.months().size() - 1);
        Period first = last;
        for (int i = 1; i < Punctuality.MONTHS; i++) {
            first = first.previous();
        }
        List<Punctuality.Month> months = new ArrayList<>();
        receipts.subMap(first, true, last, true)
                .forEach((month, in) -> months.add(new Punctuality.Month(month, in.returns())));
        return new Punctuality(months);
    }

    /** For a longer period a unit is in when any of its months is; otherwise what its latest month says stands. */
    List<UnitReturn> states(Period period) {
        if (period.kind() == Period.Kind.MONTH) {
            return of(period).returns();
        }
        Set<UnitCode> in =
                submissions(period).submissions().stream().map(Submission::unit).collect(Collectors.toSet());
        return catalogue.units(period).stream()
                .map(unit -> state(unit, period, in.contains(unit.code())))
                .toList();
    }

    private UnitReturn state(ReportingUnit unit, Period period, boolean counts) {
        List<UnitReturn> monthly = within(period).stream()
                .flatMap(month -> month.returns().stream())
                .filter(r -> r.unit().equals(unit.code()))
                .toList();
        Optional<UnitReturn> received =
                monthly.stream().filter(UnitReturn::isReceived).reduce((a, b) -> b);
        Optional<UnitReturn> latest = monthly.stream().reduce((a, b) -> b);
        return (counts ? received : latest)
                .orElse(new UnitReturn(
                        unit.code(),
                        UnitReturn.State.MISSING,
                        UnitReturn.Timeliness.UNKNOWN,
                        "",
                        "",
                        Optional.empty()));
    }

    /** Units of which something came that waits for an answer. */
    Set<UnitCode> held(Period period) {
        return states(period).stream()
                .filter(r -> r.state() == UnitReturn.State.HELD)
                .map(UnitReturn::unit)
                .collect(Collectors.toSet());
    }

    /** What was returned before a period: every earlier month, and the two periods that a longer one is held against. */
    History before(Period period) {
        Map<Period, List<Submission>> earlier = new TreeMap<>();
        receipts.headMap(period.months().get(0), false).forEach((month, in) -> earlier.put(month, in.submissions()));
        for (Period other : List.of(period.previous(), period.sameLastYear())) {
            if (!within(other).isEmpty()) {
                earlier.put(other, submissions(other).submissions());
            }
        }
        return History.of(earlier);
    }

    /** The figures of the township that those of a period are held against. */
    Earlier earlier(Period period) {
        return Earlier.of(catalogue, period, consolidation(period.sameLastYear()), consolidation(period.previous()));
    }

    private Optional<Consolidation> consolidation(Period period) {
        return within(period).isEmpty()
                ? Optional.empty()
                : Optional.of(Consolidator.consolidate(
                        catalogue,
                        period,
                        submissions(period).submissions(),
                        held(period),
                        Earlier.fromBaseline(catalogue, period)));
    }
}
