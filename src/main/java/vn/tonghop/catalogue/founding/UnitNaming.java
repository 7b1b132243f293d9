package vn.tonghop.catalogue.founding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.model.Message;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.Wording;

/** Makes units of names: what kind each is, what form it fills in, and a code that no other one has. */
final class UnitNaming {
    private static final int LONGEST_NAME = 100;
    /** A code stands in file names and heads of columns. */
    private static final int LONGEST_REST = 14;

    private final List<NameBeginning> beginnings;
    private final Set<String> formsOfOne;
    private final String area;
    private final String commune;
    private final Set<UnitCode> codes = new HashSet<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<FoundedUnit> units = new ArrayList<>();
    private final List<Message> faults = new ArrayList<>();

    /**
     * @param formsOfOne the forms that only one unit can return
     * @param area the commune with the word for what it is, "xã Tân Mẫu": no unit is told by it
     * @param commune its proper name
     */
    UnitNaming(List<NameBeginning> beginnings, Set<String> formsOfOne, String area, String commune) {
        this.beginnings = beginnings;
        this.formsOfOne = Set.copyOf(formsOfOne);
        this.area = Wording.foldWords(area);
        this.commune = commune;
    }

    List<FoundedUnit> units() {
        return List.copyOf(units);
    }

    List<Message> faults() {
        return List.copyOf(faults);
    }

    /** The beginning of a name that says what it is: the longest one. */
    static Optional<NameBeginning> beginning(List<NameBeginning> beginnings, String name) {
        return beginnings.stream().filter(b -> b.begins(name)).max(Comparator.comparingInt(NameBeginning::length));
    }

    void add(ListedUnit listed) {
        String line = Integer.toString(listed.place());
        Integer before = places.putIfAbsent(Wording.foldWords(listed.name()), listed.place());
        if (before != null) {
            faults.add(Message.of("start.unit-twice", line, listed.name(), before.toString()));
            return;
        }
        if (listed.name().length() > LONGEST_NAME) {
            faults.add(Message.of("start.unit-long", line, listed.name().substring(0, LONGEST_NAME)));
            return;
        }
        Optional<NameBeginning> guessed = beginning(beginnings, listed.name());
        Optional<NameBeginning> chosen = listed.form().isEmpty()
                ? guessed
                : guessed.filter(b -> fits(b, listed))
                        .or(() ->
                                beginnings.stream().filter(b -> fits(b, listed)).findFirst());
        if (chosen.isEmpty()) {
            faults.add(
                    listed.form().isEmpty()
                            ? Message.of("start.unit-unknown", line, listed.name(), forms(false), forms(true))
                            : Message.of(
                                    "start.unit-form", line, listed.name(), listed.form(), forms(false), forms(true)));
            return;
        }
        units.add(unit(listed, chosen.get(), guessed));
    }

    private static boolean fits(NameBeginning beginning, ListedUnit listed) {
        return beginning.form().equals(listed.form().toUpperCase(Locale.ROOT));
    }

    /** @param ofOne those that only one unit can return, or those that any number of units can */
    private String forms(boolean ofOne) {
        String forms = beginnings.stream()
                .map(NameBeginning::form)
                .distinct()
                .filter(form -> formsOfOne.contains(form) == ofOne)
                .collect(Collectors.joining(", "));
        return forms.isEmpty() ? "–" : forms;
    }

    /** A name is shortened by what it says itself, also when somebody gave it another form. */
    private FoundedUnit unit(ListedUnit listed, NameBeginning beginning, Optional<NameBeginning> said) {
        String rest = said.map(b -> b.rest(listed.name())).orElse(listed.name());
        boolean only = beginning.single() && said.equals(Optional.of(beginning));
        String brief =
                only ? beginning.brief() : said.map(b -> b.brief() + " " + rest).orElse(listed.name());
        return new FoundedUnit(
                code(beginning.stem(), only ? "" : isOfTheCommune(rest) ? commune : rest),
                listed.name(),
                beginning.kind(),
                beginning.form(),
                brief.strip(),
                aliases(listed.name(), brief.strip(), only ? "" : rest),
                beginning.calendar(),
                listed.place());
    }

    private boolean isOfTheCommune(String rest) {
        return List.of(area, Wording.foldWords(commune)).contains(Wording.foldWords(rest));
    }

    private List<String> aliases(String name, String brief, String rest) {
        Set<String> aliases = new LinkedHashSet<>();
        aliases.add(brief);
        // A single word, such as Trung, is part of too many names to find a unit by.
        if (rest.contains(" ") && !isOfTheCommune(rest)) {
            aliases.add(rest);
        }
        aliases.remove(name);
        return List.copyOf(aliases);
    }

    /**
     * A code of capital letters and digits, with a number at its end where another unit has it already. There is no second
     * hyphen: one code is never the beginning of another one, and files are told apart by codes in their names.
     */
    private UnitCode code(String stem, String rest) {
        String letters = Wording.foldBare(rest).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String base =
                letters.isEmpty() ? stem : stem + "-" + letters.substring(0, Math.min(letters.length(), LONGEST_REST));
        UnitCode code = new UnitCode(base);
        for (int i = 2; !codes.add(code); i++) {
            code = new UnitCode(base + (letters.isEmpty() ? "-" : "X") + i);
        }
        return code;
    }

    /**
     * Adds what every commune has and the list did not name: a unit whose form nobody fills in yet. One that is named gets the
     * other names it is known by.
     */
    void addStanding(FoundedUnit standing) {
        units.replaceAll(unit -> unit.code().equals(standing.code()) ? alsoKnownAs(unit, standing.aliases()) : unit);
        if (units.stream().noneMatch(unit -> unit.form().equals(standing.form())) && codes.add(standing.code())) {
            units.add(standing);
        }
    }

    private static FoundedUnit alsoKnownAs(FoundedUnit unit, List<String> names) {
        Set<String> all = new LinkedHashSet<>(unit.aliases());
        all.addAll(names);
        all.remove(unit.name());
        return unit.withAliases(List.copyOf(all));
    }

    /** Takes names by which two units would be found away from both. */
    List<FoundedUnit> withoutSharedNames() {
        Map<String, Integer> counts = new HashMap<>();
        units.forEach(unit -> names(unit).forEach(name -> counts.merge(name, 1, Integer::sum)));
        return units.stream()
                .map(unit -> unit.withAliases(unit.aliases().stream()
                        .filter(alias -> counts.getOrDefault(Wording.foldWords(alias), 0) == 1)
                        .toList()))
                .toList();
    }

    private static Set<String> names(FoundedUnit unit) {
        Set<String> names = new HashSet<>();
        names.add(Wording.foldWords(unit.name()));
        unit.aliases().forEach(alias -> names.add(Wording.foldWords(alias)));
        return names;
    }
}
