package vn.tonghop.publish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Direction;
import vn.tonghop.catalogue.ListTable;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.Relation;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.Target;
import vn.tonghop.expression.Expression;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Content;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.publish.OpenErrors;

/** Finds the figures and texts that placeholders ask for. */
final class ReportFigures {
    private static final String ANY_UNIT = "đơn vị";

    /** How the dimensions of units of measure begin that count things. */
    private static final String COUNT = "count:";

    private record Series(Code code, Measure measure) {}

    private record Place(Code code, Measure measure, UnitCode unit, int line) {}

    private record Ranked(Series series, String unit) {}

    private final Catalogue catalogue;
    private final Catalogue edition;
    private final PeriodOutcome outcome;
    private final OpenErrors errors;
    private final OpenErrors answeredOrNot;
    private final List<ReportingUnit> units;
    private final Map<Code, DataElement> elements;
    private final Map<Code, String> reporters = new HashMap<>();
    private final Map<Series, Total> totals = new HashMap<>();
    private final Map<Series, List<Observation>> observations = new LinkedHashMap<>();
    private final Map<Ranked, Comparison> ranks = new HashMap<>();
    private final Map<Place, Observation> places = new HashMap<>();
    private final Map<Placeholder.Texts, List<Quote>> quotes = new HashMap<>();
    private final Map<Code, Optional<DataElement>> bases = new HashMap<>();

    ReportFigures(Catalogue catalogue, PeriodOutcome outcome) {
        this.catalogue = catalogue;
        this.edition = catalogue.edition(outcome.period());
        this.units = edition.units(outcome.period());
        this.elements = edition.elementsByCode();
        this.outcome = outcome;
        this.errors = OpenErrors.of(edition, outcome);
        this.answeredOrNot = OpenErrors.answeredOrNot(edition, outcome);
        for (Total total : outcome.consolidation().totals()) {
            Series series = new Series(total.code(), total.measure());
            if (total.item().isEmpty()) {
                totals.put(series, total);
            } else {
                ranks.put(new Ranked(series, total.item()), total.comparison());
            }
        }
        for (Observation o : outcome.consolidation().observations()) {
            observations
                    .computeIfAbsent(new Series(o.element(), o.measure()), s -> new ArrayList<>())
                    .add(o);
            places.putIfAbsent(new Place(o.element(), o.measure(), o.unit(), o.line()), o);
        }
    }

    Figure find(Placeholder.Figure asked, Scope scope) {
        if (asked.view() == View.ROWS) {
            return rows(asked.code());
        }
        Measure measure = measure(asked);
        if (scope instanceof Scope.OfUnit one) {
            return reported(asked.code(), measure, one.unit().code(), 0)
                    .comparedWith(rank(asked.code(), measure, one.unit()));
        }
        if (scope instanceof Scope.OfItem item) {
            return reported(asked.code(), measure, item.unit(), item.line());
        }
        return total(asked.code(), measure);
    }

    /** Whether the catalogue has a code in the period: an element that is collected, an indicator, a list with any column. */
    boolean isAsked(Code code) {
        return edition.labelled(code).isPresent()
                || edition.elements().stream()
                        .anyMatch(element -> element.list().equals(code.value()));
    }

    /** Which measure a placeholder means. */
    Measure measure(Placeholder.Figure asked) {
        return asked.measure().orElseGet(() -> usual(asked.code()));
    }

    /** What one row reported. */
    Optional<Observation> ofItem(Placeholder.Figure asked, Scope.OfItem item) {
        return Optional.ofNullable(places.get(new Place(asked.code(), measure(asked), item.unit(), item.line())));
    }

    /** Whether no error is over a figure that nobody has answered. */
    boolean isSettled(Placeholder.Figure asked, Scope scope) {
        return isFreeOf(errors, asked, scope);
    }

    /** Whether no error is over a figure at all, answered or not. */
    boolean isAgreed(Placeholder.Figure asked, Scope scope) {
        return isFreeOf(answeredOrNot, asked, scope);
    }

