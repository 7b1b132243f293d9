package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Quantity;
import vn.tonghop.model.Code;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Total;

/** The totals of the township. A stock stands for itself whatever the measure. */
final class TownshipFigures implements PlacedFigures {
    private record Key(Code code, Measure measure) {}

    private final Catalogue catalogue;
    private final Period period;
    private final Measure current;
    private final Map<Key, Total> totals;
    private final Map<Key, List<Observation>> sources;
    private final Map<Code, Integer> places;

    TownshipFigures(Catalogue catalogue, Period period, Consolidation consolidation) {
        this(catalogue, period, Measure.PERIOD, new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (Total total : consolidation.totals()) {
            if (total.item().isEmpty()) {
                totals.put(new Key(total.code(), total.measure()), total);
            }
        }
        for (Observation o : consolidation.observations()) {
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
            Map<Code, Integer> places) {
        this.catalogue = catalogue;
        this.period = period;
        this.current = current;
        this.totals = totals;
        this.sources = sources;
        this.places = places;
    }

    @Override
    public PlacedFigures forMeasure(Measure measure) {
        return new TownshipFigures(catalogue, period, measure, totals, sources, places);
    }

    @Override
    public Optional<Quantity> figure(Reference reference) {
        Optional<Total> total = Optional.ofNullable(totals.get(key(reference)));
        Optional<BigDecimal> value = switch (reference.selector()) {
            case PLAN -> catalogue.target(period.year(), reference.code()).map(t -> t.value());
            case SAME -> total.flatMap(t -> t.comparison().samePeriod());
            case PREVIOUS -> total.flatMap(t -> t.comparison().previous());
            default -> total.flatMap(Total::value);
        };
        return value.map(v -> new Quantity(v, places(reference)));
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
