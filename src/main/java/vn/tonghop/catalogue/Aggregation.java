package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.Code;

/** How the values of several units make one figure of the township. */
public sealed interface Aggregation {
    /** The values are added. */
    record Sum() implements Aggregation {}

    /** The mean, weighted with another element of the same unit: yield by area. */
    record WeightedMean(Code weight) implements Aggregation {}

    /** One hundred times the sum of one element over the sum of another: a percentage is never averaged. */
    record RatioOfSums(Code numerator, Code denominator) implements Aggregation {}

    /** The number of units whose value meets a condition. */
    record CountWhere(Comparison comparison, BigDecimal bound) implements Aggregation {
        public boolean accepts(BigDecimal value) {
            int order = value.compareTo(bound);
            return switch (comparison) {
                case EQUAL -> order == 0;
                case AT_LEAST -> order >= 0;
                case AT_MOST -> order <= 0;
                case GREATER -> order > 0;
                case LESS -> order < 0;
            };
        }

        /** The condition as Excel's COUNTIF takes it, such as {@code ">=1"}. */
        public String criterion() {
            return comparison.sign() + bound.toPlainString();
        }
    }

    /** From the lowest to the highest; has no single value. */
    record Range() implements Aggregation {}

    record Minimum() implements Aggregation {}

    record Maximum() implements Aggregation {}

    /** A place in a ranking: kept per unit. */
    record Rank() implements Aggregation {}

    /** Texts are collected. */
    record Text() implements Aggregation {}

    /** Exactly one unit reports it, and its value is the township's. */
    record Single() implements Aggregation {}

    /** Kept per unit, without a total. */
    record None() implements Aggregation {}

    /** The comparisons a count may use. */
    enum Comparison {
        EQUAL("="),
        AT_LEAST(">="),
        AT_MOST("<="),
        GREATER(">"),
        LESS("<");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** The aggregation written as in {@code elements.csv}, or empty when it is none. */
    static Optional<Aggregation> parse(String text) {
        Aggregation plain = Shapes.PLAIN.get(text);
        return plain == null ? Shapes.parse(text) : Optional.of(plain);
    }

    /** The aggregation as in {@code elements.csv}. */
    default String written() {
        if (this instanceof WeightedMean mean) {
            return "mean(" + mean.weight() + ")";
        }
        if (this instanceof RatioOfSums ratio) {
            return "ratio(" + ratio.numerator() + ";" + ratio.denominator() + ")";
        }
        if (this instanceof CountWhere count) {
            return "count(" + count.criterion() + ")";
        }
        return Shapes.PLAIN.entrySet().stream()
                .filter(plain -> plain.getValue().equals(this))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The elements without which a unit's value cannot enter the total. */
    default List<Code> companions() {
        if (this instanceof WeightedMean mean) {
            return List.of(mean.weight());
        }
        return this instanceof RatioOfSums ratio ? List.of(ratio.numerator(), ratio.denominator()) : List.of();
    }

    /** The element that says how much a unit's value counts: with 0 of it the unit needs no value. */
    default Optional<Code> measuredBy() {
        List<Code> companions = companions();
        return companions.isEmpty() ? Optional.empty() : Optional.of(companions.get(companions.size() - 1));
    }

    /** Whether the figure grows with the units that are in it, so that parts of different units cannot be divided. */
    default boolean isExtensive() {
        return this instanceof Sum || this instanceof CountWhere;
    }

    /** Whether there is one figure for the township. */
    default boolean hasTotal() {
        return !(this instanceof Range || this instanceof Rank || this instanceof Text || this instanceof None);
    }

    /** How aggregations are written. */
    final class Shapes {
        /** The aggregations without arguments, as they are written in {@code elements.csv}. */
        private static final Map<String, Aggregation> PLAIN = Map.of(
                "sum", new Sum(),
                "range", new Range(),
                "min", new Minimum(),
                "max", new Maximum(),
                "rank", new Rank(),
                "text", new Text(),
                "single", new Single(),
                "none", new None());

        private static final Pattern MEAN = Pattern.compile("mean\\(([A-Z0-9.]+)\\)");
        private static final Pattern RATIO = Pattern.compile("ratio\\(([A-Z0-9.]+);([A-Z0-9.]+)\\)");
        private static final Pattern COUNT =
                Pattern.compile("count\\((>=|<=|=|>|<)(-?[0-9]{1,9}(?:\\.[0-9]{1,6})?)\\)");

        private Shapes() {}

        private static Optional<Aggregation> parse(String text) {
            Matcher mean = MEAN.matcher(text);
            if (mean.matches()) {
                return Optional.of(new WeightedMean(new Code(mean.group(1))));
            }
            Matcher ratio = RATIO.matcher(text);
            if (ratio.matches()) {
                return Optional.of(new RatioOfSums(new Code(ratio.group(1)), new Code(ratio.group(2))));
            }
            Matcher count = COUNT.matcher(text);
            return count.matches()
                    ? Optional.of(new CountWhere(comparison(count.group(1)), new BigDecimal(count.group(2))))
                    : Optional.empty();
        }

        private static Comparison comparison(String sign) {
            for (Comparison comparison : Comparison.values()) {
                if (comparison.sign().equals(sign)) {
                    return comparison;
                }
            }
            throw new IllegalStateException("the pattern lets no other sign through: " + sign);
        }
    }
}