    private boolean isFreeOf(OpenErrors errors, Placeholder.Figure asked, Scope scope) {
        Measure measure = measure(asked);
        if (scope instanceof Scope.OfUnit one) {
            return errors.ofUnit(asked.code(), measure, one.unit().code()).isEmpty();
        }
        if (scope instanceof Scope.OfItem item) {
            return ofItem(asked, item)
                    .map(o -> errors.ofRow(o.element(), measure, o.source()).isEmpty())
                    .orElse(true);
        }
        return errors.ofTotal(asked.code(), measure).isEmpty();
    }

    /** The units of a kind that exist in the period, in the catalogue's order. */
    List<ReportingUnit> units(String kind) {
        return units.stream().filter(unit -> unit.kind().code().equals(kind)).toList();
    }

    /** The rows of a list in the order of units and lines; a row without a name is no item. */
    List<Scope.OfItem> items(String list) {
        Map<Place, Scope.OfItem> items = new LinkedHashMap<>();
        for (List<Observation> series : observations.values()) {
            for (Observation o : series) {
                DataElement element = elements.get(o.element());
                if (element != null && element.list().equals(list) && !o.item().isBlank()) {
                    items.putIfAbsent(
                            new Place(Code.NONE, Measure.PERIOD, o.unit(), o.line()),
                            new Scope.OfItem(o.unit(), o.line(), Plain.line(o.item())));
                }
            }
        }
        Map<UnitCode, Integer> order = new HashMap<>();
        units.forEach(unit -> order.put(unit.code(), order.size()));
        return items.values().stream()
                .sorted(Comparator.<Scope.OfItem>comparingInt(item -> order.getOrDefault(item.unit(), -1))
                        .thenComparingInt(Scope.OfItem::line))
                .toList();
    }

    /**
     * What units wrote under a code, each text once with the units that wrote it, in the catalogue's order of units.
     * Where only one unit is asked, its name is left out.
     */
    List<Quote> quotes(Placeholder.Texts asked) {
        return quotes.computeIfAbsent(asked, this::findQuotes);
    }

    private List<Quote> findQuotes(Placeholder.Texts asked) {
        Code code = asked.code();
        Map<String, List<String>> authors = new LinkedHashMap<>();
        Map<String, String> texts = new HashMap<>();
        DataElement element = elements.get(code);
        boolean named = element == null || askedFor(element).count() > 1;
        Map<UnitCode, List<Observation>> byUnit =
                observations.getOrDefault(new Series(code, Measure.PERIOD), List.of()).stream()
                        .filter(ReportFigures::isSaid)
                        .collect(Collectors.groupingBy(Observation::unit));
        for (ReportingUnit unit : units) {
            if (!asked.of(unit)) {
                continue;
            }
            for (Observation o : byUnit.getOrDefault(unit.code(), List.of())) {
                String text = Plain.phrase(o.words());
                if (!text.isEmpty()) {
                    String same = text.toLowerCase(Locale.ROOT);
                    texts.putIfAbsent(same, text);
                    List<String> names = authors.computeIfAbsent(same, t -> new ArrayList<>());
                    if (named && !names.contains(unit.brief())) {
                        names.add(unit.brief());
                    }
                }
            }
        }
        List<Quote> found = new ArrayList<>();
        authors.forEach((same, names) -> found.add(new Quote(texts.getOrDefault(same, ""), names)));
        return List.copyOf(found);
    }

    /** A text and who wrote it. */
    record Quote(String text, List<String> units) {
        public Quote {
            units = List.copyOf(units);
        }
    }

    private static boolean isSaid(Observation o) {
        return o.status() == ValueStatus.REPORTED || o.status() == ValueStatus.ESTIMATED;
    }

