package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Measure;
import vn.tonghop.model.UnitCode;

/**
 * Where the units' own values of one measure stand. A few dozen units are columns at the right of the subject's table, in
 * the row of each line. More of them are rows of a sheet of their own, on which each line has a column: a table of hundreds
 * of columns can be neither read nor printed.
 */
final class UnitBlock {
    /** The most units that are columns. */
    static final int MOST_COLUMNS = 60;

    /** The first row of a unit on a sheet of units. */
    static final int FIRST_UNIT_ROW = 7;

    private final Measure measure;
    private final String sheet;
    private final List<ReportingUnit> units;
    private final int firstColumn;
    private final boolean aside;
    private final Map<UnitCode, Integer> order = new HashMap<>();
    /** The columns of lines by the lines' rows; only where units are rows. */
    private final NavigableMap<Integer, Integer> columns = new TreeMap<>();

    private UnitBlock(Measure measure, String sheet, List<ReportingUnit> units, int firstColumn, boolean aside) {
        this.measure = measure;
        this.sheet = sheet;
        this.units = List.copyOf(units);
        this.firstColumn = firstColumn;
        this.aside = aside;
        for (ReportingUnit unit : units) {
            order.put(unit.code(), order.size());
        }
    }

    /** Units as columns of the subject's sheet. */
    static UnitBlock across(Measure measure, String sheet, List<ReportingUnit> units, int firstColumn) {
        return new UnitBlock(measure, sheet, units, firstColumn, false);
    }

    /** Units as rows of a sheet of their own. */
    static UnitBlock aside(
            Measure measure, String sheet, List<ReportingUnit> units, int firstColumn, List<Line> lines) {
        UnitBlock block = new UnitBlock(measure, sheet, units, firstColumn, true);
        for (Line line : lines) {
            block.columns.put(line.row(), firstColumn + block.columns.size());
        }
        return block;
    }

    Measure measure() {
        return measure;
    }

    /** The sheet that the cells stand on. */
    String sheet() {
        return sheet;
    }

    List<ReportingUnit> units() {
        return units;
    }

    boolean isEmpty() {
        return units.isEmpty() || (aside && columns.isEmpty());
    }

    /** Whether units are rows of a sheet of their own. */
    boolean isAside() {
        return aside;
    }

    int firstColumn() {
        return firstColumn;
    }

    int lastColumn() {
        return firstColumn + (aside ? columns.size() : units.size()) - 1;
    }

    /** The cell of a unit in a line; absent when the unit is not asked for anything here, or the line has no such cells. */
    Optional<CellAddress> cell(int lineRow, UnitCode unit) {
        Integer at = order.get(unit);
        if (at == null) {
            return Optional.empty();
        }
        if (!aside) {
            return Optional.of(new CellAddress(lineRow, firstColumn + at));
        }
        return Optional.ofNullable(columns.get(lineRow)).map(column -> new CellAddress(FIRST_UNIT_ROW + at, column));
    }

    /** The cells of all units in a line. */
    Optional<Place> cells(int lineRow) {
        return isEmpty() ? Optional.empty() : run(lineRow, 0, units.size() - 1);
    }

    /** The cells of some units in a line, in their order; absent when others stand between them. */
    Optional<Place> cells(int lineRow, List<ReportingUnit> some) {
        Integer first = order.get(some.get(0).code());
        for (int i = 0; i < some.size(); i++) {
            Integer at = order.get(some.get(i).code());
            if (first == null || at == null || at != first + i) {
                return Optional.empty();
            }
        }
        return first == null ? Optional.empty() : run(lineRow, first, first + some.size() - 1);
    }

    private Optional<Place> run(int lineRow, int first, int last) {
        return cell(lineRow, units.get(first).code())
                .flatMap(from -> cell(lineRow, units.get(last).code()).map(to -> new CellRange(from, to)))
                .map(range -> new Place(sheet, range));
    }

    /** All cells of the lines from one row to another, as few ranges. */
    List<Place> area(int fromRow, int toRow) {
        List<Place> ranges = new ArrayList<>();
        if (isEmpty()) {
            return ranges;
        }
        if (!aside) {
            ranges.add(new Place(sheet, CellRange.of(fromRow, firstColumn, toRow, lastColumn())));
            return ranges;
        }
        NavigableMap<Integer, Integer> within = columns.subMap(fromRow, true, toRow, true);
        if (!within.isEmpty()) {
            ranges.add(new Place(
                    sheet,
                    CellRange.of(
                            FIRST_UNIT_ROW,
                            within.firstEntry().getValue(),
                            FIRST_UNIT_ROW + units.size() - 1,
                            within.lastEntry().getValue())));
        }
        return ranges;
    }
}
