package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.Wording;

/**
 * The figures that one return, or some rows of it, has for each code: a list column is the sum of its rows where all of
 * them are there.
 */
final class ReturnedValues {
    record Key(Code code, Measure measure) {}

    private record ItemKey(Code code, Measure measure, String item) {}

    static final ReturnedValues NONE = new ReturnedValues(Map.of(), List.of());

    private final Map<Code, DataElement> elements;
    private final Map<Key, List<Observation>> cells = new LinkedHashMap<>();
    private final Map<Key, BigDecimal> values = new HashMap<>();
    private final Map<ItemKey, List<Observation>> items = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();

    ReturnedValues(Map<Code, DataElement> elements, List<Observation> observations) {
        this.elements = elements;
        for (Observation o : observations) {
            cells.computeIfAbsent(new Key(o.element(), o.measure()), k -> new ArrayList<>())
                    .add(o);
            if (!o.item().isEmpty()) {
                items.computeIfAbsent(
                                new ItemKey(o.element(), o.measure(), Wording.fold(o.item())), k -> new ArrayList<>())
                        .add(o);
            }
        }
        cells.forEach((key, list) -> value(elements.get(key.code()), list).ifPresent(v -> values.put(key, v)));
        countRows(observations);
    }

    private void countRows(List<Observation> observations) {
        Set<String> counted = new HashSet<>();
        for (Observation o : observations) {
            DataElement element = elements.get(o.element());
            if (element != null && element.nature() == Nature.NAME && !o.words().isEmpty()) {
                if (counted.add(element.list() + " " + o.line())) {
                    rows.merge(element.list(), 1, Integer::sum);
                }
            }
        }
    }

    /** Rows add up only when nothing of them is held or missing: a part of a sum would accuse or acquit wrongly. */
    private static Optional<BigDecimal> value(@Nullable DataElement element, List<Observation> rows) {
        if (rows.size() == 1) {
            return rows.get(0).figure();
        }
        boolean adds = element != null && element.aggregation() instanceof Aggregation.Sum;
        boolean required = element != null && element.required();
        boolean whole = rows.stream()
                .allMatch(o -> o.figure().isPresent()
                        || o.status() == ValueStatus.NOT_APPLICABLE
                        || (o.status() == ValueStatus.BLANK && !required));
        return adds && whole
                ? rows.stream()
                        .map(Observation::figure)
                        .flatMap(Optional::stream)
                        .reduce(BigDecimal::add)
                : Optional.empty();
    }

    Optional<BigDecimal> value(Code code, Measure measure) {
        return Optional.ofNullable(values.get(new Key(code, measure)));
    }

    /** The figure of the row with this name; rows of one name add up as the column does. */
    Optional<BigDecimal> item(Code code, Measure measure, String name) {
        return value(elements.get(code), itemCells(code, measure, name));
    }

    Optional<Observation> first(Code code, Measure measure) {
        return cells(code, measure).stream().findFirst();
    }

    Optional<Observation> firstOfItem(Code code, Measure measure, String name) {
        return itemCells(code, measure, name).stream().findFirst();
    }

    /** What was returned for a code, empty cells among it. */
    List<Observation> cells(Code code, Measure measure) {
        return cells.getOrDefault(new Key(code, measure), List.of());
    }

    List<Observation> itemCells(Code code, Measure measure, String name) {
        return items.getOrDefault(new ItemKey(code, measure, Wording.fold(name)), List.of());
    }

    /** The number of rows of a list table that have a name; 0 for a table that was left empty. */
    int rows(String list) {
        return rows.getOrDefault(list, 0);
    }
}
