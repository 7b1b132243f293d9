package vn.tonghop.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.model.CellRange;

/**
 * How the sheet of a subject is cut into pages: the township's figures, then the units' own in portions that can be read,
 * then the lists and texts. A subject with few units stays in one piece. A unit that is the only one to be asked gave the
 * township's figure, which is not printed twice.
 */
final class PrintParts {
    /** So many columns of units are printed beside the township's figures without making them too small. */
    private static final int MOST_BESIDE = 2;

    private static final int PER_PAGE = 12;

    /** Plain lines on a page, at the size that most sheets are printed in. */
    private static final int LINES = 42;

    private PrintParts() {}

    /** The columns that say what a row is stand at the left of every part. */
    static int repeatedColumns(SubjectPlan plan) {
        return isCut(plan) ? MainColumn.UNIT.number() : 0;
    }

    /** Whether columns of units are printed beside the township's figures. */
    static boolean areBeside(SubjectPlan plan) {
        return !isCut(plan) && lastPrinted(plan) > MainColumn.values().length;
    }

    /** The parts; none when the sheet prints as it is. */
    static List<CellRange> of(SubjectPlan plan) {
        int bottom = plan.lastLineRow();
        if (!isCut(plan)) {
            List<Rows> pages = pages(plan.figuresAndTables());
            int right = Math.max(lastPrinted(plan), plan.lastTableColumn());
            return pages.size() < 2 && right == plan.lastColumn()
                    ? List.of()
                    : pages.stream()
                            .map(rows -> CellRange.of(rows.first(), 1, rows.last(), right))
                            .toList();
        }
        List<CellRange> parts = new ArrayList<>();
        parts.add(CellRange.of(1, 1, bottom, MainColumn.values().length));
        parts.addAll(portions(plan, plan.period()));
        parts.addAll(portions(plan, plan.ytd()));
        if (plan.hasMoreTables()) {
            parts.addAll(tables(plan));
        }
        return parts;
    }

    /**
     * Rows that belong together, with a guess at how many plain lines they are high.
     *
     * @param lines of print, those that texts are broken into included
     */
    record Rows(int first, int last, int lines) {
        Rows and(Rows next) {
            return new Rows(first, next.last, lines + next.lines);
        }
    }

    private static List<Rows> pages(List<Rows> tables) {
        return pages(tables, LINES);
    }

    /** As few pages of so many lines as there can be without cutting through a table that fits on one. */
    static List<Rows> pages(List<Rows> tables, int most) {
        Deque<Rows> pages = new ArrayDeque<>();
        for (Rows table : tables) {
            if (!pages.isEmpty() && pages.getLast().lines() + table.lines() <= most) {
                pages.add(pages.removeLast().and(table));
            } else {
                pages.add(table);
            }
        }
        return List.copyOf(pages);
    }

    /** What stands under the figures; of lists that are wider than those the rest on pages of its own. */
    private static List<CellRange> tables(SubjectPlan plan) {
        int last = plan.lastTableColumn();
        int cut = Math.min(last, MainColumn.values().length);
        while (cut > MainColumn.UNIT.number() && isWithinText(plan, cut)) {
            cut--;
        }
        List<CellRange> parts = new ArrayList<>();
        for (Rows page : pages(plan.tables())) {
            parts.add(CellRange.of(page.first(), 1, page.last(), cut));
        }
        for (ListPlan list : plan.lists()) {
            if (list.lastColumn() > cut) {
                parts.add(CellRange.of(list.top(), cut + 1, list.lastRow(), list.lastColumn()));
            }
        }
        return parts;
    }

    /** Whether a text goes on behind the column. */
    private static boolean isWithinText(SubjectPlan plan, int column) {
        return plan.lists().stream()
                .flatMap(list -> list.columns().stream())
                .anyMatch(text -> text.first() <= column && text.last() > column);
    }

    private static boolean isCut(SubjectPlan plan) {
        return !plan.lines().isEmpty()
                && (lastPrinted(plan) - MainColumn.values().length > MOST_BESIDE
                        || plan.lastTableColumn() > lastPrinted(plan));
    }

    /** The last column that is printed of the figures, where those of the units stand beside the township's. */
    private static int lastPrinted(SubjectPlan plan) {
        return Stream.of(plan.period(), plan.ytd())
                .flatMap(block -> plan.shared(block).stream())
                .mapToInt(cells -> cells.last().column())
                .max()
                .orElse(MainColumn.values().length);
    }

    /** The columns of a block that have a title together: those of a printed page, and those before and behind them. */
    static List<CellRange> titled(SubjectPlan plan, UnitBlock block) {
        List<CellRange> portions = portions(plan, block);
        int row = SubjectPlan.BLOCK_ROW;
        if (portions.isEmpty()) {
            return List.of(CellRange.of(row, block.firstColumn(), row, block.lastColumn()));
        }
        List<CellRange> titled = new ArrayList<>(portions);
        int first = portions.get(0).first().column();
        if (first > block.firstColumn()) {
            titled.add(CellRange.of(row, block.firstColumn(), row, first - 1));
        }
        int last = portions.get(portions.size() - 1).last().column();
        if (last < block.lastColumn()) {
            titled.add(CellRange.of(row, last + 1, row, block.lastColumn()));
        }
        return titled;
    }

    /** The cells of a block that are printed in portions of a page each, from the head on. */
    private static List<CellRange> portions(SubjectPlan plan, UnitBlock block) {
        return plan.shared(block).stream()
                .flatMap(cells -> columns(
                        cells.first().column(),
                        cells.last().column(),
                        PER_PAGE,
                        SubjectPlan.BLOCK_ROW,
                        cells.last().row())
                        .stream())
                .toList();
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
