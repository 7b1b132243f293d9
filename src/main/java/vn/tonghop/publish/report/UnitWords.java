package vn.tonghop.publish.report;

import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Message;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.VietnameseDates;

/** What an outline can say of one unit: that of a loop, or the one a letter is addressed to. */
final class UnitWords {
    private final Catalogue catalogue;
    private final PeriodOutcome outcome;
    private final Phrases phrases;
    private final Optional<ReportingUnit> addressee;

    private UnitWords(Catalogue catalogue, PeriodOutcome outcome, Phrases phrases, Optional<ReportingUnit> addressee) {
        this.catalogue = catalogue;
        this.outcome = outcome;
        this.phrases = phrases;
        this.addressee = addressee;
    }

    /** For a document that is addressed to no unit. */
    UnitWords(Catalogue catalogue, PeriodOutcome outcome, Phrases phrases) {
        this(catalogue, outcome, phrases, Optional.empty());
    }

    /** For a letter to a unit. */
    UnitWords to(ReportingUnit unit) {
        return new UnitWords(catalogue, outcome, phrases, Optional.of(unit));
    }

    String say(Placeholder.Name name, Scope scope) {
        ReportingUnit unit = unit(scope);
        return switch (name) {
            case UNIT_NAME -> unit.name();
            case UNIT_BRIEF -> unit.brief();
            case UNIT_DUE ->
                VietnameseDates.numeric(catalogue
                        .calendar(unit.calendar(), outcome.period().kind())
                        .dueDay(outcome.period()));
            case UNIT_FILE -> file(unit).map(f -> f.file().name()).orElse("");
            case UNIT_PROBLEM -> file(unit).map(f -> problem(f.reason())).orElse("");
            default -> throw new IllegalArgumentException("says nothing of a unit: " + name);
        };
    }

    /** What the office is told to do about several files is no matter of the unit, which is asked which one is right. */
    private String problem(Message reason) {
        return reason.key().equals("intake.unit.two-files")
                ? phrases.say(new Message("returns.problem.two-files", reason.arguments()))
                : phrases.say(reason);
    }

    private ReportingUnit unit(Scope scope) {
        if (scope instanceof Scope.OfUnit one) {
            return one.unit();
        }
        return addressee.orElseThrow(
                () -> new IllegalStateException("not proven: a unit outside a loop over units and a letter"));
    }

    private Optional<FileOutcome> file(ReportingUnit unit) {
        return outcome.returns().stream()
                .filter(r -> r.unit().equals(unit.code()) && !r.isReceived())
                .map(UnitReturn::file)
                .flatMap(name -> outcome.files().stream()
                        .filter(f ->
                                f.unit().equals(unit.code()) && f.file().name().equals(name)))
                .findFirst();
    }
}
