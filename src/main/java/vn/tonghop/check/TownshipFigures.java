package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.Target;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Focus;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Quantity;
import vn.tonghop.model.Code;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.Wording;

/** The totals of the township. A stock stands for itself whatever the measure. */
final class TownshipFigures implements PlacedFigures {
    private record Key(Code code, String item, Measure measure) {
        Key(Code code, Measure measure) {
            this(code, "", measure);
        }
    }

    private final Catalogue catalogue;
    private final Period period;
    private final Measure current;
    private final Map<Key, Total> totals;
    private final Map<Key, List<Observation>> sources;
    private final Map<Code, Integer> places;
    private final Set<UnitCode> received;

    /** How many names each column of names has. */
    private final Map<Code, Long> words;

    /** Asked for every figure of every rule. */
    private final Map<Code, Boolean> whole = new HashMap<>();

    TownshipFigures(Catalogue catalogue, Period period, Consolidation consolidation) {
        this(
                catalogue,
                period,
                Measure.PERIOD,
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>(),
                new HashMap<>());
        for (Total total : consolidation.totals()) {
            totals.put(new Key(total.code(), Wording.fold(total.item()), total.measure()), total);
        }
        for (Observation o : consolidation.observations()) {
            received.add(o.unit());
            if (!o.words().isEmpty()) {
                words.merge(o.element(), 1L, Long::sum);
            }
            if (o.figure().isPresent()) {
                sources.computeIfAbsent(new Key(o.element(), o.measure()), k -> new ArrayList<>())
                        .add(o);
            }
        }
        catalogue.elements().forEach(e -> places.put(e.code(), e.decimals()));
        catalogue.indicators().forEach(i -> places.put(i.code(), i.decimals()));
    }

    private TownshipFigures(
            Catalogue catalogue,
            Period period,
            Measure current,
            Map<Key, Total> totals,
            Map<Key, List<Observation>> sources,
            Map<Code, Integer> places,
            Set<UnitCode> received,
            Map<Code, Long> words) {
        this.catalogue = catalogue;
        this.period = period;
        this.current = current;
        this.totals = totals;
        this.sources = sources;
        this.places = places;
        this.received = received;
        this.words = words;
    }

    @Override
    public PlacedFigures forMeasure(Measure measure) {
        return new TownshipFigures(catalogue, period, measure, totals, sources, places, received, words);
    }

    @Override
    public Optional<Quantity> figure(Reference reference) {
        return value(reference).map(v -> new Quantity(v, places(reference)));
    }

    private Optional<BigDecimal> value(Reference reference) {
        Code code = reference.code();
        switch (reference.selector()) {
            case PLAN:
                return catalogue.target(period.year(), code).map(Target::value);
            case NEXT_PLAN:
                return catalogue.target(period.year() + 1, code).map(Target::value);
            default:
                break;
        }
        if (reference.countsRows()) {
            return rows(code);
        }
        if (reference.focus() instanceof Focus.OfUnit || reference.focus() instanceof Focus.OfKind) {
            return ofUnits(reference);
        }
        Optional<Total> total = Optional.ofNullable(totals.get(key(reference))).filter(t -> isWhole(code));
        return switch (reference.selector()) {
            case SAME -> total.flatMap(t -> t.comparison().samePeriod());
            case PREVIOUS -> total.flatMap(t -> t.comparison().previous());
            case BEFORE ->
                period.ordinal() == 1
                        ? Optional.of(BigDecimal.ZERO)
                        : Optional.ofNullable(totals.get(new Key(code, Measure.YTD)))
                                .flatMap(t -> t.comparison().previous());
            default -> total.flatMap(Total::value);
        };
    }

    /** The items that were named, when every unit that was asked for the list is in. */
    private Optional<BigDecimal> rows(Code list) {
        return catalogue.elements(period).stream()
                .filter(e -> e.list().equals(list.value()) && e.nature() == Nature.NAME)
                .findFirst()
                .filter(e -> areIn(catalogue.reportersOf(e, period)))
                .map(e -> BigDecimal.valueOf(named(e.code())));
    }

    private long named(Code name) {
        return words.getOrDefault(name, 0L);
    }

    /** What one unit reports, or the sum of what the units of a kind do; nothing when one of them is not in. */
    private Optional<BigDecimal> ofUnits(Reference reference) {
        Set<UnitCode> units = catalogue.units(period).stream()
                .filter(u -> isMeant(reference.focus(), u))
                .map(ReportingUnit::code)
                .collect(Collectors.toSet());
        List<Observation> behind = sources.getOrDefault(key(reference.ofWhole()), List.of()).stream()
                .filter(o -> units.contains(o.unit()))
                .toList();
        long reporting = behind.stream().map(Observation::unit).distinct().count();
        long asked = catalogue.element(reference.code()).stream()
                .flatMap(e -> catalogue.reportersOf(e, period).stream())
                .filter(u -> units.contains(u.code()))
                .count();
        return asked > 0 && reporting == asked
                ? behind.stream().flatMap(o -> o.figure().stream()).reduce(BigDecimal::add)
                : Optional.empty();
    }

