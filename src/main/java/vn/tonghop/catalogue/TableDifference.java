package vn.tonghop.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became different between two editions of one file of the catalogue. Rows are the same one when they say the same,
 * else when they have the same key and the same beginning of validity, else the same key.
 *
 * @param file name of the file
 * @param added rows that were not there, in the new order
 * @param removed rows that are not there any more, in the old order
 * @param changed rows of which something changed, in the old order
 * @param reordered whether the rows that stayed stand in another order
 */
public record TableDifference(
        String file, List<Entry> added, List<Entry> removed, List<Change> changed, boolean reordered) {
    public TableDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /**
     * A row.
     *
     * @param key what it is known by, such as a code
     * @param label the first thing it says beside the key
     */
    public record Entry(String key, String label) {}

    /** A row that stayed and says something else now. */
    public record Change(Entry row, List<Field> fields) {
        public Change {
            fields = List.copyOf(fields);
        }
    }

    /** One cell, before and after. */
    public record Field(String column, String before, String after) {}

    /** The columns that tell the rows of a file apart; the first one for a file that is not listed. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "targets.csv", List.of("year", "code"),
            "baseline.csv", List.of("period", "unit", "code", "item", "measure"),
            "calendar.csv", List.of("calendar", "kind"));

    /** The columns that tell several editions of one thing apart. */
    private static final List<String> EDITION = List.of("edition", "valid_from");

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !reordered;
    }

    /** Compares two editions of a file, column by column by name. */
    public static TableDifference between(Table before, Table after) {
        return new Comparison(before, after).difference();
    }

    private static final class Comparison {
        private final Table before;
        private final Table after;
        private final List<String> columns;
        private final List<String> key;

        /** For a row of the old edition, the row of the new one that it became. */
        private final NavigableMap<Integer, Integer> pairs = new TreeMap<>();

        private final Set<Integer> taken = new LinkedHashSet<>();

        Comparison(Table before, Table after) {
            this.before = before;
            this.after = after;
            Set<String> names = new LinkedHashSet<>(before.header());
            names.addAll(after.header());
            names.remove("");
            this.columns = List.copyOf(names);
            this.key =
                    KEYS.getOrDefault(before.name(), columns.stream().limit(1).toList());
        }

        TableDifference difference() {
            pair(columns);
            List<String> edition = new ArrayList<>(key);
            columns.stream().filter(EDITION::contains).forEach(edition::add);
            pair(edition);
            pair(key);
            return new TableDifference(before.name(), added(), removed(), changed(), isReordered());
        }

        /** Pairs the rows that are still alone and equal in some columns, first with first. */
        private void pair(List<String> by) {
            Map<List<String>, Deque<Integer>> waiting = new HashMap<>();
            for (int i = 0; i < after.rows().size(); i++) {
                if (!taken.contains(i)) {
                    waiting.computeIfAbsent(cells(after, i, by), k -> new ArrayDeque<>())
                            .add(i);
                }
            }
            for (int i = 0; i < before.rows().size(); i++) {
                Deque<Integer> same = waiting.getOrDefault(cells(before, i, by), new ArrayDeque<>());
                if (!pairs.containsKey(i) && !same.isEmpty()) {
                    int other = same.remove();
                    pairs.put(i, other);
                    taken.add(other);
                }
            }
        }

        private List<Entry> added() {
            List<Entry> added = new ArrayList<>();
            for (int i = 0; i < after.rows().size(); i++) {
                if (!taken.contains(i)) {
                    added.add(entry(after, i));
                }
            }
            return added;
        }

        private List<Entry> removed() {
            List<Entry> removed = new ArrayList<>();
            for (int i = 0; i < before.rows().size(); i++) {
                if (!pairs.containsKey(i)) {
                    removed.add(entry(before, i));
                }
            }
            return removed;
        }

        private List<Change> changed() {
            List<Change> changed = new ArrayList<>();
            pairs.forEach((old, now) -> {
                List<Field> fields = columns.stream()
                        .map(c -> new Field(c, cell(before, old, c), cell(after, now, c)))
                        .filter(f -> !f.before().equals(f.after()))
                        .toList();
                if (!fields.isEmpty()) {
                    changed.add(new Change(entry(before, old), fields));
                }
            });
            return changed;
        }

        private boolean isReordered() {
            int last = -1;
            for (int now : pairs.values()) {
                if (now < last) {
                    return true;
                }
                last = now;
            }
            return false;
        }

        private Entry entry(Table table, int row) {
            Function<List<String>, List<String>> said = names -> names.stream()
                    .map(c -> cell(table, row, c))
                    .filter(c -> !c.isBlank())
                    .toList();
            List<String> others = columns.stream().filter(c -> !key.contains(c)).toList();
            String label = said.apply(others).stream().findFirst().orElse("");
            return new Entry(said.apply(key).stream().collect(Collectors.joining(" ")), label);
        }

        private static List<String> cells(Table table, int row, List<String> columns) {
            return columns.stream().map(c -> cell(table, row, c)).toList();
        }

        private static String cell(Table table, int row, String column) {
            int index = table.header().indexOf(column);
            List<String> cells = table.rows().get(row).cells();
            return index >= 0 && index < cells.size() ? cells.get(index) : "";
        }
    }
}
