package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;

/** Finds observations by element and measure, and single ones by place. */
final class ObservationIndex {
    private record Series(Code code, Measure measure) {}

    private record Place(Code code, Measure measure, UnitCode unit, int line) {}

    private final Map<Series, List<Observation>> series = new HashMap<>();
    private final Map<Place, Observation> places = new HashMap<>();
    private final Set<UnitCode> units = new HashSet<>();

    ObservationIndex(List<Observation> observations) {
        for (Observation o : observations) {
            series.computeIfAbsent(new Series(o.element(), o.measure()), s -> new ArrayList<>())
                    .add(o);
            places.put(new Place(o.element(), o.measure(), o.unit(), o.line()), o);
            units.add(o.unit());
        }
    }

    /** Whether anything of a unit is in. */
    boolean isIn(UnitCode unit) {
        return units.contains(unit);
    }

    List<Observation> of(Code code, Measure measure) {
        return series.getOrDefault(new Series(code, measure), List.of());
    }

    Optional<Observation> at(Code code, Measure measure, UnitCode unit, int line) {
        return Optional.ofNullable(places.get(new Place(code, measure, unit, line)));
    }

    /** The figure of another element on the same line of the same unit. */
    Optional<BigDecimal> beside(Observation observation, Code other) {
        return find(observation, other, observation.measure()).or(() -> find(observation, other, Measure.PERIOD));
    }

    /** Whether the value of another element on the same line of the same unit waits for an answer. */
    boolean isHeldBeside(Observation observation, Code other) {
        return Stream.of(observation.measure(), Measure.PERIOD)
                .map(measure -> places.get(new Place(other, measure, observation.unit(), observation.line())))
                .anyMatch(o -> o != null && o.status() == ValueStatus.HELD);
    }

    private Optional<BigDecimal> find(Observation observation, Code other, Measure measure) {
        return Optional.ofNullable(places.get(new Place(other, measure, observation.unit(), observation.line())))
                .flatMap(Observation::figure);
    }
}
