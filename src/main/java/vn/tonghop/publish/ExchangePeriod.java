package vn.tonghop.publish;

import java.util.Optional;
import vn.tonghop.model.Period;

/** A period as other systems write it. */
final class ExchangePeriod {
    private ExchangePeriod() {}

    /** {@code 2023-M11}, {@code 2023-Q4}, {@code 2023-S2}, {@code 2023}; nine months as a range from 1 January. */
    static String sdmx(Period period) {
        return period.year()
                + switch (period.kind()) {
                    case MONTH -> "-M" + twoDigits(period.ordinal());
                    case QUARTER -> "-Q" + period.ordinal();
                    case HALF -> "-S" + period.ordinal();
                    case NINE_MONTHS -> "-01-01/P9M";
                    case YEAR -> "";
                };
    }

    /** The code of CL_FREQ; nine months have none of their own. */
    static String frequency(Period period) {
        return switch (period.kind()) {
            case MONTH -> "M";
            case QUARTER -> "Q";
            case HALF -> "S";
            case NINE_MONTHS -> "_O";
            case YEAR -> "A";
        };
    }

    /** {@code 202311}; of longer periods nothing, as DHIS2 adds up the months itself. */
    static Optional<String> dhis2(Period period) {
        return period.kind() == Period.Kind.MONTH
                ? Optional.of(period.year() + twoDigits(period.ordinal()))
                : Optional.empty();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
