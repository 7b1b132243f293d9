package vn.tonghop.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Operator;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.model.Code;
import vn.tonghop.model.UnitCode;

/**
 * The figures of one unit in October and November, made from those of the end of November. Flows of a month are about an
 * even share of the year; herds and the like change by up to one and a half per cent, by one factor for the whole unit, so
 * that parts stay parts; whatever a rule ties to other figures does not change. Everything follows from the names: the same
 * figures each time.
 */
final class UnitMonths {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SMALLEST_THAT_CHANGES = 20;

    private final Map<Code, DataElement> elements;
    private final List<Rule> rules;
    private final UnitCode unit;
    private final Map<Code, BigDecimal> november;
    private final Map<Code, BigDecimal> flows = new HashMap<>();

    UnitMonths(Catalogue catalogue, UnitCode unit, Map<Code, BigDecimal> november) {
        this.elements = catalogue.elementsByCode();
        this.rules = catalogue.rules();
        this.unit = unit;
        this.november = Map.copyOf(november);
        november.forEach((code, value) -> {
            if (isFlow(code)) {
                flows.put(code, share(code, value, 11));
            }
        });
        rules.forEach(this::keepTied);
    }

    /** What happened in November. */
    BigDecimal flowOfNovember(Code code) {
        return Optional.ofNullable(flows.get(code)).orElseThrow();
    }

    /** What happened in October. */
    BigDecimal flowOfOctober(Code code) {
        return share(code, october(code), 10);
    }

    /** The figure at the end of October: cumulative for a flow. */
    BigDecimal october(Code code) {
        BigDecimal value = Optional.ofNullable(november.get(code)).orElseThrow();
        if (isFlow(code)) {
            return value.subtract(flowOfNovember(code));
        }
        Optional<BigDecimal> stated = stated(code);
        return stated.isPresent() ? stated.get() : changes(code, value) ? changed(value) : value;
    }

    private boolean isFlow(Code code) {
        return elements.get(code).nature().hasCumulative();
    }

    private BigDecimal share(Code code, BigDecimal cumulative, int months) {
        BigDecimal even = cumulative
                .multiply(BigDecimal.valueOf(900L + spin(201)))
                .divide(BigDecimal.valueOf(1000L * months), 20, RoundingMode.HALF_UP);
        return even.setScale(elements.get(code).decimals(), RoundingMode.HALF_UP)
                .min(cumulative);
    }

    /** A number from 0 below the bound that depends on the unit alone. */
    private int spin(int bound) {
        return Math.floorMod(unit.value().hashCode() * 31 + 7, bound);
    }

    private BigDecimal changed(BigDecimal value) {
        return value.multiply(BigDecimal.valueOf(999L - spin(15)))
                .movePointLeft(3)
                .setScale(0, RoundingMode.HALF_UP);
    }

    private boolean changes(Code code, BigDecimal value) {
        DataElement element = elements.get(code);
        return element.nature() == Nature.STOCK
                && element.aggregation() instanceof Aggregation.Sum
                && element.isInteger()
                && value.compareTo(BigDecimal.valueOf(SMALLEST_THAT_CHANGES)) >= 0
                && rules.stream().noneMatch(rule -> tied(rule.expression()).contains(code));
    }

    /** The codes that equalities in a test tie to one another. */
    private static Set<Code> tied(Expression test) {
        boolean ties = (test instanceof Binary b && b.operator() == Operator.EQUAL)
                || (test instanceof Call call
                        && Set.of(Function.ADDS_UP, Function.SHARE_OK, Function.AGREES)
                                .contains(call.function()));
        Set<Code> codes = new HashSet<>();
        if (ties) {
            test.references().forEach(r -> codes.add(r.code()));
        }
        test.parts().forEach(part -> codes.addAll(tied(part)));
        return codes;
    }

    /** Flows that add up over the year add up in each month; what equals the sum of a list does not move. */
    private void keepTied(Rule rule) {
        if (rule.expression() instanceof Call call && call.function() == Function.ADDS_UP) {
            List<Code> codes = call.references().stream().map(Reference::code).toList();
            boolean addsUp = flows.keySet().containsAll(codes)
                    && sum(november, codes).compareTo(november.get(codes.get(0))) == 0;
            if (addsUp) {
                BigDecimal flow = sum(flows, codes);
                // A figure that equals the total over the year, such as the files handed in on time, equals it each
                // month.
                BigDecimal total = november.get(codes.get(0));
                flows.replaceAll((code, before) -> november.get(code).compareTo(total) == 0 ? flow : before);
            }
        }
        if (rule.expression() instanceof Binary b && b.operator() == Operator.EQUAL) {
            Set<Code> codes = tied(b);
            if (codes.stream()
                    .anyMatch(c -> Optional.ofNullable(elements.get(c))
                            .map(DataElement::isListColumn)
                            .orElse(false))) {
                codes.forEach(c -> flows.computeIfPresent(c, (code, flow) -> BigDecimal.ZERO));
            }
        }
    }

    private static BigDecimal sum(Map<Code, BigDecimal> figures, List<Code> totalAndParts) {
        return totalAndParts.stream().skip(1).map(figures::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A percentage stated beside its parts, as the parts of October give it. */
    private Optional<BigDecimal> stated(Code code) {
        return rules.stream()
                .map(Rule::expression)
                .filter(e -> e instanceof Call call
                        && call.function() == Function.SHARE_OK
                        && call.references().get(0).code().equals(code)
                        && call.references().size() == 3
                        && call.references().stream().allMatch(r -> november.containsKey(r.code())))
                .map(e -> percentage(code, e.references().get(1), e.references().get(2)))
                .findFirst();
    }

    private BigDecimal percentage(Code code, Reference part, Reference whole) {
        return october(part.code())
                .multiply(HUNDRED)
                .divide(october(whole.code()), elements.get(code).decimals(), RoundingMode.HALF_UP);
    }
}
