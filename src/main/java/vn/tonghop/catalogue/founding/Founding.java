package vn.tonghop.catalogue.founding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.Message;
import vn.tonghop.model.UnitCode;

/**
 * Makes the catalogue of a commune from a template and a few answers.
 *
 * <p>The template is a catalogue whose texts have gaps such as {@code [[commune]]}: what the commune, its superior and its
 * units are called. Beside its tables it has {@code words.csv} (words that depend on those) and {@code names.csv} (what the
 * first words of a unit's name say of it). Its {@code units.csv} has the units that every commune has.
 *
 * <p>Nothing about any commune is in code: other words need another template only.
 */
public final class Founding {
    /** Words of the template. */
    public static final String WORDS = "words.csv";

    /** What names of units begin with. */
    public static final String NAMES = "names.csv";

    private static final String UNITS = "units.csv";
    private static final String ELEMENTS = "elements.csv";

    /** What became of the answers. */
    public sealed interface Result {}

    /**
     * They make a catalogue, which is not proven yet.
     *
     * @param tables the files of the catalogue by name
     * @param units in the order of the list; those that every commune has stand behind
     * @param area the commune, as in "xã Tân Mẫu"
     */
    public record Founded(Map<String, Table> tables, List<FoundedUnit> units, String area) implements Result {
        public Founded {
            tables = Map.copyOf(tables);
            units = List.copyOf(units);
        }
    }

    /** They do not; everything that is wrong with them. */
    public record Refused(List<Message> reasons) implements Result {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    private final Map<String, Table> template;
    private final TemplateWords words;
    private final List<NameBeginning> beginnings;

    /** @param template all tables of the template by file name, {@link #WORDS} and {@link #NAMES} among them */
    public Founding(Map<String, Table> template) {
        this.template = new LinkedHashMap<>(template);
        this.words = TemplateWords.of(take(WORDS));
        this.beginnings = NameBeginning.of(take(NAMES));
    }

    private Table take(String name) {
        return Optional.ofNullable(template.remove(name))
                .orElseThrow(() -> new IllegalStateException("the template has no " + name));
    }

    /** What the columns of a list of units may be called. */
    public List<String> headings() {
        return words.all("heading");
    }

    /** The forms of the template by code, with the title of each where it has no gap. */
    public List<String> forms() {
        return beginnings.stream().map(NameBeginning::form).distinct().toList();
    }

    /** What is wrong with the name of the commune's committee, if anything. */
    public Optional<Message> agencyFault(String written) {
        return agency(written).isPresent()
                ? Optional.empty()
                : Optional.of(Message.of("start.bad-agency", written, String.join(", ", words.all("commune"))));
    }

    /** What is wrong with the name of the superior committee, if anything. */
    public Optional<Message> superiorFault(String written) {
        return superior(written).isPresent()
                ? Optional.empty()
                : Optional.of(Message.of("start.bad-superior", written, String.join(", ", words.all("province"))));
    }

    /** The commune that the name of an agency says, with the word for what it is: "xã Tân Mẫu". */
    public Optional<String> area(String agency) {
        return agency(agency).map(Body::area);
    }

    private Optional<Body> agency(String written) {
        return Body.of(written, words.all("body"), words.all("commune"));
    }

    private Optional<Body> superior(String written) {
        return Body.of(written, words.all("body"), words.all("province"));
    }

    /** The catalogue, or everything that stands in its way. */
    public Result of(FoundingAnswers answers) {
        List<Message> faults = new ArrayList<>();
        agencyFault(answers.agency()).ifPresent(faults::add);
        superiorFault(answers.superior()).ifPresent(faults::add);
        if (answers.units().isEmpty()) {
            faults.add(Message.of("start.no-units"));
        }
        Optional<Body> told = agency(answers.agency());
        UnitNaming naming = new UnitNaming(
                beginnings,
                singleFigures().keySet(),
                told.map(Body::area).orElse(""),
                told.map(Body::name).orElse(""));
        answers.units().forEach(naming::add);
        faults.addAll(naming.faults());
        faults.addAll(sharedForms(naming.units()));
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        Body agency = agency(answers.agency()).orElseThrow();
        Body superior = superior(answers.superior()).orElseThrow();
        Gaps gaps = gaps(agency, superior, answers);
        Table standing = gaps.fill(table(UNITS));
        standing.rows().forEach(row -> naming.addStanding(standing(standing, row)));
        List<FoundedUnit> units = naming.withoutSharedNames();
        Map<String, Table> tables =
                template.values().stream().map(gaps::fill).collect(Collectors.toMap(Table::name, Function.identity()));
        tables.put(UNITS, units(standing, units));
        return new Founded(tables, units, agency.area());
    }

