package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;

/** The totals of one data element: one per measure, and for a column of a list one per item too. */
final class ElementTotals {
    private final ObservationIndex index;
    private final DataElement element;
    private final ElementValue value;
    private final Set<UnitCode> expected;
    private final Map<UnitCode, String> names;
    private final long heldUnits;

    ElementTotals(Catalogue catalogue, Period period, ObservationIndex index, Set<UnitCode> held, DataElement element) {
        this.index = index;
        this.element = element;
        this.value = new ElementValue(index, element);
        this.names = catalogue.reportersOf(element, period).stream()
                .collect(Collectors.toMap(ReportingUnit::code, ReportingUnit::name));
        this.expected = names.keySet();
        this.heldUnits = expected.stream().filter(held::contains).count();
    }

    List<Total> totals() {
        List<Total> totals = new ArrayList<>();
        totals.addAll(totals(Measure.PERIOD));
        if (element.nature().hasCumulative()) {
            totals.addAll(totals(Measure.YTD));
        }
        return totals;
    }

    private List<Total> totals(Measure measure) {
        List<Observation> observations = index.of(element.code(), measure).stream()
                .filter(o -> expected.contains(o.unit()))
                .toList();
        List<Total> totals = new ArrayList<>();
        totals.add(total("", measure, value.of(observations), coverage(observations), observations));
        if (element.aggregation() instanceof Aggregation.Rank && !element.isListColumn()) {
            observations.stream()
                    .filter(o -> o.figure().isPresent())
                    .forEach(o -> totals.add(total(name(o), measure, o.figure(), new Coverage(1, 1, 0), List.of(o))));
        }
        if (element.isListColumn()) {
            byItem(observations)
                    .forEach((item, rows) -> totals.add(total(item, measure, itemValue(rows), items(rows), rows)));
        }
        return totals;
    }

    /** A rank is kept per unit: the unit is the item. */
    private String name(Observation observation) {
        return names.getOrDefault(observation.unit(), observation.unit().value());
    }

    private Total total(
            String item, Measure measure, Optional<BigDecimal> figure, Coverage coverage, List<Observation> behind) {
        return new Total(
                element.code(),
                Total.Kind.ELEMENT,
                item,
                measure,
                figure,
                coverage,
                status(figure, coverage, behind),
                Comparison.NONE);
    }

    private Total.Status status(Optional<BigDecimal> figure, Coverage coverage, List<Observation> behind) {
        boolean kept = !element.aggregation().hasTotal() && coverage.reported() > 0;
        if (figure.isPresent() || kept) {
            return Standing.ofFigure(coverage, Standing.of(behind));
        }
        boolean appliesToNone = coverage.expected() == 0 && !behind.isEmpty();
        boolean weightless = element.aggregation().measuredBy().isPresent() && coverage.reported() > 0;
        return Standing.ofNothing(coverage, appliesToNone || weightless);
    }

    /**
     * A unit counts as in when everything due of it is: every row of a list where the element is required, and what a mean
     * or ratio is weighed with. A unit with a held value is held, even when other rows of its list are in. A unit that says
     * it does not apply is not expected.
     */
    private Coverage coverage(List<Observation> observations) {
        Coverage ofThose = counted(observations, element.isListColumn() && !element.required());
        int silent = expected.size() - units(observations).size();
        return new Coverage(ofThose.expected() + silent, ofThose.reported(), ofThose.held() + (int) heldUnits);
    }

    private static Set<UnitCode> units(List<Observation> observations) {
        return observations.stream().map(Observation::unit).collect(Collectors.toSet());
    }

    /** The units that these observations are of. An item is expected of those that name it. */
    private Coverage items(List<Observation> rows) {
        return counted(rows, false);
    }

    /** @param anyRowWillDo whether one row of a unit is enough for it to be in */
    private Coverage counted(List<Observation> observations, boolean anyRowWillDo) {
        Map<UnitCode, List<ElementValue.State>> byUnit = observations.stream()
                .collect(Collectors.groupingBy(
                        Observation::unit, Collectors.mapping(value::state, Collectors.toList())));
        int asked = byUnit.size();
        int reported = 0;
        int held = 0;
        for (List<ElementValue.State> rows : byUnit.values()) {
            if (rows.stream().allMatch(ElementValue.State.NOT_APPLICABLE::equals)) {
                asked--;
            } else if (rows.contains(ElementValue.State.HELD)) {
                held++;
            } else if (anyRowWillDo
                    ? rows.contains(ElementValue.State.IN)
                    : !rows.contains(ElementValue.State.MISSING)) {
                reported++;
            }
        }
        return new Coverage(asked, reported, held);
    }

    private static Map<String, List<Observation>> byItem(List<Observation> observations) {
        return observations.stream()
                .collect(Collectors.groupingBy(Observation::item, LinkedHashMap::new, Collectors.toList()));
    }

    /** An item that several units or rows share adds up like the element; a single one stands for itself. */
    private Optional<BigDecimal> itemValue(List<Observation> rows) {
        List<Observation> figures =
                rows.stream().filter(o -> o.figure().isPresent()).toList();
        return figures.size() == 1 ? figures.get(0).figure() : value.of(figures);
    }
}
