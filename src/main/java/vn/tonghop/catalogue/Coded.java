package vn.tonghop.catalogue;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import vn.tonghop.model.Code;

/** Rows of the catalogue in their order, which are also looked up by code: each figure of a period asks for its row. */
final class Coded<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> rows;
    private final Map<Code, List<T>> byCode = new HashMap<>();

    private Coded(List<T> rows, Function<T, Code> code) {
        this.rows = List.copyOf(rows);
        for (T row : this.rows) {
            byCode.computeIfAbsent(code.apply(row), c -> new ArrayList<>(1)).add(row);
        }
    }

    static <T> Coded<T> of(List<T> rows, Function<T, Code> code) {
        return rows instanceof Coded<T> coded ? coded : new Coded<>(rows, code);
    }

    /** All rows under a code, in their order: one for each edition. */
    List<T> under(Code code) {
        return Collections.unmodifiableList(byCode.getOrDefault(code, List.of()));
    }

    /** The row that stands first under a code. */
    Optional<T> first(Code code) {
        return under(code).stream().findFirst();
    }

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
