package vn.tonghop.publish.report;

import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Measure;
import vn.tonghop.model.PeriodOutcome;

/** What the words of a bound figure have to be, from its tag alone and whatever document it stands in. */
final class ExpectedWords {
    private final Catalogue catalogue;
    private final PeriodOutcome outcome;
    private final ReportFigures figures;

    ExpectedWords(Catalogue catalogue, PeriodOutcome outcome) {
        this.catalogue = catalogue;
        this.outcome = outcome;
        this.figures = new ReportFigures(catalogue, outcome);
    }

    /** The words; absent when the tag speaks of a figure that there is none of in the period. */
    Optional<String> of(BoundTag tag) {
        if (!tag.period().equals(outcome.period())) {
            return Optional.empty();
        }
        if (tag.name().equals(Placeholder.Name.UNITS_RECEIVED.word())) {
            return Optional.of(Long.toString(outcome.received()));
        }
        if (tag.name().equals(Placeholder.Name.UNITS_EXPECTED.word())) {
            return Optional.of(Integer.toString(outcome.returns().size()));
        }
        boolean list = tag.view() == View.ROWS && catalogue.list(tag.name()).isPresent();
        boolean known = list || catalogue.labelled(tag.code()).isPresent();
        Optional<Measure> measure = tag.measured();
        if (tag.code().isNone() || !known || measure.isEmpty()) {
            return Optional.empty();
        }
        Placeholder.Figure asked = new Placeholder.Figure(tag.code(), measure, tag.view());
        return scope(tag).map(scope -> FigureWords.say(figures.find(asked, scope), tag.view()));
    }

    private Optional<Scope> scope(BoundTag tag) {
        if (tag.unit().isEmpty()) {
            return Optional.of(Scope.TOWNSHIP);
        }
        if (tag.line() > 0) {
            return Optional.of(new Scope.OfItem(tag.unit().get(), tag.line(), ""));
        }
        Optional<ReportingUnit> unit = catalogue.unit(tag.unit().get(), outcome.period());
        return unit.map(Scope.OfUnit::new);
    }
}
