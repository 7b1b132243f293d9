package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.IndicatorBasis.Group;
import vn.tonghop.catalogue.IndicatorBasis.Part;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.consolidate.ElementValue.State;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;

/** Which of the units that are asked for the parts of an indicator gave them all; of a list, in which of its rows. */
final class GroupBase {
    private record Place(UnitCode unit, int line) {}

    private final ObservationIndex index;
    private final Group group;
    private final Measure measure;
    private final Set<UnitCode> held;

    /** Whether a unit to which one part does not apply is left out of all of them. */
    private final boolean common;

    private final Set<Place> base = new HashSet<>();
    private final Coverage coverage;

    GroupBase(ObservationIndex index, Group group, Measure measure, Set<UnitCode> held, boolean common) {
        this.index = index;
        this.group = group;
        this.measure = measure;
        this.held = held;
        this.common = common;
        this.coverage = cover();
    }

    Coverage coverage() {
        return coverage;
    }

    /** The number of units that gave every part. */
    int units() {
        return (int) base.stream().map(Place::unit).distinct().count();
    }

    /** The observations of a reference, of the places that gave every part of the group. */
    List<Observation> observations(Reference reference, DataElement element) {
        return index.of(element.code(), measureOf(reference, element, measure)).stream()
                .filter(o -> base.contains(new Place(o.unit(), o.line())))
                .toList();
    }

    /** Whether the parts are to be of the same units; otherwise each is of whoever gave it. */
    boolean isCommon() {
        return common;
    }

    /** The sum of products of a part; absent when no unit gave it. */
    Optional<BigDecimal> products(Part part) {
        return places().filter(place -> !common || base.contains(place))
                .filter(place -> state(part, place) == State.IN)
                .map(place -> product(part, place))
                .reduce(BigDecimal::add);
    }

    private BigDecimal product(Part part, Place place) {
        return isNothing(part, place)
                ? BigDecimal.ZERO
                : factors(part, place).stream()
                        .flatMap(o -> o.figure().stream())
                        .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    /** No field, no harvest: whoever has none of the first needs none of the others. */
    private boolean isNothing(Part part, Place place) {
        return factor(part, 0, place)
                .flatMap(Observation::figure)
                .filter(f -> f.signum() == 0)
                .isPresent();
    }

    static Measure measureOf(Reference reference, DataElement element, Measure measure) {
        if (reference.selector() == Selector.PERIOD) {
            return Measure.PERIOD;
        }
        boolean cumulative = measure == Measure.YTD && element.nature().hasCumulative();
        return reference.selector() == Selector.YTD || cumulative ? Measure.YTD : Measure.PERIOD;
    }

    private Coverage cover() {
        int expected = group.asked().size();
        int reported = 0;
        int waiting = 0;
        for (ReportingUnit unit : group.asked()) {
            switch (held.contains(unit.code()) ? State.HELD : unit(unit.code())) {
                case NOT_APPLICABLE -> expected--;
                case HELD -> waiting++;
                case IN -> reported++;
                case MISSING -> {
                    // Expected, and not there.
                }
            }
        }
        return new Coverage(expected, reported, waiting);
    }

    private State unit(UnitCode unit) {
        List<State> rows = new ArrayList<>();
        boolean somethingEmpty = false;
        for (Place place : places(unit)) {
            List<State> parts =
                    group.parts().stream().map(part -> state(part, place)).toList();
            State row = together(parts);
            if (row == State.IN) {
                base.add(place);
            }
            if (group.isListed() && parts.stream().allMatch(State.MISSING::equals)) {
                somethingEmpty = true;
            } else {
                rows.add(row);
            }
        }
        State worst = rows.isEmpty() ? State.MISSING : worst(rows);
        return worst == State.IN && somethingEmpty && isRequired() ? State.MISSING : worst;
    }

    private static State worst(List<State> rows) {
        return Stream.of(State.HELD, State.MISSING, State.IN)
                .filter(rows::contains)
                .findFirst()
                .orElse(State.NOT_APPLICABLE);
    }

    private State together(List<State> parts) {
        List<State> due = parts.stream().filter(s -> s != State.NOT_APPLICABLE).toList();
        if (due.isEmpty() || common && due.size() < parts.size()) {
            return State.NOT_APPLICABLE;
        }
        return worst(due);
    }

    private boolean isRequired() {
        return group.parts().stream().flatMap(p -> p.elements().stream()).anyMatch(DataElement::required);
    }

    private State state(Part part, Place place) {
        if (!part.isProduct()) {
            DataElement element = part.elements().get(0);
            return factors(part, place).stream()
                    .map(o -> new ElementValue(index, element).state(o))
                    .findFirst()
                    .orElse(State.MISSING);
        }
        if (isNothing(part, place)) {
            return State.IN;
        }
        List<Observation> factors = factors(part, place);
        if (factors.stream().anyMatch(o -> o.status() == ValueStatus.NOT_APPLICABLE)) {
            return State.NOT_APPLICABLE;
        }
        if (factors.stream().anyMatch(o -> o.status() == ValueStatus.HELD)) {
            return State.HELD;
        }
        boolean all = factors.stream().filter(o -> o.figure().isPresent()).count()
                == part.elements().size();
        return all ? State.IN : State.MISSING;
    }

    private List<Observation> factors(Part part, Place place) {
        List<Observation> factors = new ArrayList<>();
        for (int i = 0; i < part.elements().size(); i++) {
            factor(part, i, place).ifPresent(factors::add);
        }
        return factors;
    }

    private Optional<Observation> factor(Part part, int i, Place place) {
        DataElement element = part.elements().get(i);
        Measure own = measureOf(part.references().get(i), element, measure);
        return index.at(element.code(), own, place.unit(), place.line());
    }

    private Stream<Place> places() {
        return group.asked().stream().flatMap(unit -> places(unit.code()).stream());
    }

    private List<Place> places(UnitCode unit) {
        if (!group.isListed()) {
            return List.of(new Place(unit, 0));
        }
        Set<Integer> lines = new TreeSet<>();
        group.parts().stream()
                .flatMap(part -> part.elements().stream())
                .flatMap(element -> index.of(element.code(), Measure.PERIOD).stream())
                .filter(o -> o.unit().equals(unit))
                .forEach(o -> lines.add(o.line()));
        return lines.stream().map(line -> new Place(unit, line)).toList();
    }
}
