package vn.tonghop.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import vn.tonghop.model.VietnameseNumbers;

/** Days as Excel counts them: from 1900 (with a 29 February 1900 that never was) or from 1904. */
final class ExcelDate {
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal FIRST = new BigDecimal(61);
    private static final BigDecimal LAST = new BigDecimal(2_958_465);

    private static final BigDecimal MINUTES = new BigDecimal(24 * 60);
    private static final int HOUR = 60;
    private static final int LAST_OF_ONE_DIGIT = 9;

    private ExcelDate() {}

    /** The day of a serial number, its time of day left out; empty for what no date of ours can be. */
    static Optional<LocalDate> of(BigDecimal serial, boolean date1904) {
        if (serial.compareTo(FIRST) < 0 || serial.compareTo(LAST) > 0) {
            return Optional.empty();
        }
        long days = serial.setScale(0, RoundingMode.FLOOR).longValueExact();
        return Optional.of((date1904 ? START_1904 : BEFORE_1900).plusDays(days));
    }

    /** What a cell with a date's format says that is no day: a time of day, else the number itself. */
    static String clock(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.ONE) >= 0) {
            return VietnameseNumbers.exact(serial);
        }
        long minutes =
                serial.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return twoDigits(minutes / HOUR) + ":" + twoDigits(minutes % HOUR);
    }

    private static String twoDigits(long number) {
        return (number > LAST_OF_ONE_DIGIT ? "" : "0") + number;
    }
}
