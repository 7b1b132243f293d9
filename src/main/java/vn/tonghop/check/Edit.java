package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tonghop.model.Observation;

/**
 * What one cell would say instead.
 *
 * @param value the figure it would have; none for a cell that would be left empty
 */
record Edit(Observation cell, Optional<BigDecimal> value) {
    Edit(Observation cell, BigDecimal value) {
        this(cell, Optional.of(value));
    }
}
