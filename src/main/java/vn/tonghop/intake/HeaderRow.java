package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;

/**
 * The header row of a table with one row per element, told by its words: the head "Mã số" and at least one other.
 *
 * @param columns the cell of each column that was recognised
 * @param guesses heads that are only similar to the column's; what stands below is held
 * @param twice columns that two heads claim equally; what stands below is held
 * @param unknown heads that are none of ours
 */
record HeaderRow(
        Map<FormColumn, Cell> columns, Map<FormColumn, Cell> guesses, Set<FormColumn> twice, List<Cell> unknown) {
    private static final int LEAST_COLUMNS = 2;

    HeaderRow {
        columns = Collections.unmodifiableMap(new EnumMap<>(columns));
        guesses = Collections.unmodifiableMap(new EnumMap<>(guesses));
        twice = Set.copyOf(twice);
        unknown = List.copyOf(unknown);
    }

    /** The column's number, recognised or guessed. */
    Optional<Integer> column(FormColumn column) {
        return head(column).map(cell -> cell.address().column());
    }

    /** The head of the column, recognised or guessed. */
    Optional<Cell> head(FormColumn column) {
        return Optional.ofNullable(columns.get(column)).or(() -> Optional.ofNullable(guesses.get(column)));
    }

    /** Whether what stands in the column can be relied on to be what the column says. */
    boolean isSure(FormColumn column) {
        return columns.containsKey(column) && !twice.contains(column);
    }

    static Optional<HeaderRow> of(List<Cell> row) {
        Map<FormColumn, List<Cell>> claims = new EnumMap<>(FormColumn.class);
        List<Cell> unknown = new ArrayList<>();
        for (Cell cell : row) {
            Heads.column(cell)
                    .ifPresentOrElse(
                            column -> claims.computeIfAbsent(column, c -> new ArrayList<>())
                                    .add(cell),
                            () -> unknown.add(cell));
        }
        return claims.containsKey(FormColumn.CODE) && claims.size() >= LEAST_COLUMNS
                ? Optional.of(of(claims, unknown).guessing())
                : Optional.empty();
    }

    /** The very label of a column comes before its synonyms. */
    private static HeaderRow of(Map<FormColumn, List<Cell>> claims, List<Cell> unknown) {
        Map<FormColumn, Cell> columns = new EnumMap<>(FormColumn.class);
        Set<FormColumn> twice = new HashSet<>();
        claims.forEach((column, cells) -> {
            List<Cell> exact =
                    cells.stream().filter(c -> Heads.labelled(c).isPresent()).toList();
            List<Cell> best = exact.isEmpty() ? cells : exact;
            columns.put(column, best.get(0));
            if (best.size() > 1) {
                twice.add(column);
            }
        });
        return new HeaderRow(columns, new EnumMap<>(FormColumn.class), twice, unknown);
    }

    /** With the unknown head most like a column that must be there in that column's place. */
    private HeaderRow guessing() {
        Map<FormColumn, Cell> guessed = new EnumMap<>(FormColumn.class);
        List<Cell> rest = new ArrayList<>(unknown);
        for (FormColumn needed : List.of(FormColumn.YTD, FormColumn.PERIOD)) {
            if (!columns.containsKey(needed)) {
                rest.stream()
                        .filter(cell -> likeness(cell, needed) > 0)
                        .max((a, b) -> Double.compare(likeness(a, needed), likeness(b, needed)))
                        .ifPresent(cell -> {
                            guessed.put(needed, cell);
                            rest.remove(cell);
                        });
            }
        }
        if (!columns.containsKey(FormColumn.PERIOD) && !guessed.containsKey(FormColumn.PERIOD)) {
            inPlace(rest).ifPresent(cell -> {
                guessed.put(FormColumn.PERIOD, cell);
                rest.remove(cell);
            });
        }
        return new HeaderRow(columns, guessed, twice, rest);
    }

    /** The one unknown head that stands where the figures of the period stand on a form: behind what names the row. */
    private Optional<Cell> inPlace(List<Cell> rest) {
        int names = Stream.of(FormColumn.CODE, FormColumn.LABEL, FormColumn.UNIT)
                .flatMap(column -> Optional.ofNullable(columns.get(column)).stream())
                .mapToInt(cell -> cell.address().column())
                .max()
                .orElse(0);
        List<Cell> behind =
                rest.stream().filter(cell -> cell.address().column() > names).toList();
        return behind.size() == 1 ? Optional.of(behind.get(0)) : Optional.empty();
    }

    /** The share of a column's words that are in a head, 0 when that is not more than half of them. */
    private static double likeness(Cell cell, FormColumn column) {
        Set<String> words = words(cell.text());
        double best = Stream.concat(Stream.of(column.label()), column.synonyms().stream())
                .mapToDouble(name -> shared(words(name), words))
                .max()
                .orElse(0);
        return best > 0.5 ? best : 0;
    }

    private static double shared(Set<String> wanted, Set<String> words) {
        return (double) wanted.stream().filter(words::contains).count() / wanted.size();
    }

    private static Set<String> words(String text) {
        return Set.copyOf(
                List.of(Wording.foldWords(text).split(" ")).stream().distinct().toList());
    }
}
