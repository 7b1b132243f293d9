package vn.tonghop.publish.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Target;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Total;

/**
 * A figure with all that is needed to put it into words.
 *
 * @param value exact; absent when nothing stands behind it
 * @param words what was written instead of a figure, for an element that is text
 * @param qualifiers signs or words before the number, such as "trên"
 * @param counted what is counted when the figure is a number of units, such as "tổ dân phố"; else empty
 * @param reporters what reports it, such as "tổ dân phố", or "đơn vị" when there are several kinds
 * @param lacking the short names of the units that were asked and are not in it; none where they cannot be told
 * @param months of how many months of a longer period it is, where they are not all of them, such as "2/6 tháng"; else empty
 * @param among how many are in it of those that it is a matter of, which can be fewer than were asked
 * @param things whether it counts things, such as households, and does not measure or rank
 * @param nextTarget plan of the year after that of the period
 */
record Figure(
        Code code,
        Catalogue.Labelled label,
        Optional<BigDecimal> value,
        String words,
        String qualifiers,
        String counted,
        String reporters,
        List<String> lacking,
        String months,
        Coverage among,
        boolean things,
        Coverage coverage,
        Total.Status status,
        Comparison comparison,
        Optional<Target> nextTarget) {

    Figure {
        lacking = List.copyOf(lacking);
    }

    /** The same figure held against something else. */
    Figure comparedWith(Comparison other) {
        return new Figure(
                code,
                label,
                value,
                words,
                qualifiers,
                counted,
                reporters,
                lacking,
                months,
                among,
                things,
                coverage,
                status,
                other,
                nextTarget);
    }

    boolean isPartial() {
        return status == Total.Status.PARTIAL && value.isPresent() && !among.isComplete();
    }
}
