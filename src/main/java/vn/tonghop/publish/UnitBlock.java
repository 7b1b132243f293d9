package vn.tonghop.publish;

import java.util.List;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Measure;
import vn.tonghop.model.UnitCode;

/**
 * The columns of a subject's table that hold the units' own values of one measure.
 *
 * @param firstColumn 1-based
 */
record UnitBlock(Measure measure, List<ReportingUnit> units, int firstColumn) {
    UnitBlock {
        units = List.copyOf(units);
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    int lastColumn() {
        return firstColumn + units.size() - 1;
    }

    /** The column of a unit, or 0 when it is not asked for anything here. */
    int columnOf(UnitCode unit) {
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).code().equals(unit)) {
                return firstColumn + i;
            }
        }
        return 0;
    }
}
