package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Code;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;
import vn.tonghop.model.Total;

/** Figures of the township in earlier periods: the same period of the year before, and the period before. */
public record Earlier(EarlierFigures sameFigures, EarlierFigures previousFigures) {
    /**
     * Which figure.
     *
     * @param item empty for the figure as a whole; for a rank, which every unit keeps, the name of the unit
     */
    public record Key(Code code, String item, Measure measure) {
        public Key(Code code, Measure measure) {
            this(code, "", measure);
        }

        static Key of(Total total) {
            return new Key(total.code(), total.item(), total.measure());
        }
    }

    /**
     * @param same consolidation of the same period of the year before, when anything was returned for it
     * @param previous consolidation of the period before, likewise
     */
    public static Earlier of(
            Catalogue catalogue, Period period, Optional<Consolidation> same, Optional<Consolidation> previous) {
        return new Earlier(
                new EarlierFigures(catalogue, period.sameLastYear(), same),
                new EarlierFigures(catalogue, period.previous(), previous));
    }

    /** What the catalogue's baseline knows, when no forms of earlier periods are in hand. */
    public static Earlier fromBaseline(Catalogue catalogue, Period period) {
        return of(catalogue, period, Optional.empty(), Optional.empty());
    }

    Optional<BigDecimal> same(Code code, Measure measure) {
        return sameFigures.figure(new Key(code, measure));
    }

    Optional<BigDecimal> previous(Code code, Measure measure) {
        return previousFigures.figure(new Key(code, measure));
    }
}
