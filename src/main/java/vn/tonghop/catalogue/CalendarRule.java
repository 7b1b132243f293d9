package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.tonghop.model.Period;

/**
 * Which days a period of one kind covers in one calendar, and when it is due.
 *
 * @param start first day
 * @param end last day
 * @param due last day of handing in on time
 */
public record CalendarRule(String calendar, Period.Kind kind, Offset start, Offset end, Offset due) {

    /**
     * A day counted from the last month of the period.
     *
     * @param months 0 is the last month itself, -1 the month before
     * @param day day of the month; a day the month does not have means its last day
     */
    public record Offset(int months, int day) {
        LocalDate from(Period period) {
            YearMonth month = YearMonth.of(period.year(), period.lastMonth()).plusMonths(months);
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }
    }

    public LocalDate firstDay(Period period) {
        return start.from(period);
    }

    public LocalDate lastDay(Period period) {
        return end.from(period);
    }

    public LocalDate dueDay(Period period) {
        return due.from(period);
    }
}
