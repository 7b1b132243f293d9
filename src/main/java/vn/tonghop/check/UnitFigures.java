package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Target;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Focus;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Quantity;
import vn.tonghop.model.Code;
import vn.tonghop.model.History;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Submission;

/** The figures of one unit, or of one row of a list of it, beside those that the unit returned earlier. */
final class UnitFigures implements PlacedFigures {
    private final Catalogue catalogue;
    private final Period period;
    private final Measure current;
    private final Map<Code, DataElement> elements;
    private final ReturnedValues now;
    private final ReturnedValues previous;
    private final ReturnedValues lastYear;

    private UnitFigures(
            Catalogue catalogue,
            Period period,
            Measure current,
            Map<Code, DataElement> elements,
            ReturnedValues now,
            ReturnedValues previous,
            ReturnedValues lastYear) {
        this.catalogue = catalogue;
        this.period = period;
        this.current = current;
        this.elements = elements;
        this.now = now;
        this.previous = previous;
        this.lastYear = lastYear;
    }

    /**
     * @param elements the catalogue's elements by code
     */
    static UnitFigures ofUnit(
            Catalogue catalogue,
            Map<Code, DataElement> elements,
            Period period,
            Submission submission,
            History history) {
        return new UnitFigures(
                catalogue,
                period,
                Measure.PERIOD,
                elements,
                new ReturnedValues(elements, submission.observations()),
                earlier(elements, history, period.previous(), submission),
                earlier(elements, history, period.sameLastYear(), submission));
    }

    private static ReturnedValues earlier(
            Map<Code, DataElement> elements, History history, Period when, Submission now) {
        return history.submission(when, now.unit())
                .map(s -> new ReturnedValues(elements, s.observations()))
                .orElse(ReturnedValues.NONE);
    }

    /** One row of a list: rows have no history, their names may change from month to month. */
    static UnitFigures ofLine(
            Catalogue catalogue, Map<Code, DataElement> elements, Period period, List<Observation> line) {
        return new UnitFigures(
                catalogue,
                period,
                Measure.PERIOD,
                elements,
                new ReturnedValues(elements, line),
                ReturnedValues.NONE,
                ReturnedValues.NONE);
    }

    @Override
    public PlacedFigures forMeasure(Measure measure) {
        return new UnitFigures(catalogue, period, measure, elements, now, previous, lastYear);
    }

    @Override
    public Optional<Quantity> figure(Reference reference) {
        return value(reference).map(v -> new Quantity(v, places(reference)));
    }

    private Optional<BigDecimal> value(Reference reference) {
        Code code = reference.code();
        if (reference.countsRows()) {
            return Optional.of(BigDecimal.valueOf(now.rows(code.value())));
        }
        Measure measure = measure(reference);
        return switch (reference.selector()) {
            case PLAN -> target(code, period.year());
            case NEXT_PLAN -> target(code, period.year() + 1);
            case SAME -> in(lastYear, reference, measure);
            case PREVIOUS -> in(previous, reference, measure);
            case BEFORE -> period.ordinal() == 1 ? Optional.of(BigDecimal.ZERO) : in(previous, reference, Measure.YTD);
            case CURRENT, PERIOD, YTD -> in(now, reference, measure);
        };
    }

    /** The plan of the township is the unit's own only where that unit alone reports. */
    private Optional<BigDecimal> target(Code code, int year) {
        DataElement element = elements.get(code);
        return element != null && catalogue.reportersOf(element, period).size() == 1
                ? catalogue.target(year, code).map(Target::value)
                : Optional.empty();
    }

    private static Optional<BigDecimal> in(ReturnedValues values, Reference reference, Measure measure) {
        return reference.focus() instanceof Focus.Item item
                ? values.item(reference.code(), measure, item.name())
                : values.value(reference.code(), measure);
    }

    private Measure measure(Reference reference) {
        return switch (reference.selector()) {
            case PERIOD -> Measure.PERIOD;
            case YTD -> Measure.YTD;
            default -> {
                DataElement element = elements.get(reference.code());
                yield element != null && element.nature().hasCumulative() ? current : Measure.PERIOD;
            }
        };
    }

    @Override
    public Optional<Observation> source(Reference reference) {
        return reference.focus() instanceof Focus.Item item
                ? now.firstOfItem(reference.code(), measure(reference), item.name())
                : now.first(reference.code(), measure(reference));
    }

    @Override
    public List<Observation> cells(Reference reference) {
        if (reference.countsRows() || !reference.selector().isOfThePeriod()) {
            return List.of();
        }
        return reference.focus() instanceof Focus.Item item
                ? now.itemCells(reference.code(), measure(reference), item.name())
                : now.cells(reference.code(), measure(reference));
    }

    @Override
    public Optional<Expression> formula(Reference reference) {
        return Optional.empty();
    }

    @Override
    public int places(Reference reference) {
        DataElement element = elements.get(reference.code());
        return element == null ? 0 : element.decimals();
    }

    @Override
    public int unitCount(String kind) {
        return catalogue.unitCount(kind, period);
    }
}