    /** Cumulative for what happens over time, else the figure itself. */
    private Measure usual(Code code) {
        DataElement element = elements.get(code);
        boolean cumulative = element == null
                ? totals.containsKey(new Series(code, Measure.YTD))
                : element.nature().hasCumulative();
        return cumulative ? Measure.YTD : Measure.PERIOD;
    }

    private Figure total(Code code, Measure measure) {
        Catalogue.Labelled label = label(code);
        Total total = totals.get(new Series(code, measure));
        DataElement element = elements.get(code);
        if (element != null && element.nature() == Nature.TEXT) {
            List<Quote> said = quotes(Placeholder.Texts.all(code));
            return missing(code, said.isEmpty() ? "" : said.get(0).text());
        }
        if (total == null) {
            return missing(code, "");
        }
        List<ReportingUnit> lacking = lacking(code, measure);
        int outside = (int)
                lacking.stream().filter(unit -> isOutside(code, unit.code())).count();
        Coverage asked = total.coverage();
        return new Figure(
                code,
                label,
                total.value(),
                "",
                qualifiers(code, measure),
                element != null && element.aggregation() instanceof Aggregation.CountWhere ? reporters(code) : "",
                reporters(code),
                lacking.stream()
                        .filter(unit -> !isOutside(code, unit.code()))
                        .map(ReportingUnit::brief)
                        .toList(),
                months(code, measure),
                new Coverage(asked.expected() - outside, asked.reported(), asked.held()),
                isOfThings(code),
                total.coverage(),
                total.status(),
                total.comparison(),
                nextTarget(code));
    }

    private Figure reported(Code code, Measure measure, UnitCode unit, int line) {
        Observation o = places.get(new Place(code, measure, unit, line));
        if (o == null || !o.status().counts()) {
            return missing(code, "");
        }
        return new Figure(
                code,
                label(code),
                o.figure(),
                Plain.phrase(o.words()),
                qualifiers(o),
                "",
                ANY_UNIT,
                List.of(),
                "",
                new Coverage(1, 1, 0),
                isOfThings(code),
                new Coverage(1, 1, 0),
                Total.Status.COMPLETE,
                Comparison.NONE,
                Optional.empty());
    }

    private Figure missing(Code code, String words) {
        return new Figure(
                code,
                label(code),
                Optional.empty(),
                words,
                "",
                "",
                ANY_UNIT,
                List.of(),
                "",
                new Coverage(0, 0, 0),
                isOfThings(code),
                new Coverage(0, 0, 0),
                Total.Status.MISSING,
                Comparison.NONE,
                nextTarget(code));
    }

    private Optional<Target> nextTarget(Code code) {
        return catalogue.target(outcome.period().year() + 1, code);
    }

    /** A rank is kept per unit, and so is what it is compared with. */
    private Comparison rank(Code code, Measure measure, ReportingUnit unit) {
        DataElement element = elements.get(code);
        return element != null && element.aggregation() instanceof Aggregation.Rank
                ? ranks.getOrDefault(new Ranked(new Series(code, measure), unit.name()), Comparison.NONE)
                : Comparison.NONE;
    }

