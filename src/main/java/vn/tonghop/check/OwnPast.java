package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tonghop.model.Code;
import vn.tonghop.model.History;
import vn.tonghop.model.Period;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;

/** What one unit said of the months before. */
final class OwnPast {
    private final List<SettledFigures> months;
    private final Optional<SettledFigures> lastYear;

    /** Whether the latest month in hand is the one just before. */
    private final boolean unbroken;

    private OwnPast(List<SettledFigures> months, Optional<SettledFigures> lastYear, boolean unbroken) {
        this.months = months;
        this.lastYear = lastYear;
        this.unbroken = unbroken;
    }

    static OwnPast of(History history, Period month, UnitCode unit) {
        List<Submission> before = history.monthsBefore(month, unit);
        return new OwnPast(
                before.stream().map(SettledFigures::new).toList(),
                history.submission(month.sameLastYear(), unit).map(SettledFigures::new),
                !before.isEmpty() && before.get(0).period().equals(month.previous()));
    }

    /** The figures of earlier months that count, the latest first; months without one are left out. */
    List<BigDecimal> figures(Code code, Predicate<Period> counts) {
        List<BigDecimal> figures = new ArrayList<>();
        months.stream()
                .filter(m -> counts.test(m.submission().period()))
                .forEach(m -> m.figure(code).ifPresent(figures::add));
        return List.copyOf(figures);
    }

    Optional<BigDecimal> sameMonthLastYear(Code code) {
        return lastYear.flatMap(m -> m.figure(code));
    }

    /** Whether the unit said the same the month before and explained it: an answer holds until the value changes. */
    boolean isExplained(Code code, BigDecimal figure) {
        return unbroken
                && !months.get(0).explanation(code).isEmpty()
                && months.get(0)
                        .figure(code)
                        .filter(f -> f.compareTo(figure) == 0)
                        .isPresent();
    }
}
