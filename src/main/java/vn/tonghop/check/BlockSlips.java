package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.check.CellSlips.TableOfUnit;
import vn.tonghop.model.Observation;

/** The slips that take two cells or more, undone. */
final class BlockSlips {
    private static final int LEAST_ROWS = 3;

    private final CellSlips cells;

    BlockSlips(CellSlips cells) {
        this.cells = cells;
    }

    /**
     * Exchanges among the cells that a rule names, and of each with its neighbours on the form and with some others.
     *
     * @param suspects the cells that other failed rules name
     */
    List<TypedChange> swaps(Collection<Observation> named, Collection<Observation> suspects, FormCells form) {
        Set<Observation> ruled = new LinkedHashSet<>(named);
        Map<TableOfUnit, Deque<Observation>> later = byTable(ruled);
        Map<TableOfUnit, Deque<Observation>> suspected =
                byTable(suspects.stream().filter(s -> !ruled.contains(s)).toList());
        List<TypedChange> swaps = new ArrayList<>();
        for (Observation one : ruled) {
            Optional<TableOfUnit> table = cells.table(one);
            if (table.isPresent()) {
                Deque<Observation> rest = later.getOrDefault(table.get(), new ArrayDeque<>());
                rest.removeFirst();
                Set<Observation> others = new LinkedHashSet<>(rest);
                others.addAll(suspected.getOrDefault(table.get(), new ArrayDeque<>()));
                form.neighbours(one).stream()
                        .filter(n -> !ruled.contains(n) && cells.table(n).equals(table))
                        .forEach(others::add);
                others.forEach(other -> swap(one, other).ifPresent(swaps::add));
            }
        }
        return swaps;
    }

    /** Cells by the table they stand in, each table's in the order given: among thousands of cells few share one. */
    private Map<TableOfUnit, Deque<Observation>> byTable(Collection<Observation> all) {
        Map<TableOfUnit, Deque<Observation>> tables = new HashMap<>();
        for (Observation cell : all) {
            cells.table(cell)
                    .ifPresent(t ->
                            tables.computeIfAbsent(t, k -> new ArrayDeque<>()).add(cell));
        }
        return tables;
    }

    private Optional<TypedChange> swap(Observation one, Observation other) {
        if (one.figure().isEmpty() || other.figure().isEmpty()) {
            return Optional.empty();
        }
        Edit first = new Edit(one, other.figure());
        Edit second = new Edit(other, one.figure());
        return cells.isPlausible(first) && cells.isPlausible(second)
                ? Optional.of(new TypedChange.Swapped(first, second))
                : Optional.empty();
    }

    /**
     * Blocks that begin or end at a cell which the rule names, moved up or down by a row: the row that is left is empty, or
     * has what the first row of the block had before.
     */
    List<TypedChange> shifts(Collection<Observation> named, FormCells form, int most) {
        Set<List<Observation>> columns = new LinkedHashSet<>();
        named.forEach(c -> columns.add(form.column(c)));
        Set<TypedChange> shifts = new LinkedHashSet<>();
        for (List<Observation> column : columns) {
            for (int from = 0; from < column.size(); from++) {
                for (int to = from + LEAST_ROWS; to < column.size() && shifts.size() <= most; to++) {
                    if (named.contains(column.get(from)) || named.contains(column.get(to))) {
                        List<Observation> block = column.subList(from, to + 1);
                        shifted(block, true, shifts);
                        shifted(block, false, shifts);
                    }
                }
            }
        }
        return List.copyOf(shifts);
    }

    private void shifted(List<Observation> block, boolean up, Set<TypedChange> shifts) {
        List<Edit> moved = new ArrayList<>();
        int last = block.size() - 1;
        for (int i = 0; i < last; i++) {
            Observation to = block.get(up ? i : last - i);
            Optional<BigDecimal> value = block.get(up ? i + 1 : last - i - 1).figure();
            if (value.isEmpty()) {
                return;
            }
            if (!to.figure().equals(value)) {
                moved.add(new Edit(to, value));
            }
        }
        Observation left = block.get(up ? last : 0);
        add(moved, new Edit(left, Optional.empty()), shifts);
        block.get(up ? 0 : last).figure().ifPresent(v -> add(moved, new Edit(left, v), shifts));
    }

    private void add(List<Edit> moved, Edit rest, Set<TypedChange> shifts) {
        List<Edit> edits = new ArrayList<>(moved);
        edits.add(rest);
        if (moved.size() >= LEAST_ROWS && edits.stream().allMatch(cells::isPlausible)) {
            shifts.add(new TypedChange.Shifted(edits));
        }
    }
}