    /** How many rows a list has; a list in which nobody wrote anything has no number, and not 0. */
    private Figure rows(Code list) {
        ListTable table = catalogue
                .list(list.value())
                .orElseThrow(() -> new IllegalStateException("not proven: no list " + list));
        int rows = items(table.code()).size();
        List<UnitCode> asked = units.stream()
                .filter(unit -> table.forms().contains(unit.form()))
                .map(ReportingUnit::code)
                .toList();
        int received = (int) outcome.returns().stream()
                .filter(r -> r.isReceived() && asked.contains(r.unit()))
                .count();
        Coverage coverage = new Coverage(asked.size(), received, 0);
        return new Figure(
                list,
                new Catalogue.Labelled(table.label(), "", 0, Direction.NONE, table.subject()),
                rows == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(rows)),
                "",
                "",
                "",
                ANY_UNIT,
                List.of(),
                "",
                coverage,
                true,
                coverage,
                coverage.isComplete() ? Total.Status.COMPLETE : Total.Status.PARTIAL,
                Comparison.NONE,
                Optional.empty());
    }

    /** Whether a figure counts things; what is ranked, measured, paid or computed as a share does not. */
    private boolean isOfThings(Code code) {
        DataElement element = elements.get(code);
        if (element != null && element.aggregation() instanceof Aggregation.CountWhere) {
            return true;
        }
        Catalogue.Labelled label = label(code);
        return (element == null || element.nature() != Nature.RANK)
                && label.decimals() == 0
                && catalogue.unitsOfMeasure().stream()
                        .anyMatch(unit -> unit.symbol().equals(label.unit())
                                && unit.dimension().startsWith(COUNT));
    }

    /** An outline may speak of what is not asked in this period: it has its name, and no figure. */
    private Catalogue.Labelled label(Code code) {
        return edition.labelled(code)
                .or(() -> catalogue.labelled(code))
                .orElseThrow(() -> new IllegalStateException("not proven: " + code));
    }

    /** A total that one unit's single figure makes keeps the words before that figure; one of which any part is an estimate is one too. */
    private String qualifiers(Code code, Measure measure) {
        List<Observation> figures = observations.getOrDefault(new Series(code, measure), List.of()).stream()
                .filter(o -> o.figure().isPresent())
                .toList();
        if (figures.size() == 1) {
            return qualifiers(figures.get(0));
        }
        boolean estimated = sources(code)
                .flatMap(element -> observations.getOrDefault(new Series(element.code(), measure), List.of()).stream())
                .anyMatch(o -> o.status() == ValueStatus.ESTIMATED && isEstimate(o));
        return estimated ? "estimate" : "";
    }

    private String qualifiers(Observation o) {
        String words = qualifier(o);
        return o.status() == ValueStatus.ESTIMATED && isEstimate(o) && !saysEstimate(words)
                ? "estimate;" + words
                : words;
    }

    private static String qualifier(Observation o) {
        return o.content() instanceof Content.Figure figure ? figure.qualifier() : "";
    }

    private static boolean saysEstimate(String qualifier) {
        return qualifier.contains("estimate") || qualifier.contains("ước");
    }

    /** Whether somebody estimated it: what is made of the months in hand is marked in the same way, and nobody did. */
    private boolean isEstimate(Observation o) {
        return !outcome.months().isSaid() || saysEstimate(qualifier(o));
    }

    /** Of how many months of a longer period a figure is, where it is not of all; empty for any other. */
    private String months(Code code, Measure measure) {
        if (!outcome.months().isSaid() || measure == Measure.YTD) {
            return "";
        }
        int all = outcome.period().months().size();
        List<Integer> counts = sources(code)
                .filter(element -> element.nature().hasCumulative())
                .flatMap(element -> observations.getOrDefault(new Series(element.code(), measure), List.of()).stream())
                .filter(o -> o.figure().isPresent() && o.status().counts())
                .map(o -> o.status() == ValueStatus.ESTIMATED ? monthsOf(o) : all)
                .distinct()
                .sorted()
                .toList();
        if (counts.isEmpty() || counts.get(0) == all) {
            return "";
        }
        String fewest = counts.get(0) + "/" + all + " tháng";
        return counts.size() == 1 ? fewest : "có đơn vị mới có " + fewest;
    }

    /** How many months of the period a figure covers that stands for the sum of all of them. */
    private int monthsOf(Observation o) {
        List<Period> inHand = outcome.months().inHand(o.unit());
        Observation cumulative = places.get(new Place(o.element(), Measure.YTD, o.unit(), o.line()));
        // What is made from the cell of the cumulative figure is of all months up to the last one in hand.
        boolean throughout = cumulative != null && cumulative.source().equals(o.source());
        return throughout && !inHand.isEmpty()
                ? outcome.period().months().indexOf(inHand.get(inHand.size() - 1)) + 1
                : inHand.size();
    }

    /** Who was asked for what a figure is made of and has not given all of it. */
    private List<ReportingUnit> lacking(Code code, Measure measure) {
        List<DataElement> parts = sources(code)
                .filter(element -> element.nature().isFigure())
                .distinct()
                .toList();
        if (parts.stream().anyMatch(DataElement::isListColumn)) {
            return List.of();
        }
        return units.stream()
                .filter(unit -> parts.stream()
                        .filter(element -> element.forms().contains(unit.form()))
                        .anyMatch(element -> !isGiven(element, measure, unit.code())))
                .toList();
    }

    private boolean isGiven(DataElement element, Measure measure, UnitCode unit) {
        Measure kept = element.nature().hasCumulative() ? measure : Measure.PERIOD;
        Observation o = places.get(new Place(element.code(), kept, unit, 0));
        return o != null && (o.status().counts() || o.status() == ValueStatus.NOT_APPLICABLE);
    }

    /**
     * Whether a unit is known not to be one of those that a count is taken of: of the schools of a national standard those that are public. What
     * a count is taken of is said by a share of units among units; it holds as well for the counts whose code has the same beginning.
     */
    private boolean isOutside(Code count, UnitCode unit) {
        return base(count)
                .flatMap(base -> Optional.ofNullable(places.get(new Place(base.code(), Measure.PERIOD, unit, 0)))
                        .filter(o -> o.status().counts())
                        .flatMap(Observation::figure)
                        .map(value -> !accepts(base, value)))
                .orElse(false);
    }

    private static boolean accepts(DataElement count, BigDecimal value) {
        return count.aggregation() instanceof Aggregation.CountWhere where && where.accepts(value);
    }

    private Optional<DataElement> base(Code count) {
        return bases.computeIfAbsent(count, this::findBase);
    }

    private Optional<DataElement> findBase(Code count) {
        if (!isCount(count)) {
            return Optional.empty();
        }
        return edition.indicators().stream()
                .filter(indicator -> indicator.relation() == Relation.UNITS_OF_UNITS)
                .map(indicator -> indicator.expression().references().stream()
                        .map(Expression.Reference::code)
                        .toList())
                .filter(parts -> parts.size() == 2 && parts.stream().allMatch(this::isCount))
                .filter(parts -> !parts.get(1).equals(count) && isOfOneFamily(parts.get(0), count))
                .map(parts -> elements.get(parts.get(1)))
                .findFirst();
    }

    private boolean isCount(Code code) {
        DataElement element = elements.get(code);
        return element != null && element.aggregation() instanceof Aggregation.CountWhere;
    }

    /** The same code, or another part of what both are named after; a subject as a whole is no family. */
    private static boolean isOfOneFamily(Code one, Code other) {
        String family = family(one);
        return one.equals(other) || family.contains(".") && family.equals(family(other));
    }

    private static String family(Code code) {
        int last = code.value().lastIndexOf('.');
        return last < 0 ? "" : code.value().substring(0, last);
    }

    /** The kind of unit that reports what a figure is made of, in lower case as it stands in a sentence. */
    private String reporters(Code code) {
        return reporters.computeIfAbsent(code, this::findReporters);
    }

    private String findReporters(Code code) {
        List<String> kinds = sources(code)
                .flatMap(this::askedFor)
                .map(unit -> unit.kind().label())
                .distinct()
                .toList();
        return kinds.size() == 1 ? lowerFirst(kinds.get(0)) : ANY_UNIT;
    }

    private Stream<ReportingUnit> askedFor(DataElement element) {
        return units.stream().filter(unit -> element.forms().contains(unit.form()));
    }

    /** The elements a figure is made of; the catalogue is proven to have no circle of indicators. */
    private Stream<DataElement> sources(Code code) {
        return Stream.concat(
                Stream.ofNullable(elements.get(code)),
                edition.indicator(code).stream()
                        .flatMap(indicator -> indicator.expression().references().stream())
                        .flatMap(reference -> sources(reference.code())));
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
