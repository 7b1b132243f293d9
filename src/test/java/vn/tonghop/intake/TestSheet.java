package vn.tonghop.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/** A sheet under an officer's hands: rows and columns can be moved, deleted, sorted, hidden, merged. */
final class TestSheet {
    /** A cell wherever it happens to stand. */
    record Loose(CellValue value, String formula, Cell.Format format) {
        static Loose text(String text) {
            return new Loose(new CellValue.Text(text), "", Cell.Format.GENERAL);
        }

        static Loose number(String value) {
            return new Loose(new CellValue.Number(new BigDecimal(value)), "", Cell.Format.GENERAL);
        }

        static Loose formula(String formula, String result) {
            return new Loose(new CellValue.Number(new BigDecimal(result)), formula, Cell.Format.GENERAL);
        }

        static Loose formatted(String value, Cell.Format format) {
            return new Loose(new CellValue.Number(new BigDecimal(value)), "", format);
        }
    }

    String name;
    boolean visible = true;
    final List<CellRange> merged = new ArrayList<>();
    final Set<Integer> hiddenRows = new HashSet<>();
    private final List<Map<Integer, Loose>> rows = new ArrayList<>();

    TestSheet(String name) {
        this.name = name;
    }

    TestSheet copy(String other) {
        TestSheet copy = new TestSheet(other);
        rows.forEach(row -> copy.rows.add(new HashMap<>(row)));
        return copy;
    }

    TestSheet put(int row, int column, Loose cell) {
        while (rows.size() < row) {
            rows.add(new HashMap<>());
        }
        rows.get(row - 1).put(column, cell);
        return this;
    }

    TestSheet text(int row, int column, String text) {
        return put(row, column, Loose.text(text));
    }

    void clear(int row, int column) {
        rows.get(row - 1).remove(column);
    }

    int lastRow() {
        return rows.size();
    }

    /** The row in which a text stands in some cell, 1-based. */
    int rowOf(String text) {
        for (int i = 0; i < rows.size(); i++) {
            if (columnOf(i, text) > 0) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no " + text + " on " + name);
    }

    boolean has(String text) {
        for (int i = 0; i < rows.size(); i++) {
            if (columnOf(i, text) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The column in which a text stands in a row, 0 if nowhere. */
    private int columnOf(int index, String text) {
        return rows.get(index).entrySet().stream()
                .filter(e -> e.getValue().value() instanceof CellValue.Text t
                        && t.text().equals(text))
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    int columnOf(String head, int atOrAbove) {
        for (int i = atOrAbove - 1; i >= 0; i--) {
            if (columnOf(i, head) > 0) {
                return columnOf(i, head);
            }
        }
        throw new IllegalArgumentException("no column " + head + " on " + name);
    }

    void insertRow(int before) {
        rows.add(before - 1, new HashMap<>());
    }

    void deleteRow(int row) {
        rows.remove(row - 1);
    }

    void swapRows(int one, int other) {
        Map<Integer, Loose> row = rows.get(one - 1);
        rows.set(one - 1, rows.get(other - 1));
        rows.set(other - 1, row);
    }

    void duplicateRow(int row) {
        rows.add(row, new HashMap<>(rows.get(row - 1)));
    }

    void insertColumn(int before) {
        for (int i = 0; i < rows.size(); i++) {
            Map<Integer, Loose> moved = new HashMap<>();
            rows.get(i).forEach((column, cell) -> moved.put(column >= before ? column + 1 : column, cell));
            rows.set(i, moved);
        }
    }

    void swapColumns(int one, int other) {
        for (Map<Integer, Loose> row : rows) {
            Loose first = row.remove(one);
            Loose second = row.remove(other);
            if (first != null) {
                row.put(other, first);
            }
            if (second != null) {
                row.put(one, second);
            }
        }
    }

    Sheet build() {
        TreeMap<CellAddress, Cell> cells = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i + 1;
            rows.get(i).forEach((column, cell) -> {
                CellAddress at = new CellAddress(row, column);
                cells.put(at, new Cell(at, cell.value(), cell.formula(), cell.format(), ""));
            });
        }
        return new Sheet(name, visible, cells, merged, hiddenRows);
    }
}
