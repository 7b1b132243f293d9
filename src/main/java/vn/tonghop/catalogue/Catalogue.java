package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.model.Code;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitCode;

/**
 * What is expected, proven: every code in it resolves, every expression parses, nothing is defined twice at one time.
 *
 * <p>It holds all editions, one after another: a code may have several rows, each with its days of validity. What is in
 * force in a period is {@link #edition(Period)}, a catalogue with one row per code; whoever works for a period looks
 * codes up there. In the whole catalogue a look-up by code gives the row that stands first.
 *
 * @param subjects in order
 * @param elements in the order of the forms
 * @param indicators in an order in which each stands after those it is computed from
 */
public record Catalogue(
        Agency agency,
        List<UnitKind> kinds,
        List<ReportingUnit> units,
        List<Form> forms,
        List<Subject> subjects,
        List<UnitOfMeasure> unitsOfMeasure,
        List<ListTable> lists,
        List<DataElement> elements,
        List<Indicator> indicators,
        List<Target> targets,
        List<Baseline> baselines,
        List<Rule> rules,
        List<CalendarRule> calendar,
        Thresholds thresholds) {

    /** A catalogue that says nothing of thresholds. */
    public Catalogue(
            Agency agency,
            List<UnitKind> kinds,
            List<ReportingUnit> units,
            List<Form> forms,
            List<Subject> subjects,
            List<UnitOfMeasure> unitsOfMeasure,
            List<ListTable> lists,
            List<DataElement> elements,
            List<Indicator> indicators,
            List<Target> targets,
            List<Baseline> baselines,
            List<Rule> rules,
            List<CalendarRule> calendar) {
        this(
                agency,
                kinds,
                units,
                forms,
                subjects,
                unitsOfMeasure,
                lists,
                elements,
                indicators,
                targets,
                baselines,
                rules,
                calendar,
                Thresholds.USUAL);
    }

    /**
     * The elements, indicators and rules in force at the end of a period; each code is defined at most once. It does not
     * know other editions, so that it is of use for this period only.
     */
    public Catalogue edition(Period period) {
        return edition(lastDay(period));
    }

    Catalogue edition(LocalDate day) {
        return new Catalogue(
                agency,
                kinds,
                units,
                forms,
                subjects,
                unitsOfMeasure,
                lists,
                elements.stream().filter(e -> e.validity().covers(day)).toList(),
                IndicatorOrder.sort(indicators.stream()
                        .filter(i -> i.validity().covers(day))
                        .toList()),
                targets,
                baselines,
                rules.stream().filter(r -> r.validity().covers(day)).toList(),
                calendar);
    }

    /** The calendar that the office as a whole reports by: the first one in the calendar's file. */
    public String mainCalendar() {
        return calendar.get(0).calendar();
    }

    public CalendarRule calendar(String name, Period.Kind kind) {
        return calendar.stream()
                .filter(c -> c.calendar().equals(name) && c.kind() == kind)
                .findFirst()
                .or(() -> calendar.stream()
                        .filter(c -> c.calendar().equals(mainCalendar()) && c.kind() == kind)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("no calendar for " + kind));
    }

    /** The last day that a period covers in the main calendar: the day for which validity is judged. */
    public LocalDate lastDay(Period period) {
        return calendar(mainCalendar(), period.kind()).lastDay(period);
    }

    /** The units that exist at the end of a period, in the catalogue's order. */
    public List<ReportingUnit> units(Period period) {
        LocalDate day = lastDay(period);
        return units.stream().filter(u -> u.validity().covers(day)).toList();
    }

    public Optional<ReportingUnit> unit(UnitCode code) {
        return units.stream().filter(u -> u.code().equals(code)).findFirst();
    }

    public Optional<ReportingUnit> unit(UnitCode code, Period period) {
        LocalDate day = lastDay(period);
        return units.stream()
                .filter(u -> u.code().equals(code) && u.validity().covers(day))
                .findFirst();
    }

    public int unitCount(String kind, Period period) {
        return (int)
                units(period).stream().filter(u -> u.kind().code().equals(kind)).count();
    }

    /** The data elements that exist at the end of a period, in order. */
    public List<DataElement> elements(Period period) {
        LocalDate day = lastDay(period);
        return elements.stream().filter(e -> e.validity().covers(day)).toList();
    }

    public Optional<DataElement> element(Code code) {
        return codedElements().first(code);
    }

    /** The list itself, which has been made so. */
    private Coded<DataElement> codedElements() {
        return Coded.of(elements, DataElement::code);
    }

    /** The data elements by code, as a map to go through; whoever wants one element asks {@link #element}. */
    public Map<Code, DataElement> elementsByCode() {
        return index(elements, DataElement::code);
    }

    /** Whether a code came to be counted otherwise after the one period and by the end of the other. */
    public boolean isRedefined(Code code, Period before, Period after) {
        List<DataElement> redefined = codedElements().under(code).stream()
                .filter(DataElement::isRedefined)
                .toList();
        if (redefined.isEmpty()) {
            return false;
        }
        LocalDate then = lastDay(before);
        return redefined.stream()
                .flatMap(e -> e.validity().from().stream())
                .anyMatch(from -> from.isAfter(then) && !from.isAfter(lastDay(after)));
    }

    public Optional<Indicator> indicator(Code code) {
        return Coded.of(indicators, Indicator::code).first(code);
    }

    public Optional<Form> form(String code, Period period) {
        LocalDate day = lastDay(period);
        return forms.stream()
                .filter(f -> f.code().equals(code) && f.validity().covers(day))
                .findFirst();
    }

    public Optional<Subject> subject(String code) {
        return subjects.stream().filter(s -> s.code().equals(code)).findFirst();
    }

    public Optional<ListTable> list(String code) {
        return lists.stream().filter(l -> l.code().equals(code)).findFirst();
    }

    public Optional<UnitOfMeasure> unitOfMeasure(String symbol) {
        return unitsOfMeasure.stream().filter(u -> u.symbol().equals(symbol)).findFirst();
    }

    /** The units that are asked for an element in a period. */
    public List<ReportingUnit> reportersOf(DataElement element, Period period) {
        return units(period).stream()
                .filter(u -> element.forms().contains(u.form()))
                .toList();
    }

    public Optional<Target> target(int year, Code code) {
        return targets.stream()
                .filter(t -> t.year() == year && t.code().equals(code))
                .findFirst();
    }

    /**
     * The rules in force at the end of a period. One that is written for a family of elements is there once for each element
     * of the family, always under its one code.
     */
    public List<Rule> rules(Period period) {
        LocalDate day = lastDay(period);
        List<DataElement> existing = elements(period);
        return rules.stream()
                .filter(r -> r.validity().covers(day))
                .flatMap(r -> EachOf.of(r).map(each -> each.rules(r, existing)).orElse(List.of(r)).stream())
                .toList();
    }

    /** Decimals, label and unit of anything that has a code. */
    public Optional<Labelled> labelled(Code code) {
        return element(code)
                .map(e -> new Labelled(e.label(), e.unit(), e.decimals(), e.direction(), e.subject()))
                .or(() -> indicator(code)
                        .map(i -> new Labelled(i.label(), i.unit(), i.decimals(), i.direction(), i.subject())));
    }

    /** What elements and indicators have in common. */
    public record Labelled(String label, String unit, int decimals, Direction direction, String subject) {}

    static <K, V> Map<K, V> index(List<V> values, Function<V, K> key) {
        Map<K, V> index = new LinkedHashMap<>();
        for (V value : values) {
            index.putIfAbsent(key.apply(value), value);
        }
        return index;
    }

    public Catalogue {
        kinds = List.copyOf(kinds);
        units = List.copyOf(units);
        forms = List.copyOf(forms);
        subjects = List.copyOf(subjects);
        unitsOfMeasure = List.copyOf(unitsOfMeasure);
        lists = List.copyOf(lists);
        elements = Coded.of(elements, DataElement::code);
        indicators = Coded.of(indicators, Indicator::code);
        targets = List.copyOf(targets);
        baselines = List.copyOf(baselines);
        rules = List.copyOf(rules);
        calendar = List.copyOf(calendar);
    }
}
