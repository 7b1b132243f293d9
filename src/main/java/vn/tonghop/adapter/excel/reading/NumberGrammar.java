package vn.tonghop.adapter.excel.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers that are accepted in a file: {@code [+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?} with ASCII digits and
 * within the range of a double. Narrower than {@code Double.parseDouble}, which also takes {@code NaN}, {@code 1d} and
 * {@code 0x1p3}.
 */
final class NumberGrammar {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]{1,3})?");

    /** Excel keeps 15 significant digits; what a file shows beyond is the noise of binary fractions. */
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    /** The exact decimal form of the longest double, and some room. */
    private static final int LONGEST = 1_100;

    private static final BigDecimal LARGEST = new BigDecimal("1.7976931348623157E308");

    private NumberGrammar() {}

    /**
     * The value, rounded to 15 significant digits, with no more decimals than it needs ({@code 1134.31} has two,
     * {@code 215} and {@code 1E3} none); empty if the text is no number.
     */
    static Optional<BigDecimal> read(String text) {
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(text);
        return exact.abs().compareTo(LARGEST) > 0 ? Optional.empty() : Optional.of(rounded(exact));
    }

    static BigDecimal rounded(BigDecimal exact) {
        BigDecimal plain = exact.round(PRECISION).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
