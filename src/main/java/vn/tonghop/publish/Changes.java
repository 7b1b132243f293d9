package vn.tonghop.publish;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue.Labelled;
import vn.tonghop.model.Comparability;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Total;

/**
 * The figures of the township beside those of the period before. Of a flow the two periods are held against each other, never
 * what has come together since the start of the year.
 *
 * @param changed comparable and different, the largest relative change first; those that rose from zero last
 * @param unchanged how many are comparable and the same
 * @param incomparable those with a figure of one of the two periods that cannot be held against the other
 * @param isFirst whether nothing at all is known of the period before
 */
record Changes(List<Change> changed, int unchanged, List<Change> incomparable, boolean isFirst) {
    static final MathContext EXACT_ENOUGH = new MathContext(34, RoundingMode.HALF_EVEN);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /**
     * One figure in two periods.
     *
     * @param figure its cell
     * @param before the cell of the figure of the period before
     */
    record Change(Labelled labelled, Total total, Place figure, Optional<Place> before) {
        Comparison comparison() {
            return total.comparison();
        }

        boolean isComparable() {
            return comparison().previousChange().isPresent();
        }

        private boolean isChanged() {
            // What does not show at the printed decimals is no change that anybody could see.
            return comparison()
                    .previousChange()
                    .map(c -> c.setScale(labelled.decimals(), RoundingMode.HALF_UP))
                    .filter(c -> c.signum() != 0)
                    .isPresent();
        }

        /** The change in per cent of the figure of the period before; absent where that is zero. */
        Optional<BigDecimal> percent() {
            Optional<BigDecimal> before = comparison().previous().filter(p -> p.signum() != 0);
            return comparison()
                    .previousChange()
                    .flatMap(c -> before.map(b -> c.multiply(HUNDRED).divide(b, EXACT_ENOUGH)));
        }

        private BigDecimal size() {
            return percent().map(BigDecimal::abs).orElse(BigDecimal.ONE.negate());
        }

        private boolean isOfOnePeriod() {
            return total.value().isPresent()
                    || comparison().previous().isPresent()
                    || comparison().previousComparability() == Comparability.PARTIAL_THEN;
        }
    }

    static Changes of(Material material) {
        List<Change> all = new ArrayList<>();
        for (SubjectPlan plan : material.plan().subjects()) {
            plan.lines().forEach(line -> find(material, line).ifPresent(all::add));
        }
        boolean first = all.stream()
                .allMatch(c -> c.comparison().previous().isEmpty()
                        && c.comparison().previousCoverage().isEmpty());
        return new Changes(
                all.stream()
                        .filter(Change::isChanged)
                        .sorted(Comparator.comparing(Change::size).reversed())
                        .toList(),
                (int) all.stream()
                        .filter(c -> c.isComparable() && !c.isChanged())
                        .count(),
                all.stream().filter(c -> !c.isComparable() && c.isOfOnePeriod()).toList(),
                first);
    }

    private static Optional<Change> find(Material material, Line line) {
        Optional<Labelled> labelled = material.catalogue().labelled(line.code());
        Optional<Total> total = material.evidence().total(line.code(), Measure.PERIOD);
        Optional<Place> figure = material.plan().total(line.code(), Measure.PERIOD);
        if (labelled.isEmpty() || total.isEmpty() || figure.isEmpty()) {
            return Optional.empty();
        }
        Optional<Place> before = material.plan().at(line.code(), MainColumn.PREVIOUS);
        return Optional.of(new Change(labelled.get(), total.get(), figure.get(), before));
    }
}
