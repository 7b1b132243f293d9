package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The keys of {@code thresholds.csv}: from where on a figure is out of the ordinary, and how many warnings are shown. What
 * stands here is what holds for a catalogue that does not say otherwise.
 */
public enum Threshold {
    /** The number of earlier months from which on a unit's own history says anything. */
    HISTORY_POINTS("6", "3", "60"),
    /** The modified z-score, 0.6745 × distance from the median / MAD, from which on a figure is out of the ordinary. */
    HISTORY_Z("3.5", "0.1", "1000"),
    /** A distance below this is never out of the ordinary: small counts vary. In the element's own unit of measure. */
    DEVIATION_LEAST("5", "0", "1000000000"),
    /** A distance below this percentage of the median is never out of the ordinary. */
    DEVIATION_PERCENT("10", "0", "1000"),
    /**
     * The distance from which on a figure is called extreme, in normalised MADs (1.4826 MAD, one standard deviation of a
     * normal distribution). Plain MADs would not do: 5 of them are a modified z of 3.37, below the one that warns.
     */
    EXTREME_MADS("5", "0", "1000"),
    /** The least ordinary ratio to the same month of the year before. */
    RATIO_LOW("0.67", "0", "1"),
    /** The greatest ordinary ratio to the same month of the year before. */
    RATIO_HIGH("1.5", "1", "1000"),
    /** The least effect on the township's total, in per cent, for which a year's change is told. */
    EFFECT_PERCENT("1", "0", "100"),
    /**
     * A count varies by its square root although nothing changed; a distance within this many square roots is never out of
     * the ordinary. 0 switches that off.
     */
    COUNTING_Z("3.5", "0", "100"),
    /** The number of units of one kind from which on they are held against each other. */
    PEER_UNITS("6", "3", "1000"),
    /** The modified z-score among the units of one kind. */
    PEER_Z("3.5", "0.1", "1000"),
    /**
     * Figures follow the denominator when they vary no more per denominator than this percentage of how they vary as they
     * are: only such figures are held against those of other units.
     */
    PEER_SPREAD_PERCENT("50", "0", "100"),
    /** The code of the element that units of one kind are measured by; without it they are not held against each other. */
    PEER_DENOMINATOR("", "", ""),
    /** The warnings of one submitter that are shown one by one. */
    WARNINGS_PER_UNIT("10", "1", "1000");

    private final String usual;
    private final String least;
    private final String most;

    Threshold(String usual, String least, String most) {
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    /** The word used in the catalogue. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What holds when the catalogue does not say; empty for a code. */
    public String usual() {
        return usual;
    }

    /** The range of numbers it can be, as written; empty for a code. */
    public String least() {
        return least;
    }

    public String most() {
        return most;
    }

    boolean isCode() {
        return this == PEER_DENOMINATOR;
    }

    boolean isWhole() {
        return this == HISTORY_POINTS || this == PEER_UNITS || this == WARNINGS_PER_UNIT;
    }

    /** Whether a number can be this threshold. */
    boolean takes(BigDecimal number) {
        boolean within = number.compareTo(new BigDecimal(least)) >= 0 && number.compareTo(new BigDecimal(most)) <= 0;
        return within && (!isWhole() || number.stripTrailingZeros().scale() <= 0);
    }
}
