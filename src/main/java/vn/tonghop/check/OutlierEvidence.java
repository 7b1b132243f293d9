package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Frequency;
import vn.tonghop.catalogue.Threshold;
import vn.tonghop.catalogue.Thresholds;
import vn.tonghop.check.Outlier.Evidence;

/**
 * Whether one figure is out of the ordinary, and by which evidence: the strongest that there is. What the unit itself said
 * weighs more than what others say, and many months more than one. Evidence for a figure acquits it: what agrees with the
 * same month of the year before is a season, whatever the months between were like.
 */
final class OutlierEvidence {
    private final Thresholds thresholds;
    private final Ordinary ordinary;

    OutlierEvidence(Thresholds thresholds) {
        this.thresholds = thresholds;
        this.ordinary = new Ordinary(thresholds);
    }

    /**
     * What is known of a figure.
     *
     * @param past figures of the months before, the latest first
     * @param lastYear that of the same month of the year before
     * @param total the township's, where the element adds up over units
     * @param peers what the units of the same kind make the ordinary figure of this one
     */
    record Known(
            DataElement element,
            BigDecimal figure,
            List<BigDecimal> past,
            Optional<BigDecimal> lastYear,
            Optional<BigDecimal> total,
            Optional<Spread> peers) {
        Known {
            past = List.copyOf(past);
        }
    }

    Optional<Outlier> judge(Known known) {
        boolean season = known.lastYear()
                .filter(last -> ordinary.isLike(known.element(), known.figure(), last))
                .isPresent();
        if (season) {
            return Optional.empty();
        }
        return ofHistory(known).or(() -> ofSameMonth(known)).or(() -> ofPeers(known));
    }

    private boolean hasHistory(Known known) {
        // A yearly figure that is repeated month by month is one point, not twelve.
        return known.element().frequency() == Frequency.MONTH
                && known.past().size() >= thresholds.whole(Threshold.HISTORY_POINTS);
    }

    private Optional<Outlier> ofHistory(Known known) {
        if (!hasHistory(known)) {
            return Optional.empty();
        }
        Spread spread = Spread.of(known.past());
        BigDecimal figure = known.figure();
        BigDecimal distance = spread.distance(figure);
        boolean chance = Ordinary.isCount(known.element()) && ordinary.isChance(distance, spread.median());
        boolean out = ordinary.isFar(distance, spread.median())
                && (spread.isFlat() || spread.isBeyond(figure, thresholds.number(Threshold.HISTORY_Z)) && !chance);
        return out ? Optional.of(Outlier.of(Evidence.HISTORY, isExtreme(spread, figure), spread)) : Optional.empty();
    }

    private boolean isExtreme(Spread spread, BigDecimal figure) {
        return spread.isBeyond(figure, thresholds.number(Threshold.EXTREME_MADS));
    }

    /** Nothing has a ratio to zero: a first occurrence is left to the unit's own history. */
    private Optional<Outlier> ofSameMonth(Known known) {
        return known.lastYear()
                .filter(last -> last.signum() != 0 && !ordinary.isRatio(known.figure(), last))
                .filter(last -> known.total()
                        .filter(total ->
                                ordinary.hasEffect(known.figure().subtract(last).abs(), total))
                        .isPresent())
                .map(Outlier::ofSameMonth);
    }

    /** Only where the unit's own figures do not speak for it: some groups are unlike the others every month. */
    private Optional<Outlier> ofPeers(Known known) {
        boolean usualForItself = hasHistory(known)
                || known.past().stream()
                        .findFirst()
                        .filter(latest -> ordinary.isLike(known.element(), known.figure(), latest))
                        .isPresent();
        return usualForItself ? Optional.empty() : known.peers().flatMap(spread -> amongPeers(known, spread));
    }

    private Optional<Outlier> amongPeers(Known known, Spread spread) {
        BigDecimal figure = known.figure();
        BigDecimal distance = spread.distance(figure);
        boolean chance = known.element().isInteger() && ordinary.isChance(distance, spread.median());
        boolean out = ordinary.isFar(distance, spread.median())
                && !ordinary.isRatio(figure, spread.median())
                && !chance
                && (spread.isFlat() || spread.isBeyond(figure, thresholds.number(Threshold.PEER_Z)));
        return out ? Optional.of(Outlier.of(Evidence.PEERS, isExtreme(spread, figure), spread)) : Optional.empty();
    }
}
