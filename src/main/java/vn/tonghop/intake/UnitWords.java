package vn.tonghop.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.UnitOfMeasure;
import vn.tonghop.model.Wording;

/** The words for units of measure, as they may be typed behind a figure. */
final class UnitWords {
    private final Map<String, UnitOfMeasure> units = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    UnitWords(List<UnitOfMeasure> known) {
        for (UnitOfMeasure unit : known) {
            units.put(unit.symbol(), unit);
            Set<String> own = new HashSet<>();
            own.add(Wording.fold(unit.symbol()));
            unit.synonyms().forEach(s -> own.add(Wording.fold(s)));
            words.put(unit.symbol(), own);
        }
    }

    Optional<UnitOfMeasure> unit(String symbol) {
        return Optional.ofNullable(units.get(symbol));
    }

    /** Whether {@code folded} is a way of writing the unit {@code symbol}. */
    boolean isWordFor(String symbol, String folded) {
        return folded.equals(Wording.fold(symbol))
                || words.getOrDefault(symbol, Set.of()).contains(folded);
    }

    /** Whether {@code folded} is a way of writing any unit. */
    boolean isUnit(String folded) {
        return words.values().stream().anyMatch(own -> own.contains(folded));
    }
}