    /** Forms that only one unit can return, and that more than one of the list would. */
    private List<Message> sharedForms(List<FoundedUnit> units) {
        Map<String, List<FoundedUnit>> byForm = units.stream()
                .collect(Collectors.groupingBy(FoundedUnit::form, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> single = singleFigures();
        return byForm.entrySet().stream()
                .filter(form -> form.getValue().size() > 1 && single.containsKey(form.getKey()))
                .map(form -> Message.of(
                        "start.form-of-one",
                        form.getKey(),
                        single.getOrDefault(form.getKey(), ""),
                        form.getValue().stream()
                                .map(unit -> unit.place() + " («" + unit.name() + "»)")
                                .collect(Collectors.joining(", ")),
                        Integer.toString(form.getValue().get(0).place())))
                .toList();
    }

    /** By form, the first of its figures that has one value for the whole commune: two units would contradict each other. */
    private Map<String, String> singleFigures() {
        Map<String, String> figures = new LinkedHashMap<>();
        Optional.ofNullable(template.get(ELEMENTS))
                .ifPresent(elements -> elements.rows().stream()
                        .map(row -> Fields.of(elements, row))
                        .filter(fields -> Aggregation.parse(fields.get("aggregate"))
                                .filter(Aggregation.Single.class::isInstance)
                                .isPresent())
                        .forEach(fields -> Arrays.stream(fields.get("forms").split(";", -1))
                                .forEach(form -> figures.putIfAbsent(form.strip(), fields.get("label")))));
        return figures;
    }

    private Table table(String name) {
        return Optional.ofNullable(template.get(name))
                .orElseThrow(() -> new IllegalStateException("the template has no " + name));
    }

    private Gaps gaps(Body agency, Body superior, FoundingAnswers answers) {
        String full = words.all("body").get(0);
        String brief = words.all("body").get(1);
        NameBeginning village = village(answers.units());
        Map<String, String> texts = new HashMap<>();
        texts.put("agency", full + " " + agency.area());
        texts.put("AGENCY", agency.heading(brief));
        texts.put("area", agency.area());
        texts.put("commune", agency.level());
        texts.put("superior", full + " " + superior.area());
        texts.put("SUPERIOR", superior.heading(brief));
        texts.put("superior_area", superior.area());
        texts.put("province", superior.level());
        String place = Body.plain(answers.place());
        texts.put("place", place.isEmpty() ? agency.name() : place);
        texts.put("village", village.word());
        texts.put("village_brief", village.brief());
        texts.put("village_head", words.get("village_head", village.word()));
        texts.put("economy", words.get("economy", agency.level()));
        return new Gaps(texts);
    }

    /** What most of the listed villages are called; where none is listed, what the template says. */
    private NameBeginning village(List<ListedUnit> listed) {
        Map<String, Integer> counts = new HashMap<>();
        listed.forEach(unit -> UnitNaming.beginning(beginnings, unit.name())
                .map(NameBeginning::word)
                .filter(word -> !word.isEmpty())
                .ifPresent(word -> counts.merge(word, 1, Integer::sum)));
        // The first row of the template wins a tie, so that equal answers give equal catalogues.
        return beginnings.stream()
                .filter(beginning -> !beginning.word().isEmpty())
                .reduce((most, next) ->
                        counts.getOrDefault(next.word(), 0) > counts.getOrDefault(most.word(), 0) ? next : most)
                .orElseThrow(() -> new IllegalStateException(NAMES + " says of no name that it is one of a village"));
    }

    private static FoundedUnit standing(Table table, Table.Row row) {
        Fields fields = Fields.of(table, row);
        return new FoundedUnit(
                new UnitCode(fields.get("code")),
                fields.get("name"),
                fields.get("kind"),
                fields.get("form"),
                fields.get("short_name"),
                Arrays.asList(fields.get("aliases").split(";", -1)),
                fields.get("calendar"),
                0);
    }

    /** The rows of {@code units.csv}; all units are there from the day the template's are. */
    private static Table units(Table standing, List<FoundedUnit> units) {
        String from = standing.rows().isEmpty()
                ? LocalDate.EPOCH.toString()
                : Fields.of(standing, standing.rows().get(0)).get("valid_from");
        List<Table.Row> rows = new ArrayList<>();
        for (FoundedUnit unit : units) {
            Map<String, String> cells = Map.of(
                    "code", unit.code().value(),
                    "name", unit.name(),
                    "kind", unit.kind(),
                    "valid_from", from,
                    "form", unit.form(),
                    "short_name", unit.brief(),
                    "aliases", String.join(";", unit.aliases()),
                    "calendar", unit.calendar());
            rows.add(new Table.Row(
                    rows.size() + 2L,
                    standing.header().stream()
                            .map(column -> cells.getOrDefault(column, ""))
                            .toList()));
        }
        return new Table(standing.name(), standing.header(), rows);
    }

    /** Texts by the names of the gaps they fill; a name with a capital fills its gap with a capital. */
    private record Gaps(Map<String, String> texts) {
        Table fill(Table table) {
            return new Table(
                    table.name(),
                    table.header(),
                    table.rows().stream()
                            .map(row -> new Table.Row(
                                    row.line(),
                                    row.cells().stream().map(this::fill).toList()))
                            .toList());
        }

        /** A text may bring a gap of its own, as that of a village's head does. */
        private String fill(String text) {
            String filled = text;
            for (int start = filled.indexOf("[["); start >= 0; start = filled.indexOf("[[")) {
                int end = filled.indexOf("]]", start);
                if (end < 0) {
                    throw new IllegalStateException("a gap without an end: " + text);
                }
                filled =
                        filled.substring(0, start) + text(filled.substring(start + 2, end)) + filled.substring(end + 2);
            }
            return filled;
        }

        private String text(String gap) {
            String known = texts.get(gap);
            if (known != null) {
                return known;
            }
            String lower = gap.substring(0, 1).toLowerCase(Locale.ROOT) + gap.substring(1);
            String text = texts.get(lower);
            if (text == null) {
                throw new IllegalStateException("nothing fills the gap " + gap);
            }
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }
    }
}
