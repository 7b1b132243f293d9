package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.Code;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ValueStatus;

/** One figure made of the observations of several units, by the way the element adds up. */
final class ElementValue {
    private final ObservationIndex index;
    private final Aggregation aggregation;

    ElementValue(ObservationIndex index, DataElement element) {
        this.index = index;
        this.aggregation = element.aggregation();
    }

    /** What an observation means for the total of its unit. */
    enum State {
        /** It is in the total, or counts for nothing because its weight is 0. */
        IN,
        HELD,
        NOT_APPLICABLE,
        MISSING
    }

    State state(Observation observation) {
        if (observation.status() == ValueStatus.NOT_APPLICABLE) {
            return State.NOT_APPLICABLE;
        }
        if (observation.status() == ValueStatus.HELD
                || aggregation.companions().stream().anyMatch(code -> index.isHeldBeside(observation, code))) {
            return State.HELD;
        }
        return contributes(observation) || isWeightless(observation) ? State.IN : State.MISSING;
    }

    private boolean contributes(Observation observation) {
        return observation.figure().isPresent()
                && aggregation.companions().stream()
                        .allMatch(code -> index.beside(observation, code).isPresent());
    }

    /** No yield of no field: whatever it were, the mean would be the same. */
    private boolean isWeightless(Observation observation) {
        return aggregation
                .measuredBy()
                .flatMap(weight -> index.beside(observation, weight))
                .filter(weight -> weight.signum() == 0)
                .isPresent();
    }

    /** The figure of these observations; absent when none of them has one, or when nothing can be divided by. */
    Optional<BigDecimal> of(List<Observation> observations) {
        List<Observation> counted =
                observations.stream().filter(o -> o.figure().isPresent()).toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> values =
                counted.stream().map(o -> o.figure().orElseThrow()).toList();
        if (aggregation instanceof Aggregation.Sum) {
            return Optional.of(Arithmetic.sum(values));
        }
        if (aggregation instanceof Aggregation.Minimum) {
            return values.stream().min(BigDecimal::compareTo);
        }
        if (aggregation instanceof Aggregation.Maximum) {
            return values.stream().max(BigDecimal::compareTo);
        }
        if (aggregation instanceof Aggregation.CountWhere count) {
            return Optional.of(
                    BigDecimal.valueOf(values.stream().filter(count::accepts).count()));
        }
        if (aggregation instanceof Aggregation.WeightedMean mean) {
            return weightedMean(counted, mean.weight());
        }
        if (aggregation instanceof Aggregation.RatioOfSums ratio) {
            return ratioOfSums(counted, ratio);
        }
        // Two figures for what one unit should report: neither is the township's.
        return aggregation instanceof Aggregation.Single && values.size() == 1
                ? Optional.of(values.get(0))
                : Optional.empty();
    }

    private Optional<BigDecimal> weightedMean(List<Observation> counted, Code by) {
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Observation o : counted) {
            Optional<BigDecimal> weight = index.beside(o, by);
            if (weight.isPresent()) {
                weighted = weighted.add(o.figure().orElseThrow().multiply(weight.get()));
                weights = weights.add(weight.get());
            }
        }
        return Arithmetic.quotient(weighted, weights);
    }

    /** Both sums over the units that gave both parts. */
    private Optional<BigDecimal> ratioOfSums(List<Observation> counted, Aggregation.RatioOfSums ratio) {
        BigDecimal numerators = BigDecimal.ZERO;
        BigDecimal denominators = BigDecimal.ZERO;
        for (Observation o : counted) {
            Optional<BigDecimal> numerator = index.beside(o, ratio.numerator());
            Optional<BigDecimal> denominator = index.beside(o, ratio.denominator());
            if (numerator.isPresent() && denominator.isPresent()) {
                numerators = numerators.add(numerator.get());
                denominators = denominators.add(denominator.get());
            }
        }
        return Arithmetic.quotient(numerators.movePointRight(2), denominators);
    }
}
