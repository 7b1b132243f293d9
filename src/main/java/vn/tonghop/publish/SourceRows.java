package vn.tonghop.publish;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.Observation;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;

/**
 * The values that are listed with their sources, in the order of the sheets: those that make up a total stand together,
 * unit by unit. What was left blank is no value.
 */
final class SourceRows {
    private final List<Observation> all;
    private final Map<Code, Integer> first = new HashMap<>();

    SourceRows(Catalogue catalogue, Evidence evidence) {
        Map<Code, Integer> elements = new HashMap<>();
        for (DataElement element : catalogue.elements()) {
            elements.putIfAbsent(element.code(), elements.size());
        }
        Map<UnitCode, Integer> units = new HashMap<>();
        for (ReportingUnit unit : evidence.units()) {
            units.put(unit.code(), units.size());
        }
        this.all = evidence.outcome().consolidation().observations().stream()
                .filter(o -> o.status() != ValueStatus.BLANK)
                .sorted(Comparator.<Observation>comparingInt(o -> elements.getOrDefault(o.element(), elements.size()))
                        .thenComparing(Observation::measure)
                        .thenComparingInt(o -> units.getOrDefault(o.unit(), units.size()))
                        .thenComparingInt(Observation::line))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            first.putIfAbsent(all.get(i).element(), Furniture.FIRST_ROW + i);
        }
    }

    List<Observation> all() {
        return all;
    }

    /** The row in which the values of an element begin; absent when nobody gave one. */
    Optional<Integer> firstRow(Code code) {
        return Optional.ofNullable(first.get(code));
    }

    int lastRow() {
        return Furniture.FIRST_ROW + Math.max(1, all.size()) - 1;
    }
}
