package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Wording;

/** The units of a period by code and by name: every file asks several times, and a province has thousands of units. */
final class UnitIndex {
    private final List<ReportingUnit> units;
    private final Map<String, ReportingUnit> codes = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, ReportingUnit> names = new HashMap<>();
    private final Map<String, Set<ReportingUnit>> bareNames = new HashMap<>();
    private final int longestCode;

    UnitIndex(List<ReportingUnit> units) {
        this.units = List.copyOf(units);
        int longest = 0;
        for (ReportingUnit unit : units) {
            String code = unit.code().value();
            longest = Math.max(longest, code.length());
            places.putIfAbsent(code, places.size());
            codes.putIfAbsent(code, unit);
            names(unit).forEach(name -> {
                names.putIfAbsent(Wording.foldWords(name), unit);
                bareNames
                        .computeIfAbsent(Wording.foldBare(name), n -> new LinkedHashSet<>())
                        .add(unit);
            });
        }
        this.longestCode = longest;
    }

    /** In the catalogue's order. */
    List<ReportingUnit> units() {
        return units;
    }

    /** The unit of a code as people type it: with spaces, in small letters. */
    Optional<ReportingUnit> byCode(String text) {
        return Optional.ofNullable(codes.get(text.replace(" ", "").toUpperCase(Locale.ROOT)));
    }

    /** The unit of a name; people also type without marks, which then must mean one unit only. */
    Optional<ReportingUnit> byName(String text) {
        String words = Wording.foldWords(text);
        Optional<ReportingUnit> exact = Optional.ofNullable(names.get(words));
        // A name with marks of its own is another name.
        if (exact.isPresent() || !Wording.foldBare(text).equals(words)) {
            return exact;
        }
        Set<ReportingUnit> bare = bareNames.getOrDefault(words, Set.of());
        return bare.size() == 1 ? Optional.of(bare.iterator().next()) : Optional.empty();
    }

    /** Whether a name is the unit's, with its marks or without any. */
    static boolean isName(ReportingUnit unit, String text) {
        String words = Wording.foldWords(text);
        return names(unit).map(Wording::foldWords).anyMatch(words::equals)
                || (Wording.foldBare(text).equals(words)
                        && names(unit).map(Wording::foldBare).anyMatch(words::equals));
    }

    /** The units whose code stands in a text as a word of its own, in the catalogue's order. */
    List<ReportingUnit> inWords(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from < upper.length(); from++) {
            if (isEdge(upper, from)) {
                int last = Math.min(upper.length(), from + longestCode);
                for (int to = from + 1; to <= last; to++) {
                    if (isEdge(upper, to) && codes.containsKey(upper.substring(from, to))) {
                        found.add(upper.substring(from, to));
                    }
                }
            }
        }
        List<String> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(code -> places.getOrDefault(code, 0)));
        List<ReportingUnit> named = new ArrayList<>();
        ordered.forEach(code -> byCode(code).ifPresent(named::add));
        return Collections.unmodifiableList(named);
    }

    /** Whether no letter or digit meets another one here; code units suffice, as no code has letters beyond the plane. */
    private static boolean isEdge(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static Stream<String> names(ReportingUnit unit) {
        return Stream.concat(Stream.of(unit.name(), unit.brief()), unit.aliases().stream());
    }
}
