package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.Code;
import vn.tonghop.model.History;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitCode;

/** Cells as they stand on the forms: what is above and below, beside, and what stood there the period before. */
final class FormCells {
    private record Column(UnitCode unit, Measure measure, String table) {}

    private record Place(UnitCode unit, Code code, int line, Measure measure) {}

    private final Map<Code, DataElement> elements;
    private final Period period;
    private final History history;
    private final Map<Column, List<Observation>> columns = new HashMap<>();
    private final Map<Place, Observation> places = new HashMap<>();
    private final Map<UnitCode, Map<Place, Observation>> before = new HashMap<>();

    FormCells(Map<Code, DataElement> elements, Period period, History history, List<Observation> cells) {
        this.elements = elements;
        this.period = period;
        this.history = history;
        Map<Code, Integer> order = new HashMap<>();
        elements.keySet().forEach(c -> order.put(c, order.size()));
        for (Observation o : cells) {
            DataElement element = elements.get(o.element());
            if (element != null && element.nature().isFigure()) {
                columns.computeIfAbsent(column(o, element), c -> new ArrayList<>())
                        .add(o);
                places.put(place(o, o.measure()), o);
            }
        }
        columns.values()
                .forEach(c -> c.sort(Comparator.comparingInt(Observation::line)
                        .thenComparing(o -> order.getOrDefault(o.element(), 0))));
    }

    /** A list has a column for each of its elements; the other figures of a subject are rows of one table. */
    private static Column column(Observation o, DataElement element) {
        return new Column(
                o.unit(), o.measure(), element.isListColumn() ? o.element().value() : element.subject() + " ");
    }

    private static Place place(Observation o, Measure measure) {
        return new Place(o.unit(), o.element(), o.line(), measure);
    }

    /** The cells of the column that a cell stands in, from top to bottom. */
    List<Observation> column(Observation cell) {
        DataElement element = elements.get(cell.element());
        return element == null ? List.of() : columns.getOrDefault(column(cell, element), List.of());
    }

    /** The cells above, below and, of the other measure, beside. */
    List<Observation> neighbours(Observation cell) {
        List<Observation> column = column(cell);
        int row = column.indexOf(cell);
        List<Observation> neighbours = new ArrayList<>();
        if (row > 0) {
            neighbours.add(column.get(row - 1));
        }
        if (row >= 0 && row + 1 < column.size()) {
            neighbours.add(column.get(row + 1));
        }
        otherSpan(cell).ifPresent(neighbours::add);
        return neighbours;
    }

    /** The cumulative figure beside that of the period, and the other way round. */
    Optional<Observation> otherSpan(Observation cell) {
        Measure other = cell.measure() == Measure.PERIOD ? Measure.YTD : Measure.PERIOD;
        return Optional.ofNullable(places.get(place(cell, other)));
    }

    /** What the unit returned there for the period before; rows of lists have no history. */
    Optional<BigDecimal> previous(Observation cell) {
        return earlier(cell, cell.measure());
    }

    /** The cumulative figure up to the period before, 0 before the first period of a year. */
    Optional<BigDecimal> cumulativeBefore(Observation cell) {
        return period.ordinal() == 1 ? Optional.of(BigDecimal.ZERO) : earlier(cell, Measure.YTD);
    }

    private Optional<BigDecimal> earlier(Observation cell, Measure measure) {
        if (cell.line() != 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(before.computeIfAbsent(cell.unit(), this::returnedBefore)
                        .get(place(cell, measure)))
                .flatMap(Observation::figure);
    }

    private Map<Place, Observation> returnedBefore(UnitCode unit) {
        Map<Place, Observation> returned = new HashMap<>();
        history.submission(period.previous(), unit)
                .ifPresent(s -> s.observations().forEach(o -> returned.put(place(o, o.measure()), o)));
        return returned;
    }
}
