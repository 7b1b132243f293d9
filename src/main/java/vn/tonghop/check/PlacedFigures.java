package vn.tonghop.check;

import java.util.Optional;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Figures;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;

/** Figures that know the cells they came from. */
interface PlacedFigures extends Figures {
    /** The observation behind a figure, when there is exactly one. */
    Optional<Observation> source(Reference reference);

    /** Decimals that figures of the code are printed with. */
    int places(Reference reference);

    /** The same figures, a reference without a measure meaning this one. */
    PlacedFigures forMeasure(Measure measure);
}
