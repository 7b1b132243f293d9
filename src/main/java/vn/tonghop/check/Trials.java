package vn.tonghop.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.tonghop.model.Observation;
import vn.tonghop.model.UnitCode;

/**
 * Everything that a change of a cell could break or mend: the rules at hand and, for totals of the township, those over the
 * returns of single units, which are applied when a cell of theirs is first asked about.
 */
final class Trials {
    private final List<Trial> own;
    private final Function<UnitCode, List<Trial>> ofUnit;
    private final Map<UnitCode, Map<Observation, List<Trial>>> byUnit = new HashMap<>();
    private Map<Observation, List<Trial>> ownByCell = Map.of();

    Trials(List<Trial> own, Function<UnitCode, List<Trial>> ofUnit) {
        this.own = List.copyOf(own);
        this.ofUnit = ofUnit;
    }

    Trials(List<Trial> own) {
        this(own, unit -> List.of());
    }

    List<Trial> failed() {
        return own.stream().filter(Trial::isFailed).toList();
    }

    /** The trials that depend on one of the cells. */
    Set<Trial> touching(List<Edit> edits) {
        if (ownByCell.isEmpty()) {
            ownByCell = index(own);
        }
        Set<Trial> touched = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Edit edit : edits) {
            touched.addAll(ownByCell.getOrDefault(edit.cell(), List.of()));
            touched.addAll(byUnit.computeIfAbsent(edit.cell().unit(), u -> index(ofUnit.apply(u)))
                    .getOrDefault(edit.cell(), List.of()));
        }
        return touched;
    }

    private static Map<Observation, List<Trial>> index(List<Trial> trials) {
        Map<Observation, List<Trial>> index = new HashMap<>();
        for (Trial trial : trials) {
            trial.cells()
                    .forEach(c ->
                            index.computeIfAbsent(c, k -> new ArrayList<>()).add(trial));
        }
        return index;
    }
}
