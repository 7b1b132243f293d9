package vn.tonghop.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Threshold;
import vn.tonghop.catalogue.Thresholds;
import vn.tonghop.model.Code;
import vn.tonghop.model.UnitCode;

/**
 * What the units of each kind report per household, or whatever the catalogue measures them by. A figure takes part when it
 * adds up over units and follows the denominator: per household it scatters much less than as it is. A herd does not, and
 * a group with little farm land is no fault. Quotients have 34 digits.
 */
final class Peers {
    private record Key(String kind, Code code) {}

    /** What each unit of a kind reports per household; at least two. */
    private record Rates(Map<UnitCode, BigDecimal> of, Distances distances) {
        /** That of the others, or of all when the unit is none of them. */
        Spread without(UnitCode unit) {
            BigDecimal own = of.get(unit);
            return own == null ? Spread.of(List.copyOf(of.values())) : distances.without(own);
        }
    }

    private final Code denominator;
    private final Map<Key, Rates> perHousehold = new HashMap<>();

    /**
     * @param figures of the units that are in, by unit
     * @param kinds the kind of each unit
     */
    Peers(
            Thresholds thresholds,
            List<DataElement> elements,
            Map<UnitCode, SettledFigures> figures,
            Map<UnitCode, String> kinds) {
        this.denominator = thresholds.peerDenominator();
        if (denominator.isNone()) {
            return;
        }
        for (DataElement element : elements) {
            if (element.aggregation() instanceof Aggregation.Sum
                    && !element.code().equals(denominator)) {
                judge(thresholds, element.code(), figures, kinds);
            }
        }
    }

    private void judge(
            Thresholds thresholds, Code code, Map<UnitCode, SettledFigures> figures, Map<UnitCode, String> kinds) {
        Map<String, List<BigDecimal>> plain = new HashMap<>();
        Map<String, Map<UnitCode, BigDecimal>> rates = new HashMap<>();
        figures.forEach((unit, own) -> own.figure(code)
                .ifPresent(figure -> rate(figure, own).ifPresent(rate -> {
                    String kind = kinds.getOrDefault(unit, "");
                    plain.computeIfAbsent(kind, k -> new ArrayList<>()).add(figure);
                    rates.computeIfAbsent(kind, k -> new HashMap<>()).put(unit, rate);
                })));
        rates.forEach((kind, of) -> {
            Spread per = Spread.of(List.copyOf(of.values()));
            boolean follows = follows(
                    per,
                    Spread.of(plain.getOrDefault(kind, List.of())),
                    thresholds.number(Threshold.PEER_SPREAD_PERCENT));
            if (of.size() > 1 && of.size() >= thresholds.whole(Threshold.PEER_UNITS) && follows) {
                perHousehold.put(new Key(kind, code), new Rates(of, new Distances(of.values())));
            }
        });
    }

    /** Relative scatter per denominator against relative scatter as it is; both medians must be more than nothing. */
    private static boolean follows(Spread per, Spread plain, BigDecimal percent) {
        return per.median().signum() > 0
                && plain.median().signum() > 0
                && per.mad()
                                .multiply(plain.median())
                                .movePointRight(2)
                                .compareTo(plain.mad().multiply(per.median()).multiply(percent))
                        <= 0;
    }

    private Optional<BigDecimal> rate(BigDecimal figure, SettledFigures own) {
        return own.figure(denominator).filter(d -> d.signum() > 0).map(d -> figure.divide(d, MathContext.DECIMAL128));
    }

    /** What the others of its kind report per household, times the households of the unit; its own figure is no evidence. */
    Optional<Spread> scaled(String kind, Code code, SettledFigures own) {
        return Optional.ofNullable(perHousehold.get(new Key(kind, code)))
                .flatMap(rates -> own.figure(denominator)
                        .filter(d -> d.signum() > 0)
                        .map(d -> rates.without(own.submission().unit()).times(d)));
    }
}
