package vn.tonghop.check;

import java.util.List;
import java.util.Optional;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Figures;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;

/** Figures that know the cells they came from. */
interface PlacedFigures extends Figures {
    /** The observation behind a figure, when there is exactly one. */
    Optional<Observation> source(Reference reference);

    /** The cells of this period behind a figure, empty ones among them; none behind a plan or an earlier figure. */
    List<Observation> cells(Reference reference);

    /** How a figure is derived, when it is one of this period that no cell holds. */
    Optional<Expression> formula(Reference reference);

    /** Decimals that figures of the code are printed with. */
    int places(Reference reference);

    /** The same figures, a reference without a measure meaning this one. */
    PlacedFigures forMeasure(Measure measure);
}
