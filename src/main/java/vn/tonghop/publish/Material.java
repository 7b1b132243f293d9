package vn.tonghop.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.CalendarRule;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.VietnameseDates;

/** Everything the sheets of a workbook are made from. */
record Material(
        Catalogue catalogue,
        Evidence evidence,
        WorkbookPlan plan,
        OpenErrors errors,
        SourceRows sources,
        Phrases phrases) {
    static Material of(Catalogue catalogue, PeriodOutcome outcome, Phrases phrases) {
        Evidence evidence = new Evidence(catalogue, outcome);
        return new Material(
                catalogue,
                evidence,
                WorkbookPlan.of(catalogue, evidence, phrases.say("workbook.units.ending")),
                OpenErrors.of(catalogue, outcome),
                new SourceRows(catalogue, evidence),
                phrases);
    }

    PeriodOutcome outcome() {
        return evidence.outcome();
    }

    Period period() {
        return outcome().period();
    }

    CalendarRule calendar() {
        return calendarOf(period());
    }

    CalendarRule calendarOf(Period period) {
        return catalogue.calendar(catalogue.mainCalendar(), period.kind());
    }

    /** A value of the issuing body on the last day of the period. */
    String agency(String key) {
        LocalDate day = catalogue.lastDay(period());
        return catalogue.agency().get(key, day);
    }

    /** The codes that the catalogue names under a key of the issuing body. */
    List<Code> agencyCodes(String key) {
        return catalogue.agency().codes(key, catalogue.lastDay(period()));
    }

    /** A word or sentence of the workbook. */
    String say(String key, String... arguments) {
        return phrases.say("workbook." + key, arguments);
    }

    /** The unit of measure of an element's total: where units are counted it is not that of the value. */
    String unitOf(DataElement element) {
        return element.aggregation() instanceof Aggregation.CountWhere ? say("unit.counted") : element.unit();
    }

    /** The decimals that a figure is printed with; the number of rows of a list has none. */
    int decimals(Code code) {
        return catalogue.labelled(code).map(Catalogue.Labelled::decimals).orElse(0);
    }

    /** The reporting units of a kind that are asked in the period. */
    int unitCount(String kind) {
        return catalogue.unitCount(kind, period());
    }

    String periodName() {
        return VietnameseDates.period(period());
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A unit's name, with what is lacking where its return is not in. */
    String standing(ReportingUnit unit, String name) {
        if (evidence.isReceived(unit.code())) {
            return name;
        }
        return say(evidence.isHeld(unit.code()) ? "block.held" : "block.not-received", name);
    }
}
