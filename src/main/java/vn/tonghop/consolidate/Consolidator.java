package vn.tonghop.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Submission;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;

/**
 * Makes the figures of the township from the submissions of a period. Every element has its total, also one that nobody
 * reported: it then has no value, which is not zero.
 */
public final class Consolidator {
    private Consolidator() {}

    /**
     * @param all the catalogue with all its editions: that of the period counts
     * @param submissions one per unit, in any order: the figures stand in the catalogue's order of units
     * @param held units of which something came that waits for an answer: they are in no total
     */
    public static Consolidation consolidate(
            Catalogue all, Period period, List<Submission> submissions, Set<UnitCode> held, Earlier earlier) {
        Catalogue catalogue = all.edition(period);
        List<Observation> observations = inOrder(catalogue, submissions)
                .flatMap(s -> s.observations().stream())
                .toList();
        ObservationIndex index = new ObservationIndex(observations);
        List<Total> totals = new ArrayList<>();
        for (DataElement element : catalogue.elements()) {
            if (element.nature().isFigure()) {
                totals.addAll(new ElementTotals(catalogue, period, index, held, element).totals());
            }
        }
        Comparisons comparisons = new Comparisons(all, period, earlier);
        totals.replaceAll(comparisons::compare);
        totals.addAll(new IndicatorTotals(catalogue, period, index, held, totals, earlier, comparisons).totals());
        return new Consolidation(period, observations, totals);
    }

    private static Stream<Submission> inOrder(Catalogue catalogue, List<Submission> submissions) {
        List<UnitCode> order =
                catalogue.units().stream().map(ReportingUnit::code).toList();
        return submissions.stream().sorted(Comparator.comparingInt(s -> order.indexOf(s.unit())));
    }
}
