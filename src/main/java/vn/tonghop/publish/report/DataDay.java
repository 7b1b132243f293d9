package vn.tonghop.publish.report;

import java.time.LocalDate;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;

/** The last day that the figures of a run are of. */
final class DataDay {
    private DataDay() {}

    /** The last day of the period; while months at its end are not in hand, that of the latest month that is. */
    static LocalDate of(Catalogue catalogue, PeriodOutcome outcome) {
        List<Period> inHand = outcome.months().inHand();
        Period latest = inHand.isEmpty() ? outcome.period() : inHand.get(inHand.size() - 1);
        return catalogue.calendar(catalogue.mainCalendar(), latest.kind()).lastDay(latest);
    }

    /** Whether it is earlier than the last day of the period. */
    static boolean isEarly(Catalogue catalogue, PeriodOutcome outcome) {
        LocalDate end = catalogue
                .calendar(catalogue.mainCalendar(), outcome.period().kind())
                .lastDay(outcome.period());
        return of(catalogue, outcome).isBefore(end);
    }
}
