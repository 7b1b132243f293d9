package vn.tonghop.adapter.csv;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many fields the records of a file have. A spreadsheet writes all rows equally long, except that Excel leaves out
 * empty columns at the end of whole blocks of 16 rows; a single row that differs has gained or lost a separator.
 */
final class RecordShape {
    private static final int BLOCK = 16;
    private static final int LEAST_RUN = 4;

    private RecordShape() {}

    /**
     * How well records fit into a table.
     *
     * @param columns the usual number of fields
     * @param share of the records that have as many, in thousandths
     */
    record Fit(boolean sound, int columns, long share) {
        static final Fit NONE = new Fit(false, 1, 0);

        boolean isBetterThan(Fit other) {
            if (columns < 2) {
                return false;
            }
            return sound == other.sound ? share > other.share : sound;
        }
    }

    static Fit fit(List<Integer> sizes) {
        int usual = usual(sizes);
        long filled = sizes.stream().filter(size -> size > 0).count();
        long alike = sizes.stream().filter(size -> size == usual).count();
        return new Fit(fault(sizes, true).isEmpty(), usual, filled == 0 ? 0 : alike * 1000 / filled);
    }

    /** The number of fields that most records have, blank lines apart; of several the largest; 0 if there are none. */
    static int usual(List<Integer> sizes) {
        NavigableMap<Integer, Long> count = new TreeMap<>(sizes.stream()
                .filter(size -> size > 0)
                .collect(Collectors.groupingBy(size -> size, Collectors.counting())));
        long most = count.values().stream().mapToLong(n -> n).max().orElse(0);
        return count.descendingMap().entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    /**
     * The first record at fault.
     *
     * @param ended whether the text ends where a program would end it
     */
    static Optional<CsvTable.Broken> fault(List<Integer> sizes, boolean ended) {
        if (!ended) {
            return Optional.of(new CsvTable.Broken("FILE.TRUNCATED", "file.csv.cut", sizes.size()));
        }
        int usual = usual(sizes);
        for (int start = 0, end; start < sizes.size(); start = end) {
            end = endOfRun(sizes, start);
            int size = sizes.get(start);
            if (end == sizes.size() && end - start == 1 && size < usual && start % BLOCK != 0) {
                return Optional.of(new CsvTable.Broken("FILE.TRUNCATED", "file.csv.cut", end));
            }
            if (size != 0 && end - start < LEAST_RUN && start % BLOCK != 0) {
                return Optional.of(new CsvTable.Broken("FILE.AMBIGUOUS", "file.csv.fields", start + 1));
            }
        }
        return Optional.empty();
    }

    /** Blank lines belong to any run. */
    private static int endOfRun(List<Integer> sizes, int start) {
        int end = start + 1;
        while (end < sizes.size() && (sizes.get(end).equals(sizes.get(start)) || sizes.get(end) == 0)) {
            end++;
        }
        return end;
    }
}
