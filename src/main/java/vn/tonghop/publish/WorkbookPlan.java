package vn.tonghop.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.UnitCode;

/** Which cell of the workbook holds which figure. Every code that is a figure has exactly one total cell per measure. */
final class WorkbookPlan {
    private final List<SubjectPlan> subjects;
    private final Map<Code, SubjectPlan> sheetOf = new HashMap<>();
    private final Map<Code, DataElement> elements;

    private WorkbookPlan(Catalogue catalogue, List<SubjectPlan> subjects) {
        this.subjects = List.copyOf(subjects);
        this.elements = catalogue.elementsByCode();
        for (SubjectPlan subject : subjects) {
            subject.lines().forEach(line -> sheetOf.putIfAbsent(line.code(), subject));
        }
        sheetOf.remove(Code.NONE);
    }

    static WorkbookPlan of(Catalogue catalogue, Evidence evidence, String unitsEnding) {
        return new WorkbookPlan(
                catalogue,
                catalogue.subjects().stream()
                        .map(subject -> SubjectPlan.of(catalogue, evidence, subject, unitsEnding))
                        .filter(plan -> !plan.isEmpty())
                        .toList());
    }

    List<SubjectPlan> subjects() {
        return subjects;
    }

    private Optional<SubjectPlan> subjectOf(Code code) {
        return Optional.ofNullable(sheetOf.get(code));
    }

    Optional<Line> line(Code code) {
        return subjectOf(code).flatMap(subject -> subject.line(code));
    }

    /** The cell of a code in one of the main columns. */
    Optional<Place> at(Code code, MainColumn column) {
        return subjectOf(code).flatMap(s -> s.line(code).map(line -> s.at(line.row(), column)));
    }

    /** The cell of a total; absent when the code has no figure of this measure. */
    Optional<Place> total(Code code, Measure measure) {
        if (measure == Measure.PERIOD) {
            return at(code, MainColumn.PERIOD);
        }
        return line(code).filter(Line::hasCumulative).flatMap(line -> at(code, MainColumn.YTD));
    }

    /** The cell with the figure that is compared with plan and earlier years: the cumulative one where there is one. */
    Optional<Place> headline(Code code) {
        return total(code, Measure.YTD).or(() -> total(code, Measure.PERIOD));
    }

    /** The cells of the values a total is made of. */
    Optional<Place> values(Code code, Measure measure) {
        DataElement element = elements.get(code);
        return element == null
                ? Optional.empty()
                : subjectOf(code).flatMap(subject -> subject.values(element, measure));
    }

    /** The cells of these units for an element, in their order; absent when other units stand between them. */
    Optional<Place> units(DataElement element, List<ReportingUnit> units, Measure measure) {
        return element.isListColumn() || units.isEmpty()
                ? Optional.empty()
                : subjectOf(element.code()).flatMap(subject -> subject.units(element, units, measure));
    }

    /** The rows of a column of a list table. */
    Optional<Place> items(DataElement element) {
        return subjectOf(element.code())
                .flatMap(subject -> subject.itemCells(element.code()).map(cells -> new Place(subject.sheet(), cells)));
    }

    /** The cell of one unit for an element; of a list the sum of its rows. */
    Optional<Place> unit(DataElement element, UnitCode unit, Measure measure) {
        if (element.isListColumn() && !(element.aggregation() instanceof Aggregation.Sum)) {
            return Optional.empty();
        }
        return subjectOf(element.code()).flatMap(subject -> subject.unit(element.code(), unit, measure));
    }

    /** Where a reader finds a code: the cell of the unit, or that of the township when no unit is meant. */
    Optional<Place> find(Code code, UnitCode unit) {
        return subjectOf(code)
                .flatMap(subject -> subject.unit(code, unit, Measure.PERIOD)
                        .or(() -> subject.line(code).map(line -> subject.at(line.row(), MainColumn.LABEL))));
    }
}
