package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.model.Code;

/**
 * An indicator or rule in force at a time when something it names is not. It has no value then and is counted as not
 * evaluable, which is right and of no use: somebody should give it an end or another expression.
 *
 * @param file name of the catalogue's file
 * @param code code of the indicator or rule
 * @param missing what it names
 * @param since first day of the edition in which that is missing; {@link LocalDate#MIN} for always until it begins
 */
public record EditionGap(String file, String code, Code missing, LocalDate since) {
    private record Key(String file, String code, Code missing) {}

    /** All gaps of a catalogue, each told once, with the first edition that has it. */
    public static List<EditionGap> of(Catalogue catalogue) {
        Map<Key, EditionGap> gaps = new LinkedHashMap<>();
        for (LocalDate day : EditionDays.of(catalogue)) {
            Catalogue edition = catalogue.edition(day);
            if (edition.elements().isEmpty()) {
                // Before anything is asked there is nothing to compute either.
                continue;
            }
            Set<Code> there = new LinkedHashSet<>(edition.elementsByCode().keySet());
            edition.indicators().forEach(i -> there.add(i.code()));
            List<EditionGap> found = new ArrayList<>();
            edition.indicators()
                    .forEach(i -> found.addAll(gaps("indicators.csv", i.code().value(), i.expression(), there, day)));
            edition.rules().forEach(r -> found.addAll(gaps("rules.csv", r.code(), r.expression(), there, day)));
            found.forEach(gap -> gaps.putIfAbsent(new Key(gap.file(), gap.code(), gap.missing()), gap));
        }
        return List.copyOf(gaps.values());
    }

    private static List<EditionGap> gaps(
            String file, String code, Expression expression, Set<Code> there, LocalDate day) {
        return expression.references().stream()
                .filter(reference -> !reference.countsRows())
                .map(Reference::code)
                .distinct()
                .filter(named -> !EachOf.isPlaceholder(named))
                .filter(named -> !there.contains(named))
                .map(named -> new EditionGap(file, code, named, day))
                .toList();
    }
}
