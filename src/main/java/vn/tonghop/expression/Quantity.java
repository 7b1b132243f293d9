package vn.tonghop.expression;

import java.math.BigDecimal;

/**
 * A figure with what is known of its precision.
 *
 * @param value its scale is the number of decimals that were typed
 * @param places the number of decimals that figures of this kind are printed with; at least 0
 */
public record Quantity(BigDecimal value, int places) {
    /** The number of decimals that rounding is judged by: those printed, or those typed when more. */
    public int precision() {
        return Math.max(places, Math.max(0, value.scale()));
    }
}
