package vn.tonghop.publish.report;

import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.UnitCode;

/** Whose figures a part of the report prints. */
sealed interface Scope {
    /** The totals. */
    record Township() implements Scope {}

    /** What one unit reported. */
    record OfUnit(ReportingUnit unit) implements Scope {}

    /**
     * One row of a list.
     *
     * @param line its number in the list of the unit that reported it
     */
    record OfItem(UnitCode unit, int line, String name) implements Scope {}

    Scope TOWNSHIP = new Township();
}
