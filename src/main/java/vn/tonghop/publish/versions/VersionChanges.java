package vn.tonghop.publish.versions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.MachineFile;
import vn.tonghop.model.Measure;
import vn.tonghop.model.UnitCode;

/**
 * What is otherwise in a later version of the same period, found by holding its machine files against those of the earlier one.
 * Two figures are the same when they are the same number; a text, a status and what stands for a missing value count too.
 *
 * @param totals figures of the township, in the order of the later version; those that are gone at the end
 * @param values what units reported, likewise
 */
public record VersionChanges(List<TotalChange> totals, List<ValueChange> values) {
    /**
     * One figure.
     *
     * @param text as it stands in the file, with a decimal point; of a text what was written
     * @param status code of its status
     */
    public record Figure(String text, String status) {
        /** What a figure is that is not in the file. */
        static final Figure NONE = new Figure("", "");

        public Optional<BigDecimal> number() {
            return text.matches("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?")
                    ? Optional.of(new BigDecimal(text))
                    : Optional.empty();
        }

        private boolean isSame(Figure other) {
            boolean sameText = number().isPresent() && other.number().isPresent()
                    ? number().get().compareTo(other.number().get()) == 0
                    : text.equals(other.text);
            return sameText && status.equals(other.status);
        }
    }

    /**
     * A total or an indicator.
     *
     * @param coverageBefore units that reported of those expected, such as 15/16
     */
    public record TotalChange(
            Code code,
            String item,
            Measure measure,
            Figure before,
            Figure after,
            String coverageBefore,
            String coverageAfter) {
        public Optional<BigDecimal> difference() {
            return VersionChanges.difference(before, after);
        }
    }

    /** A value of a unit; a cell is {@link CellRef#NONE} where the version has no such value. */
    public record ValueChange(
            UnitCode unit,
            Code code,
            String item,
            Measure measure,
            Figure before,
            Figure after,
            CellRef cellBefore,
            CellRef cellAfter) {
        public Optional<BigDecimal> difference() {
            return VersionChanges.difference(before, after);
        }
    }

    /** The machine files of one version. */
    public record Files(MachineFile observations, MachineFile totals) {}

    public VersionChanges {
        totals = List.copyOf(totals);
        values = List.copyOf(values);
    }

    public static VersionChanges none() {
        return new VersionChanges(List.of(), List.of());
    }

    public boolean isEmpty() {
        return totals.isEmpty() && values.isEmpty();
    }

    /** What became of an earlier version in a later one. */
    public static VersionChanges between(Files earlier, Files later) {
        return new VersionChanges(
                totals(rows(earlier.totals(), TOTAL_KEY), rows(later.totals(), TOTAL_KEY)),
                values(rows(earlier.observations(), VALUE_KEY), rows(later.observations(), VALUE_KEY)));
    }

    private static final List<String> TOTAL_KEY = List.of("code", "kind", "item", "measure");
    private static final List<String> VALUE_KEY = List.of("unit", "element", "item", "measure");

    /** The rows by what they are about; equal ones, such as two items of one name, are counted. */
    private static Map<List<String>, Map<String, String>> rows(MachineFile file, List<String> key) {
        Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
        Map<List<String>, Integer> seen = new HashMap<>();
        for (List<String> cells : file.rows()) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < file.header().size(); i++) {
                row.put(file.header().get(i), cells.get(i));
            }
            List<String> name = new ArrayList<>();
            key.forEach(column -> name.add(row.getOrDefault(column, "")));
            name.add(Integer.toString(seen.merge(List.copyOf(name), 1, Integer::sum)));
            rows.put(name, row);
        }
        return rows;
    }

    /** The keys of the later version, then those that are only in the earlier one. */
    private static List<List<String>> keys(
            Map<List<String>, Map<String, String>> earlier, Map<List<String>, Map<String, String>> later) {
        List<List<String>> keys = new ArrayList<>(later.keySet());
        earlier.keySet().stream().filter(key -> !later.containsKey(key)).forEach(keys::add);
        return keys;
    }

    private static List<TotalChange> totals(
            Map<List<String>, Map<String, String>> earlier, Map<List<String>, Map<String, String>> later) {
        List<TotalChange> changes = new ArrayList<>();
        for (List<String> key : keys(earlier, later)) {
            Map<String, String> before = earlier.getOrDefault(key, Map.of());
            Map<String, String> after = later.getOrDefault(key, Map.of());
            TotalChange change = new TotalChange(
                    new Code(key.get(0)),
                    key.get(2),
                    measure(key.get(3)),
                    figure(before, "value"),
                    figure(after, "value"),
                    coverage(before),
                    coverage(after));
            if (!change.before().isSame(change.after())
                    || !change.coverageBefore().equals(change.coverageAfter())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static List<ValueChange> values(
            Map<List<String>, Map<String, String>> earlier, Map<List<String>, Map<String, String>> later) {
        List<ValueChange> changes = new ArrayList<>();
        for (List<String> key : keys(earlier, later)) {
            Map<String, String> before = earlier.getOrDefault(key, Map.of());
            Map<String, String> after = later.getOrDefault(key, Map.of());
            ValueChange change = new ValueChange(
                    new UnitCode(key.get(0)),
                    new Code(key.get(1)),
                    key.get(2),
                    measure(key.get(3)),
                    observed(before),
                    observed(after),
                    cell(before),
                    cell(after));
            if (!change.before().isSame(change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Measure measure(String code) {
        return code.equals(Measure.YTD.code()) ? Measure.YTD : Measure.PERIOD;
    }

    private static Figure figure(Map<String, String> row, String column) {
        return row.isEmpty() ? Figure.NONE : new Figure(row.getOrDefault(column, ""), row.getOrDefault("status", ""));
    }

    /** A figure, or else the words that stand there. */
    private static Figure observed(Map<String, String> row) {
        return figure(row, row.getOrDefault("value", "").isEmpty() ? "raw" : "value");
    }

    private static String coverage(Map<String, String> row) {
        return row.isEmpty() ? "" : row.getOrDefault("reported", "") + "/" + row.getOrDefault("expected", "");
    }

    private static CellRef cell(Map<String, String> row) {
        return row.isEmpty()
                ? CellRef.NONE
                : new CellRef(
                        row.getOrDefault("file", ""), row.getOrDefault("sheet", ""), row.getOrDefault("cell", ""));
    }

    private static Optional<BigDecimal> difference(Figure before, Figure after) {
        return before.number().flatMap(b -> after.number().map(a -> a.subtract(b)));
    }
}