    private static boolean isMeant(Focus focus, ReportingUnit unit) {
        return focus instanceof Focus.OfUnit one
                ? one.unit().equals(unit.code())
                : focus instanceof Focus.OfKind kind
                        && kind.kind().equals(unit.kind().code());
    }

    private boolean areIn(List<ReportingUnit> units) {
        return units.stream().allMatch(u -> received.contains(u.code()));
    }

    /**
     * Whether everything due stands behind a figure. A total that some units are not in would accuse or acquit wrongly; an
     * element that is not required may be left empty by units that are in.
     */
    private boolean isWhole(Code code) {
        Boolean known = whole.get(code);
        if (known == null) {
            known = catalogue
                    .indicator(code)
                    .map(i ->
                            isFull(code) && i.expression().references().stream().allMatch(r -> isWhole(r.code())))
                    .orElseGet(() -> catalogue.element(code).map(this::isWhole).orElse(false));
            whole.put(code, known);
        }
        return known;
    }

    /** What is not required of units may still leave an indicator to some of them: a harvest before all is harvested. */
    private boolean isFull(Code code) {
        return Stream.of(Measure.values())
                .flatMap(measure -> Optional.ofNullable(totals.get(new Key(code, measure))).stream())
                .noneMatch(total -> total.status() == Total.Status.PARTIAL);
    }

    private boolean isWhole(DataElement element) {
        Optional<Total> total = Optional.ofNullable(
                totals.get(new Key(element.code(), element.nature().hasCumulative() ? Measure.YTD : Measure.PERIOD)));
        boolean allIn = areIn(catalogue.reportersOf(element, period));
        boolean nothingHeld = total.map(t -> t.coverage().held() == 0).orElse(true);
        boolean complete = total.map(t -> t.status() != Total.Status.PARTIAL).orElse(true);
        return allIn && nothingHeld && (complete || !element.required());
    }

    private Key key(Reference reference) {
        String item = reference.focus() instanceof Focus.Item i ? Wording.fold(i.name()) : "";
        Key period = new Key(reference.code(), item, Measure.PERIOD);
        Key cumulative = new Key(reference.code(), item, Measure.YTD);
        return switch (reference.selector()) {
            case PERIOD -> period;
            case YTD -> cumulative;
            default -> current == Measure.YTD && totals.containsKey(cumulative) ? cumulative : period;
        };
    }

    @Override
    public Optional<Observation> source(Reference reference) {
        List<Observation> behind = behind(reference);
        return behind.size() == 1 ? Optional.of(behind.get(0)) : Optional.empty();
    }

    private List<Observation> behind(Reference reference) {
        return sources.getOrDefault(key(reference.ofWhole()), List.of()).stream()
                .filter(o -> isBehind(reference.focus(), o))
                .toList();
    }

    @Override
    public List<Observation> cells(Reference reference) {
        return reference.countsRows() || !reference.selector().isOfThePeriod() ? List.of() : behind(reference);
    }

    @Override
    public Optional<Expression> formula(Reference reference) {
        return reference.selector().isOfThePeriod()
                ? catalogue.indicator(reference.code()).map(Indicator::expression)
                : Optional.empty();
    }

    private boolean isBehind(Focus focus, Observation observation) {
        if (focus instanceof Focus.Item item) {
            return Wording.fold(observation.item()).equals(Wording.fold(item.name()));
        }
        if (focus instanceof Focus.OfKind kind) {
            return catalogue.units(period).stream()
                    .anyMatch(u -> u.code().equals(observation.unit()) && isMeant(kind, u));
        }
        return !(focus instanceof Focus.OfUnit one) || one.unit().equals(observation.unit());
    }

    @Override
    public int places(Reference reference) {
        return places.getOrDefault(reference.code(), 0);
    }

    @Override
    public Optional<Quantity> lowest(Reference reference) {
        return extreme(reference, false);
    }

    @Override
    public Optional<Quantity> highest(Reference reference) {
        return extreme(reference, true);
    }

    private Optional<Quantity> extreme(Reference reference, boolean highest) {
        // The highest of those that are in may not be the highest.
        if (!isWhole(reference.code())) {
            return Optional.empty();
        }
        var values = sources.getOrDefault(key(reference), List.of()).stream()
                .map(Observation::figure)
                .flatMap(Optional::stream);
        return (highest ? values.max(BigDecimal::compareTo) : values.min(BigDecimal::compareTo))
                .map(v -> new Quantity(v, places(reference)));
    }

    @Override
    public int unitCount(String kind) {
        return catalogue.unitCount(kind, period);
    }
}
