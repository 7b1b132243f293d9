package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Finding;
import vn.tonghop.model.History;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.StatedEarlier;
import vn.tonghop.model.Submission;
import vn.tonghop.model.VietnameseNumbers;

/**
 * A month that was reported stays as it was reported: what a return says of the month before, in the locked column "Kỳ
 * trước", is held against what the unit returned for it. Nothing is compared where no return of that month is in hand, and
 * no figure changes: a month is corrected by sending its form again.
 *
 * <p>Each row that differs is a warning. Where the whole column is that of an older month, as when the workbook of the month
 * before was filled in again, or where most of its rows differ, the form itself is the wrong one: one warning tells of the column.
 */
public final class ClosedMonths {
    /** One row states another figure. */
    static final String CHANGED = "EARLIER.CHANGED";

    /** Most rows do. */
    static final String COLUMN = "EARLIER.COLUMN-CHANGED";

    /** So many rows that differ may be a column of something else. */
    private static final int A_COLUMN = 4;

    /** One row may by chance say what an older month said. */
    private static final int SEVERAL = 2;

    private final Map<Code, DataElement> elements;
    private final Period period;
    private final History history;

    /** @param history what the units returned earlier */
    public ClosedMonths(Catalogue catalogue, Period period, History history) {
        this.elements = catalogue.edition(period).elementsByCode();
        this.period = period;
        this.history = history;
    }

    /** The warnings about the returns of a month, in the order of their cells; none for a longer period. */
    public List<Finding> find(List<Submission> submissions) {
        List<Finding> findings = new ArrayList<>();
        if (period.kind() == Period.Kind.MONTH) {
            submissions.forEach(s -> history.submission(period.previous(), s.unit())
                    .ifPresent(before -> findings.addAll(compare(s, new Returned(before)))));
        }
        return List.copyOf(findings);
    }

    /** A row that says otherwise than was returned. */
    private record Difference(DataElement element, StatedEarlier stated, Observation returned) {}

    private List<Finding> compare(Submission now, Returned before) {
        List<Difference> differences = new ArrayList<>();
        int compared = 0;
        for (StatedEarlier stated : now.stated()) {
            Optional<Observation> returned = before.observation(stated);
            Optional<DataElement> element = Optional.ofNullable(elements.get(stated.element()));
            if (returned.isPresent() && element.isPresent()) {
                compared++;
                if (differs(stated, returned.get())) {
                    differences.add(new Difference(element.get(), stated, returned.get()));
                }
            }
        }
        SettledFigures answers = new SettledFigures(now);
        if (differences.size() >= SEVERAL && isOfTheMonthBefore(now)) {
            return List.of(column("check.earlier.column-older", now, differences, compared, answers));
        }
        return differences.size() >= A_COLUMN && differences.size() * 2 > compared
                ? List.of(column("check.earlier.column-changed", now, differences, compared, answers))
                : differences.stream().map(d -> row(now, d, answers)).toList();
    }

    /** Whether the column says throughout what the unit returned for the month before the month it is about. */
    private boolean isOfTheMonthBefore(Submission now) {
        return history.submission(older(), now.unit())
                .map(Returned::new)
                .filter(r -> now.stated().stream().allMatch(r::says))
                .isPresent();
    }

    private Period older() {
        return period.previous().previous();
    }

    /** Nil where nothing usable was returned says nothing new. */
    private static boolean differs(StatedEarlier stated, Observation returned) {
        Optional<BigDecimal> said = figure(stated);
        return returned.figure()
                .map(figure -> said.isEmpty() || said.get().compareTo(figure) != 0)
                .orElse(said.isEmpty() || said.get().signum() != 0);
    }

    private Finding row(Submission now, Difference d, SettledFigures answers) {
        Message message = d.returned()
                .figure()
                .map(figure -> Message.of(
                        "check.earlier.changed",
                        d.element().label(),
                        shown(d.stated()),
                        VietnameseNumbers.exact(figure),
                        d.element().unit(),
                        month(period.previous())))
                .orElseGet(() -> Message.of(
                        "check.earlier.changed-none",
                        d.element().label(),
                        shown(d.stated()),
                        d.element().unit(),
                        month(period.previous())));
        return finding(CHANGED, now, d, message, difference(d), answers);
    }

    private Finding column(
            String phrase, Submission now, List<Difference> differences, int compared, SettledFigures answers) {
        Difference first = differences.get(0);
        Message message = Message.of(
                phrase,
                Integer.toString(differences.size()),
                Integer.toString(compared),
                first.element().label(),
                shown(first.stated()),
                first.returned().figure().map(VietnameseNumbers::exact).orElse("…"),
                month(period.previous()),
                month(older()));
        return finding(COLUMN, now, first, message, "", answers);
    }

    private Finding finding(
            String rule, Submission now, Difference d, Message message, String difference, SettledFigures answers) {
        String explanation = answers.explanation(d.element().code());
        return new Finding(
                rule,
                Severity.WARNING,
                explanation.isEmpty() ? Outcome.USED : Outcome.EXPLAINED,
                now.unit(),
                period,
                d.stated().source(),
                d.element().code(),
                message,
                d.returned().figure().map(BigDecimal::toPlainString).orElse(""),
                figure(d.stated())
                        .map(BigDecimal::toPlainString)
                        .orElse(d.stated().raw()),
                difference,
                explanation);
    }

    private static String difference(Difference d) {
        return figure(d.stated())
                .flatMap(said -> d.returned().figure().map(said::subtract))
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private static Optional<BigDecimal> figure(StatedEarlier stated) {
        return stated.content() instanceof Content.Figure f ? Optional.of(f.value()) : Optional.empty();
    }

    /** A month as officers write it: 11/2023. */
    private static String month(Period month) {
        return month.lastMonth() + "/" + month.year();
    }

    private static String shown(StatedEarlier stated) {
        return figure(stated)
                .map(VietnameseNumbers::exact)
                .orElse("«" + stated.raw().strip() + "»");
    }

    /** What a unit returned for an earlier month, list columns left out. */
    private static final class Returned {
        private record Key(Code code, Measure measure) {}

        private final Map<Key, Observation> observations = new HashMap<>();

        Returned(Submission submission) {
            submission.observations().stream()
                    .filter(o -> o.line() == 0 && o.item().isEmpty())
                    .forEach(o -> observations.put(new Key(o.element(), o.measure()), o));
        }

        Optional<Observation> observation(StatedEarlier stated) {
            return Optional.ofNullable(observations.get(new Key(stated.element(), stated.measure())));
        }

        boolean says(StatedEarlier stated) {
            return observation(stated).filter(o -> !differs(stated, o)).isPresent();
        }
    }
}
