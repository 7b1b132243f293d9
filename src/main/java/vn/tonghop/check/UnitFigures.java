package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Target;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Quantity;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Submission;
import vn.tonghop.model.ValueStatus;

/** The figures of one unit, or of one row of a list of it. A list column of a whole unit is the sum of its rows. */
final class UnitFigures implements PlacedFigures {
    private record Key(Code code, Measure measure) {}

    private final Catalogue catalogue;
    private final Period period;
    private final Measure current;
    private final Map<Code, DataElement> elements;
    private final Map<Key, Observation> first;
    private final Map<Key, BigDecimal> values;

    private UnitFigures(
            Catalogue catalogue,
            Period period,
            Measure current,
            Map<Code, DataElement> elements,
            Map<Key, Observation> first,
            Map<Key, BigDecimal> values) {
        this.catalogue = catalogue;
        this.period = period;
        this.current = current;
        this.elements = elements;
        this.first = first;
        this.values = values;
    }

    static UnitFigures ofUnit(Catalogue catalogue, Period period, Submission submission) {
        return of(catalogue, period, submission.observations());
    }

    static UnitFigures ofLine(Catalogue catalogue, Period period, List<Observation> line) {
        return of(catalogue, period, line);
    }

    private static UnitFigures of(Catalogue catalogue, Period period, List<Observation> observations) {
        Map<Code, DataElement> elements = catalogue.elementsByCode();
        Map<Key, List<Observation>> rows = new LinkedHashMap<>();
        for (Observation o : observations) {
            rows.computeIfAbsent(new Key(o.element(), o.measure()), k -> new ArrayList<>())
                    .add(o);
        }
        Map<Key, Observation> first = new HashMap<>();
        Map<Key, BigDecimal> values = new HashMap<>();
        rows.forEach((key, list) -> {
            first.put(key, list.get(0));
            value(elements.get(key.code()), list).ifPresent(v -> values.put(key, v));
        });
        return new UnitFigures(catalogue, period, Measure.PERIOD, elements, first, values);
    }

    /** Rows add up only when nothing of them is held or missing: a part of a sum would accuse or acquit wrongly. */
    private static Optional<BigDecimal> value(@Nullable DataElement element, List<Observation> rows) {
        if (rows.size() == 1) {
            return rows.get(0).figure();
        }
        boolean adds = element != null && element.aggregation() instanceof Aggregation.Sum;
        boolean required = element != null && element.required();
        boolean whole = rows.stream()
                .allMatch(o -> o.figure().isPresent()
                        || o.status() == ValueStatus.NOT_APPLICABLE
                        || (o.status() == ValueStatus.BLANK && !required));
        return adds && whole
                ? rows.stream()
                        .map(Observation::figure)
                        .flatMap(Optional::stream)
                        .reduce(BigDecimal::add)
                : Optional.empty();
    }

    @Override
    public PlacedFigures forMeasure(Measure measure) {
        return new UnitFigures(catalogue, period, measure, elements, first, values);
    }

    @Override
    public Optional<Quantity> figure(Reference reference) {
        Optional<BigDecimal> value = switch (reference.selector()) {
            case PLAN -> catalogue.target(period.year(), reference.code()).map(Target::value);
            case SAME, PREVIOUS -> Optional.empty();
            default -> Optional.ofNullable(values.get(key(reference)));
        };
        return value.map(v -> new Quantity(v, places(reference)));
    }

    private Key key(Reference reference) {
        DataElement element = elements.get(reference.code());
        boolean cumulative = element != null && element.nature().hasCumulative();
        Measure measure = switch (reference.selector()) {
            case PERIOD -> Measure.PERIOD;
            case YTD -> Measure.YTD;
            default -> cumulative ? current : Measure.PERIOD;
        };
        return new Key(reference.code(), measure);
    }

    @Override
    public Optional<Observation> source(Reference reference) {
        return Optional.ofNullable(first.get(key(reference)));
    }

    @Override
    public int places(Reference reference) {
        DataElement element = elements.get(reference.code());
        return element == null ? 0 : element.decimals();
    }

    @Override
    public int unitCount(String kind) {
        return catalogue.unitCount(kind, period);
    }
}
