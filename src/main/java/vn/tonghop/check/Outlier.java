package vn.tonghop.check;

import java.math.BigDecimal;

/**
 * A figure out of the ordinary.
 *
 * @param usual what would have been ordinary
 * @param low from where the figures it is held against reach
 * @param high to where
 * @param points how many they are
 */
record Outlier(Evidence evidence, boolean extreme, BigDecimal usual, BigDecimal low, BigDecimal high, int points) {
    /** What a figure is held against. */
    enum Evidence {
        /** The months before, of the unit itself. */
        HISTORY("OUTLIER.HISTORY"),
        /** The same month of the year before. */
        SAME_MONTH("OUTLIER.SAME-MONTH"),
        /** The units of the same kind, per household. */
        PEERS("OUTLIER.PEERS");

        private final String rule;

        Evidence(String rule) {
            this.rule = rule;
        }

        /** The code of the finding. */
        String rule() {
            return rule;
        }
    }

    static Outlier of(Evidence evidence, boolean extreme, Spread spread) {
        return new Outlier(evidence, extreme, spread.median(), spread.lowest(), spread.highest(), spread.points());
    }

    static Outlier ofSameMonth(BigDecimal lastYear) {
        return new Outlier(Evidence.SAME_MONTH, false, lastYear, lastYear, lastYear, 1);
    }
}
