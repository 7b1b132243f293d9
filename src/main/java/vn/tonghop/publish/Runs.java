package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tonghop.model.CellRange;

/**
 * Single cells as few ranges as possible, and functions over them. A spreadsheet takes no more than 255 arguments to a
 * function, and units that stand side by side are one of them.
 */
final class Runs {
    private static final int MOST_ARGUMENTS = 250;

    private final List<String> ranges;
    private final int cells;

    private Runs(List<String> ranges, int cells) {
        this.ranges = List.copyOf(ranges);
        this.cells = cells;
    }

    /**
     * @param cells in their order, each a single one
     * @param sheet the sheet that the formula stands on
     */
    static Runs of(List<Place> cells, String sheet) {
        List<Place> runs = new ArrayList<>();
        for (Place cell : cells) {
            int last = runs.size() - 1;
            if (last >= 0 && isNext(runs.get(last), cell)) {
                CellRange longer = new CellRange(
                        runs.get(last).cells().first(), cell.cells().last());
                runs.set(last, new Place(cell.sheet(), longer));
            } else {
                runs.add(cell);
            }
        }
        return new Runs(runs.stream().map(run -> run.from(sheet)).toList(), cells.size());
    }

    /** Whether a cell goes on where a run ends, to the right or downwards. */
    private static boolean isNext(Place run, Place cell) {
        CellRange so = run.cells();
        CellRange one = cell.cells();
        boolean right = so.first().row() == one.first().row()
                && so.last().row() == one.first().row()
                && one.first().column() == so.last().column() + 1;
        boolean down = so.first().column() == one.first().column()
                && so.last().column() == one.first().column()
                && one.first().row() == so.last().row() + 1;
        return run.sheet().equals(cell.sheet()) && (right || down);
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** How many cells there are. */
    int cells() {
        return cells;
    }

    /** Their sum; of a single cell that cell. */
    String sum() {
        return cells == 1 ? ranges.get(0) : over("SUM");
    }

    /** How many of them hold a number. */
    String count() {
        return over("COUNT");
    }

    private String over(String function) {
        int parts = (ranges.size() + MOST_ARGUMENTS - 1) / MOST_ARGUMENTS;
        String terms = IntStream.range(0, parts)
                .mapToObj(i -> ranges.subList(i * MOST_ARGUMENTS, Math.min(ranges.size(), (i + 1) * MOST_ARGUMENTS)))
                .map(part -> function + "(" + String.join(",", part) + ")")
                .collect(Collectors.joining("+"));
        return parts == 1 ? terms : "(" + terms + ")";
    }
}
