package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Quantity;
import vn.tonghop.model.Code;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;

/** The totals of the township. A stock stands for itself whatever the measure. */
final class TownshipFigures implements PlacedFigures {
    private record Key(Code code, Measure measure) {}

    private final Catalogue catalogue;
    private final Period period;
    private final Measure current;
    private final Map<Key, Total> totals;
    private final Map<Key, List<Observation>> sources;
    private final Map<Code, Integer> places;
    private final Set<UnitCode> received;

    TownshipFigures(Catalogue catalogue, Period period, Consolidation consolidation) {
        this(catalogue, period, Measure.PERIOD, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
        for (Total total : consolidation.totals()) {
            if (total.item().isEmpty()) {
                totals.put(new Key(total.code(), total.measure()), total);
            }
        }
        for (Observation o : consolidation.observations()) {
            received.add(o.unit());
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
            Set<UnitCode> received) {
        this.catalogue = catalogue;
        this.period = period;
        this.current = current;
        this.totals = totals;
        this.sources = sources;
        this.places = places;
        this.received = received;
    }

    @Override
    public PlacedFigures forMeasure(Measure measure) {
        return new TownshipFigures(catalogue, period, measure, totals, sources, places, received);
    }

    @Override
    public Optional<Quantity> figure(Reference reference) {
        Optional<Total> total = Optional.ofNullable(totals.get(key(reference))).filter(t -> isWhole(reference.code()));
        Optional<BigDecimal> value = switch (reference.selector()) {
            case PLAN -> catalogue.target(period.year(), reference.code()).map(t -> t.value());
            case SAME -> total.flatMap(t -> t.comparison().samePeriod());
            case PREVIOUS -> total.flatMap(t -> t.comparison().previous());
            default -> total.flatMap(Total::value);
        };
        return value.map(v -> new Quantity(v, places(reference)));
    }

    /**
     * Whether everything due stands behind a figure. A total that some units are not in would accuse or acquit wrongly; an
     * element that is not required may be left empty by units that are in.
     */
    private boolean isWhole(Code code) {
        return catalogue
                .indicator(code)
                .map(i -> i.expression().references().stream().allMatch(r -> isWhole(r.code())))
                .orElseGet(() -> catalogue.element(code).map(this::isWhole).orElse(false));
    }

    private boolean isWhole(DataElement element) {
        Optional<Total> total = Optional.ofNullable(
                totals.get(new Key(element.code(), element.nature().hasCumulative() ? Measure.YTD : Measure.PERIOD)));
        boolean allIn = catalogue.reportersOf(element, period).stream().allMatch(u -> received.contains(u.code()));
        boolean nothingHeld = total.map(t -> t.coverage().held() == 0).orElse(true);
        boolean complete = total.map(t -> t.status() != Total.Status.PARTIAL).orElse(true);
        return allIn && nothingHeld && (complete || !element.required());
    }

    private Key key(Reference reference) {
        Key period = new Key(reference.code(), Measure.PERIOD);
        Key cumulative = new Key(reference.code(), Measure.YTD);
        return switch (reference.selector()) {
            case PERIOD -> period;
            case YTD -> cumulative;
            default -> current == Measure.YTD && totals.containsKey(cumulative) ? cumulative : period;
        };
    }

    @Override
    public Optional<Observation> source(Reference reference) {
        List<Observation> behind = sources.getOrDefault(key(reference), List.of());
        return behind.size() == 1 ? Optional.of(behind.get(0)) : Optional.empty();
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
