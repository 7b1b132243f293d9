package vn.tonghop.intake;

import java.util.List;
import vn.tonghop.catalogue.DataElement;

/** The rows that belong to an element: at least one, in the order of the sheets. */
record ElementRows(DataElement element, List<RowPlace> rows) {
    ElementRows {
        rows = List.copyOf(rows);
    }
}
