package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.model.CellRange;

/**
 * How the sheet of a subject is cut into pages: the township's figures, then the units' own in portions that can be read,
 * then the lists and texts. A subject with few units stays in one piece.
 */
final class PrintParts {
    private static final int FEW_COLUMNS = 4;
    private static final int PER_PAGE = 12;

    private PrintParts() {}

    /** The columns that say what a row is stand at the left of every part. */
    static int repeatedColumns(SubjectPlan plan) {
        return isCut(plan) ? MainColumn.UNIT.number() : 0;
    }

    /** The parts; none when the sheet prints as it is. */
    static List<CellRange> of(SubjectPlan plan) {
        if (!isCut(plan)) {
            return List.of();
        }
        int bottom = plan.lastLineRow();
        List<CellRange> parts = new ArrayList<>();
        parts.add(CellRange.of(1, 1, bottom, MainColumn.values().length));
        parts.addAll(portions(plan.period(), bottom));
        List<CellRange> cumulative = portions(plan.ytd(), bottom);
        if (plan.ytd().units().size() <= FEW_COLUMNS && !cumulative.isEmpty()) {
            // A page for one or two columns is a waste: they go with the last portion before them.
            CellRange last = parts.remove(parts.size() - 1);
            parts.add(new CellRange(last.first(), cumulative.get(0).last()));
        } else {
            parts.addAll(cumulative);
        }
        if (plan.hasMoreTables()) {
            parts.add(CellRange.of(bottom + 1, 1, plan.lastRow(), plan.lastTableColumn()));
        }
        return parts;
    }

    private static boolean isCut(SubjectPlan plan) {
        return !plan.lines().isEmpty() && plan.lastColumn() - MainColumn.values().length > FEW_COLUMNS;
    }

    /** The unit columns of a block in portions of a page each, from the head to the row {@code bottom}. */
    static List<CellRange> portions(UnitBlock block, int bottom) {
        return block.isEmpty() || block.isAside()
                ? List.of()
                : columns(block.firstColumn(), block.lastColumn(), PER_PAGE, SubjectPlan.BLOCK_ROW, bottom);
    }

    /** Columns in portions of about the same width, each with at most so many. */
    static List<CellRange> columns(int firstColumn, int lastColumn, int most, int top, int bottom) {
        List<CellRange> portions = new ArrayList<>();
        int columns = lastColumn - firstColumn + 1;
        int count = (columns + most - 1) / most;
        for (int i = 0; i < count; i++) {
            portions.add(CellRange.of(
                    top, firstColumn + columns * i / count, bottom, firstColumn + columns * (i + 1) / count - 1));
        }
        return portions;
    }
}
