package vn.tonghop.publish;

import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.ListTable;
import vn.tonghop.model.Code;

/** One row of a subject's table. */
sealed interface Line {
    int row();

    /** A data element: its total, and the cells of its units. */
    record OfElement(int row, DataElement element) implements Line {}

    /** The lowest or the highest figure of an element that has no single one for the township. */
    record OfExtreme(int row, DataElement element, boolean highest) implements Line {}

    /** @param cumulative whether there is a figure since the start of the year too */
    record OfIndicator(int row, Indicator indicator, boolean cumulative) implements Line {}

    /** The number of rows of a list table. */
    record OfRows(int row, ListTable list) implements Line {}

    /** A heading between the rows. */
    record Band(int row) implements Line {}

    /** The code the row is found by; {@link Code#NONE} when it has none of its own. */
    default Code code() {
        if (this instanceof OfElement e) {
            return e.element().code();
        }
        return this instanceof OfIndicator i ? i.indicator().code() : Code.NONE;
    }

    /** Whether the row has a figure since the start of the year. */
    default boolean hasCumulative() {
        if (this instanceof OfElement e) {
            return !e.element().isListColumn() && e.element().nature().hasCumulative();
        }
        return this instanceof OfIndicator i && i.cumulative();
    }
}
