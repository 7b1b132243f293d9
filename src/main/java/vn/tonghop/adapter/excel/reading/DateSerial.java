package vn.tonghop.adapter.excel.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Dates written as ISO 8601 text, as strict files may hold them, turned into the day numbers of all other cells. */
final class DateSerial {
    /** Day 0, so that every day from March 1900 on has Excel's number. */
    private static final LocalDate ZERO_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);

    /** Excel counts a 29 February 1900 that never was. */
    private static final LocalDate AFTER_PHANTOM_DAY = LocalDate.of(1900, 3, 1);

    private static final BigDecimal NANOS_PER_DAY = BigDecimal.valueOf(86_400_000_000_000L);

    private DateSerial() {}

    /**
     * The number of days, with the time of day as a fraction; empty if the text is no date, time or date and time, or
     * lies before day 0.
     */
    static Optional<BigDecimal> of(String iso, boolean date1904) {
        String local = iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso;
        try {
            if (local.indexOf('T') > 0) {
                LocalDateTime moment = LocalDateTime.parse(local);
                return serial(days(moment.toLocalDate(), date1904), moment.toLocalTime());
            }
            return local.indexOf(':') > 0
                    ? serial(0, LocalTime.parse(local))
                    : serial(days(LocalDate.parse(local), date1904), LocalTime.MIDNIGHT);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static long days(LocalDate date, boolean date1904) {
        if (date1904) {
            return ChronoUnit.DAYS.between(ZERO_1904, date);
        }
        long days = ChronoUnit.DAYS.between(ZERO_1900, date);
        return date.isBefore(AFTER_PHANTOM_DAY) ? days - 1 : days;
    }

    private static Optional<BigDecimal> serial(long days, LocalTime time) {
        if (days < 0) {
            return Optional.empty();
        }
        BigDecimal fraction = BigDecimal.valueOf(time.toNanoOfDay()).divide(NANOS_PER_DAY, MathContext.DECIMAL64);
        return Optional.of(NumberGrammar.rounded(BigDecimal.valueOf(days).add(fraction)));
    }
}
